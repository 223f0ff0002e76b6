import type { JsonObject, ProblemCode } from '../../src/types/index.js';
import type { VerifyOptions } from '../../src/verify/index.js';

/** What the cases are made of: things that verify as they are. */
export interface Material {
  /** A badge signed with eddsa-rdfc-2022 by a did:key issuer; a fresh copy each time. */
  badge: () => JsonObject & { proof: JsonObject; issuer: JsonObject; credentialSubject: JsonObject };
  /** The same as a token; the header names the key. */
  token: string;
  did: string;
  /** The raw public key of the issuer. */
  publicKey: Uint8Array;
  publicJwk: JsonObject;
  secretJwk: JsonObject;
  /** Signs header and payload as they are with the issuer's own key. */
  signToken: (header: object, payload?: JsonObject) => string;
  /** A token with HMAC-SHA-256. */
  hmacToken: (header: object, secret: Uint8Array) => string;
}

export interface HostileCase {
  name: string;
  /** At least one of these codes is reported as an error. */
  codes: readonly ProblemCode[];
  input: (material: Material) => unknown;
  options?: (material: Material) => Omit<VerifyOptions, 'documents'> & { documents?: unknown };
}

const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const MEGABYTE = 1024 * 1024;

const edited =
  (change: (badge: ReturnType<Material['badge']>) => unknown) =>
  ({ badge }: Material) => {
    const copy = badge();
    change(copy);
    return copy;
  };
const asText =
  (change: (text: string) => string) =>
  ({ badge }: Material) =>
    change(JSON.stringify(badge()));
const own = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
const throwing = () => {
  throw new Error('from the input');
};
const base64url = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const nestedText = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
const nestedObject = (levels: number) => {
  let value: JsonObject = {};
  for (let level = 0; level < levels; level++) value = { evidence: value };
  return value;
};
const nestedArray = (levels: number) => {
  let value: unknown[] = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};
const times = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** A proxy whose every trap throws, and what it throws throws again when it is looked at. */
const TRAPS = [
  'get',
  'set',
  'has',
  'deleteProperty',
  'ownKeys',
  'getOwnPropertyDescriptor',
  'defineProperty',
  'getPrototypeOf',
  'setPrototypeOf',
  'isExtensible',
  'preventExtensions',
] as const;
const sting = new Proxy({}, Object.fromEntries(TRAPS.map((trap) => [trap, throwing])));

const values: HostileCase[] = [
  { name: 'null', codes: ['NULL_VALUE', 'INPUT_NOT_RECOGNIZED'], input: () => null },
  { name: 'undefined', codes: ['VALUE_NOT_JSON'], input: () => undefined },
  { name: 'number', codes: ['INPUT_NOT_RECOGNIZED'], input: () => 42 },
  { name: 'NaN', codes: ['VALUE_NOT_JSON'], input: () => Number.NaN },
  { name: 'boolean', codes: ['INPUT_NOT_RECOGNIZED'], input: () => true },
  { name: 'function', codes: ['VALUE_NOT_JSON'], input: () => throwing },
  { name: 'symbol', codes: ['VALUE_NOT_JSON'], input: () => Symbol('credential') },
  { name: 'bigint', codes: ['VALUE_NOT_JSON'], input: () => 10n ** 1000n },
  { name: 'Date', codes: ['VALUE_NOT_JSON'], input: () => new Date() },
  { name: 'Map', codes: ['VALUE_NOT_JSON'], input: ({ badge }) => new Map(Object.entries(badge())) },
  {
    name: 'class instance',
    codes: ['VALUE_NOT_JSON'],
    input: ({ badge }) => Object.assign(new (class Badge {})(), badge()),
  },
  { name: 'String object', codes: ['VALUE_NOT_JSON'], input: ({ token }) => new String(token) },
  { name: 'promise', codes: ['INPUT_NOT_RECOGNIZED'], input: ({ badge }) => Promise.resolve(badge()) },
  { name: 'array', codes: ['INPUT_NOT_RECOGNIZED'], input: ({ badge }) => [badge()] },
  { name: 'array without items', codes: ['EMPTY_ARRAY', 'INPUT_NOT_RECOGNIZED'], input: () => [] },
  { name: 'object without members', codes: ['CONTEXT_MISSING'], input: () => ({}) },
  {
    name: 'bytes',
    codes: ['INPUT_NOT_RECOGNIZED'],
    input: ({ badge }) => new TextEncoder().encode(JSON.stringify(badge())),
  },
  { name: 'DataView', codes: ['INPUT_NOT_RECOGNIZED'], input: () => new DataView(new ArrayBuffer(8)) },
  { name: 'ArrayBuffer', codes: ['VALUE_NOT_JSON'], input: () => new ArrayBuffer(8) },
  {
    name: 'undefined for a value that was signed',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) => own(badge, 'name', undefined)),
  },
  {
    name: 'bigint as a value',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) => own(badge.credentialSubject, 'creditsEarned', 1n)),
  },
  { name: 'toJSON', codes: ['VALUE_NOT_JSON'], input: edited((badge) => own(badge, 'toJSON', () => ({}))) },
];

