import { beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIALS_V1, OPEN_BADGES_EXTENSIONS } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject, JsonValue, ProblemCode } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { fullBadge, plainCredential } from '../helpers/shapes.js';

/*
 * What a holder can do to a signed file with a text editor. The signature of an RDFC suite covers statements, not text,
 * so most of these edits leave the signed bytes as they were. Each must be refused all the same, unless it changes
 * nothing that a program can read from the file.
 */

const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const VC = 'https://www.w3.org/2018/credentials#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const SKIP = { skip: ['status'] } as const;

type Parts = JsonObject & {
  '@context': JsonValue[];
  type: string[];
  issuer: JsonObject & { address: JsonObject };
  credentialSubject: JsonObject & {
    achievement: JsonObject & { tag: string[]; alignment: JsonObject[]; creator: JsonObject };
    identifier: [JsonObject];
    result: JsonObject[];
  };
  evidence: JsonObject[];
  credentialStatus: JsonObject;
  proof: JsonObject;
};

/** Changes the file in place, or returns what is handed over `instead`. */
type Edit = (file: Parts) => unknown;

class Instead {
  readonly input: unknown;
  constructor(input: unknown) {
    this.input = input;
  }
}

const move = (from: JsonObject, key: string, to: JsonObject, newKey = key) => {
  to[newKey] = from[key] as JsonValue;
  delete from[key];
};

