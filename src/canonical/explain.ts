import { problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import { invalidIris } from './invalid-iris.js';
import { isJsonLdError, type JsonLd, type JsonLdOptions, jsonLdProblem } from './jsonld.js';
import { locate } from './locate.js';
import { type Accepts, createSearch, type Place, pointerOf } from './places.js';

/** Faults reported for one document: more help nobody, and each is searched for in the document. */
const MAX_PROBLEMS = 100;

interface Fault {
  code: string;
  name: string;
}

interface FaultKind {
  /** Where it can be. */
  accepts: (name: string) => Accepts;
  /** What stands for the same name at other places while one of them is tried; nothing removes it. */
  without?: JsonValue;
  problem: (name: string, pointer: string | undefined) => Problem;
}

const isType = (place: Place) => (typeof place.at(-1) === 'number' ? place.at(-2) : place.at(-1)) === 'type';

/** The events of jsonld that name what is wrong. */
const FAULTS: Readonly<Record<string, FaultKind>> = {
  'invalid property': {
    accepts: (name) => (step, _, place) => step === name && typeof place.at(-1) === 'string',
    problem: (name, pointer) =>
      undefinedTerm(`The property "${name.slice(0, 200)}" is not defined by the contexts`, pointer),
  },
  'relative @type reference': {
    accepts: (name) => (_, value, place) => value === name && isType(place),
    without: 'urn:x-type:other',
    problem: (name, pointer) =>
      undefinedTerm(`The type "${name.slice(0, 200)}" is not defined by the contexts`, pointer),
  },
  'relative @id reference': {
    accepts: (name) => (_, value, place) => value === name && !isType(place),
    without: 'urn:x-id:other',
    problem: invalidIri,
  },
};

const DROPPED: readonly string[] = ['object with only @id', 'empty object', 'free-floating scalar'];

/** Every reason why safe mode refused, not only the first: the same expansion again, with the events collected. */
export async function explain(
  jsonld: typeof JsonLd,
  document: JsonObject,
  shared: JsonLdOptions,
  error: unknown,
): Promise<Problem[]> {
  if (!isJsonLdError(error)) return [jsonLdProblem(error)];
  if (!error.details?.event) return [jsonLdProblem(error)];
  const { faults, expanded } = await collect(document);
  const search = createSearch(document);
  const problems: Problem[] = [];
  const explained = new Set<string>();
  for (const { code, name } of faults) {
    if (problems.length >= MAX_PROBLEMS || explained.has(`${code} ${name}`)) continue;
    explained.add(`${code} ${name}`).add(name);
    const kind = FAULTS[code];
    if (!kind) {
      problems.push(problem('JSON_LD_ERROR', `JSON-LD would drop a value (${code})`, {}));
      continue;
    }
    const places = await search.find(kind.accepts(name), kind.without, async (edited) =>
      (await collect(edited)).faults.some((fault) => fault.code === code && fault.name === name),
    );
    for (const place of places.length > 0 ? places : [undefined]) {
      problems.push(kind.problem(name, place && pointerOf(place)));
    }
  }
  for (const iri of invalidIris(expanded).slice(0, MAX_PROBLEMS)) {
    // A type that is not defined is reported as a term; unsafe expansion leaves it behind as a relative identifier.
    if (!explained.has(iri)) problems.push(iriProblem(document, iri));
  }
  return problems.length > 0 ? problems.slice(0, MAX_PROBLEMS) : [jsonLdProblem(error)];

  async function collect(input: JsonObject): Promise<{ faults: Fault[]; expanded: unknown[] }> {
    const faults: Fault[] = [];
    const eventHandler: NonNullable<JsonLdOptions['eventHandler']> = ({ event }) => {
      const { property, type, id, value } = event.details ?? {};
      const known = Object.hasOwn(FAULTS, event.code) || DROPPED.includes(event.code);
      if (known) faults.push({ code: event.code, name: String(property ?? type ?? id ?? value) });
    };
    const expanded = await jsonld.expand(input, { ...shared, safe: false, eventHandler }).catch(() => []);
    return { faults, expanded };
  }
}

/** The reason why safe mode refused first, without its place: that takes no further expansion. */
export function explainFirst(error: unknown): Problem[] {
  const event = isJsonLdError(error) ? error.details?.event : undefined;
  const { property, type, id, value } = event?.details ?? {};
  const kind = event && Object.hasOwn(FAULTS, event.code) ? FAULTS[event.code] : undefined;
  return [kind?.problem(String(property ?? type ?? id ?? value), undefined) ?? jsonLdProblem(error)];
}

function undefinedTerm(detail: string, pointer: string | undefined): Problem {
  return problem('TERM_UNDEFINED', detail, {
    ...(pointer === undefined ? {} : { pointer }),
    hint: 'Correct its spelling, or add the context that defines it',
  });
}

function invalidIri(iri: string, pointer: string | undefined): Problem {
  return problem('IRI_INVALID', `${JSON.stringify(iri.slice(0, 200))} is not an absolute URL, URN or DID`, {
    ...(pointer === undefined ? {} : { pointer }),
    hint: 'Write it with its scheme and percent-encode spaces',
  });
}

export function iriProblem(document: JsonObject, iri: string): Problem {
  return invalidIri(
    iri,
    locate(document, (_, value) => value === iri),
  );
}
