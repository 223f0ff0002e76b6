import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareLevels,
  type LevelFrameworkId,
  type LevelReference,
  levelFrameworks,
} from '../../src/entries/frameworks.js';

const at = (text: string): LevelReference => {
  const [framework = '', ...level] = text.split(' ');
  return { framework: framework as LevelFrameworkId, level: level.join(' ') };
};
const compare = (a: string, b: string, options = {}) => compareLevels(at(a), at(b), options);

const everyLevel: LevelReference[] = Object.values(levelFrameworks).flatMap(({ id, levels }) =>
  levels.map(({ level }) => ({ framework: id as LevelFrameworkId, level })),
);
const level = fc.constantFrom(...everyLevel);
const options = fc.constantFrom({}, { unconfirmed: false }, { unconfirmed: true });

describe('within one framework the order decides', () => {
  test.each([
    ['NFQ 8', 'NFQ 7', 'higher'],
    ['NCrF 4.5', 'NCrF 5', 'lower'],
    ['NCrF 4.50', 'NCrF 4.5', 'equal'],
    ['NZQCF 10', 'NZQCF 9', 'higher'],
    ['RQF 1', 'RQF E3', 'higher'],
    ['QF-EHEA second cycle', 'QF-EHEA short cycle', 'higher'],
    ['EQF 06', 'EQF 6.0', 'equal'],
  ])('%s and %s: %s', (a, b, outcome) => {
    expect(compare(a, b)).toMatchObject({ outcome, steps: [], problems: [] });
  });
});

describe('between frameworks published tables decide', () => {
  test.each([
    ['NFQ 8', 'EQF 6', 'equal'],
    ['NFQ 7', 'EQF 6', 'equal'],
    ['EQF 6', 'NFQ 6', 'higher'],
    ['QF-EHEA first cycle', 'EQF 6', 'equal'],
    ['EQF 4', 'QF-EHEA first cycle', 'lower'],
    ['NZQCF 7', 'NFQ 7', 'equal'],
    ['NZQCF 7', 'NFQ 8', 'equal'],
    ['NZQCF 9', 'NFQ 8', 'higher'],
    ['NZQCF 3', 'HKQF 3', 'equal'],
    ['NZQCF 4', 'HKQF 3', 'equal'],
    ['HKQF 6', 'NZQCF 7', 'higher'],
    ['NZQCF 8', 'AQF 8', 'equal'],
  ])('%s and %s, directly: %s', (a, b, outcome) => {
    const { steps, ...comparison } = compare(a, b);
    expect(comparison).toMatchObject({ outcome, problems: [] });
    expect(steps).toHaveLength(1);
  });

  test.each([
    ['NFQ 8', 'RQF 5', 'higher'],
    ['RQF 6', 'SCQF 10', 'equal'],
    ['RQF 6', 'SCQF 9', 'equal'],
    ['CQFW 4', 'RQF 5', 'equal'],
    ['RQF E3', 'NFQ 2', 'equal'],
    ['SCQF 12', 'QF-EHEA third cycle', 'equal'],
    ['NZQCF 5', 'SCQF 6', 'higher'],
  ])('%s and %s, by the EQF: %s', (a, b, outcome) => {
    const { steps, ...comparison } = compare(a, b);
    expect(comparison).toMatchObject({ outcome, detail: expect.stringContaining(', by EQF') });
    expect(steps.map(({ from, to }) => [from, to.framework])).toEqual([
      [at(a), 'EQF'],
      [at(b), 'EQF'],
    ]);
  });

  test('the way is shown with the source of each step', () => {
    expect(compare('NFQ 8', 'NZQCF 7')).toEqual({
      outcome: 'equal',
      detail: 'NFQ 8 stands beside NZQCF 7, by NFQ',
      steps: [
        {
          from: { framework: 'NZQCF', level: '7' },
          to: { framework: 'NFQ', levels: ['7', '8'] },
          status: 'agreed',
          source: expect.objectContaining({ section: 'Comparing the levels of the NZQCF, the NFQ and the EQF' }),
        },
      ],
      problems: [],
    });
    expect(compare('AQF 5', 'NZQCF 5').steps[0]?.note).toContain('broadly comparable');
  });
});

