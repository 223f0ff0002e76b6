import { beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

const A = 'urn:proof:a';
const B = 'urn:proof:b';

/** The proof of a witness, and that of the issuer over it. */
let chained: JsonObject & { proof: [JsonObject, JsonObject] };

beforeAll(async () => {
  const [issuer, witness] = [await generateKeyPair(), await generateKeyPair()];
  const shared = { domain: ['x', 'y'], challenge: 'c' };
  const first = await signCredential(badge(didKey(issuer)), {
    ...shared,
    signer: witness,
    verificationMethod: `${didKey(witness)}#${didKey(witness).slice('did:key:'.length)}`,
    allowForeignVerificationMethod: true,
    id: A,
  });
  const secured = await signCredential(first, { ...shared, signer: issuer, id: B, previousProof: A });
  chained = secured as unknown as typeof chained;
});

const VALUES: JsonValue[] = [
  null,
  '',
  'x',
  5,
  ['x', 'y', 'z'],
  [A, B],
  { id: A },
  { '@value': 'x', '@language': 'en' },
  { id: A, type: 'DataIntegrityProof' },
];
const KEYS = [
  'id',
  'type',
  'cryptosuite',
  'created',
  'expires',
  'domain',
  'challenge',
  'nonce',
  'previousProof',
  'proofPurpose',
  'proofValue',
  'verificationMethod',
  'description',
  'proof',
  '@context',
  '@id',
  '@graph',
  '@index',
  '@included',
  'DataIntegrityProof',
  'kid',
];

async function isVerified(change: (proofs: [JsonObject, JsonObject]) => void): Promise<boolean> {
  const copy = structuredClone(chained);
  change(copy.proof);
  const { verified, problems } = await verifyCredential(copy);
  expect(problems.map(({ code }) => code)).not.toContain('INTERNAL_ERROR');
  return verified;
}

describe('w3c 55, 56, 60: whatever is changed in a chain, the chain breaks', () => {
  test('as it was signed it verifies', async () => {
    expect(await isVerified(() => undefined)).toBe(true);
  });

  test.each(KEYS.flatMap((key) => ([0, 1] as const).map((index) => [index, key] as const)))(
    'in proof %i: %s with any other value',
    async (index, key) => {
      const survived: JsonValue[] = [];
      for (const value of VALUES)
        if (await isVerified((proofs) => void (proofs[index][key] = value))) survived.push(value);
      expect(survived).toEqual([]);
    },
  );

  test.each([
    'id',
    'type',
    'cryptosuite',
    'created',
    'domain',
    'challenge',
    'proofPurpose',
    'proofValue',
    'verificationMethod',
  ])('in either proof: without %s', async (key) => {
    for (const index of [0, 1] as const) expect(await isVerified((proofs) => delete proofs[index][key])).toBe(false);
  });

  // RDF knows neither order nor lists of one, so these are the same proofs in other words.
  test.each<[string, (proofs: [JsonObject, JsonObject]) => void]>([
    ['the order of the proofs', (proofs) => void proofs.reverse()],
    ['the order of the domains', ([a, b]) => void [a, b].map((proof) => (proof.domain as string[]).reverse())],
    ['the reference in a list', ([, b]) => void (b.previousProof = [A])],
    [
      'the order of the members',
      (proofs) => void (proofs[0] = Object.fromEntries(Object.entries(proofs[0]).reverse())),
    ],
  ])('what says the same changes nothing: %s', async (_, change) => {
    expect(await isVerified(change)).toBe(true);
  });
});
