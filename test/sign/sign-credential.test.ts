import { beforeAll, describe, expect, test } from 'vitest';
import { didJwk, didKey } from '../../src/did/index.js';
import { type InvalidCredentialError, SignError } from '../../src/errors.js';
import { exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { type SignCredentialOptions, signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { DataIntegrityProof, JsonObject, KeyPair, Signer } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { rawVerify } from '../helpers/raw-proof.js';

const GENERATION = 'https://w3id.org/security#PROOF_GENERATION_ERROR';

let keyPair: KeyPair;
let es256: KeyPair;
let stranger: KeyPair;
let credential: JsonObject;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  es256 = await generateKeyPair({ algorithm: 'ES256' });
  stranger = await generateKeyPair();
  credential = badge(didKey(keyPair));
});

const code = (expected: string) => expect.objectContaining({ code: expected });
const problem = (expected: string, pointer?: string) =>
  expect.objectContaining({
    code: 'ERR_CREDENTIAL_INVALID',
    problems: [expect.objectContaining({ code: expected, ...(pointer === undefined ? {} : { pointer }) })],
  });

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) deepFreeze(entry);
  return Object.freeze(value);
}

describe('what is signed', () => {
  test('w3c 54: the input stays as it is, and the result shares nothing with it', async () => {
    const input = deepFreeze(structuredClone(credential));
    const secured = await signCredential(input, { signer: keyPair });
    const { proof: _, ...rest } = secured;
    expect(rest).toEqual(credential);
    expect(secured.credentialSubject).not.toBe(input.credentialSubject);
  });

  test('the proof names suite, purpose, key and time', async () => {
    const before = Date.now();
    const { proof } = await signCredential(credential, { signer: keyPair });
    const id = didKey(keyPair);
    expect(proof).toEqual({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/),
      verificationMethod: `${id}#${id.slice('did:key:'.length)}`,
      proofPurpose: 'assertionMethod',
      proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/),
    });
    expect(Date.parse((proof as DataIntegrityProof).created as string)).toBeGreaterThanOrEqual(before - 1000);
  });

  test('created and expires may be dates or texts', async () => {
    const { proof } = await signCredential(credential, {
      signer: keyPair,
      created: new Date('2024-05-31T12:00:00Z'),
      expires: '2030-01-01T00:00:00+01:00',
    });
    expect(proof).toMatchObject({ created: '2024-05-31T12:00:00Z', expires: '2030-01-01T00:00:00+01:00' });
  });

  test('Ed25519 is deterministic: the same input gives the same bytes', async () => {
    const options = { signer: keyPair, created: '2024-05-31T12:00:00Z' };
    expect(await signCredential(credential, options)).toEqual(await signCredential(credential, options));
  });

  test('w3c 53, 60: domain and challenge end up in the proof, as they were given', async () => {
    const options = { signer: keyPair, domain: ['b', 'a'], challenge: '', expires: '2999-01-01T00:00:00Z' };
    const { proof } = await signCredential(credential, options);
    expect(proof).toMatchObject({ domain: ['b', 'a'], challenge: '', expires: '2999-01-01T00:00:00Z' });
    const single = await signCredential(credential, { signer: keyPair, domain: 'a' });
    expect(single.proof).toMatchObject({ domain: 'a' });
    expect(single.proof).not.toHaveProperty('challenge');
  });

  test('w3c 55: signing again makes a proof set', async () => {
    const once = await signCredential(credential, { signer: keyPair, created: '2024-05-31T12:00:00Z' });
    const twice = await signCredential(once, { signer: keyPair, created: '2024-05-31T13:00:00Z' });
    expect(twice.proof).toEqual([once.proof, expect.objectContaining({ created: '2024-05-31T13:00:00Z' })]);
  });

  test('what trace is given cannot change what is signed', async () => {
    const options = { signer: keyPair, created: '2024-05-31T12:00:00Z' };
    const spied = await signCredential(credential, { ...options, trace: (_, bytes) => void bytes.fill(0) });
    expect(spied).toEqual(await signCredential(credential, options));
  });

  test('a date of the data model that is not a badge is not our business', async () => {
    const { '@context': context, ...rest } = credential;
    const plain = {
      '@context': [(context as string[])[0] as string],
      id: rest.id as string,
      type: ['VerifiableCredential'],
      issuer: didKey(keyPair),
      credentialSubject: { id: 'urn:x' },
    };
    await expect(signCredential(plain, { signer: keyPair })).resolves.toHaveProperty('proof');
  });
});

