import { beforeAll, describe, expect, test, vi } from 'vitest';
import type * as rdfc from '../../src/canonical/rdfc.js';
import { canonizeQuads } from '../../src/canonical/rdfc.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { encodeBase58btc } from '../../src/lib/index.js';
import { signCredential } from '../../src/sign/index.js';
import type {
  CheckId,
  JsonObject,
  JsonValue,
  KeyPair,
  ProofReport,
  VerificationResult,
} from '../../src/types/index.js';
import { formatReport, type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { rawProof, rawVerify } from '../helpers/raw-proof.js';

// The real function, so that its calls can be counted, and made slow.
vi.mock('../../src/canonical/rdfc.js', async (original) => {
  const module = await original<typeof rdfc>();
  return { ...module, canonizeQuads: vi.fn(module.canonizeQuads) };
});

const NOW = new Date('2025-01-01T00:00:00Z');
const CREATED = '2024-05-31T12:00:00Z';
const PARSING = 'https://www.w3.org/TR/vc-data-model#PARSING_ERROR';
const MALFORMED = 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR';
const CRYPTO = 'https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR';
const PROOF = 'https://w3id.org/security#PROOF_VERIFICATION_ERROR';
const TRANSFORMATION = 'https://w3id.org/security#PROOF_TRANSFORMATION_ERROR';
const OWN = 'https://w3id.org/credsmith/problems#';

let issuer: KeyPair;
let stranger: KeyPair;
let credential: JsonObject;

beforeAll(async () => {
  issuer = await generateKeyPair();
  stranger = await generateKeyPair();
  credential = badge(didKey(issuer));
});

const methodOf = (keyPair: KeyPair) => `${didKey(keyPair)}#${didKey(keyPair).slice('did:key:'.length)}`;
const members = (keyPair: KeyPair, more: JsonObject = {}): JsonObject => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: CREATED,
  verificationMethod: methodOf(keyPair),
  proofPurpose: 'assertionMethod',
  ...more,
});

/** A proof by the issuer that is signed right, whatever its members say. */
const proofWith = (more: JsonObject = {}, previous: object[] = []) =>
  rawProof(credential, members(issuer, more), issuer, previous);
const foreignProof = (more: JsonObject = {}, previous: object[] = []) =>
  rawProof(credential, members(stranger, more), stranger, previous);

const verify = (input: unknown, options: VerifyOptions = {}) => verifyCredential(input, { now: NOW, ...options });
const verifyProof = (proof: unknown, options: VerifyOptions = {}) => verify({ ...credential, proof }, options);

const check = (result: VerificationResult, id: CheckId) => result.checks.find((entry) => entry.id === id);
/** Status of a check, and of each problem its code, type and place. */
function outcome(result: VerificationResult, id: CheckId): unknown[] {
  const { status, problems = [] } = check(result, id) ?? {};
  return [status, ...problems.map(({ code, type, pointer }) => [code, type, pointer])];
}
const reports = (result: VerificationResult): ProofReport[] => check(result, 'proof')?.proofs ?? [];
const statuses = (result: VerificationResult) => reports(result).map(({ status, issuer: owner }) => [status, owner]);
const codes = (result: VerificationResult) => reports(result).map(({ problems }) => problems.map(({ code }) => code));

/** A proof by the issuer after a change that the signature does not cover. */
async function changed(change: JsonObject): Promise<JsonObject> {
  const proof = { ...(await proofWith()), ...change };
  return Object.fromEntries(Object.entries(proof).filter(([, value]) => value !== undefined)) as JsonObject;
}