const REFUSED: [name: string, code: ProblemCode, edit: Edit][] = [
  // hiding the status or the end of validity from programs that read JSON
  ['status removed', 'SIGNATURE_INVALID', (file) => delete (file as JsonObject).credentialStatus],
  ['end removed', 'SIGNATURE_INVALID', (file) => delete (file as JsonObject).validUntil],
  ['status moved to @nest', 'FORBIDDEN_KEY', (file) => move(file, 'credentialStatus', nested(file, '@nest'))],
  ['end moved to @nest', 'FORBIDDEN_KEY', (file) => move(file, 'validUntil', nested(file, '@nest'))],
  [
    'status renamed to its IRI',
    'FORBIDDEN_KEY',
    (file) => move(file, 'credentialStatus', file, `${VC}credentialStatus`),
  ],
  [
    'end renamed to its IRI, with its type',
    'FORBIDDEN_KEY',
    (file) => {
      file[`${VC}validUntil`] = { '@type': `${XSD}dateTime`, '@value': file.validUntil as string };
      delete (file as JsonObject).validUntil;
    },
  ],
  [
    'a fact about the issuer at another mention of the issuer',
    'NODE_CONFLICT',
    (file) => move(file.issuer, 'phone', file.credentialSubject.achievement.creator),
  ],
  ['end in an array', 'WRONG_TYPE', (file) => Object.assign(file, { validUntil: [file.validUntil] })],
  [
    'end as a value object',
    'FORBIDDEN_KEY',
    (file) => Object.assign(file, { validUntil: { '@type': `${XSD}dateTime`, '@value': file.validUntil } }),
  ],
  [
    'end as @value alone',
    'FORBIDDEN_VALUE',
    (file) => Object.assign(file, { validUntil: { '@value': file.validUntil } }),
  ],
  [
    'status as text',
    'SIGNATURE_INVALID',
    (file) => Object.assign(file, { credentialStatus: file.credentialStatus.id }),
  ],
  [
    'index of the status as a number',
    'SIGNATURE_INVALID',
    (file) => Object.assign(file.credentialStatus, { statusListIndex: 94567 }),
  ],

  // data that nobody signed
  ['@index at the top', 'FORBIDDEN_KEY', (file) => Object.assign(file, { '@index': 'revoked: no' })],
  ['@index below', 'FORBIDDEN_KEY', (file) => Object.assign(file.credentialSubject, { '@index': 'grade: A' })],
  ['@index in the proof', 'FORBIDDEN_KEY', (file) => Object.assign(file.proof, { '@index': 'x' })],
  ['null for a term', 'NULL_VALUE', (file) => Object.assign(file, { termsOfUse: null })],
  ['null in the proof', 'NULL_VALUE', (file) => Object.assign(file.proof, { domain: null })],
  ['null in an array', 'NULL_VALUE', (file) => (file.evidence as JsonValue[]).push(null)],
  ['empty array for a term', 'EMPTY_ARRAY', (file) => Object.assign(file, { termsOfUse: [] })],
  ['own key __proto__', 'FORBIDDEN_KEY', (file) => ownKey(file, '__proto__', { role: 'Rector' })],
  [
    'own key __proto__ in the subject',
    'FORBIDDEN_KEY',
    (file) => ownKey(file.credentialSubject, '__proto__', { role: 'Rector' }),
  ],
  ['key constructor', 'FORBIDDEN_KEY', (file) => ownKey(file, 'constructor', { role: 'Rector' })],
  ['empty @included', 'FORBIDDEN_KEY', (file) => Object.assign(file, { '@included': [] })],
  ['empty @graph', 'FORBIDDEN_KEY', (file) => Object.assign(file, { '@graph': [] })],
  ['empty @reverse', 'FORBIDDEN_KEY', (file) => Object.assign(file, { '@reverse': {} })],
  ['undefined term', 'TERM_UNDEFINED', (file) => Object.assign(file, { honours: 'summa cum laude' })],
  [
    'undefined term in the proof',
    'TERM_UNDEFINED',
    (file) => Object.assign(file.proof, { honours: 'summa cum laude' }),
  ],
  ['undefined type', 'TERM_UNDEFINED', (file) => file.type.push('HonoursCredential')],
  ['relative id', 'IRI_INVALID', (file) => Object.assign(file.evidence[1] as object, { id: 'evidence-2' })],
  ['another key of the proof', 'SIGNATURE_INVALID', (file) => Object.assign(file.proof, { nonce: 'x' })],

  // counts and order
  ['evidence twice', 'DUPLICATE_ITEM', (file) => file.evidence.push(structuredClone(file.evidence[0] as JsonObject))],
  [
    'evidence without id twice',
    'DUPLICATE_ITEM',
    (file) => file.evidence.push(structuredClone(file.evidence[1] as JsonObject)),
  ],
  [
    'result twice',
    'DUPLICATE_ITEM',
    (file) => file.credentialSubject.result.push(structuredClone(file.credentialSubject.result[0] as JsonObject)),
  ],
  ['tag twice', 'DUPLICATE_ITEM', (file) => file.credentialSubject.achievement.tag.push('data')],
  ['type twice', 'DUPLICATE_ITEM', (file) => file.type.push('OpenBadgeCredential')],
  ['array in an array', 'NESTED_ARRAY', (file) => Object.assign(file, { evidence: [file.evidence] })],
  [
    '[true, "true"]',
    'DUPLICATE_ITEM',
    (file) => Object.assign(file.credentialSubject.identifier[0], { hashed: [true, 'true'] }),
  ],
  ['[1.5, "1.5"]', 'DUPLICATE_ITEM', (file) => Object.assign(file.credentialSubject, { creditsEarned: [1.5, '1.5'] })],
  [
    'allowed values in another order',
    'SIGNATURE_INVALID',
    (file) =>
      (file.credentialSubject.achievement.resultDescription as [{ allowedValue: string[] }])[0].allowedValue.reverse(),
  ],

  // one node in several places
  [
    'subject split in two with one id',
    'DUPLICATE_ITEM',
    (file) => {
      const { id, type, result, ...rest } = file.credentialSubject;
      Object.assign(file, {
        credentialSubject: [
          { id, type, ...rest },
          { id, type, result },
        ],
      });
    },
  ],
  ['claims moved to @included', 'FORBIDDEN_KEY', (file) => move(file, 'evidence', file, '@included')],
  [
    'whole document in @graph',
    'FORBIDDEN_KEY',
    (file) => {
      const { '@context': context, ...rest } = file;
      return new Instead({ '@context': context, '@graph': [rest] });
    },
  ],
  ['whole document in an array', 'INPUT_NOT_RECOGNIZED', (file) => new Instead([file])],
  [
    'a second name for the issuer, in another copy',
    'NODE_CONFLICT',
    (file) => Object.assign(file.credentialSubject.achievement.creator, { name: 'Example Academy' }),
  ],

  // keys that mean something else
  ['inline context', 'CONTEXT_INLINE', (file) => file['@context'].push({ honours: 'https://schema.org/award' })],
  ['inline context that renames', 'CONTEXT_INLINE', (file) => file['@context'].push({ title: `${OB}name` })],
  [
    'nested context',
    'FORBIDDEN_KEY',
    (file) => Object.assign(file.credentialSubject, { '@context': { title: `${OB}name` } }),
  ],
  ['nested context null', 'FORBIDDEN_KEY', (file) => Object.assign(file.credentialSubject, { '@context': null })],
  ['context null', 'NULL_VALUE', (file) => Object.assign(file, { '@context': null })],
  ['context dropped', 'CONTEXT_MISSING', (file) => delete (file as JsonObject)['@context']],
  ['Open Badges context dropped', 'TERM_UNDEFINED', (file) => file['@context'].pop()],
  ['contexts reversed', 'CONTEXT_ORDER', (file) => file['@context'].reverse()],
  ['older base context first', 'DATA_MODEL_UNSUPPORTED', (file) => file['@context'].splice(0, 1, CREDENTIALS_V1)],
  ['unknown context', 'CONTEXT_UNKNOWN', (file) => file['@context'].push('https://context.example/v1')],
  ['context in the proof', 'FORBIDDEN_KEY', (file) => Object.assign(file.proof, { '@context': file['@context'] })],
  ['id as @id', 'FORBIDDEN_KEY', (file) => move(file, 'id', file, '@id')],
  [
    'id of the subject as @id',
    'FORBIDDEN_KEY',
    (file) => move(file.credentialSubject, 'id', file.credentialSubject, '@id'),
  ],
  ['type as @type', 'FORBIDDEN_KEY', (file) => move(file, 'type', file, '@type')],
  [
    'a term as its IRI',
    'FORBIDDEN_KEY',
    (file) => move(file.credentialSubject, 'achievement', file.credentialSubject, `${OB}achievement`),
  ],
  ['badge type as its IRI', 'MISSING_TYPE', (file) => file.type.splice(1, 1, `${OB}OpenBadgeCredential`)],
  [
    'badge type as its IRI, subject in an array',
    'MISSING_TYPE',
    (file) => {
      file.type.splice(1, 1, `${OB}OpenBadgeCredential`);
      Object.assign(file, { credentialSubject: [file.credentialSubject] });
    },
  ],
  ['credential type as its IRI', 'MISSING_TYPE', (file) => file.type.splice(0, 1, `${VC}VerifiableCredential`)],
  [
    'evidence type as its IRI',
    'MISSING_TYPE',
    (file) => Object.assign(file.evidence[1] as object, { type: [`${OB}Evidence`] }),
  ],

  // values of another type
  [
    '0.10000000000000002',
    'NUMBER_NOT_EXACT',
    (file) => Object.assign(file.credentialSubject, { creditsEarned: 0.10000000000000002 }),
  ],
  ['number as text', 'WRONG_TYPE', (file) => Object.assign(file.credentialSubject, { creditsEarned: '1.5' })],
  ['true as "true"', 'WRONG_TYPE', (file) => Object.assign(file.credentialSubject.identifier[0], { hashed: 'true' })],
  [
    'hashed switched off',
    'SIGNATURE_INVALID',
    (file) => Object.assign(file.credentialSubject.identifier[0], { hashed: false }),
  ],
  ['text as @value', 'FORBIDDEN_VALUE', (file) => Object.assign(file, { name: { '@value': file.name } })],
  [
    'text with a language',
    'SIGNATURE_INVALID',
    (file) => Object.assign(file, { name: { '@value': file.name, '@language': 'en' } }),
  ],
  [
    'text with a type',
    'FORBIDDEN_KEY',
    (file) => Object.assign(file, { name: { '@value': file.name, '@type': `${XSD}string` } }),
  ],
  ['text in an array', 'WRONG_TYPE', (file) => Object.assign(file, { name: [file.name] })],
  ['subject in an array', 'WRONG_TYPE', (file) => Object.assign(file, { credentialSubject: [file.credentialSubject] })],
  ['issuer as text', 'SIGNATURE_INVALID', (file) => Object.assign(file, { issuer: file.issuer.id })],
  ['lone surrogate', 'LONE_SURROGATE', (file) => Object.assign(file, { name: 'Reading \ud800' })],

  // the proof
  ['proof removed', 'PROOF_MISSING', (file) => delete (file as JsonObject).proof],
  [
    'type of the proof in an array',
    'PROOF_MALFORMED',
    (file) => Object.assign(file.proof, { type: ['DataIntegrityProof'] }),
  ],
  [
    'purpose as its IRI',
    'PROOF_PURPOSE_MISMATCH',
    (file) => Object.assign(file.proof, { proofPurpose: 'https://w3id.org/security#assertionMethod' }),
  ],
  [
    'purpose in an array',
    'PROOF_MALFORMED',
    (file) => Object.assign(file.proof, { proofPurpose: ['assertionMethod'] }),
  ],
  [
    'time of the proof in an array',
    'FORMAT_INVALID',
    (file) => Object.assign(file.proof, { created: [file.proof.created] }),
  ],
  ['time of the proof removed', 'SIGNATURE_INVALID', (file) => delete file.proof.created],
  [
    'key as an object',
    'PROOF_MALFORMED',
    (file) => Object.assign(file.proof, { verificationMethod: { id: file.proof.verificationMethod } }),
  ],
  [
    'signature in base64url',
    'PROOF_MALFORMED',
    (file) => Object.assign(file.proof, { proofValue: `u${'A'.repeat(86)}` }),
  ],
  [
    'signature with a space',
    'PROOF_MALFORMED',
    (file) => Object.assign(file.proof, { proofValue: `${file.proof.proofValue} ` }),
  ],
  [
    'the proof twice',
    'DUPLICATE_ITEM',
    (file) => Object.assign(file, { proof: [file.proof, structuredClone(file.proof)] }),
  ],
];

