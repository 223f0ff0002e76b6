import { beforeAll, describe, expect, test } from 'vitest';
import { exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject, JsonValue, KeyPair } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { badgeV1p1 } from '../helpers/badge-v1p1.js';
import { claimsOf, token } from '../helpers/token.js';

/*
 * The rules of Open Badges 3.0, 8.2, one by one: a token that keeps all of them, and one for each that breaks it alone.
 */

const ISSUER = 'https://issuer.example/';
const KID = `${ISSUER}#key-1`;
const NOW = new Date('2026-01-01T00:00:00Z');

let keyPair: KeyPair;
let options: VerifyOptions;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  const method = {
    ...exportPublicKey(keyPair, { format: 'multikey' }),
    id: KID,
    type: 'Multikey',
    controller: ISSUER,
  };
  options = {
    now: NOW,
    documents: { [ISSUER]: { id: ISSUER, verificationMethod: [method], assertionMethod: [KID] } },
  };
});

const header = (change: object = {}): object => ({ alg: 'EdDSA', typ: 'JWT', kid: KID, ...change });
const ending = (): JsonObject => ({ ...badge(), validUntil: '2030-01-01T00:00:00Z' });
const payload = (change: object = {}, credential = ending()): JsonObject =>
  ({ ...credential, ...claimsOf(credential), ...change }) as JsonObject;
const without = (object: JsonObject, ...keys: string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** The verdict, and every problem as check, severity, code and pointer. */
async function verdict(text: unknown, change: VerifyOptions = {}): Promise<[boolean, ...string[]]> {
  const result = await verifyCredential(text, { ...options, ...change });
  const problems = result.checks.flatMap(({ id, problems }) =>
    problems.map(({ severity, code, pointer }) => `${id} ${severity} ${code} ${pointer ?? '-'}`),
  );
  return [result.verified, ...problems];
}

const sign = (head: object, body: JsonObject) => token(keyPair, head, body);

test('R-5.4, R-5.8, R-5.9: a token that keeps every rule is verified without a remark', async () => {
  expect(await verdict(await sign(header(), payload()))).toEqual([true]);
  expect(await verdict(await signCredentialJwt(ending(), { signer: keyPair, verificationMethod: KID }))).toEqual([
    true,
  ]);
});

describe('R-5.1: the header has alg, kid, jwk and typ, and nothing else', () => {
  test.each<[string, object]>([
    ['typ may be absent', { typ: undefined }],
    ['kid and jwk together', { jwk: 'own' }],
  ])('%s', async (_, change) => {
    const jwk = 'jwk' in change ? { jwk: keyPair.publicKey } : {};
    expect(await verdict(await sign(header({ ...change, ...jwk }), payload()))).toEqual([true]);
  });

  test.each<[string, object]>([
    ['typ vc+jwt (D-4)', { typ: 'vc+jwt' }],
    ['typ vc-ld+jwt', { typ: 'vc-ld+jwt' }],
    ['typ jwt in lower case', { typ: 'jwt' }],
    ['cty', { cty: 'vc' }],
    ['x5c', { x5c: ['MIIB'] }],
    ['x5u', { x5u: 'https://issuer.example/cert' }],
    ['jku', { jku: 'https://issuer.example/keys' }],
    ['crit', { crit: ['b64'], b64: false }],
    ['iss', { iss: ISSUER }],
    ['neither kid nor jwk', { kid: undefined }],
    ['kid that is a number', { kid: 1 }],
    ['jwk that is a text', { jwk: 'x' }],
  ])('%s is refused', async (_, change) => {
    const [verified, ...problems] = await verdict(await sign(header(change), payload()));
    expect(verified).toBe(false);
    expect(new Set(problems)).toEqual(new Set(['proof error JWT_HEADER_INVALID -']));
  });

  test('alg is required', async () => {
    const [verified, ...problems] = await verdict(await sign(header({ alg: undefined }), payload()));
    expect([verified, ...problems]).toEqual([false, 'proof error JWT_ALGORITHM_NOT_ALLOWED -']);
  });
});

describe('R-5.2: algorithms', () => {
  test.each(['none', 'HS256', 'HS512', 'PS256', 'ES256K', 'RS1', 'RS512', ''])('%j is never accepted', async (alg) => {
    expect(await verdict(await sign(header({ alg }), payload()))).toEqual([
      false,
      'proof error JWT_ALGORITHM_NOT_ALLOWED -',
    ]);
  });

  test.each(['RS256', 'ES256', 'ES384', 'Ed25519'] as const)('%s is supported', async (algorithm) => {
    const signer = await generateKeyPair({ algorithm });
    const method = { id: KID, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: signer.publicKey };
    const documents = { [ISSUER]: { id: ISSUER, verificationMethod: [method], assertionMethod: [KID] } };
    const signed = await signCredentialJwt(ending(), { signer, verificationMethod: KID });
    expect(await verdict(signed, { documents })).toEqual([true]);
  });
});

describe('R-5.3: keys in the header', () => {
  test.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'])('a jwk with "%s" is refused', async (member) => {
    const jwk = { ...keyPair.publicKey, [member]: 'AAAA' };
    const [verified, ...problems] = await verdict(await sign(header({ jwk, kid: undefined }), payload()));
    expect(verified).toBe(false);
    expect(problems).toContain('proof error JWT_PRIVATE_KEY_EXPOSED -');
  });

  test('a kid behind which there is no key leaves the question open', async () => {
    const [verified, ...problems] = await verdict(await sign(header(), payload()), { documents: {} });
    expect([verified, ...problems]).toEqual([false, 'issuer error CONTROLLER_DOCUMENT_NOT_FOUND /issuer']);
  });
});