const texts: HostileCase[] = [
  { name: 'empty text', codes: ['INPUT_NOT_RECOGNIZED', 'JSON_SYNTAX_ERROR'], input: () => '' },
  { name: 'truncated JSON', codes: ['JSON_SYNTAX_ERROR'], input: asText((text) => text.slice(0, -20)) },
  { name: 'JSON with a tail', codes: ['JSON_SYNTAX_ERROR'], input: asText((text) => `${text}{}`) },
  { name: 'JSON in JSON', codes: ['INPUT_NOT_RECOGNIZED'], input: asText((text) => JSON.stringify(text)) },
  { name: '50 MB of JSON', codes: ['INPUT_TOO_LARGE'], input: () => `{"name":"${'a'.repeat(50 * MEGABYTE)}"}` },
  { name: '50 MB of garbage', codes: ['INPUT_TOO_LARGE'], input: () => '\u{1f4a3}\u0000'.repeat((50 * MEGABYTE) / 3) },
  { name: '50 MB of spaces', codes: ['INPUT_TOO_LARGE'], input: () => ' '.repeat(50 * MEGABYTE) },
  {
    name: '50 MB that look like a token',
    codes: ['INPUT_TOO_LARGE'],
    input: () => `eyJ${'A'.repeat(50 * MEGABYTE)}.e30.e30`,
  },
  {
    name: '8 MB of spaces',
    codes: ['INPUT_NOT_RECOGNIZED', 'JSON_SYNTAX_ERROR'],
    input: () => ' '.repeat(8 * MEGABYTE),
  },
  {
    name: '8 MB of dots that look like a token',
    codes: ['JWT_SYNTAX_ERROR'],
    input: () => `eyJ${'.'.repeat(8 * MEGABYTE - 3)}`,
  },
  { name: '8 MB of backslashes', codes: ['JSON_SYNTAX_ERROR'], input: () => `"${'\\'.repeat(8 * MEGABYTE - 8)}` },
  {
    name: '8 MB in one string',
    codes: ['SIGNATURE_INVALID'],
    input: asText((text) => text.replace('"name":"', `"name":"${'a'.repeat(7 * MEGABYTE)}`)),
  },
  {
    name: '1 MB in place of a date',
    codes: ['FORMAT_INVALID'],
    input: edited((badge) => own(badge, 'validFrom', `${'2'.repeat(MEGABYTE)}-01-01T00:00:00Z`)),
  },
  {
    name: '1 MB in place of a URL',
    codes: ['FORMAT_INVALID', 'IRI_INVALID', 'SIGNATURE_INVALID'],
    input: edited((badge) => own(badge.issuer, 'url', `https://${'a.'.repeat(MEGABYTE / 2)}`)),
  },
  {
    name: '1 MB in place of an address',
    codes: ['FORMAT_INVALID', 'SIGNATURE_INVALID'],
    input: edited((badge) => own(badge.issuer, 'email', `${'a@'.repeat(MEGABYTE / 2)}`)),
  },
  {
    name: 'a million members',
    codes: ['INPUT_TOO_MANY_VALUES'],
    input: () => Object.fromEntries(times(1_000_000, (index) => [`k${index}`, 1])),
  },
  {
    name: 'a million members, as text',
    codes: ['INPUT_TOO_LARGE', 'INPUT_TOO_MANY_VALUES'],
    input: () => `{${times(500_000, (index) => `"k${index}":1`).join()}}`,
  },
  {
    name: '10,000 arrays inside each other',
    codes: ['INPUT_TOO_DEEP', 'NESTED_ARRAY'],
    input: edited((badge) => own(badge, 'evidence', nestedArray(10_000))),
  },
  {
    name: '10,000 arrays inside each other, as text',
    codes: ['INPUT_TOO_DEEP', 'NESTED_ARRAY'],
    input: () => nestedText('[', ']', 10_000),
  },
  { name: '10,000 objects inside each other', codes: ['INPUT_TOO_DEEP'], input: () => nestedObject(10_000) },
  {
    name: '10,000 objects inside each other, as text',
    codes: ['INPUT_TOO_DEEP'],
    input: () => `{"evidence":${nestedText('{"a":', '}', 10_000).replace('}', '1}')}}`,
  },
  {
    name: '4 million arrays inside each other, as text',
    codes: ['INPUT_TOO_DEEP', 'NESTED_ARRAY', 'JSON_SYNTAX_ERROR'],
    input: () => nestedText('[', ']', 4_000_000),
  },
  {
    name: 'key twice',
    codes: ['JSON_DUPLICATE_KEY'],
    input: asText((text) => text.replace('{', '{"name":"another",')),
  },
  {
    name: 'one key a million times',
    codes: ['INPUT_TOO_MANY_VALUES'],
    input: () => `{${Array(1_000_000).fill('"a":1').join()}}`,
  },
  {
    name: 'key twice, once with escapes',
    codes: ['JSON_DUPLICATE_KEY'],
    input: asText((text) => text.replace('{', '{"n\\u0061me":"another",')),
  },
  {
    name: 'key twice, deep inside',
    codes: ['JSON_DUPLICATE_KEY'],
    input: asText((text) => text.replace('"achievement":{', '"achievement":{"\\u006eame":"another",')),
  },
  {
    name: 'issuer twice, with the key of the second',
    codes: ['JSON_DUPLICATE_KEY'],
    input: asText((text) => text.replace('{', '{"issuer":"https://university.example",')),
  },
  {
    name: '__proto__ twice',
    codes: ['FORBIDDEN_KEY'],
    input: asText((text) => text.replace('{', '{"__proto__":{},"__proto__":{},')),
  },
];

const pollution: HostileCase[] = [
  ...['__proto__', 'constructor', 'prototype'].flatMap((key): HostileCase[] => [
    {
      name: `${key} as a key`,
      codes: ['FORBIDDEN_KEY'],
      input: asText((text) => text.replace('{', `{"${key}":{"@id":"x"},`)),
    },
    {
      name: `${key} as a key of the subject`,
      codes: ['FORBIDDEN_KEY'],
      input: asText((text) =>
        text.replace('"credentialSubject":{', `"credentialSubject":{"${key}":{"polluted":true},`),
      ),
    },
    {
      name: `${key} as a key of the proof`,
      codes: ['FORBIDDEN_KEY'],
      input: asText((text) => text.replace('"proof":{', `"proof":{"${key}":{"polluted":true},`)),
    },
    {
      name: `${key} as a key of a context`,
      codes: ['FORBIDDEN_KEY'],
      input: edited((badge) => own(badge, '@context', [V2, OB, JSON.parse(`{"${key}":{"@id":"x"}}`)])),
    },
  ]),
  ...[
    '__proto__',
    './__proto__',
    'a/../__proto__',
    '#__proto__',
    '_:__proto__',
    'constructor',
    'hasOwnProperty',
  ].flatMap((value): HostileCase[] => [
    {
      name: `${value} as issuer`,
      codes: ['FORBIDDEN_VALUE', 'IRI_INVALID', 'TERM_UNDEFINED', 'FORMAT_INVALID'],
      input: edited((badge) => own(badge, 'issuer', value)),
    },
    {
      name: `${value} as evidence`,
      codes: ['FORBIDDEN_VALUE', 'IRI_INVALID', 'WRONG_TYPE'],
      input: edited((badge) => own(badge, 'evidence', value)),
    },
    {
      name: `${value} as id`,
      codes: ['FORBIDDEN_VALUE', 'IRI_INVALID', 'FORMAT_INVALID'],
      input: edited((badge) => own(badge, 'id', value)),
    },
    {
      name: `${value} as type`,
      codes: ['FORBIDDEN_VALUE', 'IRI_INVALID', 'TERM_UNDEFINED'],
      input: edited((badge) => own(badge, 'type', ['VerifiableCredential', 'OpenBadgeCredential', value])),
    },
    {
      name: `${value} as key of the proof`,
      codes: ['FORBIDDEN_VALUE', 'VERIFICATION_METHOD_URL_INVALID', 'DID_INVALID'],
      input: edited((badge) => own(badge.proof, 'verificationMethod', value)),
    },
    {
      name: `${value} as purpose`,
      codes: ['FORBIDDEN_VALUE', 'PROOF_PURPOSE_MISMATCH'],
      input: edited((badge) => own(badge.proof, 'proofPurpose', value)),
    },
    {
      name: `${value} as suite`,
      codes: ['FORBIDDEN_VALUE', 'PROOF_SUITE_UNSUPPORTED'],
      input: edited((badge) => own(badge.proof, 'cryptosuite', value)),
    },
    {
      name: `${value} as context`,
      codes: ['FORBIDDEN_VALUE', 'CONTEXT_UNKNOWN'],
      input: edited((badge) => own(badge, '@context', [V2, OB, value])),
    },
  ]),
  ...['toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupGetter__', 'length', 'then'].map(
    (key): HostileCase => ({
      name: `${key} as a term`,
      codes: ['TERM_UNDEFINED'],
      input: edited((badge) => own(badge, key, 'x')),
    }),
  ),
  {
    name: '__proto__ as language',
    codes: ['FORBIDDEN_VALUE'],
    input: edited((badge) => own(badge, 'name', { '@value': 'a', '@language': '__proto__' })),
  },
  {
    name: '__proto__ in a token',
    codes: ['FORBIDDEN_KEY'],
    input: ({ signToken, did }) =>
      signToken({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}` }, JSON.parse('{"__proto__":{"@id":"x"}}')),
  },
  {
    name: '__proto__ in the header of a token',
    codes: ['JWT_HEADER_INVALID'],
    input: ({ signToken }) => signToken(JSON.parse('{"alg":"EdDSA","__proto__":{"kid":"x"}}')),
  },
  {
    name: '__proto__ as issuer of a token',
    codes: ['FORBIDDEN_VALUE'],
    input: ({ signToken, did, badge }) =>
      signToken({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}` }, { ...badge(), issuer: '__proto__', iss: '__proto__' }),
  },
];