describe('w3c 54, 55: proofs that are there', () => {
  const A = 'urn:proof:a';
  const B = 'urn:proof:b';
  const CREATED = '2024-05-31T12:00:00Z';

  test('stay byte for byte, whatever their suite, and the input with them', async () => {
    const foreign = [
      {
        proofValue: 'z1',
        verificationMethod: 'urn:key',
        type: 'Ed25519Signature2020',
        proofPurpose: 'x',
        extra: [1.5],
      },
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'bbs-2023',
        proofPurpose: 'y',
        verificationMethod: '',
        proofValue: '',
      },
    ];
    const input = deepFreeze({ ...credential, proof: foreign });
    const { proof } = await signCredential(input, { signer: keyPair });
    expect(JSON.stringify((proof as unknown[]).slice(0, 2))).toBe(JSON.stringify(foreign));
    expect((proof as unknown[])[0]).not.toBe(foreign[0]);
    expect(proof).toHaveLength(3);
  });

  test('a single one becomes the first of a list', async () => {
    const once = await signCredential(credential, { signer: keyPair });
    const twice = await signCredential(deepFreeze(once), { signer: keyPair, id: A });
    expect(JSON.stringify((twice.proof as unknown[])[0])).toBe(JSON.stringify(once.proof));
  });

  test('previousProof: the document that is hashed has them, and only them', async () => {
    const options = { signer: keyPair, created: CREATED };
    const first = await signCredential(credential, { ...options, id: A });
    const second = await signCredential(first, { ...options, id: B });
    const chained = await signCredential(deepFreeze(second), { ...options, previousProof: A });
    const [a, b, c] = chained.proof as unknown as [JsonObject, JsonObject, JsonObject];
    expect(a).toMatchObject({ id: A, type: 'DataIntegrityProof' });
    expect(c).toMatchObject({ previousProof: A });
    const document = chained as unknown as JsonObject;
    expect(await rawVerify(document, a)).toBe(true);
    expect(await rawVerify(document, b)).toBe(true);
    expect(await rawVerify(document, c, [a])).toBe(true);
    expect(await rawVerify(document, c, [a, b])).toBe(false);
    expect(await rawVerify(document, c)).toBe(false);
    const all = await signCredential(chained, { ...options, previousProof: [B, A] });
    expect(await rawVerify(document, (all.proof as unknown as JsonObject[])[3] as JsonObject, [a, b])).toBe(true);
    expect((await verifyCredential(all)).verified).toBe(true);
  });

  test.each<[string, string | string[], string]>([
    ['that is not there', B, '/previousProof'],
    ['one of which is not there', [A, B], '/previousProof/1'],
    ['that has no id', '', '/previousProof'],
  ])('previousProof %s', async (_, previousProof, pointer) => {
    const first = await signCredential(credential, { signer: keyPair, id: A });
    const failure = await signCredential(first, { signer: keyPair, previousProof }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SignError);
    expect(failure).toEqual(code('ERR_PREVIOUS_PROOF_NOT_FOUND'));
    expect((failure as SignError).problems).toEqual([
      expect.objectContaining({ code: 'PROOF_PREVIOUS_NOT_FOUND', type: GENERATION, pointer }),
    ]);
  });

  test('previousProof of a credential without proofs, and of the proof itself', async () => {
    await expect(signCredential(credential, { signer: keyPair, previousProof: A })).rejects.toEqual(
      code('ERR_PREVIOUS_PROOF_NOT_FOUND'),
    );
    await expect(signCredential(credential, { signer: keyPair, id: A, previousProof: A })).rejects.toEqual(
      code('ERR_PREVIOUS_PROOF_NOT_FOUND'),
    );
  });

  test.each<[unknown, string]>([
    [5, 'ERR_INVALID_ARG_TYPE'],
    [[A, 5], 'ERR_INVALID_ARG_TYPE'],
    [[], 'ERR_CREDENTIAL_INVALID'],
    [[A, A], 'ERR_CREDENTIAL_INVALID'],
  ])('previousProof: %j', async (previousProof, expected) => {
    const first = await signCredential(credential, { signer: keyPair, id: A });
    await expect(signCredential(first, { signer: keyPair, previousProof: previousProof as string[] })).rejects.toEqual(
      code(expected),
    );
  });

  test('an id that another proof has', async () => {
    const first = await signCredential(credential, { signer: keyPair, id: A });
    await expect(signCredential(first, { signer: keyPair, id: A })).rejects.toEqual(code('ERR_PROOF_ID_TAKEN'));
  });

  test('a previous proof that the contexts do not define cannot be signed', async () => {
    const first = await signCredential(credential, { signer: keyPair, id: A });
    const input = { ...first, proof: { ...first.proof, extra: 'x' } };
    await expect(signCredential(input, { signer: keyPair, previousProof: A })).rejects.toEqual(
      problem('TERM_UNDEFINED', '/proof/extra'),
    );
    await expect(signCredential(input, { signer: keyPair })).resolves.toHaveProperty('proof');
  });

  test.each<[string, (proof: JsonObject) => unknown, string, string]>([
    ['w3c 48: a text', () => 'z3abc', 'PROOF_NOT_OBJECT', '/proof'],
    ['w3c 48: a number', () => 5, 'PROOF_NOT_OBJECT', '/proof'],
    ['w3c 48: a text in a list', (proof) => [proof, 'x'], 'PROOF_NOT_OBJECT', '/proof/1'],
    ['w3c 49: no type', ({ type: _, ...proof }) => proof, 'PROOF_MALFORMED', '/proof/type'],
    ['w3c 49: no purpose', ({ proofPurpose: _, ...proof }) => proof, 'PROOF_MALFORMED', '/proof/proofPurpose'],
    [
      'w3c 49: no key',
      ({ verificationMethod: _, ...proof }) => [proof],
      'PROOF_MALFORMED',
      '/proof/0/verificationMethod',
    ],
    ['w3c 49: no cryptosuite', ({ cryptosuite: _, ...proof }) => proof, 'PROOF_MALFORMED', '/proof/cryptosuite'],
    ['w3c 49: no value', ({ proofValue: _, ...proof }) => proof, 'PROOF_MALFORMED', '/proof/proofValue'],
    ['w3c 50: an id that is no URL', (proof) => ({ ...proof, id: 'x' }), 'PROOF_MALFORMED', '/proof/id'],
    [
      'w3c 50: a date that is none',
      (proof) => ({ ...proof, created: 'invalidDate' }),
      'FORMAT_INVALID',
      '/proof/created',
    ],
    [
      'w3c 56: a previous proof that is no text',
      (proof) => ({ ...proof, previousProof: 5 }),
      'PROOF_MALFORMED',
      '/proof/previousProof',
    ],
  ])('%s', async (_, make, expected, pointer) => {
    const { proof } = await signCredential(credential, { signer: keyPair, created: CREATED });
    const input = { ...credential, proof: make(proof as unknown as JsonObject) };
    const failure = await signCredential(input, { signer: keyPair }).catch((error: unknown) => error);
    expect(failure).toEqual(problem(expected, pointer));
    expect((failure as InvalidCredentialError).problems[0]?.type).toBe(GENERATION);
  });

  test.each<[unknown, string, string]>([
    [null, 'NULL_VALUE', '/proof'],
    [[], 'EMPTY_ARRAY', '/proof'],
    [[null], 'NULL_VALUE', '/proof/0'],
  ])('w3c 48: %j is refused by the gate', async (proof, expected, pointer) => {
    await expect(signCredential({ ...credential, proof }, { signer: keyPair })).rejects.toEqual(
      problem(expected, pointer),
    );
  });

  test('as many as the limit allows', async () => {
    const limits = { proofs: 1 };
    const once = await signCredential(credential, { signer: keyPair, limits });
    const failure = await signCredential(once, { signer: keyPair, limits }).catch((error: unknown) => error);
    expect(failure).toEqual(problem('PROOF_TOO_MANY', '/proof'));
    expect((failure as InvalidCredentialError).problems[0]?.type).toBe(GENERATION);
  });
});

