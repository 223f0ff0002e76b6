import { beforeAll, describe, expect, test } from 'vitest';
import { buildOpenBadgeCredential, type OpenBadgeCredentialInput } from '../../src/build/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { fullBadge, plainCredential } from '../helpers/shapes.js';
import { meaning } from './edits/meaning.js';
import { leafCount, MUTATION_KINDS, type MutationKind, mutations, structuralCounts } from './edits/mutations.js';

/*
 * One edit at a time, at every place of a signed credential, its proof included. Each is caught, or is one of the few
 * that a signature over RDF cannot see and that change nothing: those are named here.
 */

const SKIP = { skip: ['status'] } as const;

/** The content of the full badge, and what else may stand in one, through the builder. */
function builtBadge(issuer: string): JsonObject {
  const { '@context': _, type: __, ...input } = fullBadge(issuer);
  return buildOpenBadgeCredential(input as unknown as OpenBadgeCredentialInput) as unknown as JsonObject;
}

const SETS =
  'type|alignment|resultDescription|rubricCriterionLevel|otherIdentifier|tag|result|evidence|identifier|endorsement|relatedResource';

/** The edits that verify, by kind and place. What is said stays the same, and the test compares it. */
const UNCHANGED: readonly [kind: MutationKind, place: RegExp, reason: string][] = [
  ['neighbours swapped', new RegExp(`(^|/)(${SETS})/\\d+$`), 'a property with several values is a set'],
  ['spelled otherwise', new RegExp(`(^|/)(${SETS})$`), 'a set has no order; one value and a list of one are the same'],
  ['spelled otherwise', /^credentialStatus$/, 'one value and a list of one are the same'],
  ['spelled otherwise', /^proof$/, 'one value and a list of one are the same'],
  ['spelled otherwise', /^issuer$/, 'an object with nothing but an id is that id'],
  ['spelled otherwise', /^(name|credentialSubject|credentialSubject\/name)$/, 'what is no badge may have lists of one'],
  ['spelled otherwise', /^name\/@language$/, 'language tags have no case'],
  ['value changed', /^name\/@language$/, 'language tags have no case'],
];

const CREDENTIALS: [name: string, create: (issuer: string) => JsonObject][] = [
  ['badge', builtBadge],
  ['plain credential', plainCredential],
];

let keyPair: KeyPair;
const unused = new Set(UNCHANGED);

beforeAll(async () => {
  keyPair = await generateKeyPair();
});

describe.each(CREDENTIALS)('every edit of a signed %s', (_, create) => {
  test('with an embedded proof is caught, or changes nothing', { timeout: 120_000 }, async () => {
    const secured = (await signCredential(create(didKey(keyPair)), { signer: keyPair })) as unknown as JsonObject;
    const before = await verifyCredential(secured, SKIP);
    expect(before.verified).toBe(true);
    const said = meaning(before.credential as unknown as JsonObject);
    const counts = countsOfNothing();
    for (const { kind, path, document } of mutations(secured)) {
      counts[kind]++;
      const name = `${kind}: ${path.join('/')}`;
      const result = await verifyCredential(document, SKIP);
      expect(
        result.problems.map(({ code }) => code),
        name,
      ).not.toContain('INTERNAL_ERROR');
      if (!result.verified) {
        expect(result.credential, name).toBeNull();
        expect(result.problems.filter(({ severity }) => severity === 'error').length, name).toBeGreaterThan(0);
        continue;
      }
      const rows = UNCHANGED.filter(([of, place]) => of === kind && place.test(path.join('/')));
      expect(rows.length, `${name} is not on the list`).toBe(1);
      for (const row of rows) unused.delete(row);
      expect(meaning(result.credential as unknown as JsonObject), name).toEqual(said);
    }
    expectAllDone(counts, secured);
  });

  test('as a token is caught (w3c 129)', { timeout: 120_000 }, async () => {
    const token = await signCredentialJwt(create(didKey(keyPair)), { signer: keyPair });
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as JsonObject;
    const encode = (part: JsonObject) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const caught = async (edited: string, name: string) => {
      const result = await verifyCredential(edited, SKIP);
      expect(
        result.problems.map(({ code }) => code),
        name,
      ).not.toContain('INTERNAL_ERROR');
      expect(result, name).toMatchObject({ verified: false, credential: null });
      expect(result.problems.filter(({ severity }) => severity === 'error').length, name).toBeGreaterThan(0);
    };
    const counts = countsOfNothing();
    let last = '';
    for (const { kind, path, document } of mutations(decode(payload))) {
      counts[kind]++;
      const name = `${kind}: ${path.join('/')}`;
      // The text is signed, so one other value at a place is as good as ten.
      if (name === last) continue;
      last = name;
      await caught(`${header}.${encode(document)}.${signature}`, name);
    }
    expectAllDone(counts, decode(payload));
    for (const { kind, path, document } of mutations(decode(header))) {
      await caught(`${encode(document)}.${payload}.${signature}`, `header, ${kind}: ${path.join('/')}`);
    }
  });
});

test('every row of the list was needed', () => {
  expect([...unused]).toEqual([]);
});

function countsOfNothing(): Record<MutationKind, number> {
  return Object.fromEntries(MUTATION_KINDS.map((kind) => [kind, 0])) as Record<MutationKind, number>;
}

/** The number of edits is the one that the document demands, and none of them was left out. */
function expectAllDone(counts: Record<MutationKind, number>, document: JsonObject): void {
  expect(counts).toMatchObject(structuralCounts(document));
  expect(counts['value changed']).toBeGreaterThanOrEqual(5 * leafCount(document));
  expect(counts['spelled otherwise']).toBeGreaterThan(leafCount(document));
  expect(leafCount(document)).toBeGreaterThan(10);
}
