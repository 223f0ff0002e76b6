import { CREDENTIALS_V1, CREDENTIALS_V2, type Documents, isKnownContext } from '../contexts/index.js';
import { asArray, below, isObject, itemPointer, type Limits, type Place, pointerTo, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

/**
 * Whether every `@context` of a gated document names known contexts only, the base context first. What the second entry
 * of a badge has to be is a rule of the data model and is checked there.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#contexts VC Data Model 2.0, 4.3}
 */
export function contextProblems(document: JsonObject, documents: Documents, limits: Limits): Problem[] {
  const problems: Problem[] = [];
  if (document['@context'] === undefined) {
    problems.push(
      problem('CONTEXT_MISSING', 'The credential has no "@context"', {
        pointer: '/@context',
        hint: `Start it with "${CREDENTIALS_V2}"`,
      }),
    );
  }
  let total = 0;
  visitContexts(document, '', (contexts, place) => {
    const entries = asArray(contexts);
    total += entries.length;
    if (total > limits.contexts) return;
    const pointer = pointerTo(place);
    const first = orderProblem(entries[0], itemPointer(contexts, pointer, 0));
    if (first) problems.push(first);
    entries.forEach((entry, index) => {
      const at = itemPointer(contexts, pointer, index);
      const found = entryProblem(entry as JsonValue, at, documents);
      if (found) problems.push(found);
    });
  });
  if (total > limits.contexts) {
    const detail = `There are ${total} contexts; the limit is ${limits.contexts}`;
    return [problem('INPUT_TOO_MANY_VALUES', detail, { pointer: '/@context' })];
  }
  return problems;
}

function orderProblem(first: unknown, pointer: string): Problem | undefined {
  if (first === CREDENTIALS_V2 || first === CREDENTIALS_V1) return undefined;
  const detail = `The first context is ${JSON.stringify(first)?.slice(0, 200)}`;
  return problem('CONTEXT_ORDER', detail, { pointer, hint: `Put "${CREDENTIALS_V2}" first` });
}

function entryProblem(entry: JsonValue, pointer: string, documents: Documents): Problem | undefined {
  if (typeof entry !== 'string') {
    return problem('CONTEXT_INLINE', 'An inline context could give every term another meaning', {
      pointer,
      hint: 'Name a context by its URL and pass its content in "documents"',
    });
  }
  if (isKnownContext(entry, documents)) return undefined;
  return problem(
    'CONTEXT_UNKNOWN',
    `The context "${entry.slice(0, 200)}" is not bundled, and "documents" has no context under this URL`,
    {
      pointer,
      hint: 'Pass its content in "documents" if you trust it; contexts are never fetched',
    },
  );
}

/** Calls `found` with every `@context` of a document. */
export function visitContexts(
  value: JsonValue,
  place: Place,
  found: (contexts: JsonValue, place: Place) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'object') visitContexts(item, below(place, index), found);
    });
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const entry = value[key] as JsonValue;
      if (key === '@context') found(entry, below(place, key));
      else if (typeof entry === 'object') visitContexts(entry, below(place, key), found);
    }
  }
}