describe('what is refused before it is signed', () => {
  const refuse = (change: object, options: Partial<SignCredentialOptions> = {}) =>
    signCredential({ ...credential, ...change }, { signer: keyPair, ...options });

  test('the gate', async () => {
    await expect(refuse({ extra: null })).rejects.toEqual(problem('NULL_VALUE', '/extra'));
    await expect(refuse({ validUntil: new Date() })).rejects.toEqual(problem('VALUE_NOT_JSON', '/validUntil'));
  });

  test('an unknown context', async () => {
    const contexts = [...(credential['@context'] as string[]), 'https://context.example/'];
    await expect(refuse({ '@context': contexts })).rejects.toEqual(problem('CONTEXT_UNKNOWN', '/@context/2'));
  });

  test('R-6.9: a term that no context defines', async () => {
    await expect(refuse({ alignments: 'x' })).rejects.toEqual(problem('TERM_UNDEFINED', '/alignments'));
  });

  test('the data model, for a badge', async () => {
    await expect(refuse({ validFrom: '2024-05-31' })).rejects.toEqual(problem('FORMAT_INVALID', '/validFrom'));
    await expect(refuse({ validFrom: '2024-05-31' }, { validate: false })).resolves.toHaveProperty('proof');
  });

  test('proof options go through the gate as well', async () => {
    await expect(refuse({}, { challenge: '__proto__' })).rejects.toEqual(problem('FORBIDDEN_VALUE', '/challenge'));
    await expect(refuse({}, { domain: [] })).rejects.toEqual(problem('EMPTY_ARRAY', '/domain'));
    expect(({} as Record<string, unknown>)['@id']).toBeUndefined();
  });
});

