import { below, isObject, type Place, problem } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';
import { describe } from '../describe.js';
import type { ResultRule } from './described-results.js';
import { type Rule, valuesOf } from './rule.js';

/**
 * The level that a result reached is one of the description that it names.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const achievedLevelFound: ResultRule = ({ result, description, place }) =>
  description ? missingLevel(result.achievedLevel, [description], below(place, 'achievedLevel')) : [];

/**
 * Where a result names no description, the level that it reached is one of any description of the achievement.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const achievedLevelKnown: Rule = (subject, place) => {
  const { achievement } = subject;
  if (!isObject(achievement)) return [];
  const descriptions = valuesOf(achievement as JsonObject, 'resultDescription', '').map(({ value }) => value);
  return valuesOf(subject, 'result', place).flatMap(({ value, place: at }) =>
    isObject(value) && !Object.hasOwn(value, 'resultDescription')
      ? missingLevel(value.achievedLevel as JsonValue | undefined, descriptions, below(at, 'achievedLevel'))
      : [],
  );
};

/**
 * The level that a result description requires is one of its own.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const requiredLevelFound: Rule = (description, place) =>
  missingLevel(description.requiredLevel, [description], below(place, 'requiredLevel'));

// Where a level or a description is malformed, it might be the one that is meant.
function missingLevel(level: JsonValue | undefined, descriptions: readonly JsonValue[], place: Place): Problem[] {
  if (typeof level !== 'string') return [];
  const levels = descriptions.flatMap((description): (JsonValue | undefined)[] => {
    if (!isObject(description)) return [undefined];
    const list = valuesOf(description as JsonObject, 'rubricCriterionLevel', '').map(({ value }) => value);
    return list.length === 0 && Object.hasOwn(description, 'rubricCriterionLevel') ? [undefined] : list;
  });
  if (levels.some((item) => !isObject(item) || typeof item.id !== 'string' || item.id === level)) return [];
  const detail = `The result description has no rubric level ${describe(level)}`;
  const hint = 'Use the "id" of an entry of "rubricCriterionLevel" of the result description';
  return [problem('RUBRIC_LEVEL_NOT_FOUND', detail, { pointer: place, hint })];
}