/** Edits that change nothing that was signed, and nothing that a reader who follows the standard could see. */
const UNCHANGED: [name: string, reason: string, edit: Edit][] = [
  [
    'members in another order',
    'JSON objects have no order',
    (file) => new Instead(Object.fromEntries(Object.entries(file).reverse())),
  ],
  ['items in another order', 'a property with several values is a set', (file) => file.evidence.reverse()],
  ['types in another order', 'a property with several values is a set', (file) => file.type.reverse()],
  [
    'a list of one type as text',
    'one value and a list of one are the same',
    (file) => Object.assign(file.issuer, { type: 'Profile' }),
  ],
  [
    'a list of one identifier as object',
    'one value and a list of one are the same',
    (file) => Object.assign(file.credentialSubject, { identifier: file.credentialSubject.identifier[0] }),
  ],
  [
    'the status in a list of one',
    'one value and a list of one are the same',
    (file) => Object.assign(file, { credentialStatus: [file.credentialStatus] }),
  ],
  [
    'the proof in a list of one',
    'one value and a list of one are the same',
    (file) => Object.assign(file, { proof: [file.proof] }),
  ],
  [
    'a second proof that is wrong',
    'nobody signs how many proofs there are; it is a warning',
    (file) => Object.assign(file, { proof: [file.proof, { ...file.proof, nonce: 'x' }] }),
  ],
  [
    'a known context that gives nothing',
    'every term keeps its meaning, or the signature fails',
    (file) => file['@context'].push(OPEN_BADGES_EXTENSIONS),
  ],
  [
    '1.5 as 1.5000000000000000055',
    'JSON numbers are doubles, and it is the same one',
    (file) => new Instead(JSON.stringify(file).replaceAll('1.5,', '1.5000000000000000055,')),
  ],
  [
    'members written with escapes',
    'JSON text has several spellings',
    (file) => new Instead(JSON.stringify(file).replace('"name"', '"n\\u0061me"')),
  ],
];

