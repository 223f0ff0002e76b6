import { assertObject, assertOneOf, assertString, formatDecimal, parseDecimal, problem } from '../../lib/index.js';
import type { Problem } from '../../types/index.js';
import { type LevelFrameworkId, levelFrameworks } from './index.js';

/** A level of one framework. */
export interface LevelReference {
  framework: LevelFrameworkId;
  /** The level as text, for example `6`, `4.5` or `first cycle`; `6.0` means the same as `6`. */
  level: string;
}

export function assertLevelReference(value: unknown, name: string): asserts value is LevelReference {
  assertObject(value, name);
  assertOneOf(value.framework, Object.keys(levelFrameworks), `${name}.framework`);
  assertString(value.level, `${name}.level`);
}

/** The level as its framework writes it; `undefined` when the framework does not have it. */
export function findLevel({ framework, level }: LevelReference): LevelReference | undefined {
  const number = parseDecimal(level);
  const text = number ? formatDecimal(number) : level;
  return levelFrameworks[framework].levels.some((entry) => entry.level === text)
    ? { framework, level: text }
    : undefined;
}

export function levelProblem({ framework, level }: LevelReference, pointer: string): Problem {
  const shown = level.length > 40 ? `${level.slice(0, 40)}…` : level;
  const levels = levelFrameworks[framework].levels.map((entry) => entry.level);
  return problem('LEVEL_NOT_IN_FRAMEWORK', `"${shown}" is no level of ${framework}`, {
    pointer,
    hint: `The levels of ${framework} are ${levels.join(', ')}`,
  });
}
