import { beforeAll, describe, expect, test } from 'vitest';
import { BUNDLED_CONTEXTS } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { type ClassName, classProperties } from '../../src/schema/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { everythingBadge } from '../helpers/everything.js';
import { SHAPES, UNSIGNABLE_SHAPES } from '../helpers/shapes.js';
import { schemas } from '../schema/class-places.js';
import { compare } from './differential/compare.js';
import { DOCUMENT_KINDS } from './differential/documents.js';
import { extensionFixtures } from './differential/extension.js';
import { KNOWN_DOCUMENTS } from './differential/known-documents.js';
import { OPERATOR_FAMILIES, OPERATORS } from './differential/operators/index.js';
import { type Difference, describeDifference, runRange } from './differential/run.js';
import { DOCUMENTS, FIRST_SEED } from './differential/settings.js';
import { subject } from './differential/subject.js';
import { type Tally, times, under } from './differential/tally.js';
import { ALL_CLASSES, ALL_PROPERTIES } from './differential/vocabulary.js';

describe('a document that was thought of', () => {
  test.each(KNOWN_DOCUMENTS)('$name', async ({ document, verdict }) => {
    const { difference, reference } = await compare(document, subject);
    expect(difference).toBeUndefined();
    if (verdict !== 'dropped') expect(reference.nquads === undefined ? 'rejected' : 'accepted').toBe(verdict);
  });

  test('has a name of its own', () => {
    expect(new Set(KNOWN_DOCUMENTS.map(({ name }) => name)).size).toBe(KNOWN_DOCUMENTS.length);
  });
});

describe('a document of other tests', () => {
  const issuer = 'https://issuer.example/';

  test.each([...SHAPES, ...UNSIGNABLE_SHAPES])('$name', async ({ create }) => {
    expect((await compare(create(issuer), subject)).difference).toBeUndefined();
  });

  test('a badge with every property', async () => {
    const badge = (await everythingBadge(didKey(await generateKeyPair()))) as unknown as JsonObject;
    expect(await compare(badge, subject)).toMatchObject({ outcome: expect.stringMatching(/^equal/) });
  });

  const fixtures = extensionFixtures();

  test.skipIf(fixtures.length === 0)('micro-credentials that stand beside the project', async () => {
    for (const document of fixtures) {
      expect(await compare(document, subject)).toMatchObject({ outcome: expect.stringMatching(/^equal/) });
    }
  });
});

describe('documents that were made', () => {
  let tally: Tally;
  let differences: Difference[];

  beforeAll(async () => {
    ({ tally, differences } = await runRange({ from: FIRST_SEED, count: DOCUMENTS }, subject));
    console.log(summary(tally));
  }, 600_000);

  const share = (name: string) => times(tally, name) / DOCUMENTS;

  test('have the canonical form that jsonld gives them, or none where jsonld refuses', () => {
    expect(differences.map(describeDifference)).toEqual([]);
    expect(times(tally, 'outcome/difference')).toBe(0);
  });

  test('are accepted often enough, by the gate as well', () => {
    expect(share('accepted')).toBeGreaterThan(0.25);
    expect(share('rejected')).toBeGreaterThan(0.25);
    expect(share('past the gate/accepted')).toBeGreaterThan(0.1);
    expect(share('outcome/limits of work')).toBeLessThan(0.01);
  });

  test.each(DOCUMENT_KINDS)('are of the kind "%s", right and wrong', (kind) => {
    expect(share(`kind/${kind}/accepted`)).toBeGreaterThan(0.01);
    expect(share(`kind/${kind}/rejected`)).toBeGreaterThan(0.01);
  });

  test.each(OPERATOR_FAMILIES)('are made hostile in their %s, right and wrong', (family) => {
    expect(share(`family/${family}/accepted`)).toBeGreaterThan(0.015);
    expect(share(`family/${family}/rejected`)).toBeGreaterThan(0.05);
  });

  test.each(OPERATORS)('are made hostile by: $name', ({ name }) => {
    expect(share(`operator/${name}`)).toBeGreaterThan(0.01);
  });

  test('have every property of every class', () => {
    for (const className of Object.keys(schemas) as ClassName[]) {
      const unused = Object.keys(classProperties(className)).filter(
        (name) => name !== '@context' && times(tally, `written/${className}.${name}`) === 0,
      );
      expect([className, unused]).toEqual([className, []]);
    }
  });

  test('have every bundled context, and every term that one of them defines', () => {
    const isUnused = (name: string) => times(tally, `name/${name}`) === 0;
    expect([...BUNDLED_CONTEXTS.keys()].filter(isUnused)).toEqual([]);
    expect(ALL_CLASSES.map(({ name }) => name).filter(isUnused)).toEqual([]);
    expect(ALL_PROPERTIES.map(({ name }) => name).filter(isUnused)).toEqual([]);
  });
});

function summary(tally: Tally): string {
  const percent = (number: number) => `${((100 * number) / DOCUMENTS).toFixed(1)} %`;
  const rows = ['outcome', 'gate', 'past the gate', 'kind', 'family'].map((heading) => {
    const counts = under(tally, heading).map(([name, number]) => `${name} ${percent(number)}`);
    return `${heading}: ${counts.join(', ')}`;
  });
  return [`${DOCUMENTS} documents from seed ${FIRST_SEED} on`, ...rows].join('\n');
}
