import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/types/index.js';
import { generate } from './generate.js';
import { copyOf } from './places.js';
import { describeDifference, runRange } from './run.js';
import { shrink } from './shrink.js';
import { type Conversion, subject } from './subject.js';
import { times } from './tally.js';

describe('documents', () => {
  test('are the same for the same seed, whatever was made before', () => {
    const first = generate(7);
    generate(8);
    expect(generate(7)).toEqual(first);
    expect(generate(8).document).not.toEqual(first.document);
  });

  test('are plain JSON, without parts that stand at two places', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { document } = generate(seed);
      const seen = new Set<unknown>();
      const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        expect(seen.has(value)).toBe(false);
        seen.add(value);
        Object.values(value).forEach(visit);
      };
      visit(document);
      const text = JSON.stringify(document);
      expect(JSON.stringify(JSON.parse(text))).toBe(text);
      expect(text.length).toBeLessThan(100_000);
    }
  });

  test('are copied with their keys named __proto__ and without changes', () => {
    const document = JSON.parse('{"__proto__":{"a":[1,null,{"b":"\\ud800"}]},"c":true}') as JsonObject;
    const copy = copyOf(document);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(document));
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.is(copyOf(-0), -0)).toBe(true);
  });
});

describe('a difference', () => {
  const withoutDescriptions: Conversion = (document) =>
    'description' in document ? Promise.resolve({ rejected: true }) : subject(document);

  test('is counted, made small, and shown with its seed', async () => {
    const { tally, differences } = await runRange({ from: 0, count: 40 }, withoutDescriptions);
    expect(times(tally, 'documents')).toBe(40);
    expect(times(tally, 'outcome/difference')).toBeGreaterThan(0);
    const [first] = differences;
    if (!first) throw new Error('There is no difference');
    expect(JSON.stringify(first.document).length).toBeLessThan(
      JSON.stringify(generate(first.seed).document).length / 2,
    );
    expect(describeDifference(first)).toContain(`Seed ${first.seed}`);
    expect(describeDifference(first)).toContain('"description": ');
    expect(describeDifference(first)).toContain('The subject rejects what jsonld writes as');
  });

  test('is made small to what cannot be left out', async () => {
    const document = { a: [{ b: { c: 'some text', d: 1 } }, 'x'], e: { f: [['some text']] }, g: -0 };
    const hasText = async (candidate: JsonObject) => JSON.stringify(candidate).includes('text');
    expect(JSON.stringify(await shrink(document, hasText))).toMatch(/^\{"\w":"text"\}$/);
  });

  test('shows -0 as what it is', () => {
    const found = { seed: 1, operators: [], document: { a: -0, b: 0 }, difference: '' };
    expect(describeDifference(found)).toContain('"a": -0,\n "b": 0');
  });
});
