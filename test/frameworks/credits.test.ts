import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCredits,
  type Credit,
  type CreditSystem,
  type CreditSystemId,
  convertCredits,
  creditSystems,
} from '../../src/entries/frameworks.js';
import { compareDecimals, type Decimal, multiplyDecimals, parseDecimal } from '../../src/lib/index.js';
import { isSourced } from './sourced.js';

const ids = Object.keys(creditSystems) as CreditSystemId[];
const systems: readonly CreditSystem[] = Object.values(creditSystems);

const of = (amount: string, system: CreditSystemId): Credit => ({ state: 'amount', amount, system });
const own = (amount: string, name: string | undefined, kind: 'academic' | 'professional'): Credit => ({
  state: 'amount',
  amount,
  system: { kind, ...(name === undefined ? {} : { name }) },
});

describe('systems of credit and time', () => {
  test('are these, each under its own id', () => {
    expect([...ids].sort()).toEqual(
      [
        ...['ECTS', 'UK-CATS', 'NZ', 'HKQF', 'MQA', 'NCrF', 'UAE-NQC', 'US-semester', 'US-quarter', 'CEU'],
        ...['AQF-volume', 'notional-hours', 'contact-hours'],
      ].sort(),
    );
    for (const id of ids) expect(creditSystems[id].id).toBe(id);
  });

  test.each(systems)('$id says what it is, and where its numbers stand', (system) => {
    expect([system.name, system.keeper, system.unit].every((text) => text.length > 2)).toBe(true);
    expect([system, ...system.hours, ...system.ratios].filter((row) => !isSourced(row))).toEqual([]);
  });

  test.each(systems)('$id has exact numbers, ascending, and each kind of hours once', ({ hours, ratios }) => {
    const kinds = hours.map(({ kind }) => kind);
    expect(kinds).toEqual([...new Set(kinds)]);
    expect(kinds.length).toBeGreaterThan(0);
    for (const { min, max } of hours) {
      expect(compareDecimals(parseDecimal(min) as Decimal, parseDecimal(max) as Decimal)).not.toBe(1);
      expect(Number(min)).toBeGreaterThan(0);
    }
    for (const { system, own: units, other } of ratios) {
      expect(ids).toContain(system);
      expect([units, other].map(Number).every((number) => number > 0)).toBe(true);
    }
  });

  test('a pair of systems has one published ratio at most', () => {
    const pairs = systems.flatMap(({ id, ratios }) => ratios.map(({ system }) => [id, system].sort().join(' ')));
    expect(pairs).toEqual([...new Set(pairs)]);
  });

  test('only ECTS has an IRI of the European Union', () => {
    expect(systems.filter(({ iri }) => iri !== undefined).map(({ id, iri }) => [id, iri])).toEqual([
      ['ECTS', 'http://data.europa.eu/snb/education-credit/6fcec5c5af'],
    ]);
  });
});