const tokens: HostileCase[] = [
  ...['none', 'NONE', 'nOnE', 'None'].flatMap((alg): HostileCase[] => [
    {
      name: `alg ${alg} without signature`,
      codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
      input: ({ token, did }) => `${base64url({ alg, kid: `${did}#${did.slice(8)}` })}.${token.split('.')[1]}.`,
    },
    {
      name: `alg ${alg} with the signature`,
      codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
      input: ({ token, did }) =>
        [base64url({ alg, kid: `${did}#${did.slice(8)}` }), ...token.split('.').slice(1)].join('.'),
    },
  ]),
  ...['HS256', 'hs256'].flatMap((alg): HostileCase[] => [
    {
      name: `${alg} with the public key as secret`,
      codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
      input: ({ hmacToken, publicKey, did }) => hmacToken({ alg, kid: `${did}#${did.slice(8)}` }, publicKey),
    },
    {
      name: `${alg} with the public JWK as secret`,
      codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
      input: ({ hmacToken, publicJwk }) => hmacToken({ alg, jwk: publicJwk }, Buffer.from(JSON.stringify(publicJwk))),
    },
  ]),
  {
    name: 'HMAC under the name EdDSA',
    codes: ['SIGNATURE_INVALID'],
    input: ({ hmacToken, publicKey, did }) => hmacToken({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}` }, publicKey),
  },
  {
    name: 'HMAC with a secret jwk in the header',
    codes: ['JWT_PRIVATE_KEY_EXPOSED', 'KEY_INVALID'],
    input: ({ hmacToken }) => hmacToken({ alg: 'EdDSA', jwk: { kty: 'oct', k: 'c2VjcmV0' } }, Buffer.from('secret')),
  },
  {
    name: 'alg as a list',
    codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
    input: ({ signToken, did }) => signToken({ alg: ['EdDSA'], kid: `${did}#${did.slice(8)}` }),
  },
  {
    name: 'alg of another key',
    codes: ['SIGNATURE_INVALID'],
    input: ({ signToken, did }) => signToken({ alg: 'ES256', kid: `${did}#${did.slice(8)}` }),
  },
  {
    name: 'alg that the verifier does not allow',
    codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
    input: ({ token }) => token,
    options: () => ({ algorithms: ['RS256'] }),
  },
  {
    name: 'jwk with its secret',
    codes: ['JWT_PRIVATE_KEY_EXPOSED'],
    input: ({ signToken, secretJwk }) => signToken({ alg: 'EdDSA', jwk: secretJwk }),
  },
  {
    name: 'jwk with a secret beside kid',
    codes: ['JWT_PRIVATE_KEY_EXPOSED'],
    input: ({ signToken, secretJwk, did }) =>
      signToken({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}`, jwk: secretJwk }),
  },
  {
    name: 'jwk of 1 MB',
    codes: ['INPUT_TOO_LARGE'],
    input: ({ signToken }) => signToken({ alg: 'RS256', jwk: { kty: 'RSA', e: 'AQAB', n: `${'v'.repeat(MEGABYTE)}` } }),
  },
  {
    name: 'jwk that is a point of small order',
    codes: ['KEY_INVALID'],
    input: ({ signToken }) =>
      signToken({ alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x: base64url('\u0001').padEnd(43, 'A') } }),
  },
  { name: 'neither kid nor jwk', codes: ['JWT_HEADER_INVALID'], input: ({ signToken }) => signToken({ alg: 'EdDSA' }) },
  ...[
    ['crit', ['exp']],
    ['b64', false],
    ['x5c', ['MIIB']],
    ['x5u', 'https://keys.example/x5u'],
    ['jku', 'https://keys.example/jwks.json'],
    ['zip', 'DEF'],
    ['typ', 'at+jwt'],
  ].map(
    ([member, value]): HostileCase => ({
      name: `header member ${String(member)}`,
      codes: ['JWT_HEADER_INVALID'],
      input: ({ signToken, did }) =>
        signToken({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}`, [String(member)]: value }),
    }),
  ),
  {
    name: 'kid of 5 MB',
    codes: ['INPUT_TOO_LARGE'],
    input: ({ signToken }) => signToken({ alg: 'EdDSA', kid: `did:key:z6Mk${'a'.repeat(5 * MEGABYTE)}#z6Mk` }),
  },
  {
    name: 'kid with 100,000 colons',
    codes: ['INPUT_TOO_LARGE'],
    input: ({ signToken }) => signToken({ alg: 'EdDSA', kid: `did:web${':'.repeat(100_000)}#k` }),
  },
  {
    name: 'kid with 8,000 colons',
    codes: ['ISSUER_KEY_MISMATCH'],
    input: ({ signToken }) => signToken({ alg: 'EdDSA', kid: `did:web${':a'.repeat(4_000)}!#k` }),
  },
  {
    name: 'kid of the local network',
    codes: ['ISSUER_KEY_MISMATCH'],
    input: ({ signToken }) => signToken({ alg: 'EdDSA', kid: 'http://169.254.169.254/latest/meta-data#k' }),
  },
  {
    name: 'kid of a file',
    codes: ['ISSUER_KEY_MISMATCH'],
    input: ({ signToken }) => signToken({ alg: 'EdDSA', kid: 'file:///etc/passwd#k' }),
  },
  {
    name: 'key of somebody else',
    codes: ['ISSUER_KEY_MISMATCH'],
    input: ({ signToken, did, badge }) =>
      signToken({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}` }, { ...badge(), issuer: 'https://university.example' }),
  },
  {
    name: 'payload null',
    codes: ['NULL_VALUE', 'INPUT_NOT_RECOGNIZED'],
    input: ({ token }) => [token.split('.')[0], base64url('null'), token.split('.')[2]].join('.'),
  },
  {
    name: 'payload that is an array',
    codes: ['INPUT_NOT_RECOGNIZED'],
    input: ({ token }) => [token.split('.')[0], base64url('[{}]'), token.split('.')[2]].join('.'),
  },
  {
    name: 'header twice',
    codes: ['JWT_HEADER_INVALID'],
    input: ({ token, did }) =>
      [base64url(`{"alg":"none","alg":"EdDSA","kid":"${did}#${did.slice(8)}"}`), ...token.split('.').slice(1)].join(
        '.',
      ),
  },
  { name: 'four parts', codes: ['JWT_SYNTAX_ERROR'], input: ({ token }) => `${token}.e30` },
  { name: 'five parts', codes: ['JWT_SYNTAX_ERROR'], input: ({ token }) => `${token}.e30.e30` },
  { name: 'padding', codes: ['JWT_SYNTAX_ERROR'], input: ({ token }) => `${token}==` },
  {
    name: 'space inside the token',
    codes: ['JWT_SYNTAX_ERROR'],
    input: ({ token }) => token.replace('.', '. '),
  },
  { name: 'line break inside the token', codes: ['JWT_SYNTAX_ERROR'], input: ({ token }) => token.replace('.', '\n.') },
  {
    name: 'bits left over in the signature',
    codes: ['JWT_SYNTAX_ERROR'],
    input: ({ token }) => token.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
  },
  {
    name: 'bytes that are not UTF-8',
    codes: ['JWT_SYNTAX_ERROR'],
    input: ({ token }) =>
      [token.split('.')[0], Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url'), token.split('.')[2]].join('.'),
  },
  {
    name: 'claims of another type',
    codes: ['JWT_CLAIM_INVALID', 'JWT_CLAIM_MISMATCH'],
    input: ({ signToken, did, badge }) =>
      signToken(
        { alg: 'EdDSA', kid: `${did}#${did.slice(8)}` },
        { ...badge(), iss: { id: did }, nbf: {}, sub: ['x'], jti: true },
      ),
  },
];

