import { problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { invalidIris } from './invalid-iris.js';
import { isJsonLdError, type JsonLd, type JsonLdOptions, jsonLdProblem } from './jsonld.js';
import { locate } from './locate.js';

/** Faults reported for one document: more help nobody, and each is searched for in the document. */
const MAX_PROBLEMS = 100;

/** Every reason why safe mode refused, not only the first: the same expansion again, with the events collected. */
export async function explain(
  jsonld: typeof JsonLd,
  document: JsonObject,
  shared: JsonLdOptions,
  error: unknown,
): Promise<Problem[]> {
  if (!isJsonLdError(error)) return [jsonLdProblem(error)];
  if (!error.details?.event) return [jsonLdProblem(error)];
  const problems = new Map<string, Problem>();
  const eventHandler: NonNullable<typeof shared.eventHandler> = ({ event }) => {
    if (problems.size >= MAX_PROBLEMS) return;
    const { property, type, id, value } = event.details ?? {};
    const name = String(property ?? type ?? id ?? value);
    const found = eventProblem(document, event.code, name);
    if (found) problems.set(name, found);
  };
  const expanded = await jsonld.expand(document, { ...shared, safe: false, eventHandler }).catch(() => []);
  for (const iri of invalidIris(expanded).slice(0, MAX_PROBLEMS)) {
    // A type that is not defined is reported as a term; unsafe expansion leaves it behind as a relative identifier.
    if (!problems.has(iri)) problems.set(iri, iriProblem(document, iri));
  }
  return problems.size > 0 ? [...problems.values()] : [jsonLdProblem(error)];
}

function eventProblem(document: JsonObject, code: string, name: string): Problem | undefined {
  switch (code) {
    case 'invalid property':
      return undefinedTerm(
        document,
        `The property "${name.slice(0, 200)}" is not defined by the contexts`,
        (key) => key === name,
      );
    case 'relative @type reference':
      return undefinedTerm(
        document,
        `The type "${name.slice(0, 200)}" is not defined by the contexts`,
        (_, value) => value === name,
      );
    case 'relative @id reference':
      return iriProblem(document, name);
    case 'object with only @id':
    case 'empty object':
    case 'free-floating scalar':
      return problem('JSON_LD_ERROR', `JSON-LD would drop a value (${code})`, {});
    default:
      return undefined;
  }
}

function undefinedTerm(document: JsonObject, detail: string, accepts: Parameters<typeof locate>[1]): Problem {
  const pointer = locate(document, accepts);
  return problem('TERM_UNDEFINED', detail, {
    ...(pointer === undefined ? {} : { pointer }),
    hint: 'Correct its spelling, or add the context that defines it',
  });
}

export function iriProblem(document: JsonObject, iri: string): Problem {
  const pointer = locate(document, (_, value) => value === iri);
  return problem('IRI_INVALID', `${JSON.stringify(iri.slice(0, 200))} is not an absolute URL, URN or DID`, {
    ...(pointer === undefined ? {} : { pointer }),
    hint: 'Write it with its scheme and percent-encode spaces',
  });
}