describe('addCredits', () => {
  test('33 times 0.1 CEU is 3.3 CEU', () => {
    expect(addCredits(Array.from({ length: 33 }, () => of('0.1', 'CEU')))).toEqual({
      total: { state: 'amount', amount: '3.3', system: 'CEU' },
      problems: [],
    });
  });

  test('three modules of one credit each, in any order, are three credits', () => {
    const modules = Array.from({ length: 3 }, () => own('1', 'Course credit', 'academic'));
    expect(addCredits(modules).total).toEqual(own('3', 'Course credit', 'academic'));
  });

  test('an amount that is not known makes the sum unknown, never zero', () => {
    const units = { name: 'Contact Units', kind: 'professional' } as const;
    expect(addCredits([{ state: 'unknown', system: units }])).toEqual({
      total: { state: 'unknown', system: units },
      problems: [],
    });
    expect(addCredits([of('2', 'ECTS'), { state: 'unknown', system: 'ECTS' }, of('1.5', 'ECTS')]).total).toEqual({
      state: 'unknown',
      system: 'ECTS',
      atLeast: '3.5',
    });
  });

  test('no credit is no credit, and adds nothing', () => {
    expect(addCredits([{ state: 'none' }, { state: 'none' }])).toEqual({ total: { state: 'none' }, problems: [] });
    expect(addCredits([]).total).toEqual({ state: 'none' });
    expect(addCredits([{ state: 'none' }, of('0', 'ECTS')]).total).toEqual(of('0', 'ECTS'));
    expect(addCredits([of('2', 'ECTS'), { state: 'none' }]).total).toEqual(of('2', 'ECTS'));
  });

  test.each([
    ['CEU and semester hours', [of('1', 'CEU'), of('1', 'US-semester')], 'CREDIT_KINDS_MIXED'],
    ['ECTS and CEU', [of('2', 'ECTS'), of('0.1', 'CEU')], 'CREDIT_KINDS_MIXED'],
    [
      'one name for two kinds',
      [own('1', 'Units', 'academic'), own('1', 'Units', 'professional')],
      'CREDIT_KINDS_MIXED',
    ],
    ['an unknown amount of another kind', [of('2', 'ECTS'), { state: 'unknown', system: 'CEU' }], 'CREDIT_KINDS_MIXED'],
    ['ECTS and UK credit', [of('2', 'ECTS'), of('4', 'UK-CATS')], 'CREDIT_SYSTEMS_DIFFER'],
    ['contact and notional hours', [of('2', 'contact-hours'), of('4', 'notional-hours')], 'CREDIT_SYSTEMS_DIFFER'],
    ['time and credit', [of('50', 'notional-hours'), of('2', 'ECTS')], 'CREDIT_SYSTEMS_DIFFER'],
    ['two own systems', [own('1', 'A+', 'academic'), own('1', 'a+', 'academic')], 'CREDIT_SYSTEMS_DIFFER'],
    [
      'two unnamed systems',
      [own('1', undefined, 'academic'), own('1', undefined, 'academic')],
      'CREDIT_SYSTEMS_DIFFER',
    ],
    ['a name that is an id', [own('1', 'ECTS', 'academic'), of('1', 'ECTS')], 'CREDIT_SYSTEMS_DIFFER'],
  ] as const)('%s are not added', (_, credits, code) => {
    const { total, problems } = addCredits(credits);
    expect(total).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ code, pointer: '/1/system', severity: 'error' })]);
    expect(problems[0]?.hint).toBeDefined();
  });

  test.each(['1,5', '-1', '1e3', '', 'several', 2, null, undefined, '9'.repeat(65)])(
    'the amount %j is a problem at its place',
    (amount) => {
      const { total, problems } = addCredits([of('2', 'ECTS'), { state: 'amount', amount, system: 'ECTS' } as Credit]);
      expect(total).toBeNull();
      expect(problems).toEqual([expect.objectContaining({ code: 'CREDIT_AMOUNT_INVALID', pointer: '/1/amount' })]);
    },
  );

  test('every fault is listed', () => {
    const { problems } = addCredits([of('x', 'ECTS'), of('y', 'CEU'), of('1', 'NZ')]);
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'CREDIT_AMOUNT_INVALID /0/amount',
      'CREDIT_KINDS_MIXED /1/system',
      'CREDIT_AMOUNT_INVALID /1/amount',
      'CREDIT_SYSTEMS_DIFFER /2/system',
    ]);
  });

  test.each([
    [{}, 'ERR_INVALID_ARG_TYPE'],
    [['2 ECTS'], 'ERR_INVALID_ARG_TYPE'],
    [[{ amount: '2', system: 'ECTS' }], 'ERR_INVALID_ARG_TYPE'],
    [[{ state: 'zero' }], 'ERR_INVALID_ARG_VALUE'],
    [[{ state: 'amount', amount: '2' }], 'ERR_INVALID_ARG_TYPE'],
    [[{ state: 'amount', amount: '2', system: 'ects' }], 'ERR_INVALID_ARG_VALUE'],
    [[{ state: 'amount', amount: '2', system: { name: 'Units' } }], 'ERR_INVALID_ARG_TYPE'],
    [[{ state: 'amount', amount: '2', system: { name: '', kind: 'academic' } }], 'ERR_INVALID_ARG_VALUE'],
    [[{ state: 'amount', amount: '2', system: { name: 1, kind: 'academic' } }], 'ERR_INVALID_ARG_TYPE'],
    [[{ state: 'amount', amount: '2', system: { name: 'Units', kind: 'time' } }], 'ERR_INVALID_ARG_VALUE'],
  ])('%j is the mistake of the caller', (credits, code) => {
    expect(() => addCredits(credits as Credit[])).toThrow(expect.objectContaining({ name: 'TypeError', code }));
  });
});

