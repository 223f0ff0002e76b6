import {
  BUNDLED_CONTEXTS,
  type Documents,
  isClassTerm,
  isOpenBadgesContext,
  OPEN_BADGES_V3,
} from '../contexts/index.js';
import { asArray, child, isObject, itemPointer, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import { visitContexts } from './context-rules.js';
import { isJsonLdError, jsonLdOptions, jsonLdProblem, loadJsonLd } from './jsonld.js';

const HINT = 'Use the terms of the standards, and contexts that leave them alone';

/**
 * A context that the caller supplied could give a property of the standards a second name, or move it elsewhere: the
 * signature stays right, and no check finds the status or the end of the credential. So the document is written once
 * more with the bundled contexts only, and every term that stands there has to stand in the document at the same place.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#validating-contexts VC Data Integrity 1.0, 4.6}
 */
export async function hiddenTerms(document: JsonObject, expanded: unknown[], documents: Documents): Promise<Problem[]> {
  let supplied = false;
  visitContexts(document, '', (contexts) => {
    supplied ||= !asArray(contexts).every(isBundled);
  });
  if (!supplied) return [];
  const misspelt = spellingProblems(document, expanded);
  if (misspelt.length > 0) return misspelt;
  const own = asArray(document['@context']).filter(isBundled);
  const bundled = own.some(isOpenBadgesContext) ? own : [...own, OPEN_BADGES_V3];
  const jsonld = await loadJsonLd();
  try {
    const compacted = await jsonld.compact(expanded, bundled, {
      ...(await jsonLdOptions(documents)),
      skipExpansion: true,
    });
    const problems: Problem[] = [];
    compare(compacted as JsonValue, document, '', problems);
    return problems;
  } catch (error) {
    if (!isJsonLdError(error)) throw error;
    return [jsonLdProblem(error)];
  }
}

/**
 * Faults that only names of a supplied context make possible: a node whose id is spelled in another way than as an
 * absolute `id`, so that the gate could not tell that it stands twice, and keys of index maps, which are not signed.
 */
function spellingProblems(document: JsonObject, expanded: unknown): Problem[] {
  const fault = (detail: string) => [problem('FORBIDDEN_KEY', detail, { pointer: '/@context', hint: HINT })];
  const written = nodesWithFacts(document, 'id', ['type', '@context']);
  const meant = nodesWithFacts(expanded, '@id', ['@type']);
  if (meant === undefined) return fault('A key of an index map is not signed');
  return written?.join('\n') === meant.join('\n') ? [] : fault('An object has an id that is not written as it is');
}

/** Ids of the objects that say more than who they are, sorted; `undefined` where there is an index map. */
function nodesWithFacts(document: unknown, idKey: string, other: readonly string[]): string[] | undefined {
  const ids: string[] = [];
  let hasIndex = false;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    hasIndex ||= Object.hasOwn(value, '@index');
    const id = value[idKey];
    if (typeof id === 'string' && Object.keys(value).some((key) => key !== idKey && !other.includes(key))) ids.push(id);
    for (const [key, entry] of Object.entries(value)) if (key !== '@context') visit(entry);
  };
  visit(document);
  return hasIndex ? undefined : ids.sort();
}

function isBundled(url: unknown): boolean {
  return BUNDLED_CONTEXTS.has(url as string);
}

function compare(standard: JsonValue, given: JsonValue | undefined, pointer: string, problems: Problem[]): void {
  if (Array.isArray(standard) || Array.isArray(given)) {
    const items = asArray(given);
    asArray(standard).forEach((item, index) => {
      compare(item, items[index], itemPointer(given, pointer, index), problems);
    });
    return;
  }
  if (!isObject(standard)) {
    if (isObject(given) && Object.keys(given).join() === 'id' && given.id === standard) return;
    if (!sameScalar(standard, given)) problems.push(hidden(JSON.stringify(standard), pointer));
    return;
  }
  if (Object.hasOwn(standard, '@value')) {
    if (given === undefined) problems.push(hidden(JSON.stringify(standard['@value']), pointer));
    return;
  }
  const own = isObject(given) ? given : {};
  for (const [key, value] of Object.entries(standard)) {
    // A key that stays an IRI belongs to a supplied context; a node that is only named is written as its name.
    if (key === '@context' || key.includes(':') || (key === 'id' && value === given)) continue;
    if (Object.hasOwn(own, key)) compare(value as JsonValue, own[key] as JsonValue, child(pointer, key), problems);
    else problems.push(hidden(`"${key}"`, pointer));
  }
}

/**
 * Whether a value is written as in the standard form. There, a name that only a supplied context defines is an IRI, and
 * a class that has two names in the bundled contexts has the other one.
 */
function sameScalar(standard: JsonValue, given: JsonValue | undefined): boolean {
  if (standard === given) return true;
  if (typeof standard !== 'string' || typeof given !== 'string') return false;
  return isClassTerm(given) || (standard.includes(':') && !given.includes(':'));
}

function hidden(what: string, pointer: string): Problem {
  return problem('FORBIDDEN_KEY', `${what.slice(0, 200)} stands under another name, which a context gives it`, {
    pointer,
    hint: HINT,
  });
}
