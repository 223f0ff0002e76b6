import { compactVerify, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { didJwk, didKey } from '../../src/did/index.js';
import { exportKeyPair, exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { fullBadge, SHAPES } from '../helpers/shapes.js';

const KEYS = [
  { algorithm: 'Ed25519', alg: 'EdDSA' },
  { algorithm: 'ES256', alg: 'ES256' },
  { algorithm: 'ES384', alg: 'ES384' },
  { algorithm: 'RS256', alg: 'RS256' },
] as const;

/** Every shape has an id and a start; what can be missing is the one subject that has an id. */
const subjectId = (credential: JsonObject) => {
  const subject = credential.credentialSubject as JsonObject;
  return Array.isArray(subject) ? undefined : subject.id;
};
const TOKEN_SHAPES = SHAPES.filter(({ create }) => subjectId(create('did:example:issuer')) !== undefined);
const OTHER_SHAPES = SHAPES.filter((shape) => !TOKEN_SHAPES.includes(shape));

const seconds = (dateTime: unknown) => Date.parse(String(dateTime)) / 1000;

describe.each(KEYS)('R-5.1, R-5.2, R-5.4, R-5.8, R-5.9: jose, $alg', ({ algorithm, alg }) => {
  let keyPair: KeyPair;
  let did: string;
  let kid: string;
  let publicJwk: JWK;
  let privateKey: Awaited<ReturnType<typeof importJWK>>;

  beforeAll(async () => {
    keyPair = await generateKeyPair({ algorithm });
    did = algorithm === 'RS256' ? didJwk(keyPair) : didKey(keyPair);
    kid = algorithm === 'RS256' ? `${did}#0` : `${did}#${did.slice('did:key:'.length)}`;
    publicJwk = exportPublicKey(keyPair, { format: 'jwk' }) as JWK;
    privateKey = await importJWK(exportKeyPair(keyPair, { format: 'jwk', secret: true }) as JWK, alg);
  });

  /** What an issuer would write who has jose and the standard. */
  function signWithJose(payload: JsonObject, header: object = { kid }): Promise<string> {
    return new SignJWT(payload).setProtectedHeader({ alg, typ: 'JWT', ...header }).sign(privateKey);
  }

  function payloadOf(credential: JsonObject): JsonObject {
    const { validUntil } = credential;
    return {
      ...credential,
      iss: did,
      jti: credential.id as string,
      sub: (credential.credentialSubject as JsonObject).id as string,
      nbf: seconds(credential.validFrom),
      ...(validUntil === undefined ? {} : { exp: seconds(validUntil) }),
    };
  }

  describe.each(TOKEN_SHAPES)('$name', ({ create, skip }) => {
    test.each(['kid', 'jwk'] as const)('verifies what we sign, header %s', async (header) => {
      const credential = create(did);
      const token = await signCredentialJwt(credential, { signer: keyPair, header });
      const key = await importJWK(publicJwk, alg);
      const { payload, protectedHeader } = await compactVerify(token, key, { algorithms: [alg] });
      expect(protectedHeader).toEqual({ alg, typ: 'JWT', ...(header === 'kid' ? { kid } : { jwk: publicJwk }) });
      expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(payloadOf(credential));
      const verified = await jwtVerify(token, key, { issuer: did, subject: payloadOf(credential).sub as string });
      expect(verified.payload.jti).toBe(credential.id);
      expect((await verifyCredential(token, { skip })).verified).toBe(true);
    });

    test('signs what we verify, header kid and jwk', async () => {
      const credential = create(did);
      for (const header of [{ kid }, { jwk: publicJwk }, { kid, jwk: publicJwk }]) {
        const result = await verifyCredential(await signWithJose(payloadOf(credential), header), { skip });
        expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(result).toMatchObject({ verified: true, credential });
        expect(result.securing).toMatchObject({ form: 'jwt', algorithm: alg });
      }
    });

    test('both refuse a token whose payload was exchanged', async () => {
      const [header, , signature] = (await signCredentialJwt(create(did), { signer: keyPair })).split('.');
      const other = { ...payloadOf(create(did)), name: 'Another name' };
      const forged = [header, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
      await expect(compactVerify(forged, await importJWK(publicJwk, alg))).rejects.toThrow();
      const result = await verifyCredential(forged, { skip });
      expect(result.verified).toBe(false);
      expect(result.problems.map(({ code }) => code)).toContain('SIGNATURE_INVALID');
    });
  });

  test.each(OTHER_SHAPES)('R-5.5, D-3: no token of $name, which has nothing for "sub"', async ({ create, skip }) => {
    const credential = create(did);
    await expect(signCredentialJwt(credential, { signer: keyPair })).rejects.toMatchObject({
      code: 'ERR_SUBJECT_ID_MISSING',
    });
    const { sub: _, ...payload } = payloadOf(credential);
    const result = await verifyCredential(await signWithJose(payload), { skip });
    expect(result.verified).toBe(false);
    expect(result.problems.map(({ code }) => code)).toContain('JWT_CLAIM_MISSING');
  });

  test.each([
    { claim: 'iss', value: 'did:example:eve', code: 'JWT_CLAIM_MISMATCH' },
    { claim: 'jti', value: 'urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff', code: 'JWT_CLAIM_MISMATCH' },
    { claim: 'sub', value: 'did:example:eve', code: 'JWT_CLAIM_MISMATCH' },
    { claim: 'nbf', value: 1717113601, code: 'JWT_CLAIM_MISMATCH' },
    { claim: 'exp', value: 4872880801, code: 'JWT_CLAIM_MISMATCH' },
    { claim: 'iss', value: undefined, code: 'JWT_CLAIM_MISSING' },
    { claim: 'jti', value: undefined, code: 'JWT_CLAIM_MISSING' },
    { claim: 'sub', value: undefined, code: 'JWT_CLAIM_MISSING' },
    { claim: 'nbf', value: undefined, code: 'JWT_CLAIM_MISSING' },
    { claim: 'exp', value: undefined, code: 'JWT_CLAIM_MISSING' },
    { claim: 'nbf', value: '1717113600', code: 'JWT_CLAIM_INVALID' },
    { claim: 'exp', value: 4872880800.5, code: 'JWT_CLAIM_INVALID' },
  ])('a well-signed token whose claim $claim is $value is refused', async ({ claim, value, code }) => {
    const payload = { ...payloadOf(fullBadge(did)), [claim]: value };
    if (value === undefined) delete payload[claim];
    const result = await verifyCredential(await signWithJose(payload as JsonObject), { skip: ['status'] });
    expect(result.verified).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toContain(code);
  });

  test.each([
    { name: 'is missing', change: () => undefined, code: 'CONTEXT_MISSING' },
    { name: 'has another order', change: (contexts: string[]) => [...contexts].reverse(), code: 'CONTEXT_ORDER' },
    { name: 'has one entry', change: (contexts: string[]) => contexts.slice(0, 1), code: 'CONTEXT_MISSING' },
  ])('R-1.5: a well-signed token whose "@context" $name is refused', async ({ change, code }) => {
    const { '@context': contexts, ...payload } = payloadOf(fullBadge(did));
    const changed = change(contexts as string[]);
    const token = await signWithJose({ ...payload, ...(changed ? { '@context': changed } : {}) });
    const result = await verifyCredential(token, { skip: ['status'] });
    expect(result.verified).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toContain(code);
  });

  test('D-4: a token in the form of VC-JOSE-COSE is refused', async () => {
    for (const typ of ['vc+jwt', 'vc-ld+jwt']) {
      const result = await verifyCredential(await signWithJose(fullBadge(did), { kid, typ }), { skip: ['status'] });
      expect(result.verified).toBe(false);
      expect(result.problems.map((problem) => problem.code)).toContain('JWT_HEADER_INVALID');
    }
  });

  test('D-6: the names of the header are those of JOSE, not the misspelt ones of the guides', async () => {
    const { alg: _, ...header } = { alg, typ: 'JWT', kid };
    const [, payload, signature] = (await signWithJose(payloadOf(fullBadge(did)))).split('.');
    for (const [misspelt, code] of [
      [{ ...header, alg: 'RSA256' }, 'JWT_ALGORITHM_NOT_ALLOWED'],
      [{ typ: 'JWT', alg, jwt: publicJwk }, 'JWT_HEADER_INVALID'],
    ] as const) {
      const first = Buffer.from(JSON.stringify(misspelt)).toString('base64url');
      const result = await verifyCredential([first, payload, signature].join('.'), { skip: ['status'] });
      expect(result.verified).toBe(false);
      expect(result.problems.map((problem) => problem.code)).toContain(code);
    }
  });

  test('a well-signed token of somebody else is refused', async () => {
    const stranger = didKey(await generateKeyPair());
    for (const header of [{ kid }, { jwk: publicJwk }]) {
      const payload = { ...payloadOf(fullBadge(stranger)), iss: stranger };
      const result = await verifyCredential(await signWithJose(payload, header), { skip: ['status'] });
      expect(result.verified).toBe(false);
      expect(result.problems.map((problem) => problem.code)).toContain('ISSUER_KEY_MISMATCH');
    }
  });
});
