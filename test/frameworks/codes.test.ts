import { describe, expect, test } from 'vitest';
import { type CodeList, type CodeListId, codeLists } from '../../src/entries/frameworks.js';
import { isSourced } from './sourced.js';

const ids = Object.keys(codeLists) as CodeListId[];
const lists: readonly CodeList[] = Object.values(codeLists);
const OWN = 'https://w3id.org/credsmith/v1#';

describe('lists of codes', () => {
  test('stand each under its own id', () => {
    for (const id of ids) expect(codeLists[id].id).toBe(id);
    expect(ids.length).toBe(12);
  });

  test.each(lists)('$id has each code, label and IRI once, with a source', ({ codes, ...list }) => {
    expect(isSourced(list)).toBe(true);
    expect(codes.filter((code) => !isSourced(code))).toEqual([]);
    for (const values of [
      codes.map(({ code }) => code),
      codes.map(({ label }) => label),
      codes.flatMap(({ iri }) => iri ?? []),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
    expect(codes.filter(({ code }) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test.each(lists)('$id has IRIs of its list in the European Union, or ours for its own codes', ({ base, codes }) => {
    const iris = codes.flatMap(({ code, iri }) => (iri === undefined ? [] : [{ code, iri }]));
    const own = iris.filter(({ iri }) => !(base && /^[0-9a-f]{10}$/.test(iri.replace(base, ''))));
    expect(own.map(({ iri }) => iri)).toEqual(own.map(({ code }) => `${OWN}${code}`));
    if (base) expect(base).toMatch(/^http:\/\/data\.europa\.eu\/snb\/[a-z-]+\/$/);
    else expect(iris).toEqual([]);
  });

  test.each([
    ['assessment-type', 14],
    ['participation', 6],
    ['learning-setting', 2],
    ['learning-opportunity', 4],
    ['accreditation-type', 4],
    ['supervision', 5],
    ['format', 12],
  ] as const)('%s has %i codes', (id, count) => {
    expect(codeLists[id].codes).toHaveLength(count);
  });

  test('an IRI of which the meaning was not confirmed is known, and has no meaning', () => {
    const unclear = codeLists.supervision.codes.find(({ iri }) => iri?.endsWith('/44314532f9'));
    expect(unclear).toMatchObject({ code: 'eu-44314532f9', label: expect.stringContaining('not confirmed') });
  });
});
