import { invalidIris } from '../../../src/canonical/invalid-iris.js';
import { isJsonLdError, type JsonLdOptions, jsonLdOptions, loadJsonLd } from '../../../src/canonical/jsonld.js';
import type { JsonObject } from '../../../src/types/index.js';
import { hasOrderOfItsOwn, inCodePointOrder, MessageDigest, restored } from './code-points.js';
import { createForgetfulOptions } from './forgetful-options.js';

/** What jsonld makes of a document, or why it makes nothing of it. */
export interface Reference {
  nquads?: string;
  refusal?: string;
  /** The document is right, and its unnamed objects look too much alike. */
  isTooComplex?: true;
}

export interface Work {
  maxWorkFactor?: number;
  maxDeepIterations?: number;
}

/** The type that src has for the package names only the options that src uses. */
type Canonize = (input: unknown, options: Omit<JsonLdOptions, 'canonizeOptions'> & CanonizeOptions) => Promise<string>;

interface CanonizeOptions {
  inputFormat?: 'application/n-quads';
  canonizeOptions: Work & { createMessageDigest?: () => object };
}

const WORK: Work = { maxWorkFactor: 3 };
const expandOptions = createForgetfulOptions();

/**
 * Plain jsonld in safe mode, and the rule on identifiers. The rule comes before jsonld makes statements, which uses
 * identifiers as keys of plain objects: `__proto__` as one would change every later answer.
 */
export async function convertWithJsonLd(document: JsonObject, work = WORK): Promise<Reference> {
  const jsonld = await loadJsonLd();
  try {
    const expanded = await jsonld.expand(document, await expandOptions(document));
    return invalidIris(expanded).length > 0 ? { refusal: 'invalid IRI' } : await canonicalForm(expanded, work);
  } catch (error) {
    return { refusal: reasonOf(error) };
  }
}

/**
 * rdf-canonize sorts by UTF-16 code units and keeps a statement that is there twice; the specification sorts by code
 * points and has sets. Where that makes a difference the canonical form is made again from its own text, which rids it of
 * repeated statements, with characters written so that both orders are one.
 */
export async function canonicalForm(expanded: unknown[], work = WORK): Promise<Reference> {
  try {
    const nquads = await canonicalFormAsIs(expanded, work);
    if (!hasOrderOfItsOwn(nquads) && !hasRepeatedLines(nquads)) return { nquads };
    const canonize = (await loadJsonLd()).canonize as unknown as Canonize;
    const again = await canonize(inCodePointOrder(withOtherLabels(nquads)), {
      ...(await jsonLdOptions({})),
      inputFormat: 'application/n-quads',
      canonizeOptions: { ...work, createMessageDigest: () => new MessageDigest() },
    });
    return { nquads: restored(again) };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Maximum deep iterations')) return { isTooComplex: true };
    throw error;
  }
}

/** As jsonld writes it. */
export async function canonicalFormAsIs(expanded: unknown[], work = WORK): Promise<string> {
  const canonize = (await loadJsonLd()).canonize as unknown as Canonize;
  return canonize(expanded, { ...(await jsonLdOptions({})), skipExpansion: true, canonizeOptions: work });
}

/** rdf-canonize leaves labels as they are that look like its own. */
function withOtherLabels(nquads: string): string {
  return nquads
    .split('\n')
    .map((line) =>
      line
        .replace(/^_:c14n/, '_:b')
        .replace(/^(\S+ \S+ )_:c14n/, '$1_:b')
        .replace(/ _:c14n(\d+) \.$/, ' _:b$1 .'),
    )
    .join('\n');
}

export function hasRepeatedLines(nquads: string): boolean {
  const lines = nquads.split('\n');
  return new Set(lines).size < lines.length;
}

function reasonOf(error: unknown): string {
  if (isJsonLdError(error)) return error.details?.event?.code ?? error.details?.code ?? error.name;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
