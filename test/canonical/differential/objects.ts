import { type ClassName, classProperties, type PropertyInfo } from '../../../src/schema/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { anyContextList, type Contexts, defines, definesClass } from './context-lists.js';
import { extensionObject } from './extension.js';
import { date, GOOD_IRIS, iri, languageValue, NATIVE_TEXTS, number, text } from './pools.js';
import type { Random } from './random.js';
import { objectOf, valueFor } from './vocabulary.js';

/** What is needed while one document is made. */
export interface Making {
  random: Random;
  contexts: Contexts;
  /** Objects that may still be made, so that no document is large. */
  objectsLeft: number;
  /** The properties that were written, as `Class.property`. */
  written: Set<string>;
}

/** Written nearly always, for without them little is left. */
const ESSENTIAL =
  /^(id|type|issuer|credentialSubject|achievement|criteria|proofPurpose|verificationMethod|message|status)$/;
const NUMERIC = /^(creditsAvailable|creditsEarned|latitude|longitude|statusSize|statusListIndex)$/;
const LINKS = 'https://example.org/vocabulary#';

const OLD_PROOFS = [
  'Ed25519Signature2018',
  'RsaSignature2018',
  'EcdsaSecp256k1Signature2019',
  'EcdsaSecp256r1Signature2019',
];

const TYPES: Readonly<Partial<Record<ClassName, readonly string[]>>> = {
  CredentialStatus: ['BitstringStatusListEntry', 'BitstringStatusListEntry', '1EdTechRevocationList'],
  CredentialSchema: ['1EdTechJsonSchemaValidator2019', 'JsonSchema', 'JsonSchemaValidator2018'],
  RefreshService: ['1EdTechCredentialRefresh', 'ManualRefreshService2018', `${LINKS}Refresh`],
  Proof: [...Array<string>(4).fill('DataIntegrityProof'), ...OLD_PROOFS],
  TermsOfUse: [`${LINKS}Policy`],
  ConfidenceMethod: [`${LINKS}Confidence`],
  RenderMethod: [`${LINKS}Render`],
  RelatedResource: [`${LINKS}Document`],
  StatusMessage: [],
};
const EXTENSION_TYPES: Readonly<Partial<Record<ClassName, string>>> = {
  Achievement: 'MicroCredentialAchievement',
  Result: 'AssessedResult',
};

/**
 * An object of a class of the data model, with some of its properties, all defined by the contexts as a rule; with more of them
 * where it stands alone (depth -1).
 */
export function createObject(making: Making, className: ClassName, depth = 0): JsonObject {
  const { random, contexts } = making;
  making.objectsLeft--;
  const extra = contexts.hasExtension && random.chance(0.6) ? EXTENSION_TYPES[className] : undefined;
  const types = [...typesOf(making, className), ...(extra ? [extra] : [])];
  const object: JsonObject = extra ? extensionObject(extra, random) : {};
  for (const [name, info] of random.shuffle(Object.entries(classProperties(className)))) {
    if (name === '@context' || !isWanted(making, name, depth)) continue;
    if (name !== 'id' && name !== 'type' && className !== 'StatusMessage' && !defines(contexts, types, name)) {
      // Under older contexts some terms of the data model are unknown, which is a document worth having, but rarely.
      if (random.chance(0.995)) continue;
    }
    const value = name === 'type' ? spelled(types, random) : propertyValue(making, name, info, className, depth);
    if (value === undefined) continue;
    object[name] = value;
    making.written.add(`${className}.${name}`);
  }
  if (random.chance(0.1)) addClaim(making, object);
  return object;
}

/** A term that needs no class, such as those that tokens have as claims. */
function addClaim({ random, contexts }: Making, object: JsonObject): void {
  const properties = contexts.vocabularies.flatMap((vocabulary) => vocabulary.properties);
  const property = random.pick(properties.filter(({ isInner }) => !isInner));
  if (!Object.hasOwn(object, property.name)) object[property.name] = valueFor(property, random);
}

function isWanted({ random }: Making, name: string, depth: number): boolean {
  if (name === 'type') return true;
  if (ESSENTIAL.test(name)) return random.chance(name === 'id' ? 0.8 : 0.97);
  // Each embedded credential costs jsonld as much as the rest of a document.
  if (name === 'endorsement') return random.chance(0.08);
  if (depth < 0) return random.chance(0.6);
  return random.chance(depth === 0 ? 0.3 : 0.25);
}

