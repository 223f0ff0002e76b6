import { describe, expect, test } from 'vitest';
import { expandSafely } from '../../../src/canonical/expand.js';
import { jsonLdOptions, loadJsonLd } from '../../../src/canonical/jsonld.js';
import { CREDENTIALS_V2 } from '../../../src/contexts/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { compare } from './compare.js';
import { canonicalFormAsIs, convertWithJsonLd } from './reference.js';
import type { Conversion } from './subject.js';

/* Where a right conversion differs from plain jsonld, and how the comparison sees to it. */

const credential = (part: JsonObject): JsonObject => ({
  '@context': CREDENTIALS_V2,
  type: 'VerifiableCredential',
  id: 'urn:x:1',
  ...part,
});

/** With what jsonld keeps for the whole process. */
const expand = async (document: JsonObject) => {
  const { contextResolver: _, ...options } = await jsonLdOptions({});
  return (await loadJsonLd()).expand(document, options);
};

/** What stands in the statements about names, in their order. */
const names = (nquads = '') => [...nquads.matchAll(/schema\.org\/name> (".*") \.\n/g)].map(([, name]) => name);

const rejecting: Conversion = async () => ({ rejected: true });
const answering =
  (nquads: string): Conversion =>
  async () => ({ nquads, path: 'fast' });

describe('the order of statements is that of code points, jsonld has that of UTF-16', () => {
  const texts = ['\uFF01', '\u{10000}', '\uFFFF', '\uE000', '\u{1F600}', '\uFFFFA', '\uFFFF\u{1F600}', '\uD7FF'];
  const sorted = ['\uD7FF', '\uE000', '\uFF01', '\uFFFF', '\uFFFFA', '\uFFFF\u{1F600}', '\u{10000}', '\u{1F600}'];

  test('of the lines', async () => {
    const document = credential({ name: texts });
    const quoted = sorted.map((text) => JSON.stringify(text));
    expect(names((await convertWithJsonLd(document)).nquads)).toEqual(quoted);
    expect(names(await canonicalFormAsIs(await expand(document)))).not.toEqual(quoted);
  });

  test('within the hashes that name unnamed objects', async () => {
    const evidence = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => ({
      name: ['\uFF01', String.fromCodePoint(0x1f600 + index)],
    }));
    const document = credential({ evidence });
    const { nquads } = await convertWithJsonLd(document);
    const other = await canonicalFormAsIs(await expand(document));
    expect(nquads?.split('\n').length).toBe(other.split('\n').length);
    // The same statements, under other names for the objects.
    expect(nquads?.split('\n').sort()).not.toEqual(other.split('\n').sort());
    expect(unnamed(nquads as string)).toEqual(unnamed(other));
  });

  const unnamed = (nquads: string) =>
    nquads
      .replace(/_:c14n\d/g, '_:')
      .split('\n')
      .sort();
});

describe('a statement is there once, jsonld writes it as often as it is in the document', () => {
  const values: [name: string, part: JsonObject][] = [
    [
      'true and "true" under a term with a datatype',
      { credentialSubject: { type: 'BitstringStatusListEntry', statusSize: [true, 'true'] } },
    ],
    ['1e-7 and 0, which are written alike', { name: [0, 1e-7] }],
  ];

  test.each(values)('%s', async (_, part) => {
    const { nquads = '' } = await convertWithJsonLd(credential(part));
    const other = await canonicalFormAsIs(await expand(credential(part)));
    const lines = nquads.split('\n');
    expect(new Set(lines).size).toBe(lines.length);
    expect(other.split('\n').length).toBe(lines.length + 1);
  });
});

describe('"__proto__"', () => {
  const clean = Reflect.ownKeys(Object.prototype).length;
  const references: JsonValue[] = ['__proto__', ['__proto__'], { id: '__proto__', name: 'x' }];

  test.each(references)('as a reference is refused before jsonld lets it change every object: %j', async (issuer) => {
    expect((await convertWithJsonLd(credential({ issuer }))).nquads).toBeUndefined();
    expect(Reflect.ownKeys(Object.prototype).length).toBe(clean);
    expect((await convertWithJsonLd(credential({ name: 'x' }))).nquads).toContain('"x"');
  });

  test('as a text is a text', async () => {
    expect((await convertWithJsonLd(credential({ name: '__proto__' }))).nquads).toContain('"__proto__"');
  });

  test('as a key is lost by jsonld; a conversion may refuse it, or lose it as well, and nothing else', async () => {
    const document = JSON.parse(
      JSON.stringify(credential({ name: 'x' })).replace('{', '{"__proto__":"y",'),
    ) as JsonObject;
    expect(Object.keys(document)).toContain('__proto__');
    const { nquads = '' } = await convertWithJsonLd(document);
    expect((await compare(document, rejecting)).outcome).toBe('key named __proto__');
    expect((await compare(document, answering(nquads))).outcome).toBe('key named __proto__');
    expect((await compare(document, answering(nquads.replace('"x"', '"y"')))).outcome).toBe('difference');
  });
});

describe('limits of work', () => {
  /** Objects that only their places in a web of equal objects tell apart. */
  const alike = (depth: number): JsonObject =>
    depth === 0 ? { name: 'x' } : { type: 'VerifiableCredential', evidence: [alike(depth - 1), alike(depth - 1)] };

  test('a conversion may refuse where jsonld needs much work', async () => {
    expect((await compare(credential({ evidence: alike(4) }), rejecting)).outcome).toBe('limits of work');
  });

  test('but not where it needs little', async () => {
    expect((await compare(credential({ evidence: alike(2) }), rejecting)).outcome).toBe('difference');
    expect((await compare(credential({ name: 'x' }), rejecting)).outcome).toBe('difference');
  });
});

describe('what jsonld keeps of one document does not change what it says about the next', () => {
  const MULTIKEY = 'https://w3id.org/security/multikey/v1';
  const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
  const named = (context: JsonValue): JsonObject => ({ '@context': context, '@id': 'urn:x:1', 'urn:x:name': 'x' });
  // Each with a context that no test before has used.
  const spoiling: [name: string, first: JsonValue, next: JsonValue][] = [
    ['a complaint about an inline context', [MULTIKEY, { '@vocab': '' }], MULTIKEY],
    ['a context that is imported', { '@version': 1.1, '@import': DATA_INTEGRITY }, DATA_INTEGRITY],
    ['the prototype of an inline context', JSON.parse('{"__proto__":{"@id":"urn:x:p"}}'), {}],
  ];

  test.each(spoiling)('%s', async (_, first, next) => {
    await convertWithJsonLd(named(first));
    expect(await convertWithJsonLd(named(next))).toEqual({ nquads: '<urn:x:1> <urn:x:name> "x" .\n' });
  });

  test.each(spoiling)('%s, in the library', async (_, first, next) => {
    await expandSafely(named(first), {});
    expect((await expandSafely(named(next), {})).problems).toBeUndefined();
  });

  test.each(spoiling)('%s does, without what is done here', async (_, first, next) => {
    await expand(named(first)).catch(() => undefined);
    await expect(expand(named(next))).rejects.toThrow();
  });
});
