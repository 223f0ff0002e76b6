import { describe, expect, test } from 'vitest';
import {
  type Credit,
  type CreditSystemId,
  checkElements,
  elementFrameworks,
  type Fact,
  type FactId,
  type Facts,
  type FrameworkId,
  factDescriptions,
} from '../../src/entries/frameworks.js';

const PRESENT = { state: 'present' } as const;
const facts = Object.keys(factDescriptions) as FactId[];
const everything = Object.fromEntries(facts.map((id) => [id, PRESENT])) as Facts;
const of = (amount: string, system: CreditSystemId): Credit => ({ state: 'amount', amount, system });
const ids = Object.keys(elementFrameworks) as FrameworkId[];

function element(framework: FrameworkId, id: string, given: Facts) {
  const found = checkElements(framework, given).elements.find((entry) => entry.id === id);
  if (!found) throw new Error(`${framework} has no element ${id}`);
  return found;
}

const judged = (framework: FrameworkId, id: string, given: Facts) => {
  const { outcome, problems } = element(framework, id, given);
  return [outcome, ...problems.map(({ code, pointer }) => `${code} ${pointer}`)];
};

describe('checkElements', () => {
  test.each(ids)('%s: all elements in order, present when every fact is there and absent when none is', (id) => {
    const { elements } = elementFrameworks[id];
    const full = checkElements(id, everything);
    expect(full.framework).toBe(id);
    expect(full.elements.map((entry) => entry.id)).toEqual(elements.map((entry) => entry.id));
    const empty = checkElements(id, {});
    for (const [index, { facts: asked }] of full.elements.entries()) {
      expect(full.elements[index]?.outcome).toBe(asked.length === 0 ? 'unknown' : 'present');
      expect(empty.elements[index]?.outcome).toBe(asked.length === 0 ? 'unknown' : 'absent');
    }
  });

  test('an element says what is asked, what was looked at and where it stands', () => {
    expect(element('eu-2022', 'level', {})).toEqual({
      id: 'level',
      title: 'Level, and cycle if applicable, of the learning experience',
      need: 'conditional',
      condition: 'If applicable',
      outcome: 'absent',
      facts: ['level'],
      problems: [],
      source: expect.objectContaining({ section: 'Annex I, mandatory elements' }),
    });
  });

  test.each([
    ['present', PRESENT],
    ['absent', { state: 'absent' }],
    ['not-applicable', { state: 'not-applicable' }],
    ['unknown', { state: 'unknown' }],
    ['malformed', { state: 'malformed' }],
  ] as const)('a fact that is %s makes its element so', (outcome, fact) => {
    expect(element('eu-2022', 'grade', { result: fact }).outcome).toBe(outcome);
  });

  test('nothing in a report claims that a framework is complied with', () => {
    const reports = ids.flatMap((id) => [checkElements(id, everything), checkElements(id, {})]);
    expect(JSON.stringify(reports)).not.toMatch(/compl(y|ian|ied)|conform|valid/i);
  });

  test('a malformed fact brings its problems along', () => {
    const [problem] = element('eu-2022', 'assessment-type', { assessment: PRESENT }).problems;
    expect(problem).toBeUndefined();
    const [fault] = element('eu-2022', 'level', {
      level: { state: 'present', values: [{ framework: 'EQF', level: '9' }] },
    }).problems;
    expect(judged('eu-2022', 'workload', { workload: { state: 'malformed', problems: fault ? [fault] : [] } })).toEqual(
      ['malformed', 'LEVEL_NOT_IN_FRAMEWORK /level/values/0/level'],
    );
  });
});

describe('of several facts', () => {
  const states = ['present', 'absent', 'not-applicable', 'unknown', 'malformed'] as const;
  const pair = (id: string, first: FactId, second: FactId, a: string, b: string) =>
    element('neutral', id, { [first]: { state: a }, [second]: { state: b } } as Facts).outcome;

  test.each([
    ['present', states],
    ['malformed', ['absent', 'not-applicable', 'unknown', 'malformed']],
    ['unknown', ['absent', 'not-applicable', 'unknown']],
    ['absent', ['absent', 'not-applicable']],
    ['not-applicable', ['not-applicable']],
  ] as const)('one is enough: %s with any of %j decides', (outcome, others) => {
    for (const other of others) {
      expect(pair('small-volume', 'workload', 'credits', outcome, other)).toBe(outcome);
      expect(pair('small-volume', 'workload', 'credits', other, outcome)).toBe(outcome);
    }
  });

  test.each([
    ['malformed', states],
    ['absent', ['present', 'absent', 'not-applicable', 'unknown']],
    ['unknown', ['present', 'not-applicable', 'unknown']],
    ['present', ['present', 'not-applicable']],
    ['not-applicable', ['not-applicable']],
  ] as const)('all are needed: %s with any of %j decides', (outcome, others) => {
    for (const other of others) {
      expect(pair('assessment-standards', 'assessment', 'criteria', outcome, other)).toBe(outcome);
      expect(pair('assessment-standards', 'assessment', 'criteria', other, outcome)).toBe(outcome);
    }
  });
});

