import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateCredential } from '../../src/schema/index.js';
import { change, fullBadge } from './samples.js';

function codes(input: unknown): string[] {
  const { valid, problems } = validateCredential(input);
  expect(valid).toBe(!problems.some((problem) => problem.severity === 'error'));
  return problems.map((problem) => `${problem.code} ${problem.pointer}`);
}

describe('R-1.1: input that is no credential, or not exactly one, is one problem', () => {
  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'VALUE_NOT_JSON '],
    ['null', null, 'INPUT_NOT_RECOGNIZED '],
    ['a number', 5, 'INPUT_NOT_RECOGNIZED '],
    ['NaN', Number.NaN, 'VALUE_NOT_JSON '],
    ['an array', [], 'INPUT_NOT_RECOGNIZED '],
    ['two credentials', [fullBadge(), fullBadge()], 'INPUT_NOT_RECOGNIZED '],
    ['JSON text of a number', '5', 'INPUT_NOT_RECOGNIZED '],
    ['other text', 'eyJ.e30.abc', 'JSON_SYNTAX_ERROR '],
    ['a function', () => 1, 'VALUE_NOT_JSON '],
    ['a symbol', Symbol('x'), 'VALUE_NOT_JSON '],
    ['a bigint', 5n, 'VALUE_NOT_JSON '],
    ['a map', new Map(), 'VALUE_NOT_JSON '],
    ['bytes', new Uint8Array(3), 'VALUE_NOT_JSON '],
  ])('%s', (_name, input, expected) => {
    expect(codes(input)).toEqual([expected]);
  });
});

describe('hostile objects', () => {
  test('a getter that throws', () => {
    const input = {
      get type(): string {
        throw new Error('no');
      },
    };
    expect(codes(input)).toEqual(['VALUE_NOT_JSON ']);
  });

  test('proxies that throw, also when revoked', () => {
    const trap = () => {
      throw new Error('no');
    };
    expect(codes(new Proxy({}, { ownKeys: trap }))).toEqual(['VALUE_NOT_JSON ']);
    expect(codes(new Proxy({}, { getPrototypeOf: trap }))).toEqual(['VALUE_NOT_JSON ']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(codes(proxy)).toEqual(['VALUE_NOT_JSON ']);
    expect(codes({ ...fullBadge(), evidence: proxy })).toEqual(['VALUE_NOT_JSON /evidence']);
  });

  test('a getter is read once', () => {
    let reads = 0;
    const input = Object.defineProperty(fullBadge(), 'name', {
      enumerable: true,
      get: () => {
        reads += 1;
        return reads === 1 ? 'Name' : 5;
      },
    });
    expect(codes(input)).toEqual([]);
    expect(reads).toBe(1);
  });

  test('cycles', () => {
    const input = fullBadge();
    (input as Record<string, unknown>).self = input;
    expect(codes(input)).toEqual(['VALUE_NOT_JSON /self']);
  });

  test('one object in two places is no cycle', () => {
    const image = { id: 'https://a.example/i', type: 'Image' };
    expect(codes(change(change(fullBadge(), '/image', image), '/issuer/image', image))).toEqual([]);
  });

  test('own __proto__ key', () => {
    const text = JSON.stringify(fullBadge()).replace('{', '{"__proto__":{"polluted":true},');
    expect(codes(text)).toEqual(['FORBIDDEN_KEY /__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('undefined properties are as if they were not there', () => {
    expect(codes({ ...fullBadge(), evidence: undefined })).toEqual([]);
  });

  test('pointers are escaped', () => {
    expect(codes({ ...fullBadge(), 'a/b~c': Number.NaN })).toEqual(['VALUE_NOT_JSON /a~1b~0c']);
  });
});

describe('bounds', () => {
  test('10,000 levels of nesting', () => {
    let nested: unknown = {};
    for (let level = 0; level < 10_000; level++) nested = { parentOrg: nested };
    const [problem, ...others] = codes({ ...fullBadge(), issuer: nested });
    expect(problem).toMatch(/^INPUT_TOO_DEEP \/issuer\/parentOrg/);
    expect(others).toEqual([]);
    expect(codes(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)[0]).toMatch(/^INPUT_TOO_DEEP/);
    expect(codes('['.repeat(1_000_000))).toEqual(['INPUT_TOO_DEEP ']);
  });

  test('too many values, too long arrays, sparse arrays, long text', () => {
    const evidence = Array.from({ length: 900 }, () => Array.from({ length: 900 }, () => 1));
    expect(codes({ ...fullBadge(), evidence })[0]).toMatch(/^INPUT_TOO_MANY_VALUES/);
    expect(codes({ ...fullBadge(), evidence: Array.from({ length: 1001 }, () => ({})) })).toEqual([
      'INPUT_TOO_MANY_VALUES /evidence',
    ]);
    expect(codes({ ...fullBadge(), evidence: new Array(4_000_000_000) })).toEqual(['INPUT_TOO_MANY_VALUES /evidence']);
    expect(codes(' '.repeat(8 * 1024 * 1024 + 1))).toEqual(['INPUT_TOO_LARGE ']);
  });

  test('limits can be changed', () => {
    expect(validateCredential(fullBadge(), { limits: { depth: 3 } }).problems[0]?.code).toBe('INPUT_TOO_DEEP');
    expect(validateCredential(fullBadge(), { limits: { values: 10 } }).problems[0]?.code).toBe('INPUT_TOO_MANY_VALUES');
  });

  test('a thousand faults are reported as a hundred, quickly', () => {
    const start = performance.now();
    const evidence = Array.from({ length: 1000 }, () => ({ type: 5, id: 'x', name: [], genre: 5 }));
    expect(codes({ ...fullBadge(), evidence })).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each(['urn:', 'a', 'https://', 'ext:', 'a@', '-', '0', 'T'])('long text of %s takes linear time', (part) => {
    const text = part.repeat(400_000 / part.length);
    const start = performance.now();
    for (const pointer of [
      '/id',
      '/issuer/email',
      '/validFrom',
      '/credentialSubject/achievement/achievementType',
      '/credentialSubject/achievement/inLanguage',
      '/issuer/dateOfBirth',
    ]) {
      validateCredential(change(fullBadge(), pointer, text));
      validateCredential(change(fullBadge(), pointer, `${text}\n`));
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('any JSON value', () => {
  const pointers: string[] = [];
  (function collect(value: unknown, pointer: string): void {
    pointers.push(pointer);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) collect(item, `${pointer}/${key}`);
  })(fullBadge(), '');

  test('never throws, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pointers.slice(1)), fc.jsonValue(), (pointer, value) => {
        const { problems } = validateCredential(change(fullBadge(), pointer, value));
        const places = problems.map((problem) => problem.pointer);
        expect(new Set(places).size).toBe(places.length);
        for (const place of places) expect(place).toMatch(/^(\/.*)?$/s);
      }),
      { numRuns: 2000 },
    );
  });

  test('never throws as the document', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withBigInt: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => {
          const { valid, problems } = validateCredential(value);
          expect(valid).toBe(false);
          expect(problems.length).toBeGreaterThan(0);
          expect(problems.length).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 500 },
    );
  });
});