describe('no link is invented', () => {
  test.each([
    ['NZQCF 8', 'EQF 6', 'unlevelled'],
    ['NZQCF 8', 'EQF 1', 'unlevelled'],
    ['NZQCF 8', 'NFQ 8', 'unlevelled'],
    ['NZQCF 8', 'RQF 7', 'unlevelled'],
    ['NZQCF 8', 'HKQF 5', 'unlevelled'],
    ['NFQ 1', 'NZQCF 1', 'unlevelled'],
    ['NZQCF 1', 'EQF 1', 'unlevelled'],
    ['NZQCF 1', 'RQF E3', 'unlevelled'],
    ['RQF E1', 'EQF 1', 'unlevelled'],
    ['SCQF 2', 'NFQ 1', 'unlevelled'],
    ['NZQCF 7', 'QFEmirates 7', 'disclaimed'],
    ['QFEmirates 8', 'NZQCF 8', 'disclaimed'],
    ['MQF 6', 'EQF 6', 'no-cross-reference'],
    ['NCrF 5.5', 'EQF 6', 'no-cross-reference'],
    ['QFEmirates 7', 'AQF 7', 'no-cross-reference'],
    ['MQF 6', 'HKQF 5', 'no-cross-reference'],
    ['AQF 7', 'EQF 6', 'unconfirmed'],
    ['HKQF 5', 'EQF 6', 'unconfirmed'],
    ['HKQF 5', 'AQF 7', 'unconfirmed'],
    ['QF-EHEA short cycle', 'NFQ 6', 'unconfirmed'],
  ] as const)('%s and %s: %s', (a, b, reason) => {
    const comparison = compare(a, b);
    expect(comparison).toMatchObject({ outcome: 'not-comparable', reason, problems: [] });
    if (reason === 'no-cross-reference') return;
    expect(comparison.steps.map(({ status }) => status)).toContain(reason);
  });

  test('a national framework is no go-between: AQF has an agreed table with NZQCF only', () => {
    expect(compare('AQF 7', 'NZQCF 7').outcome).toBe('equal');
    expect(compare('NZQCF 7', 'NFQ 8').outcome).toBe('equal');
    expect(compare('AQF 7', 'NFQ 8')).toMatchObject({ outcome: 'not-comparable', reason: 'unconfirmed' });
  });

  test('general knowledge is used when it is switched on, and says so', () => {
    const comparison = compare('AQF 7', 'HKQF 6', { unconfirmed: true });
    expect(comparison.outcome).toBe('lower');
    expect(comparison.steps.map(({ status, source }) => [status, source.basis])).toEqual([
      ['unconfirmed', 'general-knowledge'],
      ['unconfirmed', 'general-knowledge'],
    ]);
  });

  test.each([
    ['NZQCF 8', 'EQF 6', 'unlevelled'],
    ['NZQCF 8', 'AQF 8', undefined],
    ['NZQCF 8', 'HKQF 5', 'unlevelled'],
    ['NZQCF 7', 'QFEmirates 7', 'disclaimed'],
    ['MQF 6', 'AQF 7', 'no-cross-reference'],
  ])('what was published stays when it is switched on: %s and %s', (a, b, reason) => {
    expect(compare(a, b, { unconfirmed: true }).reason).toBe(reason);
  });
});

describe('a level outside its framework', () => {
  test.each([
    ['EQF 9', 'EQF 6', ['/a/level']],
    ['EQF 6', 'HKQF 8', ['/b/level']],
    ['EQF 0', 'NCrF 7.5', ['/a/level', '/b/level']],
    ['EQF 6.5', 'EQF 6', ['/a/level']],
    ['EQF -1', 'EQF 6', ['/a/level']],
    ['EQF six', 'EQF 6', ['/a/level']],
    ['EQF ', 'EQF 6', ['/a/level']],
    ['QF-EHEA 1', 'EQF 6', ['/a/level']],
    ['RQF e3', 'RQF E3', ['/a/level']],
  ])('%s and %s is a problem at %j', (a, b, pointers) => {
    const { problems, ...comparison } = compare(a, b);
    expect(comparison).toMatchObject({ outcome: 'not-comparable', reason: 'level-not-found', steps: [] });
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(
      pointers.map((pointer) => ['LEVEL_NOT_IN_FRAMEWORK', pointer]),
    );
  });

  test('is quoted in part when it is long', () => {
    const { problems } = compare(`EQF ${'6'.repeat(10_000)}`, 'EQF 6');
    expect(problems[0]?.detail).toBe(`"${'6'.repeat(40)}…" is no level of EQF`);
  });

  test('has a hint with the levels that there are', () => {
    expect(compare('NCrF 7.5', 'NCrF 8').problems[0]?.hint).toBe(
      'The levels of NCrF are 1, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8',
    );
  });
});

test.each([
  [{ framework: 'DQR', level: '6' }, {}, 'ERR_INVALID_ARG_VALUE'],
  [{ framework: 'constructor', level: '6' }, {}, 'ERR_INVALID_ARG_VALUE'],
  [{ framework: 'EQF', level: 6 }, {}, 'ERR_INVALID_ARG_TYPE'],
  [{ level: '6' }, {}, 'ERR_INVALID_ARG_TYPE'],
  ['EQF 6', {}, 'ERR_INVALID_ARG_TYPE'],
  [null, {}, 'ERR_INVALID_ARG_TYPE'],
  [at('EQF 6'), { transitive: true }, 'ERR_INVALID_ARG_VALUE'],
  [at('EQF 6'), null, 'ERR_INVALID_ARG_TYPE'],
])('%j with %j is the mistake of the caller', (value, given, code) => {
  const call = () => compareLevels(value as LevelReference, at('EQF 6'), given as object);
  expect(call).toThrow(expect.objectContaining({ name: 'TypeError', code }));
});