describe('whose key it is', () => {
  test('an issuer that is not the key of the signer needs a verification method', async () => {
    await expect(signCredential(badge(), { signer: keyPair })).rejects.toEqual(code('ERR_VERIFICATION_METHOD_MISSING'));
    const other = badge(didKey(await generateKeyPair()));
    await expect(signCredential(other, { signer: keyPair })).rejects.toEqual(code('ERR_VERIFICATION_METHOD_MISSING'));
  });

  test('a verification method of somebody else needs a permission', async () => {
    const options = { signer: keyPair, verificationMethod: 'https://other.example/#key-1' };
    await expect(signCredential(badge(), options)).rejects.toEqual(code('ERR_VERIFICATION_METHOD_FOREIGN'));
    await expect(signCredential(badge(), { ...options, allowForeignVerificationMethod: true })).resolves.toHaveProperty(
      'proof',
    );
  });

  test.each<[string, () => [JsonObject, string]]>([
    ['that is only the issuer', () => [badge(), 'https://issuer.example/']],
    ['that is no key of the did:key', () => [credential, `${didKey(keyPair)}#wrong`]],
    ['with an empty name', () => [credential, `${didKey(keyPair)}#`]],
    [
      'of another key',
      () => {
        const id = didKey(stranger);
        return [badge(id), `${id}#${id.slice('did:key:'.length)}`];
      },
    ],
  ])('a verification method %s', async (_, make) => {
    const [input, verificationMethod] = make();
    const options = { signer: keyPair, verificationMethod };
    await expect(signCredential(input, options)).rejects.toEqual(code('ERR_VERIFICATION_METHOD_INVALID'));
    await expect(signCredentialJwt(input, options)).rejects.toEqual(code('ERR_VERIFICATION_METHOD_INVALID'));
  });

  test("a verification method that the issuer's document does not list", async () => {
    const id = 'https://issuer.example/';
    const options = { signer: keyPair, verificationMethod: `${id}#key-1`, documents: { [id]: { id } } };
    await expect(signCredential(badge(), options)).rejects.toEqual(code('ERR_VERIFICATION_METHOD_INVALID'));
  });

  test('a key document at a URL of its own needs the permission', async () => {
    const options = { signer: keyPair, verificationMethod: 'https://issuer.example/keys/1' };
    await expect(signCredential(badge(), options)).rejects.toEqual(code('ERR_VERIFICATION_METHOD_FOREIGN'));
    const { publicKeyMultibase } = exportPublicKey(keyPair, { format: 'multikey' });
    const issuer = 'https://issuer.example/';
    const documents = {
      [options.verificationMethod]: {
        id: options.verificationMethod,
        type: 'Multikey',
        controller: issuer,
        publicKeyMultibase,
      },
      [issuer]: { id: issuer, assertionMethod: [options.verificationMethod] },
    };
    const secured = await signCredential(badge(), { ...options, documents, allowForeignVerificationMethod: true });
    expect((await verifyCredential(secured, { documents })).verified).toBe(true);
  });

  test('a verification method that is no text', async () => {
    const options = { signer: keyPair, verificationMethod: 123 as unknown as string };
    await expect(signCredential(badge(), options)).rejects.toEqual(code('ERR_INVALID_ARG_TYPE'));
  });

  test('the verification method of the signer is taken', async () => {
    const signer = { ...keyPair, verificationMethod: 'https://issuer.example/#key-7' };
    const { proof } = await signCredential(badge(), { signer });
    expect(proof).toMatchObject({ verificationMethod: 'https://issuer.example/#key-7' });
  });

  test('did:jwk', async () => {
    const id = didJwk(keyPair);
    const { proof } = await signCredential(badge(id), { signer: keyPair });
    expect(proof).toMatchObject({ verificationMethod: `${id}#0` });
  });
});