const proofs: HostileCase[] = [
  ...(
    [
      ['null', null, 'NULL_VALUE'],
      ['a number', 7, 'PROOF_NOT_OBJECT'],
      ['text', 'signed by the rector', 'PROOF_NOT_OBJECT'],
      ['true', true, 'PROOF_NOT_OBJECT'],
      ['an empty array', [], 'EMPTY_ARRAY'],
      ['an empty object', {}, 'PROOF_MALFORMED'],
      ['a nested array', [[{}]], 'NESTED_ARRAY'],
    ] as const
  ).map(
    ([name, proof, code]): HostileCase => ({
      name: `proof is ${name}`,
      codes: [code],
      input: edited((badge) => own(badge, 'proof', proof)),
    }),
  ),
  {
    name: '1,000 proofs',
    codes: ['PROOF_TOO_MANY'],
    input: edited((badge) =>
      own(
        badge,
        'proof',
        times(1_000, (index) => ({ ...badge.proof, nonce: `n${index}` })),
      ),
    ),
  },
  {
    name: '1,001 proofs',
    codes: ['INPUT_TOO_MANY_VALUES'],
    input: edited((badge) =>
      own(
        badge,
        'proof',
        times(1_001, (index) => ({ ...badge.proof, nonce: `n${index}` })),
      ),
    ),
  },
  {
    name: '8 proofs that are hard to canonicalize',
    codes: ['CANONICALIZATION_TOO_COMPLEX', 'SIGNATURE_INVALID'],
    input: edited((badge) =>
      own(
        badge,
        'proof',
        times(8, (index) => ({
          ...badge.proof,
          nonce: `n${index}`,
          description: { type: 'Profile', parentOrg: hubs(2, 7) },
        })),
      ),
    ),
  },
  ...(
    [
      ['1 MB of base58', `z${'2'.repeat(MEGABYTE)}`],
      ['1 MB of ones', `z${'1'.repeat(MEGABYTE)}`],
      ['another multibase', `u${'A'.repeat(86)}`],
      ['no multibase', 'A'.repeat(88)],
      ['characters outside of base58', `z${'0OIl'.repeat(22)}`],
      ['too short', 'z2'],
      ['too long', `z${'2'.repeat(120)}`],
      ['nothing', ''],
      ['zeros', `z${'1'.repeat(64)}`],
      ['a number', 7],
      ['a list', ['z2']],
    ] as const
  ).map(
    ([name, proofValue]): HostileCase => ({
      name: `proofValue: ${name}`,
      codes: ['PROOF_MALFORMED', 'SIGNATURE_INVALID'],
      input: edited((badge) => own(badge.proof, 'proofValue', proofValue)),
    }),
  ),
  {
    name: 'suite that does not exist',
    codes: ['PROOF_SUITE_UNSUPPORTED'],
    input: edited((badge) => own(badge.proof, 'cryptosuite', 'eddsa-rdfc-2099')),
  },
  {
    name: 'suite that is not allowed',
    codes: ['PROOF_SUITE_NOT_ALLOWED'],
    input: ({ badge }) => badge(),
    options: () => ({ suites: [] }),
  },
  {
    name: 'proof chain',
    codes: ['PROOF_PREVIOUS_NOT_FOUND'],
    input: edited((badge) => own(badge.proof, 'previousProof', 'urn:x')),
  },
  {
    name: 'key of 1 MB',
    codes: ['VERIFICATION_METHOD_URL_INVALID'],
    input: edited((badge) => own(badge.proof, 'verificationMethod', `did:key:z${'2'.repeat(MEGABYTE)}#z`)),
  },
  {
    name: 'key of a fragment only',
    codes: ['VERIFICATION_METHOD_URL_INVALID'],
    input: edited((badge) => own(badge.proof, 'verificationMethod', '#key')),
  },
  {
    name: 'two fragments',
    codes: ['VERIFICATION_METHOD_URL_INVALID'],
    input: edited((badge) => own(badge.proof, 'verificationMethod', `${badge.proof.verificationMethod}#x`)),
  },
  {
    name: 'fragment of another key',
    codes: ['VERIFICATION_METHOD_NOT_FOUND', 'SIGNATURE_INVALID'],
    input: edited((badge) =>
      own(badge.proof, 'verificationMethod', `${badge.issuer.id}#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2`),
    ),
  },
];

