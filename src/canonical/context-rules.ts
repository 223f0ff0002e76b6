import { CREDENTIALS_V1, CREDENTIALS_V2, type Documents, isKnownContext } from '../contexts/index.js';
import { asArray, child, isObject, type Limits, problem } from '../lib/index.js';
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
  visitContexts(document, '', (contexts, pointer) => {
    const entries = asArray(contexts);
    const first = entries[0];
    if (first !== CREDENTIALS_V2 && first !== CREDENTIALS_V1) {
      problems.push(
        problem('CONTEXT_ORDER', `The first context is ${JSON.stringify(first)?.slice(0, 200)}`, {
          pointer: Array.isArray(contexts) ? child(pointer, 0) : pointer,
          hint: `Put "${CREDENTIALS_V2}" first`,
        }),
      );
    }
    if (entries.length > limits.contexts) {
      problems.push(problem('INPUT_TOO_MANY_VALUES', `There are more than ${limits.contexts} contexts`, { pointer }));
      return;
    }
    entries.forEach((entry, index) => {
      const at = Array.isArray(contexts) ? child(pointer, index) : pointer;
      const found = entryProblem(entry as JsonValue, at, documents);
      if (found) problems.push(found);
    });
  });
  return problems;
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
  pointer: string,
  found: (contexts: JsonValue, pointer: string) => void,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visitContexts(item, child(pointer, index), found);
    });
  } else if (isObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      if (key === '@context') found(entry as JsonValue, child(pointer, key));
      else visitContexts(entry as JsonValue, child(pointer, key), found);
    }
  }
}