describe('signers', () => {
  const with_ = (sign: unknown): Signer => ({
    algorithm: 'Ed25519',
    publicKey: keyPair.publicKey,
    sign: sign as Signer['sign'],
  });

  test.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
      'ERR_SIGNER_FAILED',
    ],
    ['rejects', () => Promise.reject(new Error('no')), 'ERR_SIGNER_FAILED'],
    ['returns a text', async () => 'signature', 'ERR_SIGNER_FAILED'],
    ['returns too few bytes', async () => new Uint8Array(63), 'ERR_SIGNER_FAILED'],
  ])('one that %s', async (_, sign, expected) => {
    const failure = await signCredential(credential, { signer: with_(sign) }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SignError);
    expect(failure).toEqual(code(expected));
  });

  test.each<[string, Partial<Signer>, string]>([
    ['whose key is another', { sign: (message: Uint8Array) => stranger.sign(message) }, 'ERR_SIGNER_FAILED'],
    ['that returns zeros', { sign: async () => new Uint8Array(64) }, 'ERR_SIGNER_FAILED'],
    ['whose public key is for another algorithm', {}, 'ERR_SIGNER_UNSUITABLE'],
  ])('one %s, in both forms', async (_, change, expected) => {
    const publicKey = expected === 'ERR_SIGNER_UNSUITABLE' ? es256.publicKey : keyPair.publicKey;
    const signer = { ...with_(keyPair.sign), ...change, publicKey };
    const options = { signer, verificationMethod: 'https://issuer.example/#key-1' };
    await expect(signCredential(badge(), options)).rejects.toEqual(code(expected));
    await expect(signCredentialJwt(badge(), options)).rejects.toEqual(code(expected));
  });

  test('DER instead of r || s', async () => {
    const der = async () => Uint8Array.of(0x30, 0x46, ...new Uint8Array(70));
    const failure = signCredentialJwt(badge(), {
      signer: { algorithm: 'ES256', sign: der },
      verificationMethod: 'https://issuer.example/#a',
    });
    await expect(failure).rejects.toMatchObject({ code: 'ERR_SIGNER_FAILED', message: expect.stringContaining('DER') });
  });

  test('a signer cannot change what is signed', async () => {
    const signer = with_((message: Uint8Array) => {
      const signature = keyPair.sign(message.slice());
      message.fill(0);
      return signature;
    });
    await expect(signCredential(credential, { signer })).resolves.toHaveProperty('proof');
  });

  test('the cause of a failure is kept', async () => {
    const cause = new Error('the service is down');
    await expect(signCredential(credential, { signer: with_(() => Promise.reject(cause)) })).rejects.toMatchObject({
      cause,
    });
  });

  test('one for another algorithm', async () => {
    await expect(signCredential(badge(didKey(es256)), { signer: es256 })).rejects.toEqual(
      code('ERR_SIGNER_UNSUITABLE'),
    );
  });
});