/** Blank nodes that look alike from near, in groups that look alike too: every order of every group has to be tried. */
function hubs(count: number, size: number): JsonObject[] {
  const chain = (name: string, length: number): JsonObject =>
    length === 0 ? { type: 'Profile', name } : { type: 'Profile', parentOrg: chain(name, length - 1) };
  return times(count, (hub) => ({
    type: 'Profile',
    parentOrg: times(size, (leaf) => chain(`${hub}-${leaf}`, 2)),
  }));
}

/** Nodes that look alike and have links between them, by way of named nodes in a ring. */
function ring(size: number): JsonObject[] {
  return times(size, (index) => ({
    type: 'Profile',
    parentOrg: [0, 1].map((step) => ({
      type: 'Profile',
      parentOrg: { id: `urn:x:${(index + step) % size}` },
    })),
  }));
}

const objects: HostileCase[] = [
  {
    name: '16,000 tags',
    codes: ['INPUT_TOO_MANY_VALUES'],
    input: edited((badge) =>
      own(
        badge.credentialSubject.achievement as object,
        'tag',
        times(16_000, (index) => `tag ${index}`),
      ),
    ),
  },
  {
    name: '9 times 1,000 tags',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(9, (index) => ({
          id: `urn:e:${index}`,
          type: ['Achievement'],
          tag: times(1_000, (tag) => `tag ${tag}`),
        })),
      ),
    ),
  },
  {
    name: '9 times 1,000 tags of one node',
    codes: ['NODE_CONFLICT'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(9, (index) => ({
          id: `urn:e:${index}`,
          type: ['VerifiableCredential'],
          evidence: { id: 'urn:one', type: ['Achievement'], tag: times(1_000, (tag) => `tag ${index} ${tag}`) },
        })),
      ),
    ),
  },
  {
    name: '9 times 1,000 types of one node',
    codes: ['NODE_CONFLICT'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(9, (index) => ({
          id: `urn:e:${index}`,
          type: ['VerifiableCredential'],
          evidence: { id: 'urn:one', type: times(1_000, (type) => `urn:t:${index}-${type}`) },
        })),
      ),
    ),
  },
  {
    name: '3,000 typed objects',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(950, (index) => ({
          type: 'Profile',
          parentOrg: [
            { type: 'Achievement', name: `a${index}` },
            { type: 'Profile', name: `b${index}` },
          ],
        })),
      ),
    ),
  },
  {
    name: '9,000 terms that are not defined',
    codes: ['TERM_UNDEFINED'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(1_000, (index) => Object.fromEntries(times(8, (term) => [`t${index}-${term}`, 1]))),
      ),
    ),
  },
  {
    name: '7,000 identifiers that are no URLs',
    codes: ['IRI_INVALID', 'CANONICALIZATION_TOO_COMPLEX'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(1_000, (index) => ({ id: `urn:a b${index}`, type: times(6, (type) => `urn:a b${index}-${type}`) })),
      ),
    ),
  },
  { name: 'cyclic object', codes: ['VALUE_NOT_JSON'], input: edited((badge) => own(badge, 'evidence', badge)) },
  {
    name: 'cyclic array',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) => {
      const list: unknown[] = [];
      list.push(list);
      own(badge, 'evidence', list);
    }),
  },
  {
    name: '2^30 objects by shared references',
    codes: ['INPUT_TOO_MANY_VALUES', 'DUPLICATE_ITEM'],
    input: edited((badge) => {
      let value: JsonObject = { type: 'Evidence' };
      for (let level = 0; level < 30; level++) value = { a: value, b: value };
      own(badge, 'evidence', value);
    }),
  },
  {
    name: 'sparse array of length 2^32 - 1',
    codes: ['INPUT_TOO_MANY_VALUES'],
    input: edited((badge) => {
      const list: unknown[] = [];
      list.length = 2 ** 32 - 1;
      own(badge, 'evidence', list);
    }),
  },
  {
    name: 'sparse array',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) => {
      const list: unknown[] = [];
      list[50] = 'x';
      own(badge, 'evidence', list);
    }),
  },
  {
    name: 'getter that throws',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) => Object.defineProperty(badge, 'name', { get: throwing, enumerable: true })),
  },
  {
    name: 'getter that throws null',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) =>
      Object.defineProperty(badge, 'name', {
        get: () => {
          throw null;
        },
        enumerable: true,
      }),
    ),
  },
  {
    name: 'getter that throws what throws',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) =>
      Object.defineProperty(badge, 'name', {
        get: () => {
          throw sting;
        },
        enumerable: true,
      }),
    ),
  },
  {
    name: 'getter that never returns the same',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) => {
      let calls = 0;
      Object.defineProperty(badge, 'name', { get: () => `name ${++calls}`, enumerable: true });
    }),
  },
  {
    name: 'getter that is right the second time',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) => {
      const { name } = badge;
      let calls = 0;
      Object.defineProperty(badge, 'name', { get: () => (++calls === 1 ? 'Rector' : name), enumerable: true });
    }),
  },
  { name: 'proxy that throws on every trap', codes: ['VALUE_NOT_JSON'], input: () => sting },
  ...TRAPS.map(
    (trap): HostileCase => ({
      name: `proxy that throws on ${trap}, around nothing`,
      codes: ['VALUE_NOT_JSON', 'CONTEXT_MISSING'],
      input: () =>
        new Proxy(
          {},
          {
            [trap]: () => {
              throw sting;
            },
          },
        ),
    }),
  ),
  {
    name: 'proxy that throws inside',
    codes: ['VALUE_NOT_JSON'],
    input: edited((badge) => own(badge, 'evidence', sting)),
  },
  {
    name: 'revoked proxy',
    codes: ['VALUE_NOT_JSON'],
    input: () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  },
  {
    name: 'array whose length changes',
    codes: ['INPUT_TOO_MANY_VALUES', 'VALUE_NOT_JSON'],
    input: edited((badge) => {
      let calls = 0;
      own(
        badge,
        'evidence',
        new Proxy([], {
          get: (target, key) => (key === 'length' ? (++calls === 1 ? 1 : 2 ** 32 - 1) : Reflect.get(target, key)),
        }),
      );
    }),
  },
  {
    name: 'object with ever more keys',
    codes: ['INPUT_TOO_DEEP'],
    input: () => {
      const more = (): object =>
        new Proxy(
          {},
          {
            ownKeys: () => ['a'],
            getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
            get: () => more(),
          },
        );
      return more();
    },
  },
  {
    name: 'half of a surrogate pair in a text',
    codes: ['LONE_SURROGATE'],
    input: edited((badge) => own(badge, 'name', 'a\ud83d')),
  },
  {
    name: 'half of a surrogate pair in a key',
    codes: ['LONE_SURROGATE'],
    input: edited((badge) => own(badge, '\udc00', 'a')),
  },
  {
    name: 'half of a surrogate pair, escaped',
    codes: ['LONE_SURROGATE'],
    input: asText((text) => text.replace('"name":"', '"name":"\\ud83d')),
  },
  ...[1e-7, 5e-324, -0, 2 ** 53, 2 ** 53 + 2, 1e21, 0.1 + 0.2].map(
    (number): HostileCase => ({
      name: `number ${Object.is(number, -0) ? '-0' : number}`,
      codes: ['NUMBER_NOT_EXACT'],
      input: edited((badge) => own(badge.credentialSubject, 'creditsEarned', number)),
    }),
  ),
  ...[Number.NaN, Number.POSITIVE_INFINITY].map(
    (number): HostileCase => ({
      name: `number ${number}`,
      codes: ['VALUE_NOT_JSON'],
      input: edited((badge) => own(badge.credentialSubject, 'creditsEarned', number)),
    }),
  ),
  {
    name: 'number 2^53 + 1 in a text',
    codes: ['NUMBER_NOT_EXACT'],
    input: asText((text) =>
      text.replace('"credentialSubject":{', '"credentialSubject":{"creditsEarned":9007199254740993,'),
    ),
  },
  {
    name: 'number 1e999 in a text',
    codes: ['VALUE_NOT_JSON'],
    input: asText((text) => text.replace('"credentialSubject":{', '"credentialSubject":{"creditsEarned":1e999,')),
  },
];

