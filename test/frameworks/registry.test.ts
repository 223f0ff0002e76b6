import { expect, test } from 'vitest';
import { codeLists, creditSystems, elementFrameworks, levelFrameworks } from '../../src/entries/frameworks.js';

test('the shared tables cannot be changed, at any depth', () => {
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  for (const tables of [codeLists, creditSystems, elementFrameworks, levelFrameworks]) {
    expect(isFrozen(tables)).toBe(true);
  }
  expect(() => (levelFrameworks.NFQ.levels as unknown[]).reverse()).toThrow(TypeError);
});