let badge: Parts;
let plain: JsonObject;

beforeAll(async () => {
  const keyPair = await generateKeyPair();
  badge = (await signCredential(fullBadge(didKey(keyPair)), { signer: keyPair })) as unknown as Parts;
  plain = (await signCredential(plainCredential(didKey(keyPair)), { signer: keyPair })) as JsonObject;
});

async function verifyEdited(edit: Edit) {
  const file = structuredClone(badge);
  const returned = edit(file);
  return verifyCredential(returned instanceof Instead ? returned.input : file, SKIP);
}

describe('edits of a signed badge', () => {
  test('without an edit it verifies', async () => {
    expect(await verifyCredential(badge, SKIP)).toMatchObject({ verified: true, problems: [] });
    expect(await verifyCredential(plain)).toMatchObject({ verified: true, problems: [] });
  });

  test.each(REFUSED)('refused: %s (%s)', async (_, code, edit) => {
    const result = await verifyEdited(edit);
    expect(result.verified).toBe(false);
    expect(result.problems.filter(({ severity }) => severity === 'error').map((found) => found.code)).toContain(code);
  });

  test.each(UNCHANGED)('changes nothing: %s (%s)', async (_, __, edit) => {
    const result = await verifyEdited(edit);
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.verified).toBe(true);
  });
});