const jsonLd: HostileCase[] = [
  ...[
    '@graph',
    '@nest',
    '@included',
    '@reverse',
    '@id',
    '@type',
    '@index',
    '@set',
    '@list',
    '@json',
    '@base',
    '@vocab',
    '@import',
    '@none',
  ].flatMap((key): HostileCase[] => [
    { name: `${key} at the top`, codes: ['FORBIDDEN_KEY'], input: edited((badge) => own(badge, key, { id: 'urn:x' })) },
    {
      name: `${key} in the achievement`,
      codes: ['FORBIDDEN_KEY'],
      input: edited((badge) => own(badge.credentialSubject.achievement as object, key, 'urn:x')),
    },
  ]),
  { name: '@context null', codes: ['NULL_VALUE'], input: edited((badge) => own(badge, '@context', null)) },
  {
    name: '@context with null',
    codes: ['NULL_VALUE'],
    input: edited((badge) => own(badge, '@context', [V2, null, OB])),
  },
  {
    name: '@context as an object',
    codes: ['CONTEXT_ORDER'],
    input: edited((badge) => own(badge, '@context', { '@vocab': 'urn:x:' })),
  },
  {
    name: '@context with @vocab',
    codes: ['CONTEXT_INLINE'],
    input: edited((badge) => own(badge, '@context', [V2, OB, { '@vocab': 'urn:x:' }])),
  },
  {
    name: '@context with @import',
    codes: ['CONTEXT_INLINE'],
    input: edited((badge) => own(badge, '@context', [V2, OB, { '@import': 'https://context.example/v1' }])),
  },
  {
    name: '@context that nobody knows',
    codes: ['CONTEXT_UNKNOWN'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'https://context.example/v1'])),
  },
  {
    name: '@context of the local network',
    codes: ['CONTEXT_UNKNOWN'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'http://169.254.169.254/latest/meta-data'])),
  },
  {
    name: '@context of a file',
    codes: ['CONTEXT_UNKNOWN'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'file:///etc/passwd'])),
  },
  {
    name: '1,000 contexts',
    codes: ['INPUT_TOO_MANY_VALUES'],
    input: edited((badge) =>
      own(badge, '@context', [V2, OB, ...times(998, (index) => `https://context.example/${index}`)]),
    ),
  },
  {
    name: '@context 10,000 levels deep',
    codes: ['INPUT_TOO_DEEP'],
    input: edited((badge) => own(badge, '@context', [V2, OB, nestedObject(10_000)])),
  },
  {
    name: 'context supplied that is not JSON',
    codes: ['CONTEXT_UNKNOWN'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'https://context.example/v1'])),
    options: () => ({ documents: { 'https://context.example/v1': new Uint8Array([0xff]) } }),
  },
  {
    name: 'context supplied that points to itself',
    codes: ['JSON_LD_ERROR'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'https://context.example/v1'])),
    options: () => ({ documents: { 'https://context.example/v1': { '@context': ['https://context.example/v1'] } } }),
  },
  {
    name: 'context supplied that redefines a term',
    codes: ['JSON_LD_ERROR'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'https://context.example/v1'])),
    options: () => ({ documents: { 'https://context.example/v1': { '@context': { name: 'urn:x:name' } } } }),
  },
  {
    name: 'context supplied with getters',
    codes: ['JSON_LD_ERROR', 'INTERNAL_ERROR'],
    input: edited((badge) => own(badge, '@context', [V2, OB, 'https://context.example/v1'])),
    options: () => ({
      documents: {
        get 'https://context.example/v1'() {
          throw sting;
        },
      },
    }),
  },
  {
    name: 'context supplied in place of a bundled one',
    codes: ['SIGNATURE_INVALID', 'TERM_UNDEFINED'],
    input: edited((badge) => own(badge, 'honours', 'summa cum laude')),
    options: () => ({ documents: { [V2]: { '@context': { '@vocab': 'urn:x:' } } } }),
  },
  { name: 'blank node as id', codes: ['IRI_INVALID'], input: edited((badge) => own(badge, 'id', '_:b0')) },
  {
    name: 'blank node as id of the subject',
    codes: ['IRI_INVALID'],
    input: edited((badge) => own(badge.credentialSubject, 'id', '_:c14n0')),
  },
  {
    name: 'blank nodes that close a ring',
    codes: ['IRI_INVALID'],
    input: edited((badge) =>
      own(
        badge,
        'evidence',
        times(10, (index) => ({
          id: `_:b${index}`,
          type: ['Profile'],
          parentOrg: { id: `_:b${(index + 1) % 10}` },
        })),
      ),
    ),
  },
  {
    name: 'blank node as type',
    codes: ['IRI_INVALID', 'TERM_UNDEFINED'],
    input: edited((badge) => own(badge, 'type', ['VerifiableCredential', 'OpenBadgeCredential', '_:b0'])),
  },
  {
    name: 'space in an IRI',
    codes: ['IRI_INVALID'],
    input: edited((badge) => own(badge.credentialSubject, 'id', 'urn:a b')),
  },
  {
    name: 'statement inside an IRI',
    codes: ['IRI_INVALID'],
    input: edited((badge) => own(badge.credentialSubject, 'id', 'urn:a> <urn:b> <urn:c> .\n<urn:d')),
  },
  {
    name: 'statement inside a type',
    codes: ['IRI_INVALID', 'TERM_UNDEFINED'],
    input: edited((badge) => own(badge.credentialSubject, 'type', ['AchievementSubject', 'urn:a> .\n<urn:b'])),
  },
  {
    name: 'statement inside a text',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) => own(badge, 'name', 'a" .\n<urn:x> <urn:y> "b')),
  },
  {
    name: 'statement inside a language',
    codes: ['JSON_LD_ERROR', 'FORBIDDEN_VALUE'],
    input: edited((badge) => own(badge, 'name', { '@value': 'a', '@language': 'en> .\n<urn:x' })),
  },
  ...[2, 6, 12].map(
    (size): HostileCase => ({
      name: `groups of ${size} blank nodes that look alike`,
      codes: ['CANONICALIZATION_TOO_COMPLEX', 'SIGNATURE_INVALID'],
      input: edited((badge) => own(badge, 'evidence', hubs(12, size))),
    }),
  ),
  {
    name: '300 groups of 3 blank nodes that look alike',
    codes: ['CANONICALIZATION_TOO_COMPLEX', 'SIGNATURE_INVALID', 'INPUT_TOO_MANY_VALUES'],
    input: edited((badge) => own(badge, 'evidence', hubs(300, 3))),
  },
  ...[5, 50, 400].map(
    (size): HostileCase => ({
      name: `${size} blank nodes that look alike, in a ring`,
      codes: ['CANONICALIZATION_TOO_COMPLEX', 'SIGNATURE_INVALID'],
      input: edited((badge) => own(badge, 'evidence', ring(size))),
    }),
  ),
];

