import { beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { DataIntegrityProof, JsonObject, KeyPair } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { endorsed } from '../helpers/badge-shapes.js';
import { badgeV1p1 } from '../helpers/badge-v1p1.js';
import { fullBadge, SHAPES, UNSIGNABLE_SHAPES } from '../helpers/shapes.js';
import { signAnything } from '../helpers/sign-anything.js';
import type { Peer } from './peer.js';
import { TAMPERED } from './tampered.js';

/** A document that a peer signs and does not verify, although we do. */
export interface Limitation {
  name: string;
  reason: string;
  create: (issuer: string) => JsonObject;
  /** What the peer says. */
  message: RegExp;
}

async function expectRefusal(secured: object, code: string, options?: VerifyOptions): Promise<void> {
  const result = await verifyCredential(secured, options);
  expect(result.verified).toBe(false);
  expect(result.problems.map((problem) => problem.code)).toContain(code);
}

/** All messages in what a peer says about a failure: it wraps errors in errors, and in lists of results. */
function messagesOf(failure: unknown): string {
  if (Array.isArray(failure)) return failure.map(messagesOf).join('\n');
  if (typeof failure !== 'object' || failure === null) return '';
  const { message, error, errors, results, cause, details } = failure as Record<string, unknown>;
  return [message, ...[error, errors, results, cause, details].map(messagesOf)].filter(Boolean).join('\n');
}

function refusal(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(() => 'no refusal', messagesOf);
}

function embeddedEndorsements(value: unknown): JsonObject[] {
  if (typeof value !== 'object' || value === null) return [];
  const { endorsement = [], ...rest } = value as { endorsement?: JsonObject[] };
  return [...endorsement, ...Object.values(rest).flatMap(embeddedEndorsements)];
}

/** Everything that we and a peer have to agree about. */
export function describePeer(name: string, peer: Peer, limitations: readonly Limitation[]): void {
  describe.each(SHAPES)(`R-6.1, R-6.3, R-6.4: ${name}, eddsa-rdfc-2022: $name`, ({ create, skip }) => {
    let keyPair: KeyPair;
    let credential: JsonObject;
    let issued: JsonObject;
    let secured: JsonObject;

    beforeAll(async () => {
      keyPair = await generateKeyPair();
      credential = create(didKey(keyPair));
      issued = await peer.issue(credential, keyPair);
      const { created } = issued.proof as { created: string };
      secured = (await signCredential(credential, { signer: keyPair, created })) as unknown as JsonObject;
    });

    test('verifies what we sign', async () => {
      expect(await peer.verify(secured)).toMatchObject({ verified: true });
    });

    test('issues what we verify', async () => {
      const result = await verifyCredential(issued, { skip });
      expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.verified).toBe(true);
      expect(await verifyCredential(JSON.stringify(issued), { skip })).toEqual(result);
    });

    test('both sign the same bytes: one time, one signature', () => {
      expect(secured).toEqual(issued);
    });

    // Both have signed the same, so there is one document to tamper with.
    test.each(TAMPERED)('both refuse $name', async ({ edit, code }) => {
      const tampered = structuredClone(secured);
      edit(tampered);
      expect(tampered).not.toEqual(secured);
      expect((await peer.verify(tampered)).verified).toBe(false);
      await expectRefusal(tampered, code, { skip });
    });

    test('both refuse the proof of another key in the name of the issuer', async () => {
      const thief = await generateKeyPair();
      const { created, verificationMethod } = secured.proof as unknown as DataIntegrityProof;
      const forged = await signAnything(credential, thief, { created: created as string, verificationMethod });
      expect((await peer.verify(forged)).verified).toBe(false);
      await expectRefusal(forged, 'SIGNATURE_INVALID', { skip });
    });

    test('both refuse a credential that somebody else signed with a key of their own', async () => {
      const thief = await generateKeyPair();
      const signed = await signCredential(credential, {
        signer: thief,
        verificationMethod: `${didKey(thief)}#${didKey(thief).slice('did:key:'.length)}`,
        allowForeignVerificationMethod: true,
      });
      for (const forged of [signed, await peer.issue(credential, thief)]) {
        expect((await peer.verify(forged)).verified).toBe(false);
        await expectRefusal(forged, 'ISSUER_KEY_MISMATCH', { skip });
      }
    });
  });

  describe(`R-6.1: ${name}, proof sets`, () => {
    const skip = ['status'] as const;
    let keyPair: KeyPair;
    let sets: JsonObject[];

    beforeAll(async () => {
      keyPair = await generateKeyPair();
      const credential = fullBadge(didKey(keyPair));
      const signed = await signCredential(credential, { signer: keyPair, created: '2024-06-01T00:00:00Z' });
      const issued = await peer.issue(credential, keyPair);
      sets = [
        await peer.issue(signed, keyPair),
        (await signCredential(issued, {
          signer: keyPair,
          created: '2024-06-01T00:00:00Z',
        })) as unknown as JsonObject,
      ];
    });

    function withBroken(set: JsonObject, ...broken: number[]): JsonObject {
      const proofs = (set.proof as JsonObject[]).map((proof, index) =>
        broken.includes(index) ? { ...proof, created: '2024-06-02T00:00:00Z' } : proof,
      );
      return { ...set, proof: proofs };
    }

    test('both verify every proof of a set, whoever made it', async () => {
      for (const set of sets) {
        const verdict = await peer.verify(set);
        expect(verdict.verified).toBe(true);
        expect(verdict.results?.map(({ verified }) => verified)).toEqual([true, true]);
        expect((await verifyCredential(set, { skip })).verified).toBe(true);
      }
    });

    test.each([0, 1])('both are satisfied with the other proof where proof %i is broken', async (broken) => {
      for (const set of sets) {
        const half = withBroken(set, broken);
        expect((await peer.verify(half)).verified).toBe(true);
        expect((await verifyCredential(half, { skip })).verified).toBe(true);
      }
    });

    test('both refuse a set whose proofs are all broken', async () => {
      for (const set of sets) {
        const broken = withBroken(set, 0, 1);
        expect((await peer.verify(broken)).verified).toBe(false);
        await expectRefusal(broken, 'SIGNATURE_INVALID', { skip });
      }
    });
  });

  test(`R-2.11: ${name} and we verify every embedded endorsement by itself`, async () => {
    const endorsements = embeddedEndorsements(endorsed('https://issuer.example/'));
    expect(endorsements).toHaveLength(3);
    for (const endorsement of endorsements) {
      expect((await peer.verify(endorsement)).verified).toBe(true);
      expect((await verifyCredential(endorsement)).verified).toBe(true);
    }
  });

  test(`R-2.116: we verify a badge of VCDM 1.1 that ${name} issues, and both refuse it changed`, async () => {
    const keyPair = await generateKeyPair();
    const issued = await peer.issue(badgeV1p1(didKey(keyPair)), keyPair);
    expect((await peer.verify(issued)).verified).toBe(true);
    expect(await verifyCredential(issued)).toMatchObject({ verified: true, problems: [] });
    expect(await signAnything(badgeV1p1(didKey(keyPair)), keyPair, issued.proof as { created: string })).toEqual(
      issued,
    );
    const longer = { ...issued, expirationDate: '2125-05-31T00:00:00Z' };
    expect((await peer.verify(longer)).verified).toBe(false);
    await expectRefusal(longer, 'SIGNATURE_INVALID');
  });

  test.each(UNSIGNABLE_SHAPES)(`D-10: ${name} and we refuse to sign: $name ($reason)`, async (shape) => {
    const keyPair = await generateKeyPair();
    const credential = shape.create(didKey(keyPair));
    await expect(signCredential(credential, { signer: keyPair })).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: shape.code })]),
    });
    expect(await refusal(peer.issue(credential, keyPair))).toMatch(shape.message);
  });

  test.each(limitations)(`${name} refuses what we verify: $name ($reason)`, async ({ create, message }) => {
    const keyPair = await generateKeyPair();
    const credential = create(didKey(keyPair));
    for (const secured of [
      await signCredential(credential, { signer: keyPair }),
      await peer.issue(credential, keyPair),
    ]) {
      expect((await verifyCredential(secured)).verified).toBe(true);
      const verdict = await peer.verify(secured);
      expect(verdict.verified).toBe(false);
      expect(messagesOf(verdict)).toMatch(message);
    }
  });

  test.each([
    { option: 'expires', value: '2024-06-02T00:00:00Z', code: 'PROOF_EXPIRED' },
    { option: 'created', value: '2999-01-01T00:00:00Z', code: 'PROOF_CREATED_IN_FUTURE' },
  ])(`R-6.8: ${name} does not look at $option, and we do`, async ({ option, value, code }) => {
    const keyPair = await generateKeyPair();
    const credential = fullBadge(didKey(keyPair));
    const secured = await signCredential(credential, {
      signer: keyPair,
      created: '2024-06-01T00:00:00Z',
      [option]: value,
    });
    expect((await peer.verify(secured)).verified).toBe(true);
    await expectRefusal(secured, code, { skip: ['status'] });
  });
}
