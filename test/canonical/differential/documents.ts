import { type ClassName, classProperties } from '../../../src/schema/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { contextList, type Wanted } from './context-lists.js';
import { createObject, embedded, type Making } from './objects.js';
import { iri } from './pools.js';
import type { Random } from './random.js';
import { objectOf } from './vocabulary.js';

/** A document as an honest issuer writes it. */
export interface BaseDocument {
  kind: DocumentKind;
  document: JsonObject;
  /** The properties in it, as `Class.property`. */
  written: ReadonlySet<string>;
}

export const DOCUMENT_KINDS = [
  'badge',
  'badge 1.1',
  'endorsement',
  'endorsement 1.1',
  'credential',
  'credential 1.1',
  'proof options',
  'presentation',
  'other class',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const FREQUENCIES: readonly DocumentKind[] = [
  ...Array<DocumentKind>(9).fill('badge'),
  'badge 1.1',
  'badge 1.1',
  'endorsement',
  'endorsement',
  'endorsement 1.1',
  'credential',
  'credential',
  'credential 1.1',
  'proof options',
  'proof options',
  'presentation',
  'presentation',
  'other class',
  'other class',
  'other class',
];

const CREDENTIALS: Readonly<Partial<Record<DocumentKind, ClassName>>> = {
  badge: 'OpenBadgeCredential',
  'badge 1.1': 'AchievementCredentialv1p1',
  endorsement: 'EndorsementCredential',
  'endorsement 1.1': 'EndorsementCredentialv1p1',
  credential: 'VerifiableCredential',
  'credential 1.1': 'VerifiableCredentialv1p1',
};

/** Those of the data model, found from the credentials on. */
const CLASS_NAMES = [...new Set(Object.values(CREDENTIALS))];
for (const className of CLASS_NAMES) {
  for (const { class: inner } of Object.values(classProperties(className))) {
    if (inner && !CLASS_NAMES.includes(inner)) CLASS_NAMES.push(inner);
  }
}

const OBJECTS = [1, 1, 2, 2, 3, 4, 6, 12];

export function createDocument(random: Random): BaseDocument {
  const kind = random.pick(FREQUENCIES);
  const making: Making = {
    random,
    contexts: contextList(random, wantedContexts(kind, random)),
    objectsLeft: random.pick(OBJECTS),
    written: new Set(),
  };
  const content = createContent(kind, making);
  return { kind, document: { '@context': making.contexts.entries, ...content }, written: making.written };
}

function wantedContexts(kind: DocumentKind, random: Random): Wanted {
  const version =
    kind.endsWith('1.1') || (/^(proof|presentation|other)/.test(kind) && random.chance(0.2)) ? '1.1' : '2.0';
  return { version, openBadges: /^(badge|endorsement)/.test(kind) || random.chance(0.6) };
}

function createContent(kind: DocumentKind, making: Making): JsonObject {
  const { random, contexts } = making;
  const className = CREDENTIALS[kind];
  if (className) return createObject(making, className);
  if (kind === 'proof options') return createObject(making, 'Proof');
  if (kind === 'presentation') return createPresentation(making);
  if (random.chance(0.5)) return createObject(making, random.pick(CLASS_NAMES), -1);
  const { classes } = random.pick(contexts.vocabularies.filter((vocabulary) => vocabulary.classes.length > 0));
  return objectOf(random.pick(classes), random);
}

function createPresentation(making: Making): JsonObject {
  const { random } = making;
  const credentials: JsonValue[] = Array.from({ length: random.pick([1, 1, 2]) }, () =>
    embedded(
      making,
      random.pick<ClassName>(['OpenBadgeCredential', 'EndorsementCredential', 'VerifiableCredential']),
      0,
    ),
  );
  return {
    type: random.chance(0.5) ? 'VerifiablePresentation' : ['VerifiablePresentation'],
    ...(random.chance(0.6) ? { id: iri(random) } : {}),
    ...(random.chance(0.6) ? { holder: iri(random) } : {}),
    verifiableCredential: credentials.length > 1 || random.chance(0.5) ? credentials : (credentials[0] as JsonValue),
    ...(random.chance(0.3) ? { proof: createObject(making, 'Proof', 1) } : {}),
  };
}