const ISSUER = 'https://university.example';
const KEY = `${ISSUER}#key`;
/** A badge of another issuer, signed by a key that only a document could tie to it. */
const foreign = edited((badge) => {
  own(badge.issuer, 'id', ISSUER);
  own(badge.proof, 'verificationMethod', KEY);
});
const method = (publicKeyMultibase: string, more: object = {}) => ({
  id: KEY,
  type: 'Multikey',
  controller: ISSUER,
  publicKeyMultibase,
  ...more,
});
const multibase = ({ did }: Material) => did.slice('did:key:'.length);

const documents: HostileCase[] = [
  ...(
    [
      ['null', () => null, ['CONTROLLER_DOCUMENT_INVALID']],
      ['text', () => 'key', ['CONTROLLER_DOCUMENT_INVALID']],
      ['a function', () => throwing, ['CONTROLLER_DOCUMENT_INVALID']],
      ['a list', () => [], ['CONTROLLER_DOCUMENT_INVALID']],
      ['bytes that are not JSON', () => new Uint8Array([0xff, 0xfe]), ['CONTROLLER_DOCUMENT_INVALID']],
      ['an object without id', () => ({}), ['CONTROLLER_DOCUMENT_INVALID']],
      ['a proxy that throws', () => sting, ['CONTROLLER_DOCUMENT_INVALID']],
      [
        'getters that throw',
        () => ({
          id: ISSUER,
          get verificationMethod() {
            throw sting;
          },
        }),
        ['CONTROLLER_DOCUMENT_INVALID'],
      ],
      [
        'of another id',
        (material: Material) => ({
          id: 'https://other.example',
          verificationMethod: [method(multibase(material))],
          assertionMethod: [KEY],
        }),
        ['CONTROLLER_DOCUMENT_ID_MISMATCH'],
      ],
      [
        'of an id that changes',
        (material: Material) => {
          let calls = 0;
          return {
            get id() {
              return ++calls === 1 ? 'https://other.example' : ISSUER;
            },
            verificationMethod: [method(multibase(material))],
            assertionMethod: [KEY],
          };
        },
        ['CONTROLLER_DOCUMENT_ID_MISMATCH'],
      ],
      [
        'with 100,000 methods',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: times(100_000, () => method(multibase(material))),
          assertionMethod: [KEY],
        }),
        ['CONTROLLER_DOCUMENT_INVALID'],
      ],
      [
        'with as many methods as there may be of one id',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: times(256, () => method(multibase(material))),
          assertionMethod: [KEY],
        }),
        ['VERIFICATION_METHOD_INVALID'],
      ],
      [
        'with 1,000 methods of one id',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: times(1_000, () => method(multibase(material))),
          assertionMethod: [KEY],
        }),
        ['CONTROLLER_DOCUMENT_INVALID'],
      ],
      [
        'with two keys of one id',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method('z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'), method(multibase(material))],
          assertionMethod: [KEY],
        }),
        ['VERIFICATION_METHOD_INVALID'],
      ],
      [
        'with a key of another controller',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material), { controller: 'https://other.example' })],
          assertionMethod: [KEY],
        }),
        ['VERIFICATION_METHOD_INVALID'],
      ],
      [
        'with two forms of the key',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material), { publicKeyJwk: material.publicJwk })],
          assertionMethod: [KEY],
        }),
        ['VERIFICATION_METHOD_INVALID'],
      ],
      [
        'with the secret of the key',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material), { secretKeyMultibase: 'z3u2' })],
          assertionMethod: [KEY],
        }),
        ['VERIFICATION_METHOD_INVALID'],
      ],
      [
        'with a key for another purpose',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material))],
          authentication: [KEY],
        }),
        ['VERIFICATION_RELATIONSHIP_MISSING'],
      ],
      [
        'with a key that was revoked',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material), { revoked: '2020-01-01T00:00:00Z' })],
          assertionMethod: [KEY],
        }),
        ['KEY_REVOKED'],
      ],
      [
        'with a key revoked at no date',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material), { revoked: 'yes' })],
          assertionMethod: [KEY],
        }),
        ['VERIFICATION_METHOD_INVALID'],
      ],
      [
        'with a key of 1 MB',
        () => ({ id: ISSUER, verificationMethod: [method(`z${'2'.repeat(MEGABYTE)}`)], assertionMethod: [KEY] }),
        ['KEY_INVALID'],
      ],
      [
        'with a cycle',
        () => {
          const document: Record<string, unknown> = { id: ISSUER };
          document.verificationMethod = document;
          return document;
        },
        ['CONTROLLER_DOCUMENT_INVALID'],
      ],
      [
        'with __proto__',
        (material: Material) =>
          JSON.parse(
            JSON.stringify({ id: ISSUER, assertionMethod: [KEY] }).replace(
              '{',
              `{"__proto__":{"verificationMethod":[${JSON.stringify(method(multibase(material)))}]},`,
            ),
          ),
        ['CONTROLLER_DOCUMENT_INVALID'],
      ],
      [
        'that is right, for a signature that is not',
        (material: Material) => ({
          id: ISSUER,
          verificationMethod: [method(multibase(material))],
          assertionMethod: [KEY],
        }),
        ['SIGNATURE_INVALID'],
      ],
    ] as const
  ).map(
    ([name, document, codes]): HostileCase => ({
      name: `controller document: ${name}`,
      codes,
      input: foreign,
      options: (material) => ({ documents: { [ISSUER]: document(material) } }),
    }),
  ),
  { name: 'no controller document', codes: ['CONTROLLER_DOCUMENT_NOT_FOUND'], input: foreign },
  {
    name: 'documents whose prototype has the document',
    codes: ['CONTROLLER_DOCUMENT_NOT_FOUND'],
    input: foreign,
    options: (material) => ({
      documents: Object.create({
        [ISSUER]: { id: ISSUER, verificationMethod: [method(multibase(material))], assertionMethod: [KEY] },
      }),
    }),
  },
  {
    name: 'documents that throw',
    codes: ['CONTROLLER_DOCUMENT_INVALID', 'INTERNAL_ERROR'],
    input: foreign,
    options: () => ({ documents: sting as never }),
  },
  {
    name: 'document for a did:key that names another key',
    codes: ['SIGNATURE_INVALID'],
    input: edited((badge) => own(badge, 'name', 'Rector')),
    options: ({ did }) => ({ documents: { [did]: { id: did, verificationMethod: [] } } }),
  },
  {
    name: 'issuer that is named __proto__ in documents',
    codes: ['FORBIDDEN_VALUE'],
    input: edited((badge) => own(badge.issuer, 'id', '__proto__')),
    options: () => ({ documents: JSON.parse('{"__proto__":{"id":"__proto__"}}') }),
  },
];

