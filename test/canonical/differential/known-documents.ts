import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../../src/contexts/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';

/** A document that was thought of, with what jsonld makes of it. */
export interface KnownDocument {
  name: string;
  document: JsonObject;
  /** `dropped`: a key of the name `__proto__`, without which jsonld goes on. */
  verdict: 'accepted' | 'rejected' | 'dropped';
}

const BADGE = [CREDENTIALS_V2, OPEN_BADGES_V3];
const OLDEST = 'https://purl.imsglobal.org/spec/ob/v3p0/context.json';
const NS = 'https://ns.example/vocabulary#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';

/** A small badge with another part. */
function badge(part: JsonObject): JsonObject {
  return { '@context': BADGE, type: ['VerifiableCredential', 'OpenBadgeCredential'], id: 'urn:x:1', ...part };
}

const achieved = (achievement: JsonValue): JsonObject =>
  badge({ credentialSubject: { type: ['AchievementSubject'], achievement } });

const inline = (context: JsonValue, part: JsonObject): JsonObject => ({
  ...badge(part),
  '@context': [...BADGE, context],
});

const parsed = (text: string): JsonObject => JSON.parse(text) as JsonObject;

const scoped = (name: string): JsonObject => ({ '@id': `${NS}${name}`, '@context': { p: `${NS}${name}-p` } });

const accepted = (name: string, document: JsonObject): KnownDocument => ({ name, document, verdict: 'accepted' });
const rejected = (name: string, document: JsonObject): KnownDocument => ({ name, document, verdict: 'rejected' });

