import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { didJwk, didKey } from '../../src/did/index.js';
import { exportPublicKey, generateKeyPair, importKeyPair } from '../../src/keys/index.js';
import { hex, sha256 } from '../../src/lib/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { CheckId, CheckStatus, JsonObject, KeyPair, VerificationResult } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

const ISSUER = 'https://issuer.example/';
const NOW = new Date('2025-01-01T00:00:00Z');
const CREATED = '2024-05-31T12:00:00Z';

let keyPair: KeyPair;
let stranger: KeyPair;
let documents: Record<string, object>;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  stranger = await generateKeyPair();
  documents = { [ISSUER]: controllerDocument(keyPair) };
});

function controllerDocument(key: KeyPair, change: object = {}, methodChange: object = {}): object {
  const { publicKeyMultibase } = exportPublicKey(key, { format: 'multikey' });
  return {
    id: ISSUER,
    verificationMethod: [
      { id: `${ISSUER}#key-1`, type: 'Multikey', controller: ISSUER, publicKeyMultibase, ...methodChange },
    ],
    assertionMethod: [`${ISSUER}#key-1`],
    ...change,
  };
}

interface Made {
  change?: (credential: JsonObject) => void;
  tamper?: (secured: JsonObject) => void;
  signer?: KeyPair;
  verificationMethod?: string;
}

/** A badge signed by the issuer, changed before or after signing. */
async function made({
  change,
  tamper,
  signer = keyPair,
  verificationMethod = `${ISSUER}#key-1`,
  ...more
}: Made & object = {}): Promise<JsonObject> {
  const credential = badge(ISSUER);
  change?.(credential);
  const secured = await signCredential(credential, {
    signer,
    verificationMethod,
    created: CREATED,
    validate: false,
    allowForeignVerificationMethod: true,
    ...more,
  });
  tamper?.(secured);
  return secured as JsonObject;
}

const verify = (input: unknown, options: VerifyOptions = {}) =>
  verifyCredential(input, { now: NOW, documents, ...options });

function outcome(result: VerificationResult, id: CheckId): [CheckStatus, ...string[]] {
  const check = result.checks.find((entry) => entry.id === id);
  return [check?.status as CheckStatus, ...(check?.problems ?? []).map(({ code }) => code)];
}

/** Checks that neither passed nor were skipped. */
const broken = (result: VerificationResult) =>
  result.checks.filter(({ status }) => status === 'failed' || status === 'undetermined').map(({ id }) => id);

const ORDER = [
  'format',
  'context',
  'schema',
  'proof',
  'issuer',
  'validity',
  'status',
  'evidence',
  'endorsements',
  'recipient',
  'trust',
];

describe('a good badge', () => {
  test('is verified, with all eleven checks in order, and comes back without its proof', async () => {
    const secured = await made();
    const result = await verify(JSON.stringify(secured));
    expect(result.checks.map(({ id }) => id)).toEqual(ORDER);
    expect(result.checks.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 6 }, () => 'passed'),
      ...Array.from({ length: 5 }, () => 'skipped'),
    ]);
    expect(result.problems).toEqual([]);
    expect(result.verified).toBe(true);
    expect(result.credential).toEqual(badge(ISSUER));
    expect(result.securing).toEqual({
      form: 'data-integrity',
      profile: 'eddsa-rdfc-2022',
      suite: 'eddsa-rdfc-2022',
      algorithm: 'Ed25519',
      verificationMethod: `${ISSUER}#key-1`,
      controller: ISSUER,
    });
  });

  test('the input is not changed, and the result does not change with it', async () => {
    const secured = await made();
    const before = structuredClone(secured);
    const result = await verify(secured);
    expect(secured).toEqual(before);
    secured.name = 'changed later';
    expect(result.credential?.name).toBe('Reading public data');
  });
});

describe('format', () => {
  test.each<[string, unknown, string]>([
    ['a text that is neither', 'https://issuer.example/badge', 'INPUT_NOT_RECOGNIZED'],
    ['a number', 42, 'INPUT_NOT_RECOGNIZED'],
    ['null', null, 'NULL_VALUE'],
    ['truncated JSON', '{"@context": [', 'JSON_SYNTAX_ERROR'],
    ['a PNG image', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'INPUT_NOT_RECOGNIZED'],
    ['a broken token', 'eyJhbGciOiJFUzI1NiJ9.x', 'JWT_SYNTAX_ERROR'],
    ['an array', [], 'INPUT_NOT_RECOGNIZED'],
  ])('%s', async (_, input, code) => {
    const result = await verify(input);
    expect(outcome(result, 'format')).toEqual(['failed', code]);
    expect(result).toMatchObject({ verified: false, credential: null });
    expect(result.checks.slice(1).every(({ status }) => status === 'skipped')).toBe(true);
  });

  test('a document that the gate refuses shows its other faults, but is never canonicalized', async () => {
    const result = await verify({ ...(await made()), validUntil: '2020-01-01T00:00:00Z', issuer: '__proto__' });
    expect(outcome(result, 'format')).toEqual(['failed', 'FORBIDDEN_VALUE']);
    expect(outcome(result, 'context')).toEqual(['skipped']);
    expect(outcome(result, 'proof')).toEqual(['skipped']);
    expect(outcome(result, 'validity')).toEqual(['failed', 'EXPIRED']);
    expect(({} as Record<string, unknown>)['@id']).toBeUndefined();
  });
});