describe('R-5.4, R-5.9: the claims', () => {
  test.each(['iss', 'jti', 'nbf', 'sub', 'exp'])('%s is required', async (name) => {
    expect(await verdict(await sign(header(), without(payload(), name)))).toEqual([
      false,
      `proof error JWT_CLAIM_MISSING /${name}`,
    ]);
  });

  test.each<[string, JsonValue]>([
    ['iss', 'https://other.example/'],
    ['iss', [ISSUER]],
    ['jti', 'urn:uuid:00000000-0000-4000-8000-00000000000f'],
    ['sub', 'urn:uuid:00000000-0000-4000-8000-00000000000f'],
    ['nbf', 1717113601],
    ['exp', 1893456001],
  ])('%s is %j', async (name, value) => {
    expect(await verdict(await sign(header(), payload({ [name]: value })))).toEqual([
      false,
      `proof error JWT_CLAIM_MISMATCH /${name}`,
    ]);
  });

  test.each<[string, JsonValue]>([
    ['nbf', '1717113600'],
    ['nbf', 1717113600.5],
    ['exp', '1893456000'],
    ['exp', true],
    ['iat', '2024-05-31T00:00:00Z'],
  ])('%s is %j, which is no number of seconds', async (name, value) => {
    expect(await verdict(await sign(header(), payload({ [name]: value })))).toEqual([
      false,
      `proof error JWT_CLAIM_INVALID /${name}`,
    ]);
  });

  test('other registered claims are allowed', async () => {
    expect(await verdict(await sign(header(), payload({ iat: 1717113600, aud: 'https://verifier.example/' })))).toEqual(
      [true],
    );
  });

  test('exp without validUntil sets the end', async () => {
    const open = payload({ exp: 1767225600 }, badge());
    expect(await verdict(await sign(header(), open))).toEqual([true]);
    const result = await verifyCredential(await sign(header(), open), options);
    expect(result.verified && result.credential).toEqual({ ...badge(), validUntil: '2026-01-01T00:00:00Z' });
    const later = { now: new Date('2026-01-01T00:01:01Z') };
    expect(await verdict(await sign(header(), open), later)).toEqual([false, 'validity error EXPIRED /validUntil']);
  });

  test('validFrom has to have come, validUntil not', async () => {
    const signed = await sign(header(), payload());
    const early = { now: new Date('2024-05-30T23:58:00Z') };
    expect(await verdict(signed, early)).toEqual([false, 'validity error NOT_YET_VALID /validFrom']);
    const late = { now: new Date('2030-01-01T00:02:00Z') };
    expect(await verdict(signed, late)).toEqual([false, 'validity error EXPIRED /validUntil']);
  });
});

