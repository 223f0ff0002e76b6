import { beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { badgeV1p1 } from '../helpers/badge-v1p1.js';
import { signAnything } from '../helpers/sign-anything.js';

/* Badges in version 1.1 of the W3C data model with an embedded proof; as tokens they are in vc-jwt.test.ts. */

let keyPair: KeyPair;
let issuer: string;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  issuer = didKey(keyPair);
});

async function verdict(input: unknown, options: VerifyOptions = {}): Promise<[boolean, ...string[]]> {
  const result = await verifyCredential(input, { now: new Date('2026-01-01T00:00:00Z'), ...options });
  const problems = result.checks.flatMap(({ id, problems }) =>
    problems.map(({ severity, code, pointer }) => `${id} ${severity} ${code} ${pointer ?? '-'}`),
  );
  return [result.verified, ...problems];
}

test('a credential of VCDM 1.1 keeps its end when it is given the newer context and one that defines the old names', async () => {
  const VC = 'https://www.w3.org/2018/credentials#';
  const XSD = 'http://www.w3.org/2001/XMLSchema#dateTime';
  const url = 'https://context.example/dates';
  const dates = Object.fromEntries(
    ['issuanceDate', 'expirationDate'].map((name) => [name, { '@id': `${VC}${name}`, '@type': XSD }]),
  );
  const documents = { [url]: { '@context': dates } };
  const old: JsonObject = {
    '@context': [CREDENTIALS_V1, 'https://w3id.org/security/data-integrity/v2'],
    id: 'urn:uuid:00000000-0000-4000-8000-000000000009',
    type: ['VerifiableCredential'],
    issuer,
    issuanceDate: '2024-05-31T00:00:00Z',
    expirationDate: '2025-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:learner' },
  };
  const signed = await signAnything(old, keyPair);
  const newer = { ...signed, '@context': [CREDENTIALS_V2, url] };
  expect(await verdict(newer, { documents })).toContain('schema error UNKNOWN_PROPERTY /expirationDate');
  const skip = ['schema'] as const;
  expect(await verdict(newer, { documents, skip, now: new Date('2024-12-01T00:00:00Z') })).toEqual([true]);
  expect(await verdict(newer, { documents, skip })).toEqual([false, 'validity error EXPIRED /expirationDate']);
});

describe('R-2.116, R-7.1: a badge of VCDM 1.1 is read', () => {
  test('verified, and handed out as it is', async () => {
    const signed = await signAnything(badgeV1p1(issuer), keyPair);
    expect(await verdict(signed)).toEqual([true]);
    const result = await verifyCredential(signed);
    expect(result.verified && result.credential).toEqual(badgeV1p1(issuer));
  });

  test('R-2.8, R-7.7: issuanceDate and expirationDate are its validity', async () => {
    const signed = await signAnything(badgeV1p1(issuer), keyPair);
    const early = { now: new Date('2024-05-30T00:00:00Z') };
    expect(await verdict(signed, early)).toEqual([
      false,
      expect.stringContaining('PROOF_CREATED_IN_FUTURE'),
      'validity error NOT_YET_VALID /issuanceDate',
    ]);
    const late = { now: new Date('2124-06-01T00:00:00Z') };
    expect(await verdict(signed, late)).toEqual([false, 'validity error EXPIRED /expirationDate']);
  });

  test('w3c 33: a date without a zone is UTC, with a warning', async () => {
    const zoneless = { ...badgeV1p1(issuer), expirationDate: '2025-12-31T23:59:59' };
    const signed = await signAnything(zoneless, keyPair);
    expect(await verdict(signed, { now: new Date('2025-12-31T23:00:00Z') })).toEqual([
      true,
      'schema warning DATE_WITHOUT_ZONE /expirationDate',
      'validity warning DATE_WITHOUT_ZONE /expirationDate',
    ]);
    const [verified, ...problems] = await verdict(signed, { now: new Date('2026-01-01T00:02:00Z') });
    expect(verified).toBe(false);
    expect(problems).toContain('validity error EXPIRED /expirationDate');
  });

  test('changed after signing', async () => {
    const signed = await signAnything(badgeV1p1(issuer), keyPair);
    const { expirationDate: _, ...endless } = signed;
    expect(await verdict(endless)).toEqual([false, 'proof error SIGNATURE_INVALID /proof/proofValue']);
  });

  test('a credential of VCDM 2.0 keeps its end when it is given the older context', async () => {
    const ending = { ...badge(issuer), validUntil: '2025-01-01T00:00:00Z' };
    const created = '2024-06-01T00:00:00Z';
    const signed = (await signCredential(ending, { signer: keyPair, created })) as unknown as JsonObject;
    const [, ...contexts] = badgeV1p1()['@context'] as string[];
    const older = { ...signed, '@context': [CREDENTIALS_V1, ...contexts] };
    // The bytes that are signed are the same, so that the dates are what stands between the two versions.
    expect(await verdict(older, { skip: ['schema'] })).toEqual([false, 'validity error EXPIRED /validUntil']);
    expect(await verdict(older, { now: new Date('2024-12-01T00:00:00Z') })).toEqual([
      false,
      'schema error MISSING_PROPERTY /issuanceDate',
    ]);
  });
});

test('R-2.116: a badge of VCDM 1.1 is never issued', async () => {
  const refusal = {
    code: 'ERR_CREDENTIAL_INVALID',
    problems: [{ code: 'DATA_MODEL_UNSUPPORTED', pointer: '/@context' }],
  };
  await expect(signCredential(badgeV1p1(issuer), { signer: keyPair })).rejects.toMatchObject(refusal);
  await expect(signCredentialJwt(badgeV1p1(issuer), { signer: keyPair })).rejects.toMatchObject(refusal);
  await expect(signCredential(badgeV1p1(issuer), { signer: keyPair, validate: false })).rejects.toMatchObject(refusal);
});