describe('context', () => {
  test('an undefined term fails under Data Integrity', async () => {
    const result = await verify({ ...(await made()), extra: 'x' });
    expect(outcome(result, 'context')).toEqual(['failed', 'TERM_UNDEFINED']);
    expect(outcome(result, 'proof')[0]).toBe('undetermined');
    expect(result.verified).toBe(false);
  });

  test('an unknown context fails, unless it is supplied', async () => {
    const url = 'https://context.example/v1';
    const known = { ...documents, [url]: { '@context': { shoe: 'https://context.example/shoe' } } };
    const secured = await made({
      change: (credential) => {
        (credential['@context'] as string[]).push(url);
        credential.shoe = '42';
      },
      ...{ documents: known },
    });
    expect(outcome(await verify(secured), 'context')).toEqual(['failed', 'CONTEXT_UNKNOWN']);
    expect((await verify(secured, { documents: known })).verified).toBe(true);
  });

  test('under JWT an undefined term is a warning, an unknown context is not', async () => {
    const token = await jwt((credential) => {
      credential.extra = 'x';
    });
    const result = await verify(token);
    expect(outcome(result, 'context')).toEqual(['passed', 'TERM_UNDEFINED']);
    expect(result.verified).toBe(true);
  });
});

describe('schema', () => {
  test('a fault of the data model, with its pointer', async () => {
    const result = await verify(
      await made({ change: ({ credentialSubject }) => delete (credentialSubject as JsonObject).id }),
    );
    expect(outcome(result, 'schema')).toEqual(['failed', 'SUBJECT_NOT_IDENTIFIED']);
    expect(broken(result)).toEqual(['schema']);
  });

  test('a schema that the credential names is not applied yet', async () => {
    const secured = await made({
      change: (credential) => {
        credential.credentialSchema = [{ id: 'https://schema.example/', type: 'JsonSchema' }];
      },
    });
    const result = await verify(secured);
    expect(outcome(result, 'schema')).toEqual([
      'undetermined',
      'CREDENTIAL_SCHEMA_STANDARD_MISSING',
      'CREDENTIAL_SCHEMA_NOT_CHECKED',
    ]);
    expect(result.verified).toBe(false);
    expect((await verify(secured, { skip: ['schema'] })).verified).toBe(true);
  });
});