function typesOf({ random, contexts }: Making, className: ClassName): string[] {
  const credential = /^(.*?)(v1p1)?$/.exec(className)?.[1] as string;
  if (/^(OpenBadge|Achievement)Credential/.test(className)) {
    return [
      'VerifiableCredential',
      definesClass(contexts, 'OpenBadgeCredential') && random.chance(0.6)
        ? 'OpenBadgeCredential'
        : 'AchievementCredential',
    ];
  }
  if (className.startsWith('EndorsementCredential')) return ['VerifiableCredential', 'EndorsementCredential'];
  if (className === 'Criteria') return random.chance(0.1) ? ['Criteria'] : [];
  const known = (TYPES[className] ?? [credential]).filter((name) => name.includes(':') || definesClass(contexts, name));
  return known.length > 0 ? [random.pick(known)] : [];
}

function spelled(types: readonly string[], random: Random): JsonValue | undefined {
  if (types.length === 0) return undefined;
  return types.length === 1 && random.chance(0.4) ? (types[0] as string) : [...types];
}

function propertyValue(
  making: Making,
  name: string,
  info: PropertyInfo,
  className: ClassName,
  depth: number,
): JsonValue | undefined {
  const { random } = making;
  const count = info.many ? random.pick([1, 1, 1, 1, 2, 3]) : 1;
  const values = Array.from({ length: count }, () => singleValue(making, name, info, className, depth)).filter(
    (value) => value !== undefined,
  );
  if (values.length === 0) return undefined;
  return info.many && (values.length > 1 || random.chance(0.6)) ? values : values[0];
}

function singleValue(
  making: Making,
  name: string,
  info: PropertyInfo,
  className: ClassName,
  depth: number,
): JsonValue | undefined {
  const { random } = making;
  if (info.class) return objectsFor(making, name, info.class, depth);
  if (name === 'credentialSubject') return plainSubject(making);
  if (name === 'issuer') return random.chance(0.5) ? iri(random) : { id: iri(random), name: languageValue(random) };
  if (name === 'evidence' || name === 'refreshService') return { id: iri(random), type: `${LINKS}Thing` };
  if (/^(VerifiableCredential|EndorsementCredential)/.test(className) && /^(name|description)$/.test(name)) {
    return random.chance(0.4) ? languageValue(random) : text(random);
  }
  if (name === 'hashed') return random.chance(0.5);
  if (NUMERIC.test(name)) return random.chance(0.15) ? random.pick(NATIVE_TEXTS) : number(random);
  if (name === 'proofPurpose') return valueFor({ name, coercion: '@vocab', isScoping: true }, random);
  if (info.format === 'uri') return name === 'verificationMethod' ? (GOOD_IRIS[3] as string) : iri(random);
  if (info.format?.startsWith('date')) return date(random);
  // Numbers are read as what they are only where the context names no datatype.
  return random.chance(0.04) ? number(random) : text(random);
}

function objectsFor(making: Making, name: string, className: ClassName, depth: number): JsonValue | undefined {
  const { random } = making;
  const isEssential = ESSENTIAL.test(name);
  if (!isEssential && (making.objectsLeft <= 0 || depth > 5)) return undefined;
  if (name === 'issuer' && random.chance(0.2)) return iri(random);
  if (className.startsWith('EndorsementCredential')) return embedded(making, className, depth);
  return createObject(making, className, depth + 1);
}

/** A whole credential inside another, with contexts of its own as a rule; in a presentation (depth 0) always. */
export function embedded(making: Making, className: ClassName, depth: number): JsonObject {
  const { random } = making;
  const own = random.chance(0.25) ? anyContextList(random) : making.contexts;
  const contexts = depth === 0 || random.chance(0.85) ? { '@context': own.entries } : {};
  const outer = making.contexts;
  making.contexts = own;
  const credential = createObject(making, className, depth + 1);
  making.contexts = outer;
  return { ...contexts, ...credential };
}

function plainSubject(making: Making): JsonObject {
  const { random, contexts } = making;
  const { classes } = random.pick(contexts.vocabularies.filter((vocabulary) => vocabulary.classes.length > 0));
  if (random.chance(0.5)) return objectOf(random.pick(classes), random);
  const subject: JsonObject = { id: iri(random) };
  if (defines(contexts, [], 'name')) subject.name = random.chance(0.5) ? languageValue(random) : text(random);
  return subject;
}
