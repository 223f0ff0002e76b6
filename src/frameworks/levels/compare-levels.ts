import { assertKnown, assertObject } from '../../lib/index.js';
import { type LevelFrameworkId, levelFrameworks } from './index.js';
import type { LevelComparison, LevelStep, NotComparableReason } from './level-comparison.js';
import type { CrossReference } from './level-framework.js';
import { assertLevelReference, findLevel, type LevelReference, levelProblem } from './level-reference.js';

/** Options of `compareLevels`. */
export interface CompareLevelsOptions {
  /**
   * Uses cross-references that are general knowledge as well. The steps that do so have the status `unconfirmed`.
   *
   * @default false
   */
  unconfirmed?: boolean | undefined;
}

/** Where a level stands in the framework in which two levels meet, and what stands in the way. */
interface Place {
  levels: readonly string[];
  steps: readonly LevelStep[];
  obstacle?: Obstacle;
}

type Obstacle = Exclude<NotComparableReason, 'level-not-found'>;

/** The one go-between: the bodies of the frameworks published their tables to it for this very purpose. */
const HUB: LevelFrameworkId = 'EQF';

/** The first that is found is the reason, so that it does not depend on the order of the levels. */
const WHY_NOT: readonly (readonly [Obstacle, string])[] = [
  ['disclaimed', 'what is published about the two frameworks says that it must not be relied on'],
  ['unlevelled', 'the bodies that keep the frameworks have published that a level has no match'],
  ['no-cross-reference', 'nothing that is published leads from one to the other'],
  ['unconfirmed', 'only general knowledge leads from one to the other; the option "unconfirmed" uses it'],
];

const ANSWERS = { equal: 'stands beside', higher: 'is above', lower: 'is below' } as const;

/**
 * Says whether one level is higher or lower than another, through published cross-references only, and shows which.
 *
 * Levels of one framework are compared by their order. Levels of two frameworks are compared by the table that was
 * published for the pair, otherwise in the EQF where both have a table to it. No other framework is a go-between, and what
 * a table denies is not reached by another way. `equal` means that both stand side by side. It is no recognition: two
 * levels of one framework may stand beside one EQF level, and awards at equal levels need not be equivalent.
 *
 * A level that its framework does not have is not comparable, with the problem `LEVEL_NOT_IN_FRAMEWORK`.
 *
 * @example
 * ```ts
 * compareLevels({ framework: 'NFQ', level: '8' }, { framework: 'RQF', level: '5' }).outcome; // 'higher'
 * compareLevels({ framework: 'NZQCF', level: '8' }, { framework: 'EQF', level: '6' }).reason; // 'unlevelled'
 * ```
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`, `ERR_INVALID_ARG_VALUE` for a framework or an option that does not exist
 */
export function compareLevels(
  a: LevelReference,
  b: LevelReference,
  options: CompareLevelsOptions = {},
): LevelComparison {
  assertLevelReference(a, 'a');
  assertLevelReference(b, 'b');
  assertObject(options as unknown, 'options');
  assertKnown(options, ['unconfirmed']);
  const [first, second] = [findLevel(a), findLevel(b)];
  if (!first || !second) {
    const problems = [
      ...(first ? [] : [levelProblem(a, '/a/level')]),
      ...(second ? [] : [levelProblem(b, '/b/level')]),
    ];
    return { ...notComparable('level-not-found', problems.map(({ detail }) => detail).join('; ')), problems };
  }
  const accepted = options.unconfirmed === true ? ['agreed', 'unconfirmed'] : ['agreed'];
  const meeting = meetingFramework(first.framework, second.framework);
  const place = placeOf(first, second.framework, meeting, accepted);
  const other = placeOf(second, first.framework, meeting, accepted);
  const steps = [...place.steps, ...other.steps];
  const [name, otherName] = [first, second].map(({ framework, level }) => `${framework} ${level}`);
  const obstacle = WHY_NOT.find(([reason]) => place.obstacle === reason || other.obstacle === reason);
  if (obstacle) return notComparable(obstacle[0], `${name} and ${otherName}: ${obstacle[1]}`, steps);
  const outcome = order(meeting, place.levels, other.levels);
  const detail = `${name} ${ANSWERS[outcome]} ${otherName}${steps.length === 0 ? '' : `, by ${meeting}`}`;
  return { outcome, detail, steps, problems: [] };
}

function notComparable(
  reason: NotComparableReason,
  detail: string,
  steps: readonly LevelStep[] = [],
): LevelComparison & { outcome: 'not-comparable' } {
  return { outcome: 'not-comparable', reason, detail, steps, problems: [] };
}

/** The framework in which both levels are looked up, by one cross-reference each at most. */
function meetingFramework(a: LevelFrameworkId, b: LevelFrameworkId): LevelFrameworkId {
  if (a === b || rowsOf(a, b).length > 0) return b;
  return rowsOf(b, a).length > 0 ? a : HUB;
}

function rowsOf(from: LevelFrameworkId, to: LevelFrameworkId): readonly CrossReference[] {
  return levelFrameworks[from].crossReferences.find((table) => table.framework === to)?.rows ?? [];
}

function placeOf(
  own: LevelReference,
  other: LevelFrameworkId,
  meeting: LevelFrameworkId,
  accepted: readonly string[],
): Place {
  if (own.framework === meeting) return denial(own.level, other, meeting) ?? { levels: [own.level], steps: [] };
  const row = rowsOf(own.framework, meeting).find(({ levels }) => levels.includes(own.level));
  if (!row) return { levels: [], steps: [], obstacle: 'no-cross-reference' };
  const { to: levels, status } = row;
  const step = stepBy(row, own, { framework: meeting, levels });
  if (!accepted.includes(status)) return { levels, steps: [step], obstacle: status as Obstacle };
  const denied = levels.map((level) => denial(level, other, meeting)).find((entry) => entry);
  return denied ? { ...denied, steps: [step, ...denied.steps] } : { levels, steps: [step] };
}

/** What the table of the other framework says about a level that nothing of its own matches. */
function denial(level: string, other: LevelFrameworkId, meeting: LevelFrameworkId): Place | undefined {
  const row = rowsOf(other, meeting).find(({ levels, to }) => levels.length === 0 && to.includes(level));
  if (!row) return undefined;
  const step = stepBy(row, { framework: meeting, level }, { framework: other, levels: [] });
  return { levels: [], steps: [step], obstacle: 'unlevelled' };
}

function stepBy({ status, note, source }: CrossReference, from: LevelReference, to: LevelStep['to']): LevelStep {
  return { from, to, status, ...(note === undefined ? {} : { note }), source };
}

function order(framework: LevelFrameworkId, a: readonly string[], b: readonly string[]): 'equal' | 'higher' | 'lower' {
  if (a.some((level) => b.includes(level))) return 'equal';
  const position = (levels: readonly string[]) =>
    levelFrameworks[framework].levels.findIndex(({ level }) => levels.includes(level));
  return position(a) < position(b) ? 'lower' : 'higher';
}