test('limits hold for the schema as well', async () => {
  const evidence = Array.from({ length: 1500 }, (_, index) => ({ type: ['Evidence'], name: `${index}` }));
  const limits = { arrayItems: 2000, values: 20_000 };
  await expect(signCredential({ ...credential, evidence }, { signer: keyPair })).rejects.toEqual(
    problem('INPUT_TOO_MANY_VALUES'),
  );
  await expect(signCredential({ ...credential, evidence }, { signer: keyPair, limits })).resolves.toHaveProperty(
    'proof',
  );
});

test('an aborted signal stops both forms', async () => {
  const options = { signer: keyPair, signal: AbortSignal.abort(new Error('enough')) };
  await expect(signCredential(credential, options)).rejects.toThrow('enough');
  await expect(signCredentialJwt(credential, options)).rejects.toThrow('enough');
});

describe('arguments', () => {
  test.each<[unknown, unknown, string]>([
    [null, {}, 'credential'],
    ['text', {}, 'credential'],
    [{}, null, 'options'],
    [{}, {}, 'options.signer'],
    [{}, { signer: {} }, 'options.signer.algorithm'],
    [{}, { signer: { algorithm: 'Ed25519' } }, 'options.signer.sign'],
    [{}, { signer: { algorithm: 'Ed25519', sign() {} }, documents: new Map() }, 'options.documents'],
    [{}, { signer: { algorithm: 'Ed25519', sign() {} }, trace: 5 }, 'options.trace'],
    [{}, { signer: { algorithm: 'Ed25519', sign() {} }, signal: 5 }, 'options.signal'],
  ])('%j, %j', async (input, options, name) => {
    const failure = await signCredential(input as object, options as SignCredentialOptions).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(TypeError);
    expect(failure).toMatchObject({ code: 'ERR_INVALID_ARG_TYPE', message: expect.stringContaining(`"${name}"`) });
  });

  test.each<[string, object]>([
    ['an option that does not exist', { verificationMethode: 'x' }],
    ['an option of the other form', { header: 'kid' }],
    ['a limit that does not exist', { limits: { bytes: 1 } }],
    ['a limit that is no number', { limits: { depth: Number.NaN } }],
    ['a limit below zero', { limits: { depth: -1 } }],
  ])('%s', async (_, options) => {
    const failure = await signCredential(credential, { signer: keyPair, ...options }).catch((error: unknown) => error);
    expect(failure).toEqual(code('ERR_INVALID_ARG_VALUE'));
  });

  test('a limit that is undefined is the default', async () => {
    const limits = { depth: undefined } as unknown as { depth: number };
    await expect(signCredential(credential, { signer: keyPair, limits })).resolves.toHaveProperty('proof');
  });

  test.each(
    ['created', 'expires'].flatMap((name) =>
      ['2024-05-31T12:00:00', '2024-05-31', 'invalidDate', '', 1717156800, new Date(Number.NaN)].map((value) => [
        name,
        value,
      ]),
    ),
  )('w3c 50: %s is not %j', async (name, value) => {
    const options = { signer: keyPair, [name as string]: value };
    await expect(signCredential(credential, options)).rejects.toEqual(code('ERR_INVALID_ARG_VALUE'));
  });

  test.each<[string, SignCredentialOptions['created'], SignCredentialOptions['expires']]>([
    ['before it is created', '2024-05-31T12:00:00Z', '2024-05-31T13:59:59+02:00'],
    ['before now', undefined, new Date(Date.now() - 5000)],
  ])('w3c 51: a proof that expires %s', async (_, created, expires) => {
    await expect(signCredential(credential, { signer: keyPair, created, expires })).rejects.toEqual(
      code('ERR_INVALID_ARG_VALUE'),
    );
  });

  test.each<[unknown, string]>([
    ['proof-1', 'ERR_INVALID_ARG_VALUE'],
    ['', 'ERR_INVALID_ARG_VALUE'],
    ['_:b0', 'ERR_INVALID_ARG_VALUE'],
    [5, 'ERR_INVALID_ARG_TYPE'],
    [['urn:x'], 'ERR_INVALID_ARG_TYPE'],
  ])('w3c 50: the id %j', async (id, expected) => {
    await expect(signCredential(credential, { signer: keyPair, id: id as string })).rejects.toEqual(code(expected));
  });

  test('an unknown suite', async () => {
    const options = { signer: keyPair, suite: 'eddsa-2022' as 'eddsa-rdfc-2022' };
    await expect(signCredential(credential, options)).rejects.toEqual(code('ERR_INVALID_ARG_VALUE'));
  });
});