describe('proof', () => {
  const proofOf = (secured: JsonObject) => secured.proof as JsonObject;
  test.each<[string, (secured: JsonObject) => void, CheckStatus, string]>([
    ['none', (secured) => delete secured.proof, 'failed', 'PROOF_MISSING'],
    ['a changed name', (secured) => void (secured.name = 'x'), 'failed', 'SIGNATURE_INVALID'],
    [
      'a changed proof',
      (secured) => void (proofOf(secured).created = '2024-06-01T00:00:00Z'),
      'failed',
      'SIGNATURE_INVALID',
    ],
    ['a text', (secured) => void (secured.proof = 'x'), 'failed', 'PROOF_NOT_OBJECT'],
    [
      'another type',
      (secured) => void (proofOf(secured).type = 'Ed25519Signature2020'),
      'undetermined',
      'PROOF_SUITE_UNSUPPORTED',
    ],
    [
      'another suite',
      (secured) => void (proofOf(secured).cryptosuite = 'bbs-2023'),
      'undetermined',
      'PROOF_SUITE_UNSUPPORTED',
    ],
    ['no suite', (secured) => delete proofOf(secured).cryptosuite, 'failed', 'PROOF_MALFORMED'],
    ['no key', (secured) => delete proofOf(secured).verificationMethod, 'failed', 'PROOF_MALFORMED'],
    ['no value', (secured) => delete proofOf(secured).proofValue, 'failed', 'PROOF_MALFORMED'],
    ['a value in base64url', (secured) => void (proofOf(secured).proofValue = 'uAAAA'), 'failed', 'PROOF_MALFORMED'],
    ['a short value', (secured) => void (proofOf(secured).proofValue = 'z111'), 'failed', 'PROOF_MALFORMED'],
    [
      'a previous proof that is not there',
      (secured) => void (proofOf(secured).previousProof = 'urn:x'),
      'failed',
      'PROOF_PREVIOUS_NOT_FOUND',
    ],
    [
      'another purpose',
      (secured) => void (proofOf(secured).proofPurpose = 'authentication'),
      'failed',
      'SIGNATURE_INVALID,PROOF_PURPOSE_MISMATCH',
    ],
    ['an unknown member', (secured) => void (proofOf(secured).extra = 'x'), 'failed', 'TERM_UNDEFINED'],
  ])('R-6.8: %s', async (_, tamper, status, code) => {
    const result = await verify(await made({ tamper }));
    expect(outcome(result, 'proof')).toEqual([status, ...code.split(',')]);
    expect(result.verified).toBe(false);
  });

  test.each<[string, object, VerifyOptions, CheckStatus, string[]]>([
    ['expired', { expires: '2024-06-01T00:00:00Z' }, {}, 'failed', ['PROOF_EXPIRED']],
    ['created in the future', { created: '2025-01-01T00:02:00Z' }, {}, 'failed', ['PROOF_CREATED_IN_FUTURE']],
    ['created within the tolerance', { created: '2025-01-01T00:00:30Z' }, {}, 'passed', []],
    ['the challenge', { challenge: 'a' }, { challenge: 'a' }, 'passed', []],
    ['another challenge', { challenge: 'a' }, { challenge: 'b' }, 'failed', ['PROOF_CHALLENGE_MISMATCH']],
    ['no challenge', {}, { challenge: 'b' }, 'failed', ['PROOF_CHALLENGE_MISMATCH']],
    ['a challenge that nobody asked for', { challenge: 'a' }, {}, 'passed', ['PROOF_BINDING_NOT_CHECKED']],
    [
      'the domains, in any order',
      { domain: ['a', 'b'] },
      { domain: ['b', 'a'] },
      'passed',
      ['PROOF_CHALLENGE_MISSING'],
    ],
    [
      'another domain',
      { domain: 'b', challenge: 'c' },
      { domain: 'a', challenge: 'c' },
      'failed',
      ['PROOF_DOMAIN_MISMATCH'],
    ],
    ['a suite that is not accepted', {}, { suites: [] }, 'failed', ['PROOF_SUITE_NOT_ALLOWED']],
  ])('R-6.8, w3c 50 to 53: %s', async (_, signOptions, verifyOptions, status, codes) => {
    expect(outcome(await verify(await made(signOptions), verifyOptions), 'proof')).toEqual([status, ...codes]);
  });

  test('R-6.1, R-7.3: of several proofs one is enough, and the one of the issuer counts', async () => {
    const foreign = didKey(stranger);
    const once = await made({ signer: stranger, verificationMethod: `${foreign}#${foreign.slice(8)}` });
    const twice = (await signCredential(once, {
      signer: keyPair,
      verificationMethod: `${ISSUER}#key-1`,
      created: CREATED,
    })) as unknown as JsonObject;
    expect(twice.proof).toHaveLength(2);
    const result = await verify(twice);
    expect(result.verified).toBe(true);
    expect(result.securing?.verificationMethod).toBe(`${ISSUER}#key-1`);

    (twice.proof as JsonObject[])[1] = { ...(twice.proof as JsonObject[])[1], created: '2024-06-02T00:00:00Z' };
    const spoiled = await verify(twice);
    expect(outcome(spoiled, 'proof')).toEqual(['passed', 'SIGNATURE_INVALID']);
    expect(outcome(spoiled, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    expect(spoiled.verified).toBe(false);
  });

  test('more proofs than anybody needs', async () => {
    const secured = await made();
    const proofs = Array.from({ length: 9 }, (_, index) => ({ ...(secured.proof as JsonObject), nonce: `${index}` }));
    expect(outcome(await verify({ ...secured, proof: proofs }), 'proof')).toEqual(['failed', 'PROOF_TOO_MANY']);
  });
});

test('a controller document as text', async () => {
  const text = { [ISSUER]: JSON.stringify(controllerDocument(keyPair)) };
  expect((await verify(await made(), { documents: text })).verified).toBe(true);
});

test('a fault that two checks come upon stands once in the list of all', async () => {
  const { '@context': _, ...secured } = await made();
  const { checks, problems } = await verify(secured);
  expect(checks.filter((check) => check.problems.some(({ code }) => code === 'CONTEXT_MISSING')).length).toBe(2);
  expect(problems.filter(({ code }) => code === 'CONTEXT_MISSING').length).toBe(1);
});

test('a warning does not hide an error at the same place', async () => {
  const credential = { ...badge(ISSUER), validFrom: '2024-12-31T23:00:00' };
  const signOptions = { signer: keyPair, verificationMethod: `${ISSUER}#key-1`, created: CREATED, validate: false };
  const { problems } = await verify(await signCredential(credential, signOptions));
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'DATE_WITHOUT_ZONE error',
    'DATE_WITHOUT_ZONE warning',
  ]);
});

