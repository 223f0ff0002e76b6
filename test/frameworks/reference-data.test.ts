import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  compareLevels,
  creditSystems,
  type LevelFramework,
  type LevelFrameworkId,
  levelFrameworks,
} from '../../src/entries/frameworks.js';

const FILE = new URL('../../../shared/reference/micro-credentials/frameworks-data.json', import.meta.url);
const isThere = existsSync(fileURLToPath(FILE));
if (!isThere) console.warn(`No ${fileURLToPath(FILE)}: the tests against it are skipped.`);

interface ReferenceData {
  frameworks: Record<string, { levels: (string | number)[]; toEQF: Record<string, number | null> }>;
  creditSystems: Record<string, { hoursPerCredit?: [number, number] | null; contactHours?: number | [number, number] }>;
}

const data: ReferenceData = isThere
  ? JSON.parse(readFileSync(fileURLToPath(FILE), 'utf8'))
  : { frameworks: {}, creditSystems: {} };

const FRAMEWORKS: Record<string, LevelFrameworkId[]> = {
  EQF: ['EQF'],
  'QF-EHEA': ['QF-EHEA'],
  'RQF/CQFW': ['RQF', 'CQFW'],
  SCQF: ['SCQF'],
  'NFQ-IE': ['NFQ'],
  NZQCF: ['NZQCF'],
  AQF: ['AQF'],
  HKQF: ['HKQF'],
  MQF: ['MQF'],
  'NCrF/NSQF': ['NCrF'],
  QFEmirates: ['QFEmirates'],
};

/** Systems under another name here. */
const HOURS_KIND: Record<string, 'contact' | 'notional'> = { CEU: 'contact' };

describe.skipIf(!isThere)('the tables agree with the collected reference data', () => {
  test('on which frameworks and systems there are', () => {
    expect(Object.keys(FRAMEWORKS).sort()).toEqual(Object.keys(data.frameworks).sort());
    expect(Object.keys(creditSystems)).toEqual(expect.arrayContaining(Object.keys(data.creditSystems)));
  });

  test.each(Object.entries(data.frameworks))('on the levels of %s and their EQF levels', (name, { levels, toEQF }) => {
    for (const id of FRAMEWORKS[name] ?? []) {
      const framework: LevelFramework = levelFrameworks[id];
      expect(framework.levels.map(({ level }) => level)).toEqual(levels.map(String));
      for (const level of levels.map(String)) {
        const beside = levelFrameworks.EQF.levels.filter(
          (eqf) =>
            compareLevels({ framework: id, level }, { framework: 'EQF', level: eqf.level }, { unconfirmed: true })
              .outcome === 'equal',
        );
        const expected = toEQF[level] === undefined || toEQF[level] === null ? [] : [`${toEQF[level]}`];
        expect(beside.map((eqf) => eqf.level)).toEqual(expected);
      }
    }
  });

  test.each(Object.entries(data.creditSystems).filter(([, { hoursPerCredit }]) => hoursPerCredit))(
    'on the hours of %s',
    (name, { hoursPerCredit }) => {
      const { hours } = creditSystems[name as keyof typeof creditSystems];
      const kind = HOURS_KIND[name] ?? 'notional';
      expect(hours.filter((entry) => entry.kind === kind).map(({ min, max }) => [Number(min), Number(max)])).toEqual([
        hoursPerCredit,
      ]);
    },
  );
});
