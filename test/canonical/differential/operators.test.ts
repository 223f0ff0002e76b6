import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/types/index.js';
import { createDocument } from './documents.js';
import { OPERATORS } from './operators/index.js';
import { copyOf } from './places.js';
import { createRandom } from './random.js';
import { convertWithJsonLd } from './reference.js';

const HONEST_DOCUMENTS = 150;
/** How often an operator is applied to each of them at most. */
const ROUNDS = 3;

let honest: JsonObject[];

beforeAll(async () => {
  honest = [];
  for (let seed = 0; honest.length < HONEST_DOCUMENTS; seed++) {
    const document = copyOf(createDocument(createRandom(seed)).document);
    if ((await convertWithJsonLd(document)).nquads !== undefined) honest.push(document);
  }
}, 60_000);

test('every operator has a name of its own', () => {
  expect(new Set(OPERATORS.map(({ name }) => name)).size).toBe(OPERATORS.length);
});

describe('an operator makes of right documents some that jsonld accepts and some that it rejects, where both are possible', () => {
  test.each(OPERATORS)('$name', { timeout: 60_000 }, async ({ apply, only }) => {
    const wanted = new Set(only ? [only] : ['accepted', 'rejected']);
    let hasChanged = false;
    for (let trial = 0; trial < HONEST_DOCUMENTS * ROUNDS && wanted.size > 0; trial++) {
      const before = honest[trial % HONEST_DOCUMENTS] as JsonObject;
      const document = copyOf(before);
      if (!apply(document, createRandom(trial))) continue;
      hasChanged ||= JSON.stringify(document) !== JSON.stringify(before);
      const { nquads } = await convertWithJsonLd(copyOf(document));
      wanted.delete(nquads === undefined ? 'rejected' : 'accepted');
    }
    expect(hasChanged).toBe(true);
    expect([...wanted]).toEqual([]);
  });
});
