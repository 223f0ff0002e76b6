import { describe, expect, test } from 'vitest';
import { type LevelFramework, type LevelFrameworkId, levelFrameworks } from '../../src/entries/frameworks.js';
import { isSourced } from './sourced.js';

const ids = Object.keys(levelFrameworks) as LevelFrameworkId[];
const frameworks: readonly LevelFramework[] = Object.values(levelFrameworks);
const levelsOf = (id: string) => levelFrameworks[id as LevelFrameworkId].levels.map(({ level }) => level);
const tables = frameworks.flatMap((framework) =>
  framework.crossReferences.map((table) => ({ from: framework.id, to: table.framework, rows: table.rows })),
);
const names = ({ from, to }: { from: string; to: string }) => `${from} to ${to}`;

describe('frameworks of levels', () => {
  test('are these, each under its own id', () => {
    expect([...ids].sort()).toEqual(
      ['EQF', 'QF-EHEA', 'RQF', 'CQFW', 'SCQF', 'NFQ', 'AQF', 'NZQCF', 'MQF', 'HKQF', 'QFEmirates', 'NCrF'].sort(),
    );
    for (const id of ids) expect(levelFrameworks[id].id).toBe(id);
  });

  test.each(frameworks)('$id says what it is, who keeps it, and where its levels stand', (framework) => {
    expect([framework.name, framework.keeper, framework.area].every((text) => text.length > 1)).toBe(true);
    expect(isSourced(framework)).toBe(true);
    expect(framework.levels.filter((level) => !isSourced(level))).toEqual([]);
  });

  test.each(frameworks)('$id has each level once, the numbers as shortest decimal text and ascending', ({ id }) => {
    const levels = levelsOf(id);
    expect(new Set(levels).size).toBe(levels.length);
    const numbers = levels.filter((level) => /^\d/.test(level));
    expect(numbers.filter((level) => !/^(0|[1-9]\d*)(\.\d*[1-9])?$/.test(level))).toEqual([]);
    expect(numbers.map(Number)).toEqual(numbers.map(Number).sort((a, b) => a - b));
  });

  test.each([
    ['EQF', '1 2 3 4 5 6 7 8'],
    ['RQF', 'E1 E2 E3 1 2 3 4 5 6 7 8'],
    ['CQFW', 'E1 E2 E3 1 2 3 4 5 6 7 8'],
    ['SCQF', '1 2 3 4 5 6 7 8 9 10 11 12'],
    ['HKQF', '1 2 3 4 5 6 7'],
    ['MQF', '1 2 3 4 5 6 7 8'],
    ['NCrF', '1 2 2.5 3 3.5 4 4.5 5 5.5 6 6.5 7 8'],
    ['NFQ', '1 2 3 4 5 6 7 8 9 10'],
    ['AQF', '1 2 3 4 5 6 7 8 9 10'],
    ['NZQCF', '1 2 3 4 5 6 7 8 9 10'],
    ['QFEmirates', '1 2 3 4 5 6 7 8 9 10'],
  ])('%s has the levels %s', (id, levels) => {
    expect(levelsOf(id).join(' ')).toBe(levels);
  });

  test('EQF levels have the IRIs of the European Union', () => {
    expect(levelFrameworks.EQF.levels.map(({ iri }) => iri)).toEqual(
      levelsOf('EQF').map((level) => `http://data.europa.eu/snb/eqf/${level}`),
    );
  });
});

describe('cross-references', () => {
  test('a pair of frameworks has at most one table', () => {
    const pairs = tables.map(({ from, to }) => [from, to].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test.each(tables.map((table) => [names(table), table] as const))('%s is a table of levels that exist', (_, table) => {
    expect(ids).toContain(table.to);
    for (const row of table.rows) {
      expect(row.levels.filter((level) => !levelsOf(table.from).includes(level))).toEqual([]);
      expect(row.to.filter((level) => !levelsOf(table.to).includes(level))).toEqual([]);
      expect(isSourced(row)).toBe(true);
    }
  });

  test.each(tables.map((table) => [names(table), table] as const))(
    '%s has a row for every level of the first, in order, and none twice',
    (_, { from, to, rows }) => {
      expect(rows.flatMap(({ levels }) => levels)).toEqual(levelsOf(from));
      const others = rows.flatMap((row) => row.to);
      expect(others).toEqual(levelsOf(to).filter((level) => others.includes(level)));
      expect(rows.filter(({ levels, to: matches }) => levels.length + matches.length === 0)).toEqual([]);
    },
  );

  test.each(tables.map((table) => [names(table), table] as const))(
    '%s: only rows without a match are unlevelled, and only unconfirmed ones are general knowledge',
    (_, { rows }) => {
      for (const { levels, to, status, source } of rows) {
        expect(status === 'unlevelled').toBe(levels.length === 0 || to.length === 0);
        expect(status === 'unconfirmed').toBe(source.basis === 'general-knowledge');
      }
    },
  );

  test('every level has one EQF level at most, so that the EQF can be the place to meet', () => {
    const rows = tables.filter(({ to }) => to === 'EQF').flatMap((table) => table.rows);
    expect(rows.filter(({ levels, to }) => levels.length > 0 && to.length > 1)).toEqual([]);
  });

  test('all four statuses occur', () => {
    const statuses = tables.flatMap(({ rows }) => rows.map(({ status }) => status));
    expect([...new Set(statuses)].sort()).toEqual(['agreed', 'disclaimed', 'unconfirmed', 'unlevelled']);
  });
});