describe('levels', () => {
  const level = (...references: string[]): Facts => ({
    level: {
      state: 'present',
      values: references.map((text) => {
        const [framework = '', name = ''] = text.split(' ');
        return { framework: framework as 'EQF', level: name };
      }),
    },
  });

  test.each([
    ['eu-2022', level('EQF 6'), ['present']],
    ['eu-2022', level('NFQ 8', 'EQF 6'), ['present']],
    ['eu-2022', level('NFQ 8'), ['malformed', 'UNIT_NOT_EXPECTED /level/values/0/framework']],
    ['eu-2022', level('EQF 9'), ['malformed', 'LEVEL_NOT_IN_FRAMEWORK /level/values/0/level']],
    ['eu-2022', level('EQF 6', 'NFQ 11'), ['present', 'LEVEL_NOT_IN_FRAMEWORK /level/values/1/level']],
    ['eu-2022', level(), ['absent']],
    ['ie-qqi', level('NFQ 8'), ['present']],
    ['ie-qqi', level('EQF 6'), ['malformed', 'UNIT_NOT_EXPECTED /level/values/0/framework']],
    ['in-ncvet-2023', level('NCrF 4.5'), ['present']],
    ['microbol-2022', level('MQF 3'), ['present']],
  ] as const)('%s with %j: %j', (framework, given, outcome) => {
    expect(judged(framework, 'level', given)).toEqual(outcome);
  });
});

describe('credit and workload', () => {
  const credits = (...values: Credit[]): Facts => ({ credits: { state: 'present', values } });
  const hours = (amount: string): Facts => ({
    workload: { state: 'present', values: [of(amount, 'notional-hours')] },
  });

  test.each([
    ['0.5', ['present', 'VOLUME_OUT_OF_BOUNDS /credits/values/0/amount']],
    ['0.99', ['present', 'VOLUME_OUT_OF_BOUNDS /credits/values/0/amount']],
    ['1', ['present']],
    ['40', ['present']],
    ['40.0', ['present']],
    ['40.01', ['present', 'VOLUME_OUT_OF_BOUNDS /credits/values/0/amount']],
    ['41', ['present', 'VOLUME_OUT_OF_BOUNDS /credits/values/0/amount']],
    ['many', ['malformed', 'CREDIT_AMOUNT_INVALID /credits/values/0/amount']],
  ])('NZQA has 1 to 40 credits: %s', (amount, outcome) => {
    expect(judged('nz-2022', 'credit-value', credits(of(amount, 'NZ')))).toEqual(outcome);
  });

  test.each([
    ['0.75', ['present', 'VOLUME_OUT_OF_BOUNDS /workload/values/0/amount']],
    ['1', ['present']],
    ['600', ['present']],
  ])('Australia has one hour at least: PT45M is 0.75 hours; %s', (amount, outcome) => {
    expect(judged('au-2021', 'volume-of-learning', hours(amount))).toEqual(outcome);
  });

  test('Australia: learning that is not assessed lacks the assessment', () => {
    expect(element('au-2021', 'assessment', { ...hours('10'), assessment: { state: 'absent' } })).toMatchObject({
      need: 'mandatory',
      outcome: 'absent',
    });
  });

  test.each([
    ['nz-2022', 'credit-value', credits(of('2', 'ECTS')), ['malformed', 'UNIT_NOT_EXPECTED /credits/values/0/system']],
    ['nz-2022', 'credit-value', credits(of('2', 'ECTS'), of('10', 'NZ')), ['present']],
    ['uk-qaa-2022', 'credit', credits(of('10', 'UK-CATS')), ['present']],
    ['eu-2022', 'workload', credits(of('1', 'CEU')), ['present']],
    ['eu-2022', 'workload', credits({ state: 'unknown', system: 'ECTS' }), ['unknown']],
    ['eu-2022', 'workload', { ...credits({ state: 'none' }), ...hours('50') }, ['present']],
    ['eu-2022', 'workload', credits({ state: 'none' }), ['absent']],
    ['ie-qqi', 'credits', credits({ state: 'none' }), ['not-applicable']],
    ['eu-2022', 'workload', credits({ state: 'amount', amount: '3', system: { kind: 'academic' } }), ['present']],
    [
      'eu-2022',
      'workload',
      credits(of('50', 'notional-hours')),
      ['malformed', 'UNIT_NOT_EXPECTED /credits/values/0/system'],
    ],
    [
      'eu-2022',
      'workload',
      { workload: { state: 'present', values: [of('2', 'ECTS')] } },
      ['malformed', 'UNIT_NOT_EXPECTED /workload/values/0/system'],
    ],
    [
      'ie-qqi',
      'credits',
      credits({ state: 'amount', amount: '3', system: { name: 'Own', kind: 'academic' } }),
      ['malformed', 'UNIT_NOT_EXPECTED /credits/values/0/system'],
    ],
  ] as const)('%s, %s with %j: %j', (framework, id, given, outcome) => {
    expect(judged(framework, id, given)).toEqual(outcome);
  });
});