/** Documents that conversions have failed on, or are likely to. Their order counts: some spoil what comes after them. */
export const KNOWN_DOCUMENTS: readonly KnownDocument[] = [
  accepted('cnf as a property', badge({ cnf: { jwk: { kty: 'OKP' }, kid: 'https://a.example/' } })),
  rejected('cnf as a type, after it was a property', achieved({ type: ['Achievement', 'cnf'] })),
  rejected('cnf as the only type', { '@context': CREDENTIALS_V2, type: 'cnf', id: 'urn:x:1', name: 'x' }),
  rejected('a term of another class', achieved({ type: ['Achievement'], addressCountry: 'BE' })),
  rejected('a term of the class above', achieved({ type: ['Achievement'], role: 'Learner' })),
  accepted('a term of the class above, by its IRI', achieved({ type: ['Achievement'], 'https://schema.org/url': 'x' })),
  rejected('a term that only another term brings', badge({ assertionMethod: 'https://a.example/' })),
  accepted('a class as a term', badge({ Criteria: { narrative: 'x' } })),
  rejected('a term as a type that no context defines there', badge({ evidence: { type: 'achievement' } })),
  accepted('a term as a type', badge({ evidence: { type: ['name', 'Evidence'], genre: 'x' } })),
  accepted('a type as its IRI, which brings no context', achieved({ type: `${OB}Achievement`, name: 'x' })),
  rejected('a type as its IRI, with a term of it', achieved({ type: `${OB}Achievement`, tag: 'x' })),
  rejected(
    'types that contradict each other',
    badge({ evidence: { type: ['AchievementSubject', 'IdentifierEntry'] } }),
  ),
  accepted('types of the oldest context that contradict each other', {
    '@context': [CREDENTIALS_V1, OLDEST],
    type: ['VerifiableCredential', 'Profile', 'AchievementSubject'],
    image: { id: 'https://a.example/' },
  }),
  accepted(
    'types applied in the order of their names',
    inline({ A: scoped('A'), B: scoped('B') }, { type: ['B', 'A'], p: 'x' }),
  ),
  accepted(
    'types whose names UTF-16 sorts in another way',
    inline({ '\uFF01': scoped('full'), '\u{1F600}': scoped('astral') }, { type: ['\u{1F600}', '\uFF01'], p: 'x' }),
  ),
  accepted(
    'the context of a type ends at the next object',
    inline(
      { q: { '@id': `${NS}q` }, T: { '@id': `${NS}T`, '@context': { q: `${NS}T-q` } } },
      { type: ['T', 'VerifiableCredential'], q: { q: 'x' } },
    ),
  ),
  accepted(
    'the context of a type stays in what only has an id',
    achieved({ type: 'Achievement', image: { id: 'https://a.example/' }, criteria: { id: 'urn:x:c' } }),
  ),
  accepted(
    'the context of a type stays for a value',
    achieved({ type: 'Achievement', tag: { '@value': 'x', '@language': 'EN-gb' } }),
  ),
  accepted('a presentation, where all contexts end', {
    '@context': CREDENTIALS_V2,
    type: 'VerifiablePresentation',
    verifiableCredential: { '@context': BADGE, type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'x' },
  }),
  rejected('a presentation whose credential has no contexts', {
    '@context': BADGE,
    type: 'VerifiablePresentation',
    verifiableCredential: { type: ['VerifiableCredential'], name: 'x' },
  }),
  accepted(
    'an embedded credential with other contexts',
    badge({
      endorsement: [
        {
          '@context': [CREDENTIALS_V2],
          type: ['VerifiableCredential', 'EndorsementCredential'],
          issuer: 'did:example:a',
        },
      ],
    }),
  ),
  rejected('contexts that end inside', badge({ evidence: { '@context': null, 'https://schema.org/name': 'x' } })),
  accepted('the same contexts inside', badge({ evidence: { '@context': BADGE, type: 'Evidence', genre: 'x' } })),
  rejected('the oldest context behind that of version 2.0', {
    '@context': [CREDENTIALS_V2, OLDEST],
    type: 'Profile',
    id: 'urn:x:1',
  }),
  accepted(
    'two proofs, each a graph',
    badge({
      proof: [
        { type: 'DataIntegrityProof', nonce: 'a' },
        { type: 'DataIntegrityProof', nonce: 'b' },
      ],
    }),
  ),
  rejected('a proof that only has an id', badge({ proof: { id: 'urn:x:proof' } })),
  accepted(
    'a purpose that is an IRI, and one that no context defines',
    badge({ proof: { type: 'DataIntegrityProof', proofPurpose: ['assertionMethod', 'urn:x:p'] } }),
  ),
  accepted(
    'a purpose with a term that only stands there',
    badge({ proof: { type: 'DataIntegrityProof', proofPurpose: { id: 'urn:x:p', assertionMethod: 'did:example:k' } } }),
  ),
  accepted(
    'messages of a status entry, whose terms only stand there',
    badge({ credentialStatus: { type: 'BitstringStatusListEntry', statusMessage: [{ status: '0x0', message: 'x' }] } }),
  ),
  rejected(
    'messages of a status entry with a term of the entry',
    badge({ credentialStatus: { type: 'BitstringStatusListEntry', statusMessage: [{ statusPurpose: 'x' }] } }),
  ),
  accepted('a proof with the id of the credential', badge({ proof: { id: 'urn:x:1', type: 'DataIntegrityProof' } })),
  accepted(
    'one class under both of its names',
    badge({ type: ['VerifiableCredential', 'AchievementCredential', 'OpenBadgeCredential'] }),
  ),
  accepted('a presentation of version 1.1, where contexts go on', {
    '@context': [CREDENTIALS_V1, OPEN_BADGES_V3],
    type: 'VerifiablePresentation',
    verifiableCredential: { type: ['VerifiableCredential'], name: 'x' },
  }),
  rejected('a purpose that is no term', badge({ proof: { type: 'DataIntegrityProof', proofPurpose: 'selling' } })),
  accepted(
    'numbers of every kind',
    achieved({
      type: 'Achievement',
      creditsAvailable: [0, 5, 1.5, 1e-7, 1e21, 1.5e300],
      version: [0, 5, 1.5, 1e-7, 1.5e-7, 1e21, 2 ** 53, 0.1],
    }),
  ),
  accepted('-0', parsed(JSON.stringify(achieved({ type: 'Achievement', version: 77 })).replace('77', '-0'))),
  accepted(
    'true and "true" where the context says boolean',
    badge({
      credentialSubject: {
        type: 'AchievementSubject',
        identifier: { type: 'IdentityObject', hashed: [true, 'true', true] },
      },
    }),
  ),
  accepted(
    'texts that UTF-16 sorts in another way',
    badge({ name: ['\uFF01', '\u{1F600}', '\uE000', '\uFFFF', '\u{10000}'] }),
  ),
  accepted(
    'unnamed objects that only such texts tell apart',
    badge({ evidence: [{ name: ['\uFF01', '\u{1F600}'] }, { name: '\uFF01' }, { name: '\u{1F600}' }] }),
  ),
  accepted(
    'control characters, quotes and half a pair',
    badge({ name: '\u0000\b\t\n\f\r\u001F"\\\u007F\u0085\u2028\uD800' }),
  ),
  accepted(
    'a list of one, and of none',
    badge({
      credentialSubject: { type: 'ResultDescription', allowedValue: [] },
      evidence: { type: 'ResultDescription', allowedValue: 'A' },
    }),
  ),
  accepted(
    'a JSON literal with anything in it',
    badge({
      evidence: {
        type: 'JsonSchema',
        jsonSchema: { '@id': 1, '\u{1F600}': null, '\uFF01': [{ '@context': 'x' }, -0, 1e21] },
      },
    }),
  ),
  accepted(
    'alike unnamed objects, below each other',
    badge({ evidence: [{ alignment: [{ name: 'x' }, { name: 'x' }] }, { alignment: [{ name: 'x' }, { name: 'x' }] }] }),
  ),
  accepted(
    'one id at many places',
    badge({
      issuer: 'urn:x:1',
      credentialSubject: [
        { id: 'urn:x:1', name: 'a' },
        { id: 'urn:x:1', name: 'b' },
      ],
    }),
  ),
  rejected('a blank node by name', badge({ issuer: { id: '_:b0', name: 'x' } })),
  rejected('an id with a space', badge({ issuer: 'https://a.example/a b' })),
  rejected('an id that is a keyword', badge({ issuer: '@id' })),
  rejected('a relative id', badge({ issuer: 'page-1' })),
  accepted('a prefix of the context of version 1.1', {
    '@context': CREDENTIALS_V1,
    type: 'VerifiableCredential',
    issuer: 'cred:issuer',
    'sec:nonce': 'x',
  }),
  accepted(
    'nothing: null, empty arrays and sets',
    badge({ name: null, evidence: [], termsOfUse: { '@set': [] }, description: [null, [[]]] }),
  ),
  accepted('@id and @type', { '@context': BADGE, '@id': 'urn:x:1', '@type': 'VerifiableCredential' }),
  rejected('@id beside id', badge({ '@id': 'urn:x:1' })),
  rejected('an unknown keyword', badge({ '@foo': 'x' })),
  accepted(
    '@nest, @included and @index',
    badge({ '@nest': { name: 'x' }, '@included': [{ id: 'urn:x:2', name: 'y' }], '@index': 'z' }),
  ),
  rejected('"constructor" as a term', badge({ constructor: 'x' })),
  rejected('"toString" as a type', badge({ evidence: { type: 'toString' } })),
  accepted('"hasOwnProperty" as a text', badge({ name: 'hasOwnProperty' })),
  rejected('"__proto__" as an issuer', badge({ issuer: '__proto__' })),
  rejected('"__proto__" as a list of references', badge({ evidence: ['__proto__', { id: '__proto__' }] })),
  accepted('a badge after "__proto__"', badge({ name: 'x', issuer: { id: 'did:example:a', type: 'Profile' } })),
  {
    name: 'a key "__proto__"',
    document: parsed(JSON.stringify(badge({ name: 'x' })).replace('"name"', '"__proto__"')),
    verdict: 'dropped',
  },
  {
    name: 'a key "__proto__" with terms below it',
    document: parsed(JSON.stringify(badge({ KEY: { name: 'x', '@context': null } })).replace('KEY', '__proto__')),
    verdict: 'dropped',
  },
  rejected('an inline context with a vocabulary that is none', inline({ '@vocab': '' }, { name: 'x' })),
  accepted('a badge after such a context', badge({ name: 'x' })),
];