const numbers = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const SCOPING = [
  'Achievement',
  'Address',
  'Alignment',
  'EndorsementSubject',
  'Evidence',
  'GeoCoordinates',
  'Image',
].concat(['Profile', 'Related', 'ResultDescription']);

/** What costs jsonld, or the search for faults, far more than its length: the work has to end, and the faults too. */
const costly: HostileCase[] = [
  {
    name: '1,000 objects with a subset of ten types each, and an undefined term',
    codes: ['CANONICALIZATION_TOO_COMPLEX'],
    input: edited((badge) => {
      own(badge, 'unheard', 'of');
      const types = (i: number) => ['Related', ...SCOPING.filter((_, bit) => i & (1 << bit))];
      const related = numbers(1_000, (i) => ({ id: `urn:x:${i}`, type: [...new Set(types(i))] }));
      own(badge.credentialSubject.achievement as object, 'related', related);
    }),
  },
  {
    name: '9,000 identifiers with a character that none may have',
    codes: ['IRI_INVALID'],
    input: edited((badge) => {
      const images = (k: number) => numbers(1_000, (i) => `urn:x<${k}:${i}`);
      const achievement = numbers(9, (k) => ({ type: ['Achievement'], id: `urn:a:${k}`, image: images(k) }));
      own(badge.credentialSubject, 'achievement', achievement);
    }),
  },
  {
    name: '8,000 numbers where dates belong',
    codes: ['FORBIDDEN_VALUE'],
    input: edited((badge) => {
      const dates = (from: number) => numbers(1_000, (i) => from * 10_000 + i);
      const type = ['VerifiableCredential'];
      const endorsement = numbers(4, (k) => ({ type, validUntil: dates(k + 1), validFrom: dates(k + 10) }));
      own(badge, 'endorsement', endorsement);
    }),
  },
  {
    name: '1,900 objects that are described at a less important place',
    codes: ['NODE_CONFLICT', 'CANONICALIZATION_TOO_COMPLEX'],
    input: edited((badge) => {
      const id = (k: number, i: number) => `urn:x:${k}:${i}`;
      const achievement = numbers(2, (k) => ({
        type: ['Achievement'],
        id: `urn:a:${k}`,
        image: numbers(950, (i) => id(k, i)),
        related: numbers(950, (i) => ({ id: id(k, i), type: 'Related', version: 'a' })),
      }));
      own(badge.credentialSubject, 'achievement', achievement);
    }),
  },
  {
    name: 'one image with and without a caption at 2,360 places',
    codes: ['SIGNATURE_INVALID', 'NODE_CONFLICT', 'DUPLICATE_ITEM'],
    input: edited((badge) => {
      const named = numbers(400, () => ({ type: 'Achievement', image: 'urn:x' }));
      const image = { id: 'urn:x', type: 'Image', caption: 'n' };
      const described = numbers(190, () => ({ type: 'Achievement', image }));
      const subjects = numbers(4, () => ({ type: 'AchievementSubject', achievement: [...named, ...described] }));
      own(badge, 'credentialSubject', subjects);
    }),
  },
  {
    name: 'token with an algorithm that becomes a text when it is asked to',
    codes: ['JWT_ALGORITHM_NOT_ALLOWED'],
    input: ({ signToken }) => signToken({ alg: { toString: 'ES256' }, typ: 'JWT' }),
  },
];

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...values,
  ...texts,
  ...pollution,
  ...tokens,
  ...proofs,
  ...objects,
  ...jsonLd,
  ...documents,
  ...costly,
];