describe('issuer', () => {
  test.each<[string, () => object, CheckStatus, string[]]>([
    ['nothing can be resolved', () => ({}), 'undetermined', ['CONTROLLER_DOCUMENT_NOT_FOUND']],
    [
      'the document lists another key',
      () => ({ [ISSUER]: controllerDocument(keyPair, {}, { id: `${ISSUER}#key-2` }) }),
      'failed',
      ['VERIFICATION_METHOD_NOT_FOUND'],
    ],
    [
      'the key is not for assertions',
      () => ({ [ISSUER]: controllerDocument(keyPair, { assertionMethod: [] }) }),
      'failed',
      ['VERIFICATION_RELATIONSHIP_MISSING'],
    ],
    [
      'the document is another one',
      () => ({ [ISSUER]: controllerDocument(keyPair, { id: 'https://other.example/' }) }),
      'failed',
      ['CONTROLLER_DOCUMENT_ID_MISMATCH'],
    ],
    [
      'the key has another controller',
      () => ({ [ISSUER]: controllerDocument(keyPair, {}, { controller: 'https://other.example/' }) }),
      'failed',
      ['VERIFICATION_METHOD_INVALID'],
    ],
    [
      'the key is revoked',
      () => ({ [ISSUER]: controllerDocument(keyPair, {}, { revoked: '2024-12-31T00:00:00Z' }) }),
      'failed',
      ['KEY_REVOKED'],
    ],
    [
      'the key has expired',
      () => ({ [ISSUER]: controllerDocument(keyPair, {}, { expires: '2024-12-31T00:00:00Z' }) }),
      'failed',
      ['KEY_EXPIRED'],
    ],
    ['the document lists it', () => documents, 'passed', []],
  ])('R-6.7: %s', async (_, supply, status, codes) => {
    const result = await verify(await made(), { documents: supply() as Record<string, object> });
    expect(outcome(result, 'issuer')).toEqual([status, ...codes]);
    expect(result.verified).toBe(status === 'passed');
  });

  test('a document with the key of somebody else makes the proof fail', async () => {
    const result = await verify(await made(), { documents: { [ISSUER]: controllerDocument(stranger) } });
    expect(broken(result)).toEqual(['proof']);
  });

  test('w3c 69: a key of another algorithm under the suite', async () => {
    const es256 = await generateKeyPair({ algorithm: 'ES256' });
    const result = await verify(await made(), { documents: { [ISSUER]: controllerDocument(es256) } });
    expect(outcome(result, 'proof')).toEqual(['failed', 'KEY_TYPE_MISMATCH']);
  });

  test("R-6.7: a stranger's did:key that signs in the name of the issuer", async () => {
    const foreign = didKey(stranger);
    const secured = await made({ signer: stranger, verificationMethod: `${foreign}#${foreign.slice(8)}` });
    const result = await verify(secured, { allowUnauthenticatedIssuer: true });
    expect(outcome(result, 'proof')).toEqual(['passed']);
    expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    expect(result.verified).toBe(false);
  });

  test('D-5: a key in the fragment of the issuer shows integrity only', async () => {
    const { publicKeyMultibase } = exportPublicKey(stranger, { format: 'multikey' });
    const secured = await made({ signer: stranger, verificationMethod: `${ISSUER}#${publicKeyMultibase}` });
    const unknown = await verify(secured, { documents: {} });
    expect(outcome(unknown, 'proof')).toEqual(['passed']);
    expect(outcome(unknown, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    expect(unknown.verified).toBe(false);
    expect((await verify(secured, { documents: {}, allowUnauthenticatedIssuer: true })).verified).toBe(true);
    // Where the document of the issuer can be had, it decides.
    const known = await verify(secured, { allowUnauthenticatedIssuer: true });
    expect(outcome(known, 'issuer')).toEqual(['failed', 'VERIFICATION_METHOD_NOT_FOUND']);
    expect(known.verified).toBe(false);
  });

  test('R-6.7: did:key and did:jwk issuers need no document', async () => {
    for (const id of [didKey(keyPair), didJwk(keyPair)]) {
      const secured = await signCredential(badge(id), { signer: keyPair, created: CREATED });
      expect((await verify(secured, { documents: {} })).verified).toBe(true);
    }
  });

  test('a document cannot replace what a did:key says', async () => {
    const id = didKey(keyPair);
    const forged = { [id]: { ...controllerDocument(stranger), id } };
    const secured = await made({
      change: (credential) => void ((credential.issuer as JsonObject).id = id),
      tamper: ({ proof }) => void ((proof as JsonObject).verificationMethod = `${id}#key-1`),
      signer: stranger,
    });
    expect((await verify(secured, { documents: forged })).verified).toBe(false);
  });
});

describe('validity', () => {
  const at = async (validFrom: string, validUntil?: string) =>
    outcome(
      await verify(
        await made({
          change: (credential) => void Object.assign(credential, { validFrom }, validUntil ? { validUntil } : {}),
        }),
      ),
      'validity',
    );

  test.each<[string, string, string | undefined, [CheckStatus, ...string[]]]>([
    ['open', '2024-05-31T00:00:00Z', undefined, ['passed']],
    ['not begun', '2025-01-01T00:02:00Z', undefined, ['failed', 'NOT_YET_VALID']],
    ['begun within the tolerance', '2025-01-01T00:00:59Z', undefined, ['passed']],
    ['over', '2024-05-31T00:00:00Z', '2024-12-31T23:58:00Z', ['failed', 'EXPIRED']],
    ['over within the tolerance', '2024-05-31T00:00:00Z', '2024-12-31T23:59:30Z', ['passed']],
    ['an instant that another zone writes as tomorrow', '2025-01-01T05:00:00+05:00', undefined, ['passed']],
  ])('R-7.7: %s', async (_, validFrom, validUntil, expected) => {
    expect(await at(validFrom, validUntil)).toEqual(expected);
  });

  test("the tolerance is the caller's", async () => {
    const secured = await made({ change: (credential) => void (credential.validFrom = '2025-01-01T00:00:30Z') });
    expect((await verify(secured, { clockTolerance: 0 })).verified).toBe(false);
  });
});

test('status: an entry is never taken for "not revoked"', async () => {
  const secured = await made({
    change: (credential) => {
      credential.credentialStatus = {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: 'https://issuer.example/status/1',
      };
    },
  });
  const result = await verify(secured);
  expect(outcome(result, 'status')).toEqual(['undetermined', 'STATUS_NOT_CHECKED']);
  expect(broken(result)).toEqual(['status']);
  expect(result.verified).toBe(false);
  const skipped = await verify(secured, { skip: ['status'] });
  expect(skipped.checks.find(({ id }) => id === 'status')?.reason).toBe('left out on request');
  expect(skipped.verified).toBe(true);
});

describe('a signature that is wrong', () => {
  test('says nothing about issuer and trust', async () => {
    const result = await verify(await made({ tamper: (secured) => void (secured.name = 'x') }), {
      trustedIssuers: [ISSUER],
    });
    expect(broken(result)).toEqual(['proof']);
    expect(outcome(result, 'issuer')).toEqual(['skipped']);
    expect(outcome(result, 'trust')).toEqual(['skipped']);
    expect(result.verified).toBe(false);
  });
});

describe('recipient', () => {
  const EMAIL = 'a@example.com';
  const identifier = (change: object) => ({
    type: 'IdentityObject',
    hashed: true,
    identityType: 'emailAddress',
    identityHash: '',
    ...change,
  });
  const check = async (identifiers: object[], expectedRecipient: VerifyOptions['expectedRecipient']) => {
    const secured = await made({
      change: ({ credentialSubject }) =>
        void ((credentialSubject as JsonObject).identifier = identifiers as JsonObject[]),
    });
    return outcome(
      await verify(secured, { expectedRecipient: expectedRecipient as NonNullable<typeof expectedRecipient> }),
      'recipient',
    );
  };

  test('R-4.5, R-7.9: by id', async () => {
    expect(
      outcome(
        await verify(await made(), { expectedRecipient: { id: 'urn:uuid:00000000-0000-4000-8000-000000000002' } }),
        'recipient',
      ),
    ).toEqual(['passed']);
    const result = await verify(await made(), { expectedRecipient: { id: 'urn:other' } });
    expect(outcome(result, 'recipient')).toEqual(['failed', 'RECIPIENT_MISMATCH']);
    expect(result.verified).toBe(false);
  });

  test.each(['A@example.com', 'a@EXAMPLE.com', ' a@example.com', 'a@example.com\n', 'a+b@example.com'])(
    'R-4.6: %j is somebody else',
    async (other) => {
      const expected = { identifier: other, identityType: 'emailAddress' } as const;
      expect(await check([identifier({ hashed: false, identityHash: EMAIL })], expected)).toEqual([
        'failed',
        'RECIPIENT_MISMATCH',
      ]);
      expect(await check([identifier({ identityHash: `sha256$${hex(sha256(EMAIL))}` })], expected)).toEqual([
        'failed',
        'RECIPIENT_MISMATCH',
      ]);
    },
  );

  test('an id that is undefined is nobody', async () => {
    const undefinedId = { id: undefined, identifier: EMAIL, identityType: 'emailAddress' } as unknown as { id: string };
    expect(await check([identifier({ hashed: false, identityHash: 'b@example.com' })], undefinedId)).toEqual([
      'failed',
      'RECIPIENT_MISMATCH',
    ]);
  });

  test.each<[string, object, [CheckStatus, ...string[]]]>([
    // The value is the specification's own example.
    [
      'salted SHA-256',
      { salt: 'Kosher', identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399' },
      ['passed'],
    ],
    [
      'hex in capitals',
      { salt: 'Kosher', identityHash: 'sha256$B5809D8A92F8858436D7E6B87C12EBC0AE1EAC4BAECC2C0B913AEE2C922EF399' },
      ['passed'],
    ],
    ['without salt', { identityHash: `sha256$${hex(sha256(EMAIL))}` }, ['passed']],
    [
      'MD5',
      { identityHash: `md5$${createHash('md5').update(EMAIL).digest('hex')}` },
      ['passed', 'RECIPIENT_HASH_WEAK'],
    ],
    ['plain', { hashed: false, identityHash: EMAIL }, ['passed']],
    [
      'another salt',
      { salt: 'Salt', identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399' },
      ['failed', 'RECIPIENT_MISMATCH'],
    ],
    [
      'another type',
      { hashed: false, identityHash: EMAIL, identityType: 'userName' },
      ['failed', 'RECIPIENT_MISMATCH'],
    ],
    ['another hash', { identityHash: 'sha1$00' }, ['failed', 'RECIPIENT_HASH_UNSUPPORTED', 'RECIPIENT_MISMATCH']],
    [
      'a name of Object.prototype as hash',
      { identityHash: 'toString$00' },
      ['failed', 'RECIPIENT_HASH_UNSUPPORTED', 'RECIPIENT_MISMATCH'],
    ],
    [
      'plain text that claims to be hashed',
      { identityHash: EMAIL },
      ['failed', 'RECIPIENT_HASH_UNSUPPORTED', 'RECIPIENT_MISMATCH'],
    ],
  ])('R-4.4: %s', async (_, change, expected) => {
    expect(await check([identifier(change)], { identifier: EMAIL, identityType: 'emailAddress' })).toEqual(expected);
  });
});

describe('trust', () => {
  test('an issuer on the list', async () => {
    expect(outcome(await verify(await made(), { trustedIssuers: [ISSUER] }), 'trust')).toEqual(['passed']);
  });

  test('an issuer that is not', async () => {
    const result = await verify(await made(), { trustedIssuers: ['https://other.example/'] });
    expect(outcome(result, 'trust')).toEqual(['failed', 'ISSUER_NOT_TRUSTED']);
    expect(result.verified).toBe(false);
  });

  test('R-7.12: nobody is trusted, and nothing is said about whether the claims are true', async () => {
    const boast = await made({ change: (credential) => void (credential.name = 'Nobel Prize in Everything') });
    const result = await verify(boast);
    expect(result.verified).toBe(true);
    expect(outcome(result, 'trust')).toEqual(['skipped']);
  });

  test('a name on the list is worth nothing while nobody knows who signed', async () => {
    const { publicKeyMultibase } = exportPublicKey(stranger, { format: 'multikey' });
    const secured = await made({ signer: stranger, verificationMethod: `${ISSUER}#${publicKeyMultibase}` });
    const result = await verify(secured, { documents: {}, trustedIssuers: [ISSUER], allowUnauthenticatedIssuer: true });
    expect(outcome(result, 'trust')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    expect(result.verified).toBe(false);
  });
});

async function jwt(change: (credential: JsonObject) => void = () => undefined, options: object = {}): Promise<string> {
  const credential = badge(ISSUER);
  change(credential);
  // Signed by hand where signCredentialJwt would refuse.
  const { createToken, expectedClaims } = await import('../../src/jwt/index.js');
  const claims = Object.fromEntries(
    Object.entries(expectedClaims(credential)).filter(([, value]) => value !== undefined),
  );
  return createToken(
    { alg: 'EdDSA', kid: `${ISSUER}#key-1`, ...options },
    { ...credential, ...claims } as JsonObject,
    keyPair,
  );
}

describe('tokens', () => {
  const sign = (options: object = {}) =>
    signCredentialJwt(badge(ISSUER), { signer: keyPair, verificationMethod: `${ISSUER}#key-1`, ...options });

  test('R-5.3, R-7.3: kid: verified through the document of the issuer', async () => {
    const result = await verify(await sign());
    expect(broken(result)).toEqual([]);
    expect(result.verified).toBe(true);
    expect(result.credential).toEqual(badge(ISSUER));
    expect(result.securing).toEqual({
      form: 'jwt',
      profile: 'ob-3.0-vc-jwt',
      algorithm: 'EdDSA',
      verificationMethod: `${ISSUER}#key-1`,
      controller: ISSUER,
    });
  });

  test('D-5: jwk: authenticates only an issuer whose document lists the same key', async () => {
    const token = await sign({ header: 'jwk' });
    expect((await verify(token)).verified).toBe(true);
    expect(outcome(await verify(token, { documents: {} }), 'issuer')).toEqual([
      'undetermined',
      'ISSUER_NOT_AUTHENTICATED',
    ]);
    const other = { [ISSUER]: controllerDocument(stranger) };
    expect(outcome(await verify(token, { documents: other }), 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    expect((await verify(token, { documents: other, allowUnauthenticatedIssuer: true })).verified).toBe(false);
    const broken = { documents: { [ISSUER]: { id: 'https://other.example/' } }, allowUnauthenticatedIssuer: true };
    expect(outcome(await verify(token, broken), 'issuer')).toEqual(['failed', 'CONTROLLER_DOCUMENT_ID_MISMATCH']);
    expect((await verify(token, broken)).verified).toBe(false);
  });

  test('kid and jwk of different keys', async () => {
    const token = await jwt(undefined, { jwk: stranger.publicKey });
    expect(outcome(await verify(token), 'proof')).toEqual(['failed', 'JWT_HEADER_INVALID']);
  });

  test.each(['ES256', 'ES384', 'RS256'] as const)('R-5.2: %s', async (algorithm) => {
    const signer = await generateKeyPair({ algorithm });
    const id = didJwk(signer);
    const token = await signCredentialJwt(badge(id), { signer });
    expect((await verify(token)).verified).toBe(true);
    expect((await verify(token, { algorithms: ['EdDSA'] })).problems.map(({ code }) => code)).toEqual([
      'JWT_ALGORITHM_NOT_ALLOWED',
    ]);
  });

  test('R-5.9: a changed signature, a changed payload', async () => {
    const [header, payload, signature] = (await sign()).split('.') as [string, string, string];
    const changed = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('Reading', 'Writing')).toString(
      'base64url',
    );
    expect(outcome(await verify(`${header}.${changed}.${signature}`), 'proof')).toEqual([
      'failed',
      'SIGNATURE_INVALID',
    ]);
    expect(outcome(await verify(`${header}.${payload}.`), 'proof')).toEqual(['failed', 'SIGNATURE_INVALID']);
  });

  test('R-5.2, R-5.3: alg none, HMAC and a private key in the header', async () => {
    const [, payload] = (await sign()).split('.') as [string, string, string];
    const header = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const alg of ['none', 'HS256']) {
      const result = await verify(`${header({ alg, kid: `${ISSUER}#key-1` })}.${payload}.`);
      expect(outcome(result, 'proof')).toEqual(['failed', 'JWT_ALGORITHM_NOT_ALLOWED']);
    }
    const leaked = await verify(
      `${header({ alg: 'EdDSA', jwk: { ...keyPair.publicKey, d: 'AAAA' } })}.${payload}.AAAA`,
    );
    expect(outcome(leaked, 'proof')).toEqual(['failed', 'JWT_PRIVATE_KEY_EXPOSED']);
  });

  test('an algorithm that does not fit the key', async () => {
    expect(outcome(await verify(await jwt(undefined, { alg: 'ES256' })), 'proof')).toEqual([
      'failed',
      'SIGNATURE_INVALID',
    ]);
  });

  test('R-5.9: exp without validUntil ends the validity', async () => {
    const { createToken, expectedClaims } = await import('../../src/jwt/index.js');
    const { exp: _, ...claims } = expectedClaims(badge(ISSUER));
    const payload = { ...badge(ISSUER), ...claims, exp: 1717200000 } as JsonObject;
    const token = await createToken({ alg: 'EdDSA', kid: `${ISSUER}#key-1` }, payload, keyPair);
    expect(outcome(await verify(token), 'validity')).toEqual(['failed', 'EXPIRED']);
  });

  test('a token answers no challenge and names no domain', async () => {
    const token = await sign();
    expect(outcome(await verify(token, { challenge: 'a' }), 'proof')).toEqual(['failed', 'PROOF_CHALLENGE_MISMATCH']);
    expect(outcome(await verify(token, { domain: 'a' }), 'proof')).toEqual(['failed', 'PROOF_DOMAIN_MISMATCH']);
  });

  test('EdDSA and Ed25519 are one algorithm', async () => {
    expect((await verify(await sign(), { algorithms: ['Ed25519'] })).verified).toBe(true);
    expect((await verify(await jwt(undefined, { alg: 'Ed25519' }), { algorithms: ['EdDSA'] })).verified).toBe(true);
  });

  test('white space around a token is not part of it', async () => {
    expect((await verify(`\n ${await sign()}\n`)).verified).toBe(true);
  });

  test('R-5.7: an embedded proof is named as not checked', async () => {
    const token = await signCredentialJwt(await made(), { signer: keyPair, verificationMethod: `${ISSUER}#key-1` });
    const result = await verify(token);
    expect(outcome(result, 'format')).toEqual(['passed', 'EMBEDDED_PROOF_NOT_CHECKED']);
    expect(result.verified).toBe(true);
    expect(result.credential).toEqual(badge(ISSUER));
  });
});

describe('arguments', () => {
  test.each<[string, object]>([
    ['options', null as unknown as object],
    ['now', { now: 'yesterday' }],
    ['now', { now: new Date(Number.NaN) }],
    ['clockTolerance', { clockTolerance: Number.NaN }],
    ['clockTolerance', { clockTolerance: -1 }],
    ['documents', { documents: [] }],
    ['suites', { suites: 'eddsa-rdfc-2022' }],
    ['algorithms', { algorithms: ['none'] }],
    ['trustedIssuers', { trustedIssuers: ISSUER }],
    ['skip', { skip: ['issuer'] }],
    ['skip', { skip: ['proof'] }],
    ['trustedIssuers', { trustedIssuers: [ISSUER], skip: ['trust'] }],
    ['expectedRecipient', { expectedRecipient: { id: 'urn:x' }, skip: ['recipient'] }],
    ['trustedIssuer', { trustedIssuer: [ISSUER] }],
    ['suites', { suites: ['eddsa-2022'] }],
    ['limits', { limits: { depth: 'x' } }],
    ['trustedIssuers', { trustedIssuers: null }],
    ['expectedRecipient', { expectedRecipient: { id: undefined } }],
    ['documents', { documents: new Map() }],
    ['trace', { trace: 5 }],
    ['signal', { signal: 5 }],
    ['expectedRecipient', { expectedRecipient: { identifier: 'a', identityType: 'email' } }],
    ['expectedRecipient', { expectedRecipient: { id: 'urn:x', identifier: 'a', identityType: 'name' } }],
    ['expectedRecipient', { expectedRecipient: {} }],
    ['expectedRecipient', { expectedRecipient: { identifier: 'a' } }],
    ['challenge', { challenge: 1 }],
    ['domain', { domain: [1] }],
    ['domain', { domain: [] }],
  ])('a wrong "%s" is the caller\'s mistake: %j', async (name, options) => {
    await expect(verifyCredential({}, options as VerifyOptions)).rejects.toThrow(TypeError);
    await expect(verifyCredential({}, options as VerifyOptions)).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_INVALID_ARG_/),
      message: expect.stringContaining(name),
    });
  });

  test("what trace throws is the caller's own", async () => {
    const trace = () => {
      throw new Error('from trace');
    };
    await expect(verify(await made(), { trace })).rejects.toThrow('from trace');
  });

  test('inherited options count like own ones', async () => {
    const inherited = Object.create({
      trustedIssuers: ['https://other.example/'],
      documents,
      now: NOW,
    }) as VerifyOptions;
    expect(outcome(await verifyCredential(await made(), inherited), 'trust')).toEqual(['failed', 'ISSUER_NOT_TRUSTED']);
  });

  test('an aborted signal rejects', async () => {
    await expect(verify(await made(), { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

test('importing the secret again signs the same bytes', async () => {
  const { exportKeyPair } = await import('../../src/keys/index.js');
  const again = await importKeyPair(exportKeyPair(keyPair, { format: 'jwk', secret: true }));
  expect(await made({ signer: again })).toEqual(await made());
});
