import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { iri, text } from './pools.js';
import type { Random } from './random.js';
import { objectOf, type Vocabulary, vocabularyOf } from './vocabulary.js';

const FOLDER = new URL('../../../../shared/reference/micro-credentials/', import.meta.url);
const hasFolder = existsSync(fileURLToPath(FOLDER));

if (!hasFolder) console.warn(`No ${fileURLToPath(FOLDER)}: documents with its context are left out.`);

const read = (name: string) => JSON.parse(readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8')) as JsonObject;

/** The context of micro-credentials, which stands beside the project; without it, documents are made without. */
export const EXTENSION: JsonObject | undefined = hasFolder
  ? (read('micro-credential-context.json')['@context'] as JsonObject)
  : undefined;

/** Micro-credentials that stand beside the project, with the context itself where they name it by a placeholder. */
export function extensionFixtures(): JsonObject[] {
  if (!hasFolder) return [];
  const issuers = readdirSync(fileURLToPath(new URL('issuers/', FOLDER))).map((name) => `issuers/${name}`);
  return ['complete-annex1.json', ...issuers].map((name) => {
    const document = read(name);
    const [first, second] = document['@context'] as JsonValue[];
    return { ...document, '@context': [first, second, EXTENSION] as JsonValue };
  });
}

const EXTENSION_VOCABULARY: Vocabulary = vocabularyOf(EXTENSION ?? {});

/** Which class the values of a property have. */
const RANGES: Readonly<Record<string, string>> = {
  accreditation: 'Accreditation',
  assessment: 'LearningAssessmentSpecification',
  creditPoint: 'CreditPoint',
  learningOutcome: 'LearningOutcome',
  partOf: 'StackTarget',
};

/** The context as a whole, or only with some of its classes. */
export function extensionContext(random: Random): JsonObject {
  const context = EXTENSION as JsonObject;
  if (random.chance(0.6)) return context;
  const left = Object.entries(context).filter(([name]) => !/^[A-Z]/.test(name) || random.chance(0.6));
  return Object.fromEntries(left);
}

/** The properties that a class of the extension adds, with the objects that they lead to. */
export function extensionObject(className: string, random: Random): JsonObject {
  const found = EXTENSION_VOCABULARY.classes.find(({ name }) => name === className);
  const object = found ? objectOf(found, random) : {};
  for (const [name, range] of Object.entries(RANGES)) {
    if (Object.hasOwn(object, name)) {
      object[name] = [{ ...extensionObject(range, random), name: text(random) }] as JsonValue;
    }
  }
  if (Object.hasOwn(object, 'accreditingAgent'))
    object.accreditingAgent = { id: iri(random), type: ['Profile'], name: text(random) };
  return object;
}
