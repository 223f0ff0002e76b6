import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { didKey, generateKeyPair } from '../../src/entries/keys.js';
import { signCredential } from '../../src/entries/sign.js';
import { schemaOf } from '../../src/schema/classes.js';
import { predicateOf } from '../../src/schema/compile-schema.js';
import { formats } from '../../src/schema/formats.js';
import type { ClassName } from '../../src/schema/index.js';
import { schemaErrors } from '../../src/schema/schema-errors.js';
import type { JsonValue } from '../../src/types/index.js';
import { badgeV1p1 } from '../helpers/badge-v1p1.js';
import { everythingBadge } from '../helpers/everything.js';
import { schemas } from './class-places.js';
import { type Doc, fullCredential, type Json } from './samples.js';

const FOLDER = new URL('../../schemas/', import.meta.url);
const ajv = new Ajv2020({
  allErrors: true,
  messages: false,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
});
for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
for (const file of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));

/** What a value is replaced with: each breaks some keyword somewhere. */
const WRONG: readonly Json[] = [null, true, -1, 1.5, '', 'ext:a b', 'https:/a', 'urn:a', {}, [], [[]], ['x', 'x']];

let documents: readonly [ClassName, Doc][];

beforeAll(async () => {
  const keyPair = await generateKeyPair();
  const badge = await signCredential(await everythingBadge(didKey(keyPair)), { signer: keyPair });
  const older = badgeV1p1() as Doc;
  documents = [
    ['OpenBadgeCredential', JSON.parse(JSON.stringify(badge)) as Doc],
    ['AchievementCredentialv1p1', older],
    ['VerifiableCredential', fullCredential()],
    ['VerifiableCredentialv1p1', older],
  ];
});

describe('the same errors as ajv finds', () => {
  test('in what is valid: none', () => {
    for (const [className, document] of documents) expect(errorsOf(className, document)).toBe('');
  });

  test.each([0, 1, 2, 3])(
    'with any value replaced, left out, repeated or made a list, or with one more, in %i',
    (which) => {
      const [className, document] = documents[which] as readonly [ClassName, Doc];
      const different: unknown[] = [];
      let broken = 0;
      for (const variant of variants(document)) {
        const errors = errorsOf(className, variant);
        const expected = errorsOfAjv(className, variant);
        const valid = predicateOf(schemaOf(className))(variant as JsonValue);
        if (errors !== expected || valid !== (expected === '')) different.push({ errors, expected, valid });
        if (!valid) broken += 1;
      }
      expect(different.slice(0, 3)).toEqual([]);
      expect(broken).toBeGreaterThan(100);
    },
  );

  test.each(Object.keys(schemas) as ClassName[])('in a value of another kind than %s', (className) => {
    for (const value of WRONG) expect(errorsOf(className, value)).toBe(errorsOfAjv(className, value));
  });
});

function errorsOf(className: ClassName, value: Json): string {
  return schemaErrors(schemaOf(className), value as JsonValue, '')
    .map(({ keyword, pointer, demanded, contained = false }) => JSON.stringify([pointer, keyword, demanded, contained]))
    .sort()
    .join('\n');
}

/** What `if` and `contains` only sum up is left out. */
function errorsOfAjv(className: ClassName, value: Json): string {
  const validate = ajv.getSchema(`https://w3id.org/credsmith/schemas/${fileOf(className)}`);
  if (!validate) throw new Error(`There is no schema for ${className}`);
  validate(value);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'contains')
    .map(({ keyword, instancePath, schemaPath, params }) => {
      const { comparison: _, ...demanded } = params;
      return JSON.stringify([instancePath, keyword, Object.values(demanded)[0], schemaPath.includes('/contains/')]);
    })
    .sort()
    .join('\n');
}

function fileOf(className: ClassName): string {
  return (schemas[className].$id as string).split('/').at(-1) as string;
}

/** The document with one change at every place. */
function* variants(document: Doc): Generator<Doc> {
  const copy = structuredClone(document);
  yield* changes(copy, copy);
}

/** Changes what is inside in place, and back once the whole was looked at. */
function* changes(node: Json, whole: Doc): Generator<Doc> {
  if (typeof node !== 'object' || node === null) return;
  const object = node as Record<string, Json>;
  for (const key of Object.keys(object)) {
    const value = object[key] as Json;
    for (const wrong of [...WRONG, [value], [value, value]]) {
      object[key] = wrong;
      yield whole;
    }
    object[key] = value;
    yield* changes(value, whole);
  }
  if (Array.isArray(node)) return;
  for (const [key, value] of Object.entries(object)) {
    delete object[key];
    yield whole;
    object[key] = value;
  }
  object.somethingElse = 1;
  yield whole;
  delete object.somethingElse;
}