describe('signCredentialJwt', () => {
  const parts = (token: string) =>
    token
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as JsonObject);

  test('R-5.1, R-5.4: header and payload', async () => {
    const id = didKey(keyPair);
    const input = { ...credential, validFrom: '2024-05-31T00:00:00.750Z', validUntil: '2030-01-01T00:00:00Z' };
    const [header, payload] = parts(await signCredentialJwt(input, { signer: keyPair }));
    expect(header).toEqual({ alg: 'EdDSA', typ: 'JWT', kid: `${id}#${id.slice('did:key:'.length)}` });
    expect(payload).toEqual({
      ...input,
      iss: id,
      jti: credential.id,
      sub: (credential.credentialSubject as JsonObject).id,
      nbf: 1717113600,
      exp: 1893456000,
    });
  });

  test('R-5.4: no exp without validUntil', async () => {
    const [, payload] = parts(await signCredentialJwt(credential, { signer: keyPair }));
    expect(payload).not.toHaveProperty('exp');
  });

  test('R-5.3: a jwk in the header is public, and needs no verification method', async () => {
    const [header] = parts(await signCredentialJwt(badge(), { signer: es256, header: 'jwk' }));
    expect(header).toEqual({ alg: 'ES256', typ: 'JWT', jwk: es256.publicKey });
    const leaky = { algorithm: 'ES256', publicKey: { ...es256.publicKey, d: 'AAAA' }, sign: es256.sign } as Signer;
    const [public_] = parts(await signCredentialJwt(badge(), { signer: leaky, header: 'jwk' }));
    expect(public_).toEqual(header);
  });

  test('R-5.5: a subject without id', async () => {
    const { id: _, ...subject } = credential.credentialSubject as JsonObject;
    const identifier = [{ type: 'IdentityObject', hashed: false, identityHash: 'a', identityType: 'name' }];
    const input = { ...credential, credentialSubject: { ...subject, identifier } };
    await expect(signCredentialJwt(input, { signer: keyPair })).rejects.toEqual(code('ERR_SUBJECT_ID_MISSING'));
  });

  test('a term that no context defines is refused here as well', async () => {
    await expect(signCredentialJwt({ ...credential, nope: 'x' }, { signer: keyPair })).rejects.toEqual(
      problem('TERM_UNDEFINED', '/nope'),
    );
  });

  test('a signer without a public key cannot put it into the header', async () => {
    const signer: Signer = { algorithm: 'Ed25519', sign: keyPair.sign };
    await expect(signCredentialJwt(badge(), { signer, header: 'jwk' })).rejects.toEqual(code('ERR_SIGNER_UNSUITABLE'));
  });

  test("another header is the caller's mistake", async () => {
    await expect(signCredentialJwt(credential, { signer: keyPair, header: 'x5c' as 'kid' })).rejects.toEqual(
      code('ERR_INVALID_ARG_VALUE'),
    );
  });
});