describe('convertCredits', () => {
  const interval = (amount: string, from: CreditSystemId, to: CreditSystemId) => {
    const conversion = convertCredits(of(amount, from), to);
    return conversion.outcome === 'interval' ? [conversion.min, conversion.max] : conversion.reason;
  };

  test.each([
    ['2', 'ECTS', 'notional-hours', '50', '60'],
    ['60', 'ECTS', 'notional-hours', '1500', '1800'],
    ['10', 'NZ', 'ECTS', '3.33', '4'],
    ['10', 'NZ', 'notional-hours', '100', '100'],
    ['10', 'NZ', 'HKQF', '10', '10'],
    ['2', 'UK-CATS', 'ECTS', '1', '1'],
    ['60', 'ECTS', 'UK-CATS', '120', '120'],
    ['120', 'UK-CATS', 'notional-hours', '1200', '1200'],
    ['40', 'NCrF', 'notional-hours', '1200', '1200'],
    ['3', 'MQA', 'NCrF', '4', '4'],
    ['1', 'CEU', 'contact-hours', '10', '10'],
    ['8', 'CEU', 'contact-hours', '80', '80'],
    ['0.0125', 'CEU', 'contact-hours', '0.125', '0.125'],
    ['3', 'US-semester', 'contact-hours', '45', '45'],
    ['3', 'US-semester', 'notional-hours', '135', '135'],
    ['3', 'US-semester', 'ECTS', '4.5', '5.4'],
    ['1', 'US-quarter', 'contact-hours', '10', '12'],
    ['2', 'UAE-NQC', 'notional-hours', '30', '30'],
    ['0.5', 'AQF-volume', 'notional-hours', '600', '600'],
    ['600', 'notional-hours', 'AQF-volume', '0.5', '0.5'],
    ['7.50', 'ECTS', 'ECTS', '7.5', '7.5'],
    ['0', 'ECTS', 'NZ', '0', '0'],
  ] as const)('%s %s in %s is %s to %s', (amount, from, to, min, max) => {
    expect(interval(amount, from, to)).toEqual([min, max]);
  });

  test('what it rests on is said with the sources, and the credit stays as it was stated', () => {
    const credit = of('10', 'NZ');
    expect(convertCredits(credit, 'ECTS')).toEqual({
      credit,
      outcome: 'interval',
      system: 'ECTS',
      min: '3.33',
      max: '4',
      assumptions: [
        { text: '1 NZ credit is 10 notional hours', source: creditSystems.NZ.hours[0]?.source },
        { text: expect.stringMatching(/^1 ECTS credit is 25 to 30 notional hours/), source: creditSystems.ECTS.source },
        { text: 'Rounded outwards to 2 decimals' },
      ],
      problems: [],
    });
    expect(convertCredits(of('1', 'CEU'), 'contact-hours')).toMatchObject({
      assumptions: [{ text: expect.stringMatching(/^1 CEU is 10 contact hours/), source: creditSystems.CEU.source }],
    });
    const published = convertCredits(of('2', 'UK-CATS'), 'ECTS');
    expect(published).toMatchObject({ assumptions: [{ text: expect.stringMatching(/^2 of UK-CATS are 1 of ECTS/) }] });
  });

  test.each([
    ['1', 'CEU', 'US-semester', 'kinds-differ'],
    ['8', 'CEU', 'ECTS', 'kinds-differ'],
    ['2', 'ECTS', 'CEU', 'kinds-differ'],
    ['1', 'CEU', 'notional-hours', 'hours-differ'],
    ['2', 'ECTS', 'contact-hours', 'hours-differ'],
    ['10', 'contact-hours', 'notional-hours', 'hours-differ'],
    ['10', 'notional-hours', 'contact-hours', 'hours-differ'],
    ['50', 'notional-hours', 'ECTS', 'time-is-no-credit'],
    ['10', 'contact-hours', 'CEU', 'time-is-no-credit'],
    ['1', 'AQF-volume', 'ECTS', 'time-is-no-credit'],
  ] as const)('%s %s has no value in %s: %s', (amount, from, to, reason) => {
    expect(convertCredits(of(amount, from), to)).toMatchObject({ outcome: 'none', reason, problems: [] });
  });

  test.each([
    [{ state: 'none' }, 'no-credit'],
    [{ state: 'unknown', system: 'ECTS' }, 'amount-unknown'],
    [own('3', 'Contact Units', 'professional'), 'own-system'],
    [own('3', 'ECTS', 'academic'), 'own-system'],
  ] as const)('%j has no value elsewhere: %s', (credit, reason) => {
    expect(convertCredits(credit, 'ECTS')).toMatchObject({ credit, outcome: 'none', reason, problems: [] });
  });

  test('an amount that is none is a problem', () => {
    expect(convertCredits(of('2,5', 'ECTS'), 'NZ')).toMatchObject({
      outcome: 'none',
      reason: 'amount-invalid',
      problems: [{ code: 'CREDIT_AMOUNT_INVALID', pointer: '/amount' }],
    });
  });

  test.each(['ects', 'toString', '', undefined])('the target %j is the mistake of the caller', (to) => {
    expect(() => convertCredits(of('2', 'ECTS'), to as 'ECTS')).toThrow(TypeError);
  });

  const anyId = fc.constantFrom(...ids);
  const amounts = fc.integer({ min: 0, max: 10_000_000 }).map((digits) => `${digits / 1000}`);
  const decimal = (text: string) => parseDecimal(text) as Decimal;

  test('an interval ascends, is never narrower than the truth, and contains the amount on the way back', () => {
    fc.assert(
      fc.property(amounts, anyId, anyId, (amount, from, to) => {
        const there = convertCredits(of(amount, from), to);
        if (there.outcome === 'none') return;
        expect(compareDecimals(decimal(there.min), decimal(there.max))).not.toBe(1);
        const back = [there.min, there.max].map((bound) => convertCredits(of(bound, to), from));
        const [low, high] = back;
        if (low?.outcome !== 'interval' || high?.outcome !== 'interval') return;
        expect(compareDecimals(decimal(low.min), decimal(amount))).not.toBe(1);
        expect(compareDecimals(decimal(high.max), decimal(amount))).not.toBe(-1);
      }),
      { numRuns: 1000 },
    );
  });

  test('hours of both sides overlap wherever hours decide', () => {
    fc.assert(
      fc.property(amounts, anyId, anyId, (amount, from, to) => {
        const result = convertCredits(of(amount, from), to);
        const isPublished = [creditSystems[from], creditSystems[to]].some(({ ratios }) => ratios.length > 0);
        if (result.outcome === 'none' || from === to || isPublished) return;
        const [own, other] = [creditSystems[from], creditSystems[to]].map(({ hours }) => hours);
        const kind = own?.find((entry) => other?.some((match) => match.kind === entry.kind))?.kind;
        const chosen = (list: typeof own) => list?.find((entry) => entry.kind === kind);
        const least = multiplyDecimals(decimal(amount), decimal(chosen(own)?.min ?? ''));
        const most = multiplyDecimals(decimal(amount), decimal(chosen(own)?.max ?? ''));
        const low = multiplyDecimals(decimal(result.min), decimal(chosen(other)?.max ?? ''));
        const high = multiplyDecimals(decimal(result.max), decimal(chosen(other)?.min ?? ''));
        expect(compareDecimals(low, least)).not.toBe(1);
        expect(compareDecimals(high, most)).not.toBe(-1);
      }),
      { numRuns: 1000 },
    );
  });
});
