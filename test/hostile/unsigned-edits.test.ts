import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextDocument } from '../../src/contexts/index.js';
import { isObject, issuerId } from '../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import type { FileName, SignedFile, UnsignedEdit } from './edits/edit.js';
import { meaning } from './edits/meaning.js';
import { signFiles } from './edits/signed-files.js';
import { UNSIGNED_EDITS } from './unsigned-edits.js';

let files: Record<FileName, SignedFile>;
const originalBytes: Record<string, string> = {};
const prototypeKeys = Reflect.ownKeys(Object.prototype).length;

beforeAll(async () => {
  files = await signFiles();
  for (const [name, file] of Object.entries(files)) originalBytes[name] = await plainBytes(file);
});

afterAll(() => expect(Reflect.ownKeys(Object.prototype).length).toBe(prototypeKeys));

const original = ({ on = 'badge' }: UnsignedEdit) => files[on];

function editedObject(entry: UnsignedEdit): unknown {
  const file = structuredClone(original(entry));
  if (entry.instead) return entry.instead(file);
  entry.edit?.(file);
  return file;
}

/** The forms in which the edited file can be handed over: as an object, and as text. */
function formsOf(entry: UnsignedEdit): [form: string, input: unknown][] {
  if (entry.text) return [['text', entry.text(JSON.stringify(original(entry)))]];
  return [
    ['object', editedObject(entry)],
    ['text', JSON.stringify(editedObject(entry))],
  ];
}

function verify(input: unknown, file: SignedFile) {
  const { id } = file.credentialSubject;
  return verifyCredential(input, {
    skip: ['status'],
    trustedIssuers: [issuerId(file) as string],
    ...(typeof id === 'string' ? { expectedRecipient: { id } } : {}),
  });
}

const outcomes = (result: Awaited<ReturnType<typeof verify>>) =>
  result.checks.map(({ id, required, status }) => `${id} ${required} ${status}`);

/** What would be hashed if there were no gate: jsonld alone, in safe mode, with the bundled contexts. */
async function plainBytes(input: unknown): Promise<string> {
  const whole = (typeof input === 'string' ? JSON.parse(input) : structuredClone(input)) as JsonObject;
  if (!isObject(whole)) throw new TypeError('Not an object');
  const { proof, ...document } = whole as JsonObject;
  const [first] = [proof].flat() as [JsonObject | undefined];
  const { proofValue: _, '@context': __, ...options } = first ?? {};
  const forms = [document, { '@context': document['@context'] as JsonValue, ...options }];
  const canonical: string[] = [];
  for (const form of forms) canonical.push(await jsonld.canonize(form, PLAIN));
  return canonical.join('\n');
}

const PLAIN = {
  base: null,
  safe: true,
  rdfDirection: 'i18n-datatype' as const,
  documentLoader: async (url: string) => {
    const document = await contextDocument(url);
    if (!document) throw new Error(`${url} is not known`);
    return { documentUrl: url, document, contextUrl: null };
  },
};

test('every edit has a name of its own, and changes something', () => {
  expect(new Set(UNSIGNED_EDITS.map(({ name }) => name)).size).toBe(UNSIGNED_EDITS.length);
  for (const entry of UNSIGNED_EDITS) {
    for (const [, input] of formsOf(entry)) {
      const text = typeof input === 'string' ? input : JSON.stringify(input);
      expect(text, entry.name).not.toBe(JSON.stringify(original(entry)));
    }
  }
});

test('every file verifies as it is', async () => {
  for (const file of Object.values(files)) {
    expect(await verify(file, file)).toMatchObject({ verified: true });
  }
});

describe.each(UNSIGNED_EDITS)('$name $from', (entry) => {
  test(`canonical bytes without the gate: ${entry.sameBytes === true ? 'the same' : 'not the same'}`, async () => {
    const [[, input]] = formsOf(entry) as [[string, unknown]];
    const edited = await plainBytes(input).catch(() => 'throws' as const);
    expect(edited === 'throws' ? edited : edited === originalBytes[entry.on ?? 'badge']).toBe(entry.sameBytes);
  });

  const { outcome } = entry;
  if ('refused' in outcome) {
    test(`refused: ${outcome.refused.code} ${outcome.refused.pointer ?? ''}`, async () => {
      for (const [, input] of formsOf(entry)) {
        const result = await verify(input, original(entry));
        expect(result).toMatchObject({ verified: false, credential: null });
        const check = result.checks.find(({ problems }) => problems.some(({ severity }) => severity === 'error'));
        expect(check?.id).toBe(outcome.refused.check);
        expect(check?.problems).toContainEqual(
          expect.objectContaining({
            code: outcome.refused.code,
            severity: 'error',
            ...(outcome.refused.pointer === undefined ? {} : { pointer: outcome.refused.pointer }),
          }),
        );
      }
    });
  } else {
    test(`harmless: ${outcome.harmless}`, async () => {
      const file = original(entry);
      const before = await verify(file, file);
      for (const [, input] of formsOf(entry)) {
        const after = await verify(input, file);
        expect(after.verified).toBe(true);
        expect(outcomes(after)).toEqual(outcomes(before));
        expect(meaning(after.credential as unknown as JsonObject)).toEqual(
          meaning(before.credential as unknown as JsonObject),
        );
      }
    });
  }
});

test('without the schema check, what verifies still says the same', async () => {
  const verified: string[] = [];
  const skip = ['status', 'schema'] as const;
  for (const entry of UNSIGNED_EDITS) {
    if (!('refused' in entry.outcome) || entry.outcome.refused.check !== 'schema') continue;
    const result = await verifyCredential(editedObject(entry), { skip });
    if (!result.verified) continue;
    verified.push(entry.name);
    const { proof: _, ...credential } = original(entry);
    expect(meaning(result.credential as unknown as JsonObject), entry.name).toEqual(meaning(credential));
  }
  expect(verified).toContain('the subject in an array');
});

test('the meaning notices what it has to', () => {
  const file = files.badge;
  const without = structuredClone(file) as JsonObject;
  delete without.validUntil;
  const moved = structuredClone(file);
  const [{ credentialSubject: endorsed }] = moved.endorsement as unknown as [{ credentialSubject: JsonObject }];
  endorsed.phone = moved.issuer.phone as string;
  delete moved.issuer.phone;
  const turned = structuredClone(file);
  (turned.credentialSubject.achievement.resultDescription[0].allowedValue as string[]).reverse();
  for (const other of [without, moved, turned]) expect(meaning(other)).not.toEqual(meaning(file));
});