describe('R-5.5, D-3: sub where the subject has no id', () => {
  const identifier = [
    { type: 'IdentityObject', hashed: false, identityHash: 'a@b.example', identityType: 'emailAddress' },
  ];
  const nameless = (): JsonObject => {
    const credential = badge();
    const { id: _, ...subject } = credential.credentialSubject as JsonObject;
    return { ...credential, credentialSubject: { ...subject, identifier } };
  };

  test('strict: refused', async () => {
    expect(await verdict(await sign(header(), payload({}, nameless())))).toEqual([
      false,
      'proof error JWT_CLAIM_MISSING /sub',
    ]);
  });

  test('allowMissingSub: a warning', async () => {
    const signed = await signCredentialJwt(nameless(), {
      signer: keyPair,
      verificationMethod: KID,
      allowMissingSub: true,
    });
    expect(await verdict(signed, { allowMissingSub: true })).toEqual([true, 'proof warning JWT_CLAIM_MISSING /sub']);
    expect(await verdict(signed)).toEqual([false, 'proof error JWT_CLAIM_MISSING /sub']);
    const withId = await sign(header(), without(payload(), 'sub'));
    expect(await verdict(withId, { allowMissingSub: true })).toEqual([true, 'proof warning JWT_CLAIM_MISSING /sub']);
  });

  test('allowMissingSub excuses no other claim and no wrong one', async () => {
    const relaxed = { allowMissingSub: true };
    expect(await verdict(await sign(header(), without(payload(), 'jti')), relaxed)).toEqual([
      false,
      'proof error JWT_CLAIM_MISSING /jti',
    ]);
    expect(await verdict(await sign(header(), payload({ sub: 'urn:x' })), relaxed)).toEqual([
      false,
      'proof error JWT_CLAIM_MISMATCH /sub',
    ]);
    expect(await verdict(await sign(header(), payload({ sub: 'urn:x' }, nameless())), relaxed)).toEqual([
      false,
      'proof error JWT_CLAIM_MISMATCH /sub',
    ]);
  });
});

