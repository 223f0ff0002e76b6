import { child, isObject, problem } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';
import { describe } from '../describe.js';
import { describedResults } from './described-results.js';
import { type Rule, valuesOf } from './rule.js';

/**
 * The level that a result reached is one of the description that it names; where it names none, one of any description
 * of the achievement.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#result Open Badges 3.0, Result}
 */
export const achievedLevelFound: Rule = (subject, pointer) => {
  const linked = describedResults(subject, pointer).flatMap(({ result, pointer: at, description }) =>
    description ? missingLevel(result.achievedLevel, [description], child(at, 'achievedLevel')) : [],
  );
  const { achievement } = subject;
  const all = isObject(achievement)
    ? valuesOf(achievement as JsonObject, 'resultDescription', '').map(({ value }) => value)
    : [];
  const unlinked = valuesOf(subject, 'result', pointer).flatMap(({ value, pointer: at }) =>
    isObject(value) && isObject(achievement) && !Object.hasOwn(value, 'resultDescription')
      ? missingLevel(value.achievedLevel as JsonValue | undefined, all, child(at, 'achievedLevel'))
      : [],
  );
  return [...linked, ...unlinked];
};

/**
 * The level that a result description requires is one of its own.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#resultdescription Open Badges 3.0, ResultDescription}
 */
export const requiredLevelFound: Rule = (description, pointer) =>
  missingLevel(description.requiredLevel, [description], child(pointer, 'requiredLevel'));

// Where a level or a description is malformed, it might be the one that is meant.
function missingLevel(level: JsonValue | undefined, descriptions: readonly JsonValue[], pointer: string): Problem[] {
  if (typeof level !== 'string') return [];
  const levels = descriptions.flatMap((description): (JsonValue | undefined)[] => {
    if (!isObject(description)) return [undefined];
    const list = valuesOf(description as JsonObject, 'rubricCriterionLevel', '').map(({ value }) => value);
    return list.length === 0 && Object.hasOwn(description, 'rubricCriterionLevel') ? [undefined] : list;
  });
  if (levels.some((item) => !isObject(item) || typeof item.id !== 'string' || item.id === level)) return [];
  const detail = `The result description has no rubric level ${describe(level)}`;
  const hint = 'Use the "id" of an entry of "rubricCriterionLevel" of the result description';
  return [problem('RUBRIC_LEVEL_NOT_FOUND', detail, { pointer, hint })];
}