describe('every value of a signed credential, edited in every way', () => {
  // An edit that does not apply gives the value back, and is left out.
  const EDITS: Record<string, (value: JsonValue, key: string) => JsonValue | undefined> = {
    removed: () => undefined,
    'in an array': (value) => [value],
    'out of its array': (value) => (Array.isArray(value) ? (value[0] as JsonValue) : value),
    reversed: (value) => (Array.isArray(value) ? [...value].reverse() : value),
    'as text': (value) => (typeof value === 'object' ? value : String(value)),
    'as number': (value) => (typeof value === 'string' && Number(value) ? Number(value) : value),
    'as boolean': (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
    'as object with id': (value) => (typeof value === 'string' ? { id: value } : value),
    'as its id': (value) => (isFile(value) ? (value.id ?? value) : value),
    'with a language': (value, key) =>
      typeof value === 'string' && key !== '@value' ? { '@value': value, '@language': 'en' } : value,
    'in capitals': (value, key) => (key === '@language' ? String(value).toUpperCase() : value),
    'as IRI': (value) => (typeof value === 'string' && /^[A-Z]\w+$/.test(value) ? `${OB}${value}` : value),
  };

  test.each(['badge', 'plain'] as const)('%s: what still verifies says the same', async (which) => {
    const original = which === 'badge' ? (badge as JsonObject) : plain;
    const { proof: _, ...credential } = original;
    const accepted: string[] = [];
    for (const path of pathsOf(original)) {
      for (const [name, change] of Object.entries(EDITS)) {
        const file = structuredClone(original);
        const parent = path
          .slice(0, -1)
          .reduce<JsonValue>((at, key) => (at as JsonObject)[key] as JsonValue, file) as JsonObject;
        const key = path.at(-1) as string;
        const changed = change(parent[key] as JsonValue, key);
        if (changed !== undefined) parent[key] = changed;
        else if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else delete parent[key];
        if (JSON.stringify(file) === JSON.stringify(original)) continue;
        const result = await verifyCredential(file, SKIP);
        expect(result.problems.map(({ code }) => code)).not.toContain('INTERNAL_ERROR');
        if (!result.verified) continue;
        accepted.push(`${path.join('/')} ${name}`);
        expect(meaning(result.credential as JsonObject), accepted.at(-1)).toEqual(meaning(credential));
      }
    }
    expect(accepted).toContain('proof in an array');
  });
});

function pathsOf(value: JsonValue, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => [[...path, key], ...pathsOf(entry, [...path, key])]);
}

/** What a reader who follows the standard takes from it: sets without order, no lists of one, language tags in any case. */
function meaning(value: JsonValue): unknown {
  if (Array.isArray(value)) {
    const items = value.map(meaning);
    return items.length === 1 ? items[0] : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (!isFile(value)) return value;
  const keys = Object.keys(value).sort();
  if (keys.length === 1 && keys[0] === 'id') return value.id;
  return Object.fromEntries(
    keys.map((key) => [key, key === '@language' ? String(value[key]).toLowerCase() : meaning(value[key] as JsonValue)]),
  );
}

function isFile(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nested(file: JsonObject, key: string): JsonObject {
  const inner: JsonObject = {};
  file[key] = inner;
  return inner;
}

/** As JSON.parse makes it: an own property, whatever the name. */
function ownKey(target: object, key: string, value: JsonValue): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
