import type { JsonObject } from '../../../src/types/index.js';
import { copyOf } from './places.js';
import { hasPrototypeKey, withoutPrototypeKeys } from './prototype-keys.js';
import { convertWithJsonLd, type Reference } from './reference.js';
import type { Conversion, Converted } from './subject.js';

export const OUTCOMES = [
  'equal, fast path',
  'equal, general path',
  'both reject',
  'limits of work',
  'key named __proto__',
  'characters that XML does not have',
  'stricter than jsonld',
  'difference',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Comparison {
  outcome: Outcome;
  reference: Reference;
  /** Why the subject took the general path. */
  reason?: string;
  /** What is wrong with the subject, for a person. */
  difference?: string;
}

/** Where jsonld needs more work than this to tell unnamed objects apart, the subject may refuse. */
const LITTLE_WORK = { maxDeepIterations: 100 };

/** Gives one document to the subject and to jsonld; `known` is what jsonld said about it before. */
export async function compare(document: JsonObject, subject: Conversion, known?: Reference): Promise<Comparison> {
  const given = copyOf(document);
  const text = JSON.stringify(given);
  const answer = await answerOf(subject, given);
  const polluted = repairPrototypes();
  const reference = known ?? (await convertWithJsonLd(copyOf(document)));
  repairPrototypes();
  const differs = (difference: string): Comparison => ({ outcome: 'difference', reference, difference });

  if ('thrown' in answer) return differs(`The subject throws ${answer.thrown}`);
  if (polluted.length > 0) return differs(`The subject changes a prototype: ${polluted.join()}`);
  if (JSON.stringify(given) !== text) return differs('The subject changes the document');
  if (reference.isTooComplex) return { outcome: 'limits of work', reference };
  if (hasPrototypeKey(document)) {
    const { nquads } = await convertWithJsonLd(withoutPrototypeKeys(document));
    const isRight = 'rejected' in answer || answer.nquads === reference.nquads || answer.nquads === nquads;
    if (isRight) return { outcome: 'key named __proto__', reference };
  }
  if ('rejected' in answer) {
    if (reference.nquads === undefined) return { outcome: 'both reject', reference };
    const { nquads } = reference;
    if (STRICTER.some((applies) => applies(text, nquads))) return { outcome: 'stricter than jsonld', reference };
    const { isTooComplex } = await convertWithJsonLd(copyOf(document), LITTLE_WORK);
    return isTooComplex
      ? { outcome: 'limits of work', reference }
      : differs(`The subject rejects what jsonld writes as\n${reference.nquads}`);
  }
  if (reference.nquads === undefined) {
    return differs(`jsonld rejects (${reference.refusal}) what the subject writes as\n${answer.nquads}`);
  }
  if (reference.nquads !== answer.nquads) {
    // RDFC-1.0 writes them as escapes, and jsonld as they are, or as U+FFFD.
    if (/[\ufffe\uffff\p{Surrogate}]/u.test(unescaped(text)))
      return { outcome: 'characters that XML does not have', reference };
    return differs(`jsonld writes\n${reference.nquads}\nand the subject\n${answer.nquads}`);
  }
  if (answer.path === 'fast') return { outcome: 'equal, fast path', reference };
  return { outcome: 'equal, general path', reference, reason: answer.reason ?? 'no reason given' };
}

/** `JSON.stringify` writes halves of surrogate pairs as escapes. */
function unescaped(json: string): string {
  return json.replace(/\\u(d[89a-f]\p{AHex}{2})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What plain jsonld drops without a word, or writes although it is no RDF, and the general path refuses. */
const STRICTER: readonly ((json: string, nquads: string) => boolean)[] = [
  // Keywords that mean nothing where they stand, such as "@set" or "@list" beside a type; a term may stand for one.
  (json) => /"@(?!(context|id|type|value|graph|included|nest|reverse|index)")[a-z]+"/i.test(json),
  // Every text under xsd:double that is no number.
  (_, nquads) => nquads.includes('"NaN"^^'),
  // Languages of terms that are none.
  (_, nquads) => /"@(?![a-z]{1,8}(-[a-z\d]{1,8})* (\.$|[_<]))|i18n#\\u/im.test(nquads),
  // The datatype of texts in a language, without a language.
  (json) => json.includes('22-rdf-syntax-ns#langString'),
];

async function answerOf(subject: Conversion, document: JsonObject): Promise<Converted | { thrown: string }> {
  try {
    return await subject(document);
  } catch (error) {
    return { thrown: String(error) };
  }
}

const PROTOTYPES = [Object.prototype, Array.prototype] as const;
const inherited = PROTOTYPES.map((prototype) => new Set(Reflect.ownKeys(prototype)));

/** Removes what conversions have left on the prototypes, and names it. */
function repairPrototypes(): string[] {
  return PROTOTYPES.flatMap((prototype, index) => {
    const added = Reflect.ownKeys(prototype).filter((key) => !inherited[index]?.has(key));
    for (const key of added) Reflect.deleteProperty(prototype, key);
    return added.map(String);
  });
}