describe('w3c 48: proof is an object or a list of objects', () => {
  test('one, and a list of one', async () => {
    const proof = await proofWith();
    for (const [given, pointer] of [
      [proof, '/proof'],
      [[proof], '/proof/0'],
    ]) {
      const result = await verifyProof(given);
      expect(result.verified).toBe(true);
      expect(reports(result)).toEqual([
        { pointer, status: 'passed', issuer: 'passed', securing: result.securing, problems: [] },
      ]);
    }
  });

  test.each<[string, JsonValue | undefined, CheckId, [string, string, string]]>([
    ['missing', undefined, 'proof', ['PROOF_MISSING', PARSING, '/proof']],
    ['a text', 'z3abc', 'proof', ['PROOF_NOT_OBJECT', PARSING, '/proof']],
    ['a number', 5, 'proof', ['PROOF_NOT_OBJECT', PARSING, '/proof']],
    ['true', true, 'proof', ['PROOF_NOT_OBJECT', PARSING, '/proof']],
    ['a text in a list', ['z3abc'], 'proof', ['PROOF_NOT_OBJECT', PARSING, '/proof/0']],
    // These are refused before anybody asks what they mean.
    ['null', null, 'format', ['NULL_VALUE', MALFORMED, '/proof']],
    ['an empty list', [], 'format', ['EMPTY_ARRAY', MALFORMED, '/proof']],
    ['null in a list', [null], 'format', ['NULL_VALUE', MALFORMED, '/proof/0']],
    ['a list in a list', [[{}]], 'format', ['NESTED_ARRAY', MALFORMED, '/proof/0']],
  ])('%s', async (_, proof, id, problem) => {
    const verification = await verify({ ...credential, ...(proof === undefined ? {} : { proof }) });
    expect(outcome(verification, id)).toEqual(['failed', problem]);
    expect(check(verification, 'issuer')?.status).toBe('skipped');
    expect(verification.verified).toBe(false);
  });

  test.each([[null], [[]], ['"text"'], [5]])('the document %j', async (input) => {
    const result = await verify(input);
    expect(result.checks[0]?.problems[0]?.type).toMatch(/#(PARSING_ERROR|MALFORMED_VALUE_ERROR)$/);
    expect(result.verified).toBe(false);
  });
});

describe('w3c 49, 61, 70, R-6.3, R-6.8: members of a proof', () => {
  const text = encodeBase58btc(new Uint8Array(64).fill(7));
  test.each<[string, JsonObject | { [name: string]: undefined }, 'failed' | 'undetermined', string, string, string]>([
    ['no type', { type: undefined }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/type'],
    ['a type in a list', { type: ['DataIntegrityProof'] }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/type'],
    ['no purpose', { proofPurpose: undefined }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/proofPurpose'],
    [
      'a purpose in a list',
      { proofPurpose: ['assertionMethod'] },
      'failed',
      'PROOF_MALFORMED',
      PROOF,
      '/proof/proofPurpose',
    ],
    ['no key', { verificationMethod: undefined }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/verificationMethod'],
    [
      'a key as an object',
      { verificationMethod: { id: 'urn:x' } },
      'failed',
      'PROOF_MALFORMED',
      PROOF,
      '/proof/verificationMethod',
    ],
    ['no cryptosuite', { cryptosuite: undefined }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/cryptosuite'],
    ['a cryptosuite as a number', { cryptosuite: 2022 }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/cryptosuite'],
    ['no value', { proofValue: undefined }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/proofValue'],
    ['a value as a number', { proofValue: 5 }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/proofValue'],
    [
      'a value without multibase header',
      { proofValue: text.slice(1) },
      'failed',
      'PROOF_MALFORMED',
      PROOF,
      '/proof/proofValue',
    ],
    [
      'a value in base64url',
      { proofValue: `u${'A'.repeat(86)}` },
      'failed',
      'PROOF_MALFORMED',
      PROOF,
      '/proof/proofValue',
    ],
    ['a value in hex', { proofValue: `f${'00'.repeat(64)}` }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/proofValue'],
    [
      'a value of 63 bytes',
      { proofValue: encodeBase58btc(new Uint8Array(63).fill(7)) },
      'failed',
      'PROOF_MALFORMED',
      PROOF,
      '/proof/proofValue',
    ],
    [
      'a value of 65 bytes',
      { proofValue: encodeBase58btc(new Uint8Array(65).fill(7)) },
      'failed',
      'PROOF_MALFORMED',
      PROOF,
      '/proof/proofValue',
    ],
    ['an empty value', { proofValue: '' }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/proofValue'],
    ['another value', { proofValue: text }, 'failed', 'SIGNATURE_INVALID', CRYPTO, '/proof/proofValue'],
    ['a challenge as a number', { challenge: 5 }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/challenge'],
    ['a nonce in a list', { nonce: ['a'] }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/nonce'],
    ['a domain as an object', { domain: { id: 'urn:x' } }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/domain'],
    ['a number among the domains', { domain: ['a', 5] }, 'failed', 'PROOF_MALFORMED', PROOF, '/proof/domain/1'],
    [
      'an unknown type',
      { type: 'Ed25519Signature2018' },
      'undetermined',
      'PROOF_SUITE_UNSUPPORTED',
      TRANSFORMATION,
      '/proof/type',
    ],
    [
      'the type as an IRI',
      { type: 'https://w3id.org/security#DataIntegrityProof' },
      'undetermined',
      'PROOF_SUITE_UNSUPPORTED',
      TRANSFORMATION,
      '/proof/type',
    ],
    [
      'an unknown cryptosuite',
      { cryptosuite: 'eddsa-rdfc-2099' },
      'undetermined',
      'PROOF_SUITE_UNSUPPORTED',
      TRANSFORMATION,
      '/proof/cryptosuite',
    ],
    [
      'a cryptosuite in capitals',
      { cryptosuite: 'EDDSA-RDFC-2022' },
      'undetermined',
      'PROOF_SUITE_UNSUPPORTED',
      TRANSFORMATION,
      '/proof/cryptosuite',
    ],
  ])('%s', async (_, change, status, code, type, pointer) => {
    const result = await verifyProof(await changed(change as JsonObject));
    expect(outcome(result, 'proof')).toEqual([status, [code, type, pointer]]);
    expect(result.verified).toBe(false);
  });

  test('every fault is reported, not only the first', async () => {
    const result = await verifyProof({
      cryptosuite: 1,
      id: 'x',
      created: 'yesterday',
      previousProof: [5, 'urn:x', {}],
    });
    expect(check(result, 'proof')?.problems.map(({ pointer }) => pointer)).toEqual([
      '/proof/type',
      '/proof/proofPurpose',
      '/proof/verificationMethod',
      '/proof/id',
      '/proof/previousProof/0',
      '/proof/previousProof/2',
      '/proof/created',
    ]);
  });

  test('a thousand faults are not', async () => {
    const domain = Array.from({ length: 1000 }, (_, index) => index);
    const result = await verifyProof(await changed({ domain }));
    expect(check(result, 'proof')?.problems).toHaveLength(100);
  });
});

describe('w3c 50: id and dates', () => {
  test.each(['urn:uuid:00000000-0000-4000-8000-000000000009', 'https://issuer.example/proofs/1', 'did:example:1#a'])(
    'the id %s',
    async (id) => {
      expect((await verifyProof(await proofWith({ id }))).verified).toBe(true);
    },
  );

  test.each<[JsonValue]>([
    ['proof-1'],
    [''],
    ['#1'],
    ['_:b0'],
    ['https ://x.example'],
    [5],
    [['urn:x']],
    [{ id: 'urn:x' }],
  ])('the id %j', async (id) => {
    const result = await verifyProof(await changed({ id }));
    expect(outcome(result, 'proof')).toEqual(['failed', ['PROOF_MALFORMED', PROOF, '/proof/id']]);
  });

  test.each(['created', 'expires'])('%s without an offset is UTC, with a warning', async (name) => {
    const early = await verifyProof(await proofWith({ [name]: '2024-12-31T23:58:00' }));
    const late = await verifyProof(await proofWith({ [name]: '2025-01-01T00:02:00' }));
    const warning = ['DATE_WITHOUT_ZONE', MALFORMED, `/proof/${name}`];
    const error = [name === 'created' ? 'PROOF_CREATED_IN_FUTURE' : 'PROOF_EXPIRED', PROOF, `/proof/${name}`];
    const [good, bad] = name === 'created' ? [early, late] : [late, early];
    expect(outcome(good as VerificationResult, 'proof')).toEqual(['passed', warning]);
    expect(good?.problems[0]?.severity).toBe('warning');
    expect(good?.verified).toBe(true);
    expect(outcome(bad as VerificationResult, 'proof')).toEqual(['failed', warning, error]);
  });

  test.each(
    ['created', 'expires'].flatMap((name) =>
      [
        'invalidDate',
        '',
        '2024-05-31',
        '2024-02-30T00:00:00Z',
        '2024-05-31 12:00:00Z',
        '1717156800',
        'Fri, 31 May 2024',
      ].map((value) => [name, value] as const),
    ),
  )('%s: %j is refused, although it is signed', async (name, value) => {
    const proof = await proofWith({ [name]: value });
    expect(await rawVerify(credential, proof)).toBe(true);
    const result = await verifyProof(proof);
    expect(outcome(result, 'proof')).toEqual(['failed', ['FORMAT_INVALID', MALFORMED, `/proof/${name}`]]);
  });

  test.each<[string, JsonValue]>([
    ['created', 1717156800],
    ['created', [CREATED]],
    ['expires', true],
    ['expires', { '@value': CREATED, '@language': 'en' }],
  ])('%s: %j', async (name, value) => {
    const result = await verifyProof(await changed({ [name]: value }));
    expect(outcome(result, 'proof')).toEqual(['failed', ['FORMAT_INVALID', MALFORMED, `/proof/${name}`]]);
  });

  test('no created at all', async () => {
    const { created: _, ...rest } = members(issuer);
    expect((await verifyProof(await rawProof(credential, rest, issuer))).verified).toBe(true);
  });

  test.each([
    '2024-05-31T12:00:00.123456789Z',
    '2024-05-31T24:00:00Z',
    '2024-05-31T12:00:00+14:00',
    '2024-05-31T12:00:00-00:00',
  ])('created %s', async (created) => {
    expect((await verifyProof(await proofWith({ created }))).verified).toBe(true);
  });
});

describe('w3c 51, R-6.8: the time of a proof', () => {
  const created = (value: string) => ({ created: value });
  const expires = (value: string) => ({ expires: value });
  test.each<[string, JsonObject, VerifyOptions, string | undefined]>([
    ['created a minute ahead', created('2025-01-01T00:01:00Z'), {}, undefined],
    ['created more than a minute ahead', created('2025-01-01T00:01:01Z'), {}, 'PROOF_CREATED_IN_FUTURE /proof/created'],
    ['created now, in another zone', created('2025-01-01T05:00:00+05:00'), { clockTolerance: 0 }, undefined],
    [
      'created a second ahead, no tolerance',
      created('2025-01-01T00:00:01Z'),
      { clockTolerance: 0 },
      'PROOF_CREATED_IN_FUTURE /proof/created',
    ],
    ['expired a minute ago', expires('2024-12-31T23:59:00Z'), {}, undefined],
    ['expired more than a minute ago', expires('2024-12-31T23:58:59Z'), {}, 'PROOF_EXPIRED /proof/expires'],
    ['expires now', expires('2025-01-01T00:00:00Z'), { clockTolerance: 0 }, undefined],
    [
      'expired a second ago, no tolerance',
      expires('2024-12-31T23:59:59Z'),
      { clockTolerance: 0 },
      'PROOF_EXPIRED /proof/expires',
    ],
    [
      'expires when it is created',
      { created: '2025-01-01T00:00:00Z', expires: '2025-01-01T01:00:00+01:00' },
      {},
      undefined,
    ],
    [
      'expires before it is created',
      { created: '2025-01-01T00:00:30Z', expires: '2025-01-01T00:00:29Z' },
      {},
      'PROOF_PERIOD_REVERSED /proof/expires',
    ],
  ])('%s', async (_, more, options, fault) => {
    const result = await verifyProof(await proofWith(more), options);
    const [found] = reports(result)[0]?.problems ?? [];
    expect(found && `${found.code} ${found.pointer}`).toBe(fault);
    if (found) expect(found.type).toBe(PROOF);
    expect(result.verified).toBe(fault === undefined);
  });
});

describe('w3c 52, R-6.8: the purpose', () => {
  test.each(['authentication', 'keyAgreement', 'https://w3id.org/security#assertionMethod'])(
    '%s',
    async (proofPurpose) => {
      const proof = await proofWith({ proofPurpose });
      expect(await rawVerify(credential, proof)).toBe(true);
      expect(outcome(await verifyProof(proof), 'proof')).toEqual([
        'failed',
        ['PROOF_PURPOSE_MISMATCH', PROOF, '/proof/proofPurpose'],
      ]);
    },
  );
});

describe('w3c 53, R-6.8: domain and challenge', () => {
  const DOMAIN = ['PROOF_DOMAIN_MISMATCH', 'https://w3id.org/security#INVALID_DOMAIN_ERROR', '/proof/domain'];
  const CHALLENGE = [
    'PROOF_CHALLENGE_MISMATCH',
    'https://w3id.org/security#INVALID_CHALLENGE_ERROR',
    '/proof/challenge',
  ];
  const both = (domain: JsonValue) => ({ domain, challenge: 'c' });

  test.each<[string, JsonObject, VerifyOptions, unknown[]]>([
    ['a text and the same text', both('a'), both('a') as VerifyOptions, ['passed']],
    ['a text and a list of it', both('a'), { domain: ['a'], challenge: 'c' }, ['passed']],
    ['a list of one and a text', both(['a']), { domain: 'a', challenge: 'c' }, ['passed']],
    ['any order', both(['a', 'b', 'c']), { domain: ['c', 'a', 'b'], challenge: 'c' }, ['passed']],
    ['repetition in what is expected', both('a'), { domain: ['a', 'a'], challenge: 'c' }, ['passed']],
    ['fewer', both('a'), { domain: ['a', 'b'], challenge: 'c' }, ['failed', DOMAIN]],
    ['more', both(['a', 'b']), { domain: ['a'], challenge: 'c' }, ['failed', DOMAIN]],
    ['capitals', both('A'), { domain: 'a', challenge: 'c' }, ['failed', DOMAIN]],
    ['no domain', { challenge: 'c' }, { domain: 'a', challenge: 'c' }, ['failed', DOMAIN]],
    ['another challenge', both('a'), { domain: 'a', challenge: 'd' }, ['failed', CHALLENGE]],
    ['no challenge', {}, { challenge: 'd' }, ['failed', CHALLENGE]],
    ['an empty challenge is not none', { challenge: '' }, { challenge: '' }, ['passed']],
    ['none for an empty challenge', {}, { challenge: '' }, ['failed', CHALLENGE]],
    [
      'a domain alone',
      { domain: 'a' },
      { domain: 'a' },
      ['passed', ['PROOF_CHALLENGE_MISSING', `${OWN}PROOF_CHALLENGE_MISSING`, '/proof/domain']],
    ],
    [
      'nobody asked',
      both('a'),
      {},
      [
        'passed',
        ['PROOF_BINDING_NOT_CHECKED', `${OWN}PROOF_BINDING_NOT_CHECKED`, '/proof/challenge'],
        ['PROOF_BINDING_NOT_CHECKED', `${OWN}PROOF_BINDING_NOT_CHECKED`, '/proof/domain'],
      ],
    ],
  ])('%s', async (_, more, options, expected) => {
    const result = await verifyProof(await proofWith(more), options);
    expect(outcome(result, 'proof')).toEqual(expected);
    expect(result.verified).toBe(expected[0] === 'passed');
  });

  test('a domain that stands twice in the proof is refused by the gate', async () => {
    const result = await verifyProof(await changed({ domain: ['a', 'a'] }));
    expect(outcome(result, 'format')).toEqual(['failed', ['DUPLICATE_ITEM', MALFORMED, '/proof/domain/1']]);
  });
});

describe('w3c 60, R-6.4: every member of the proof is signed', () => {
  const full: JsonObject = {
    id: 'urn:proof:1',
    expires: '2030-01-01T00:00:00Z',
    domain: ['a', 'b'],
    challenge: 'c',
    nonce: 'n',
  };

  test('the signature is over the hash of the options, then that of the document', async () => {
    const options = {
      signer: issuer,
      id: 'urn:proof:1',
      challenge: 'c',
      domain: ['a', 'b'],
      expires: '2030-01-01T00:00:00Z',
    };
    const secured = (await signCredential(credential, options)) as unknown as JsonObject;
    expect(await rawVerify(secured, secured.proof as JsonObject)).toBe(true);
    expect((await verifyProof(await proofWith(full))).verified).toBe(true);
  });

  test.each<[string, JsonValue | undefined]>([
    ['id', 'urn:proof:2'],
    ['id', undefined],
    ['created', '2024-05-31T12:00:01Z'],
    ['created', '2024-05-31T12:00:00.0Z'],
    ['created', undefined],
    ['expires', '2031-01-01T00:00:00Z'],
    ['expires', undefined],
    ['domain', 'a'],
    ['domain', undefined],
    ['challenge', 'd'],
    ['challenge', undefined],
    ['nonce', 'm'],
    ['nonce', undefined],
  ])('%s: %j', async (name, value) => {
    const proof: JsonObject = { ...(await proofWith(full)) };
    if (value === undefined) delete proof[name];
    else proof[name] = value;
    const result = await verifyProof(proof);
    expect(reports(result)[0]).toMatchObject({ status: 'failed' });
    expect(reports(result)[0]?.problems[0]).toMatchObject({
      code: 'SIGNATURE_INVALID',
      type: CRYPTO,
      pointer: '/proof/proofValue',
    });
  });

  test('the contexts of the document are part of the options', async () => {
    const more = 'https://w3id.org/security/data-integrity/v2';
    const proof = await proofWith();
    const document = { ...credential, '@context': [...(credential['@context'] as string[]), more] };
    // The context changes no statement, so the signature stays right: what it means is what is signed.
    expect((await verify({ ...document, proof })).verified).toBe(true);
  });
});

test('w3c 61: texts are hashed as UTF-8', async () => {
  const name = 'Καλημέρα – 微証明書 🏅 e\u0301';
  const document = { ...credential, name };
  const proof = await rawProof(document, members(issuer, { nonce: '🔑' }), issuer);
  expect((await verify({ ...document, proof })).verified).toBe(true);
  expect(outcome(await verify({ ...document, name: name.normalize('NFC'), proof }), 'proof')).toEqual([
    'failed',
    ['SIGNATURE_INVALID', CRYPTO, '/proof/proofValue'],
  ]);
});

describe('w3c 62 to 65: contexts and the proof', () => {
  test.each<[string, JsonValue]>([
    ['the contexts of the document', 'https://www.w3.org/ns/credentials/v2'],
    ['an inline context', { '@context': {}, nonce: 'urn:x' }],
  ])('w3c 62: a "@context" in the proof is not signed, and refused: %s', async (_, context) => {
    const result = await verifyProof(await changed({ '@context': context }));
    expect(check(result, 'format')?.problems[0]).toMatchObject({
      code: 'FORBIDDEN_KEY',
      type: MALFORMED,
      pointer: '/proof/@context',
    });
    expect(result.verified).toBe(false);
  });

  test('w3c 62: without a context nobody knows what the proof says', async () => {
    const { '@context': _, ...rest } = credential;
    const result = await verify({ ...rest, proof: await proofWith() });
    expect(outcome(result, 'context')).toEqual(['failed', ['CONTEXT_MISSING', MALFORMED, '/@context']]);
    expect(outcome(result, 'proof')[0]).toBe('undetermined');
  });

  test('w3c 64: a member that no context defines, at its place', async () => {
    const result = await verifyProof([await changed({ extra: 'x' })]);
    expect(outcome(result, 'proof')).toEqual([
      'failed',
      ['TERM_UNDEFINED', 'https://w3id.org/security#DATA_LOSS_DETECTION_ERROR', '/proof/0/extra'],
    ]);
  });

  const addContext = (document: JsonObject, entry: JsonValue) =>
    void (document['@context'] = [...(document['@context'] as string[]), entry]);

  test.each<[string, (document: JsonObject) => void, CheckId, [string, string, string]]>([
    [
      'w3c 63: an inline context',
      (document) => addContext(document, { nonce: 'urn:x' }),
      'context',
      ['CONTEXT_INLINE', `${OWN}CONTEXT_INLINE`, '/@context/2'],
    ],
    [
      'w3c 63: a context that nobody knows',
      (document) => addContext(document, 'https://context.example/'),
      'context',
      ['CONTEXT_UNKNOWN', `${OWN}CONTEXT_UNKNOWN`, '/@context/2'],
    ],
    [
      'w3c 63: a context below the top',
      (document) => void ((document.issuer as JsonObject)['@context'] = 'https://www.w3.org/ns/credentials/v2'),
      'format',
      ['FORBIDDEN_KEY', MALFORMED, '/issuer/@context'],
    ],
    [
      'w3c 64: a term that was added after signing',
      (document) => void (document.extra = 'x'),
      'context',
      ['TERM_UNDEFINED', 'https://w3id.org/security#DATA_LOSS_DETECTION_ERROR', '/extra'],
    ],
    [
      'w3c 64: a type that was added after signing',
      (document) => void (document.type as string[]).push('ExtraCredential'),
      'context',
      ['TERM_UNDEFINED', 'https://w3id.org/security#DATA_LOSS_DETECTION_ERROR', '/type/2'],
    ],
    [
      'w3c 65: a relative id',
      (document) => void (document.id = 'credentials/1'),
      'context',
      ['IRI_INVALID', MALFORMED, '/id'],
    ],
    [
      'w3c 65: "@base" in a context',
      (document) => {
        addContext(document, { '@base': 'https://issuer.example/' });
        document.id = 'credentials/1';
      },
      'context',
      ['CONTEXT_INLINE', `${OWN}CONTEXT_INLINE`, '/@context/2'],
    ],
  ])('%s', async (_, change, id, problem) => {
    const document = structuredClone(credential);
    const proof = await proofWith();
    change(document);
    const result = await verify({ ...document, proof });
    expect(outcome(result, id)).toEqual(['failed', problem]);
    expect(check(result, 'proof')?.status).not.toBe('passed');
    expect(result.verified).toBe(false);
  });

  test('w3c 65: identifiers are absolute, there is no base', async () => {
    const proof = await changed({ previousProof: 'proof-0' });
    const result = await verifyProof([{ ...(await foreignProof()), id: 'urn:proof:0' }, proof]);
    expect(codes(result)[1]).toEqual(['PROOF_PREVIOUS_NOT_FOUND']);
    const relative = await verifyProof(await changed({ verificationMethod: '#key-1' }));
    expect(outcome(relative, 'issuer')).toEqual([
      'failed',
      [
        'VERIFICATION_METHOD_URL_INVALID',
        'https://w3id.org/security#INVALID_VERIFICATION_METHOD_URL',
        '/proof/verificationMethod',
      ],
    ]);
    expect(outcome(relative, 'proof')).toEqual(['failed']);
  });
});

test('w3c 67: what comes back is the document that was verified, without its proofs', async () => {
  const result = await verifyProof([await proofWith({ id: 'urn:proof:1' }), await foreignProof()]);
  expect(result.credential).toEqual(credential);
});

describe('w3c 69, 131: keys', () => {
  test('a key of another algorithm', async () => {
    const es256 = await generateKeyPair({ algorithm: 'ES256' });
    const document = badge(didKey(es256));
    const proof = { ...(await proofWith()), verificationMethod: methodOf(es256) };
    expect(outcome(await verify({ ...document, proof }), 'proof')).toEqual([
      'failed',
      ['KEY_TYPE_MISMATCH', PROOF, '/proof/verificationMethod'],
    ]);
  });

  // R = the neutral element and S = 0 fit such a key whatever the message is, where the key is not refused.
  const neutral = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0));
  test.each<[string, string]>([
    ['the neutral element', `01${'00'.repeat(31)}`],
    ['a point of order 2', `ec${'ff'.repeat(30)}7f`],
    ['a point of order 4', '00'.repeat(32)],
    ['a point of order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['the neutral element in non-canonical form', `ee${'ff'.repeat(30)}7f`],
    ['y = p + 3, in non-canonical form', `f0${'ff'.repeat(30)}7f`],
    ['no point at all', `02${'00'.repeat(31)}`],
  ])('a did:key with %s verifies nothing', async (_, hex) => {
    const multikey = encodeBase58btc(Uint8Array.from([0xed, 0x01, ...Buffer.from(hex, 'hex')]));
    const id = `did:key:${multikey}`;
    const proof = {
      ...members(issuer, { verificationMethod: `${id}#${multikey}` }),
      proofValue: encodeBase58btc(Uint8Array.from([...neutral, ...new Uint8Array(32)])),
    };
    const result = await verify({ ...badge(id), proof }, { allowUnauthenticatedIssuer: true });
    expect(check(result, 'proof')).toMatchObject({
      status: 'failed',
      problems: [],
      reason: expect.stringContaining('no usable key'),
    });
    expect(outcome(result, 'issuer')).toEqual([
      'failed',
      ['KEY_INVALID', 'https://w3id.org/security#INVALID_VERIFICATION_METHOD', '/proof/verificationMethod'],
    ]);
    expect(result.verified).toBe(false);
  });
});

describe('w3c 59, R-6.1: proof sets', () => {
  test('one proof is enough, and that of the issuer counts, wherever it stands', async () => {
    const [own, foreign] = [await proofWith(), await foreignProof()];
    for (const proofs of [
      [own, foreign],
      [foreign, own],
    ]) {
      const result = await verifyProof(proofs);
      expect(result.verified).toBe(true);
      expect(result.securing?.verificationMethod).toBe(methodOf(issuer));
      expect(outcome(result, 'proof')).toEqual(['passed']);
      expect(statuses(result)).toEqual(proofs.map((proof) => ['passed', proof === own ? 'passed' : 'failed']));
      expect(reports(result).map(({ pointer, securing }) => [pointer, securing?.controller])).toEqual(
        proofs.map((proof, index) => [`/proof/${index}`, didKey(proof === own ? issuer : stranger)]),
      );
    }
  });

  test("a stranger's proof never makes a credential verified", async () => {
    const own = await changed({ proofValue: encodeBase58btc(new Uint8Array(64).fill(7)) });
    for (const allowUnauthenticatedIssuer of [false, true]) {
      const result = await verifyProof([own, await foreignProof()], { allowUnauthenticatedIssuer });
      expect(statuses(result)).toEqual([
        ['failed', 'skipped'],
        ['passed', 'failed'],
      ]);
      expect(check(result, 'issuer')?.status).toBe('failed');
      expect(result.verified).toBe(false);
    }
  });

  test("a stranger's proof does not hide that the issuer's could not be decided", async () => {
    const document = badge('https://issuer.example/');
    const verificationMethod = 'https://issuer.example/#key-1';
    const own = await rawProof(document, members(issuer, { verificationMethod }), issuer);
    const foreign = await rawProof(document, members(stranger), stranger);
    const result = await verify({ ...document, proof: [own, foreign] });
    expect(statuses(result)).toEqual([
      ['undetermined', 'undetermined'],
      ['passed', 'failed'],
    ]);
    expect(check(result, 'proof')?.status).toBe('undetermined');
    expect(check(result, 'issuer')).toMatchObject({
      status: 'undetermined',
      problems: [{ code: 'CONTROLLER_DOCUMENT_NOT_FOUND' }],
    });
    expect(result.verified).toBe(false);
  });

  test('what is wrong with the others is a warning, and an error where it is told of them alone', async () => {
    const spoiled = { ...(await foreignProof()), nonce: 'x' };
    const result = await verifyProof([await proofWith(), spoiled, { ...spoiled, cryptosuite: 'bbs-2023' }]);
    expect(result.verified).toBe(true);
    expect(check(result, 'proof')?.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'SIGNATURE_INVALID warning',
      'PROOF_SUITE_UNSUPPORTED warning',
    ]);
    expect(
      reports(result).map(({ status, issuer: owner, problems }) => [status, owner, problems[0]?.severity]),
    ).toEqual([
      ['passed', 'passed', undefined],
      ['failed', 'failed', 'error'],
      ['undetermined', 'skipped', 'error'],
    ]);
  });

  test('the report names each of several proofs', async () => {
    const report = formatReport(
      await verifyProof([await proofWith(), { ...(await foreignProof()), cryptosuite: 'x' }]),
    );
    expect(report).toContain(`               /proof/0: passed, by the issuer, key ${methodOf(issuer)}\n`);
    expect(report).toContain('               /proof/1: UNDETERMINED, by whom was not asked\n');
    expect(formatReport(await verifyProof(await proofWith()))).not.toContain('/proof');
  });

  test('a proof that was taken away leaves no trace', async () => {
    const result = await verifyProof([await proofWith()]);
    expect(result.verified).toBe(true);
    expect(reports(result)).toHaveLength(1);
  });

  test('two proofs with one id are refused by the gate', async () => {
    const id = 'urn:proof:1';
    const result = await verifyProof([await proofWith({ id }), await foreignProof({ id })]);
    expect(outcome(result, 'format')).toEqual(['failed', ['DUPLICATE_ITEM', MALFORMED, '/proof/1']]);
    expect(result.verified).toBe(false);
  });

  test('more proofs than the limit', async () => {
    const proofs = await Promise.all(Array.from({ length: 9 }, (_, index) => proofWith({ nonce: `${index}` })));
    expect(outcome(await verifyProof(proofs), 'proof')).toEqual(['failed', ['PROOF_TOO_MANY', PROOF, '/proof']]);
    expect((await verifyProof(proofs, { limits: { proofs: 9 } })).verified).toBe(true);
  });
});

describe('w3c 55, 56, 57: proof chains', () => {
  const A = 'urn:proof:a';
  const B = 'urn:proof:b';

  test('signed here, hashed with the proof that it builds on, and verified', async () => {
    const first = await signCredential(credential, { signer: issuer, id: A });
    const second = await signCredential(first, { signer: issuer, id: B, previousProof: A });
    const third = (await signCredential(second, { signer: issuer, previousProof: [B, A] })) as unknown as JsonObject;
    const [a, b, c] = third.proof as [JsonObject, JsonObject, JsonObject];
    expect(await rawVerify(third, a)).toBe(true);
    expect(await rawVerify(third, b, [a])).toBe(true);
    expect(await rawVerify(third, c, [a, b])).toBe(true);
    expect(await rawVerify(third, b)).toBe(false);
    const result = await verify(third, { now: new Date() });
    expect(statuses(result)).toEqual(Array.from({ length: 3 }, () => ['passed', 'passed']));
    expect(result.verified).toBe(true);
  });

  test('w3c 57: a chained proof over the document without proof is wrong', async () => {
    const a = await proofWith({ id: A });
    const literal = await rawProof(credential, members(issuer, { previousProof: A }), issuer);
    const result = await verifyProof([a, literal]);
    expect(codes(result)).toEqual([[], ['SIGNATURE_INVALID']]);
  });

  test("by the issuer over a stranger's proof: the issuer's counts, while the stranger's verifies", async () => {
    const witness = await foreignProof({ id: A });
    const own = await proofWith({ previousProof: A }, [witness]);
    const result = await verifyProof([witness, own]);
    expect(result.verified).toBe(true);
    expect(result.securing?.verificationMethod).toBe(methodOf(issuer));
    expect(statuses(result)).toEqual([
      ['passed', 'failed'],
      ['passed', 'passed'],
    ]);
  });

  test.each<[string, JsonObject]>([
    ['has expired', { expires: '2024-06-01T00:00:00Z' }],
    ['has another purpose', { proofPurpose: 'authentication' }],
    ['is not yet created', { created: '2026-01-01T00:00:00Z' }],
    ['has a wrong date', { created: 'yesterday' }],
  ])("by the issuer over a stranger's proof that %s", async (_, more) => {
    const witness = await foreignProof({ id: A, ...more });
    const own = await proofWith({ previousProof: A }, [witness]);
    expect(await rawVerify(credential, own, [witness])).toBe(true);
    const result = await verifyProof([witness, own]);
    expect(statuses(result).map(([status]) => status)).toEqual(['failed', 'failed']);
    expect(reports(result)[1]?.problems).toMatchObject([
      { code: 'PROOF_PREVIOUS_NOT_VERIFIED', type: PROOF, pointer: '/proof/1/previousProof' },
    ]);
    expect(result.verified).toBe(false);
  });

  test('by the issuer over a signature that is wrong', async () => {
    const witness = { ...(await foreignProof({ id: A })), proofValue: encodeBase58btc(new Uint8Array(64).fill(7)) };
    const result = await verifyProof([witness, await proofWith({ previousProof: A }, [witness])]);
    expect(codes(result)).toEqual([['SIGNATURE_INVALID'], ['PROOF_PREVIOUS_NOT_VERIFIED']]);
    expect(result.verified).toBe(false);
  });

  test('over a proof that cannot be decided it cannot be decided, unless it is wrong itself', async () => {
    const unknown = { ...(await foreignProof({ id: A })), cryptosuite: 'bbs-2023' };
    const own = await proofWith({ previousProof: A }, [unknown]);
    const undecided = await verifyProof([unknown, own]);
    expect(statuses(undecided)).toEqual([
      ['undetermined', 'skipped'],
      ['undetermined', 'passed'],
    ]);
    expect(codes(undecided)[1]).toEqual(['PROOF_PREVIOUS_NOT_VERIFIED']);
    expect(undecided.verified).toBe(false);
    expect((await verifyProof([unknown, own], { allowUnauthenticatedIssuer: true })).verified).toBe(false);
    const wrong = await verifyProof([unknown, { ...own, nonce: 'x' }]);
    expect(codes(wrong)[1]).toEqual(['PROOF_PREVIOUS_NOT_VERIFIED', 'SIGNATURE_INVALID']);
    expect(statuses(wrong)[1]).toEqual(['failed', 'skipped']);
  });

  test("a stranger's proof over the issuer's neither helps nor harms", async () => {
    const own = await proofWith({ id: A });
    const last = await foreignProof({ previousProof: A }, [own]);
    const result = await verifyProof([own, last]);
    expect(result.verified).toBe(true);
    expect(result.securing?.verificationMethod).toBe(methodOf(issuer));
    const spoiled = await verifyProof([{ ...own, nonce: 'x' }, last]);
    expect(statuses(spoiled).map(([status]) => status)).toEqual(['failed', 'failed']);
    expect(spoiled.verified).toBe(false);
  });

  test.each<[string, (a: JsonObject, b: JsonObject) => JsonObject[]]>([
    ['removed', (_, b) => [b]],
    [
      'replaced by another with its id',
      (_, b) => [{ ...members(issuer), id: A, proofValue: b.proofValue as string }, b],
    ],
    ['edited', (a, b) => [{ ...a, nonce: 'x' }, b]],
    ['without its id', ({ id: _, ...a }, b) => [a, b]],
    ['with another id', (a, b) => [{ ...a, id: 'urn:proof:z' }, b]],
  ])('w3c 56: the previous proof %s', async (_, edit) => {
    const a = await foreignProof({ id: A });
    const b = await proofWith({ previousProof: A }, [a]);
    const result = await verifyProof(edit(a, b));
    expect(reports(result).at(-1)?.status).toBe('failed');
    expect(result.verified).toBe(false);
  });

  test('the previous proof exchanged for another good one of the same key and id', async () => {
    const [a, other] = [await foreignProof({ id: A }), await foreignProof({ id: A, nonce: 'other' })];
    const b = await proofWith({ previousProof: A }, [a]);
    const result = await verifyProof([other, b]);
    expect(codes(result)).toEqual([[], ['SIGNATURE_INVALID']]);
    expect(result.verified).toBe(false);
  });

  test('a proof that is added or moved changes nothing for the others', async () => {
    const a = await foreignProof({ id: A });
    const b = await proofWith({ previousProof: A }, [a]);
    expect((await verifyProof([b, a])).verified).toBe(true);
    expect(
      (await verifyProof([await foreignProof({ id: B }), b, await foreignProof({ nonce: 'x' }), a])).verified,
    ).toBe(true);
  });

  test.each<[string, JsonValue, string, string]>([
    ['that is not there', B, 'PROOF_PREVIOUS_NOT_FOUND', '/proof/1/previousProof'],
    ['one of which is not there', [A, B], 'PROOF_PREVIOUS_NOT_FOUND', '/proof/1/previousProof/1'],
    ['as a number', 5, 'PROOF_MALFORMED', '/proof/1/previousProof'],
    ['as an object', { id: A }, 'PROOF_MALFORMED', '/proof/1/previousProof'],
    ['as a number in a list', [A, 5], 'PROOF_MALFORMED', '/proof/1/previousProof/1'],
    ['that is the proof itself', 'urn:proof:self', 'PROOF_CHAIN_CYCLE', '/proof/1/previousProof'],
  ])('w3c 56: a reference %s', async (_, previousProof, code, pointer) => {
    const a = await foreignProof({ id: A });
    const b = { ...(await proofWith({ id: 'urn:proof:self' })), previousProof };
    const result = await verifyProof([a, b]);
    expect(reports(result)[1]?.problems).toMatchObject([{ code, type: PROOF, pointer }]);
    expect(statuses(result).map(([status]) => status)).toEqual(['passed', 'failed']);
    expect(result.verified).toBe(false);
  });

  test('w3c 56: a circle of two, and a proof that builds on one', async () => {
    const result = await verifyProof([
      { ...(await proofWith({ id: A })), previousProof: B },
      { ...(await proofWith({ id: B })), previousProof: A },
      { ...(await proofWith()), previousProof: A },
    ]);
    expect(codes(result)).toEqual([['PROOF_CHAIN_CYCLE'], ['PROOF_CHAIN_CYCLE'], ['PROOF_PREVIOUS_NOT_VERIFIED']]);
    expect(result.verified).toBe(false);
  });

  test('w3c 56: a reference that stands twice, and no reference at all', async () => {
    const a = await foreignProof({ id: A });
    const twice = await verifyProof([a, await changed({ previousProof: [A, A] })]);
    expect(outcome(twice, 'format')).toEqual(['failed', ['DUPLICATE_ITEM', MALFORMED, '/proof/1/previousProof/1']]);
    const none = await verifyProof([a, await changed({ previousProof: [] })]);
    expect(outcome(none, 'format')).toEqual(['failed', ['EMPTY_ARRAY', MALFORMED, '/proof/1/previousProof']]);
  });

  test('w3c 55: the proof of an embedded credential is not a previous proof', async () => {
    const endorsement = {
      '@context': credential['@context'] as JsonValue,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: didKey(stranger),
      validFrom: CREATED,
      credentialSubject: { id: 'urn:x', type: ['EndorsementSubject'] },
    };
    const inner = await rawProof(endorsement, members(stranger, { id: A }), stranger);
    const document = { ...credential, endorsement: [{ ...endorsement, proof: inner }] } as JsonObject;
    const proof = await rawProof(document, members(issuer, { previousProof: A }), issuer, [inner]);
    const result = await verify({ ...document, proof });
    expect(codes(result)).toEqual([['PROOF_PREVIOUS_NOT_FOUND']]);
  });

  test('a previous proof cannot smuggle statements into the credential', async () => {
    const subject = (credential.credentialSubject as JsonObject).id as string;
    const a = await foreignProof({ id: subject, nonce: 'says something about the subject' });
    const b = await proofWith({ previousProof: subject }, [a]);
    const result = await verifyProof([a, b]);
    expect(result.verified).toBe(true);
    expect(result.credential).toEqual(credential);
  });

  test('a previous proof of an unknown suite has to be defined by the contexts as well', async () => {
    const { cryptosuite: _, ...old } = await foreignProof({ id: A });
    const unknown = { ...old, type: 'Ed25519Signature2018' };
    const result = await verifyProof([await foreignProof(), unknown, await changed({ previousProof: A })]);
    const found = reports(result)[2]?.problems.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found).toContain('PROOF_PREVIOUS_NOT_VERIFIED /proof/2/previousProof');
    expect(found).toContain('TERM_UNDEFINED /proof/1/type');
    expect(statuses(result)[2]?.[0]).toBe('failed');
  });

  test('each set of previous proofs is made canonical once', async () => {
    const a = await foreignProof({ id: A });
    const b = await foreignProof({ id: B });
    const chained = [
      await proofWith({ nonce: '1', previousProof: [A, B] }, [a, b]),
      await proofWith({ nonce: '2', previousProof: [B, A] }, [a, b]),
      await proofWith({ nonce: '3', previousProof: A }, [a]),
    ];
    vi.mocked(canonizeQuads).mockClear();
    const result = await verifyProof([a, b, ...chained]);
    expect(statuses(result).every(([status]) => status === 'passed')).toBe(true);
    // The credential, two sets of previous proofs, and the options of five proofs.
    expect(canonizeQuads).toHaveBeenCalledTimes(1 + 2 + 5);
  });

  test('the limits of work hold for what a chained proof covers', async () => {
    const a = await foreignProof({ id: A });
    const proofs = [a, await proofWith({ previousProof: A }, [a])];
    const { canonizeQuads: canonize } = await vi.importActual<typeof rdfc>('../../src/canonical/rdfc.js');
    vi.mocked(canonizeQuads).mockImplementation((quads, options) => {
      const isChained = quads.some(({ predicate }) => predicate.includes('security#proof>'));
      return isChained ? { isTooComplex: true } : canonize(quads, options);
    });
    const result = await verifyProof(proofs);
    vi.mocked(canonizeQuads).mockImplementation(canonize);
    expect(statuses(result).map(([status]) => status)).toEqual(['passed', 'undetermined']);
    expect(codes(result)[1]).toEqual(['CANONICALIZATION_TOO_COMPLEX']);
  });

  test('all canonical forms of one verification share their time', async () => {
    const a = await foreignProof({ id: A });
    const b = await foreignProof({ id: B });
    const chained = [
      await proofWith({ nonce: '1', previousProof: A }, [a]),
      await proofWith({ nonce: '2', previousProof: B }, [b]),
      await proofWith({ nonce: '3', previousProof: [A, B] }, [a, b]),
    ];
    const { canonizeQuads: canonize } = await vi.importActual<typeof rdfc>('../../src/canonical/rdfc.js');
    vi.mocked(canonizeQuads)
      .mockClear()
      .mockImplementation((quads, options) => {
        const end = performance.now() + 100;
        while (performance.now() < end);
        return canonize(quads, options);
      });
    const result = await verifyProof([a, b, ...chained], { limits: { canonicalizationTime: 350 } });
    const calls = vi.mocked(canonizeQuads).mock.calls.length;
    vi.mocked(canonizeQuads).mockImplementation(canonize);
    // Eight forms would take 800 ms.
    expect(calls).toBeLessThanOrEqual(4);
    expect(result.verified).toBe(false);
    expect(statuses(result).map(([status]) => status)).toContain('undetermined');
    expect(result.problems.map(({ code }) => code)).toContain('CANONICALIZATION_TOO_COMPLEX');
  });
});