describe('R-5.6, R-7.1: the claim vc and the version of the data model agree', () => {
  const old = (change: object = {}, credential = badgeV1p1()): JsonObject =>
    ({ vc: credential, ...claimsOf(credential), ...change }) as JsonObject;

  test('VCDM 1.1 in vc', async () => {
    const result = await verifyCredential(await sign(header(), old()), options);
    expect(result.problems).toEqual([]);
    expect(result.verified && result.credential).toEqual(badgeV1p1());
  });

  test('VCDM 1.1 as the payload itself', async () => {
    expect(await verdict(await sign(header(), payload({}, badgeV1p1())))).toEqual([
      false,
      'format error JWT_CLAIM_MISSING /vc',
    ]);
  });

  test('VCDM 2.0 in vc', async () => {
    const [verified, ...problems] = await verdict(await sign(header(), old({}, ending())));
    expect([verified, ...problems]).toEqual([false, 'format error JWT_CLAIM_INVALID /vc']);
  });

  test.each([['a text'], [1], [[badge()]], [true]] as JsonValue[][])('vc is %j', async (vc) => {
    const [verified, ...problems] = await verdict(await sign(header(), payload({ vc: vc as JsonValue })));
    expect(verified).toBe(false);
    expect(problems).toContain('format error JWT_CLAIM_INVALID /vc');
  });

  test.each(['iss', 'jti', 'nbf', 'sub', 'exp'])('%s is required, and equals its property', async (name) => {
    expect(await verdict(await sign(header(), without(old(), name)))).toEqual([
      false,
      `proof error JWT_CLAIM_MISSING /${name}`,
    ]);
    const other = name === 'nbf' || name === 'exp' ? 1 : 'urn:other';
    expect(await verdict(await sign(header(), old({ [name]: other })))).toEqual([
      false,
      `proof error JWT_CLAIM_MISMATCH /${name}`,
    ]);
  });

  test('what vc leaves out is taken from the claims', async () => {
    const credential = badgeV1p1();
    const { id: _, ...subject } = credential.credentialSubject as JsonObject;
    const thin = { ...without(credential, 'id', 'issuanceDate', 'expirationDate'), credentialSubject: subject };
    const result = await verifyCredential(await sign(header(), old({ vc: thin })), options);
    expect(result.problems).toEqual([]);
    expect(result.verified && result.credential).toEqual(credential);
  });

  test('the end is expirationDate, or validUntil, which the older context knows as well', async () => {
    const late = { now: new Date('2125-01-01T00:00:00Z') };
    expect(await verdict(await sign(header(), old()), late)).toEqual([false, 'validity error EXPIRED /expirationDate']);
    const both = { ...badgeV1p1(), validUntil: '2025-01-01T00:00:00Z' };
    expect(await verdict(await sign(header(), old({}, both)))).toEqual([false, 'validity error EXPIRED /validUntil']);
  });

  test('exp ends a credential of 1.1 whose only end is validUntil', async () => {
    const { expirationDate: _, ...rest } = badgeV1p1();
    const credential = { ...rest, validUntil: '2030-01-01T00:00:00Z' };
    const [verified, ...problems] = await verdict(await sign(header(), old({ exp: 1735689600 }, credential)));
    expect([verified, ...problems]).toEqual([false, 'validity error EXPIRED /expirationDate']);
  });

  test('the names of 1.1 end a credential of 2.0 too', async () => {
    const [verified, ...problems] = await verdict(
      await sign(header(), payload({ expirationDate: '2025-01-01T00:00:00Z' })),
    );
    expect(verified).toBe(false);
    expect(problems).toContain('validity error EXPIRED /expirationDate');
  });

  test('two credentials in one payload', async () => {
    const [verified, ...problems] = await verdict(await sign(header(), { ...payload(), ...old() }));
    expect(verified).toBe(false);
    expect(problems).toContain('format error JWT_CLAIM_INVALID /vc');
  });
});

test('R-5.7: an embedded proof is made before the token, and is not what is verified', async () => {
  const secured = await signCredential(ending(), { signer: keyPair, verificationMethod: KID });
  const signed = await signCredentialJwt(secured, { signer: keyPair, verificationMethod: KID });
  expect(await verdict(signed)).toEqual([true, 'format warning EMBEDDED_PROOF_NOT_CHECKED /proof']);
});

describe('R-5.8: compact serialization only', () => {
  test.each<[string, (text: string) => unknown]>([
    ['padding', (text) => `${text}=`],
    ['a fourth part', (text) => `${text}.AA`],
    ['white space inside', (text) => text.replace('.', '. ')],
    ['no signature', (text) => text.slice(0, text.lastIndexOf('.') + 1)],
    ['standard base64', (text) => `${text.slice(0, -1)}+`],
  ])('%s', async (_, edit) => {
    const [verified, ...problems] = await verdict(edit(await sign(header(), payload())));
    expect(verified).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('the flattened JSON serialization', async () => {
    const [protectedHeader, body, signature] = (await sign(header(), payload())).split('.');
    const flattened = { protected: protectedHeader, payload: body, signature };
    expect((await verdict(flattened))[0]).toBe(false);
    expect((await verdict(JSON.stringify(flattened)))[0]).toBe(false);
  });
});

test('R-5.10: fractions of a second are cut off, and instants are compared, not texts', async () => {
  const credential = { ...badge(), validFrom: '2024-05-31T02:00:00.999+02:00', validUntil: '2030-01-01T00:00:00.999Z' };
  const signed = await signCredentialJwt(credential, { signer: keyPair, verificationMethod: KID });
  expect(JSON.parse(Buffer.from(signed.split('.')[1] as string, 'base64url').toString())).toMatchObject({
    nbf: 1717113600,
    exp: 1893456000,
  });
  expect(await verdict(signed)).toEqual([true]);
});

test('R-5.11: the claims of the token are not part of the credential', async () => {
  const result = await verifyCredential(await sign(header(), payload({ iat: 1717113600, aud: 'x' })), options);
  expect(result.verified && result.credential).toEqual(ending());
});