describe('for all levels', () => {
  const OPPOSITE = { equal: 'equal', higher: 'lower', lower: 'higher', 'not-comparable': 'not-comparable' } as const;

  test('a level is equal to itself', () => {
    fc.assert(
      fc.property(level, options, (a, given) => {
        expect(compareLevels(a, a, given).outcome).toBe('equal');
      }),
    );
  });

  test('the other way round the answer is the opposite, for the same reason and by the same steps', () => {
    const sorted = (steps: readonly object[]) => steps.map((step) => JSON.stringify(step)).sort();
    fc.assert(
      fc.property(level, level, options, (a, b, given) => {
        const [there, back] = [compareLevels(a, b, given), compareLevels(b, a, given)];
        expect(back.outcome).toBe(OPPOSITE[there.outcome]);
        expect(back.reason).toBe(there.reason);
        expect(sorted(back.steps)).toEqual(sorted(there.steps));
      }),
      { numRuns: 1000 },
    );
  });

  /** Found anew from the tables: levels that one usable row puts beside a level, in either direction. */
  function matches(from: LevelReference, to: LevelFrameworkId, isUsable: (status: string) => boolean): string[] {
    const forward = levelFrameworks[from.framework].crossReferences.find(({ framework }) => framework === to);
    const backward = levelFrameworks[to].crossReferences.find(({ framework }) => framework === from.framework);
    return [
      ...(forward?.rows ?? []).map((row) => ({ ...row, own: row.levels, others: row.to })),
      ...(backward?.rows ?? []).map((row) => ({ ...row, own: row.to, others: row.levels })),
    ]
      .filter(({ own, status }) => own.includes(from.level) && isUsable(status))
      .flatMap(({ others }) => others);
  }

  test('there is never an answer where no path of usable cross-references exists', () => {
    fc.assert(
      fc.property(level, level, options, (a, b, given) => {
        if (a.framework === b.framework) return;
        const isUsable = (status: string) =>
          status === 'agreed' || (status === 'unconfirmed' && 'unconfirmed' in given && given.unconfirmed);
        const isTied = (from: LevelReference, to: LevelFrameworkId) =>
          from.framework === to || matches(from, to, isUsable).length > 0;
        const hasPath = isTied(a, b.framework) || isTied(b, a.framework) || (isTied(a, 'EQF') && isTied(b, 'EQF'));
        if (!hasPath) expect(compareLevels(a, b, given).outcome).toBe('not-comparable');
      }),
      { numRuns: 2000 },
    );
  });

  test('levels that a usable row puts side by side are equal, and all other answers agree with the order', () => {
    for (const a of everyLevel) {
      for (const to of Object.keys(levelFrameworks) as LevelFrameworkId[]) {
        const levels = levelFrameworks[to].levels.map((entry) => entry.level);
        const side = matches(a, to, (status) => status === 'agreed').map((entry) => levels.indexOf(entry));
        if (a.framework === to || side.length === 0) continue;
        for (const [index, entry] of levels.entries()) {
          const { outcome, reason } = compareLevels(a, { framework: to, level: entry });
          if (side.includes(index)) expect(outcome).toBe('equal');
          else if (outcome === 'not-comparable') expect(reason).toMatch(/unlevelled|unconfirmed/);
          else expect(outcome).toBe(index < Math.min(...side) ? 'higher' : 'lower');
        }
      }
    }
  });

  test('a higher level of the same framework never compares lower with the same other level', () => {
    const RANK = { lower: 0, equal: 1, higher: 2 };
    for (const other of everyLevel) {
      for (const { id, levels } of Object.values(levelFrameworks)) {
        const ranks = levels
          .map((entry) => compareLevels({ framework: id, level: entry.level }, other, { unconfirmed: true }).outcome)
          .flatMap((outcome) => (outcome === 'not-comparable' ? [] : [RANK[outcome]]));
        expect(ranks).toEqual([...ranks].sort());
      }
    }
  });

  test('a table of its own never contradicts the way by the EQF', () => {
    const pairs = everyLevel.flatMap((a) => everyLevel.map((b) => [a, b] as const));
    const contradictions = pairs.filter(([a, b]) => {
      if (a.framework === b.framework) return false;
      const [eqfOfA] = matches(a, 'EQF', (status) => status === 'agreed');
      const [eqfOfB] = matches(b, 'EQF', (status) => status === 'agreed');
      if (eqfOfA === undefined || eqfOfB === undefined) return false;
      const { outcome } = compareLevels(a, b);
      return (outcome === 'higher' && eqfOfA < eqfOfB) || (outcome === 'lower' && eqfOfA > eqfOfB);
    });
    expect(contradictions).toEqual([]);
  });
});