describe('codes', () => {
  const assessment = (...values: string[]): Facts => ({ assessment: { state: 'present', values } });

  test.each([
    [assessment('http://data.europa.eu/snb/assessment/2939dae15f'), ['present']],
    [assessment('marked-assignment'), ['present']],
    [
      assessment('http://data.europa.eu/snb/assessment/0000000000'),
      ['malformed', 'CODE_NOT_IN_LIST /assessment/values/0'],
    ],
    [assessment('essay', 'portfolio'), ['present', 'CODE_NOT_IN_LIST /assessment/values/0']],
    [{ assessment: PRESENT }, ['present']],
  ] as const)('Annex I with %j: %j', (given, outcome) => {
    expect(judged('eu-2022', 'assessment-type', given)).toEqual(outcome);
  });

  test('a European code of which the label is not known is in its list', () => {
    const values = ['http://data.europa.eu/snb/supervision-verification/44314532f9'];
    expect(judged('eu-2022', 'supervision', { supervision: { state: 'present', values } })).toEqual(['present']);
  });

  test('a framework without a list takes any code', () => {
    expect(judged('au-2021', 'assessment', assessment('essay'))).toEqual(['present']);
  });
});

test.each([
  ['eu-2023', {}, 'ERR_INVALID_ARG_VALUE'],
  ['hasOwnProperty', {}, 'ERR_INVALID_ARG_VALUE'],
  [1, {}, 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', undefined, 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', [], 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', { outcome: PRESENT }, 'ERR_INVALID_ARG_VALUE'],
  ['eu-2022', { toString: PRESENT }, 'ERR_INVALID_ARG_VALUE'],
  ['eu-2022', { title: true }, 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', { title: { state: 'there' } }, 'ERR_INVALID_ARG_VALUE'],
  ['eu-2022', { title: null }, 'ERR_INVALID_ARG_TYPE'],
  ['neutral', { level: { state: 'present', values: 'EQF 6' } }, 'ERR_INVALID_ARG_TYPE'],
  ['neutral', { level: { state: 'malformed', problems: ['no'] } }, 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', { level: { state: 'present', values: 'EQF 6' } }, 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', { level: { state: 'present', values: [{ framework: 'DQR', level: '6' }] } }, 'ERR_INVALID_ARG_VALUE'],
  ['eu-2022', { workload: { state: 'present', values: ['PT50H'] } }, 'ERR_INVALID_ARG_TYPE'],
  ['eu-2022', { assessment: { state: 'present', values: [1] } }, 'ERR_INVALID_ARG_TYPE'],
])('%j with %j is the mistake of the caller', (framework, given, code) => {
  expect(() => checkElements(framework as FrameworkId, given as Facts)).toThrow(
    expect.objectContaining({ name: 'TypeError', code }),
  );
});

test('what was given is left as it was', () => {
  const given: Facts = Object.freeze({
    level: Object.freeze({
      state: 'present',
      values: Object.freeze([{ framework: 'EQF', level: '6' }]),
    } as Fact<'level'>),
  });
  expect(() => checkElements('eu-2022', given)).not.toThrow();
});
