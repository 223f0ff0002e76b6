import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { afterAll, describe, expect, test } from 'vitest';
import { quadsOf } from '../../src/canonical/flatten.js';
import type { Quad } from '../../src/canonical/quad.js';
import { canonizeQuads } from '../../src/canonical/rdfc.js';
import { parseNQuads } from '../helpers/nquads.js';
import { hasVectors, vectorJson, vectorText } from '../helpers/vectors.js';

interface Entry {
  '@id': string;
  '@type': string[];
  name: string;
  input: string;
  expect?: string;
  option?: { base?: string; expandContext?: string };
}

type JsonLdOptions = Record<string, unknown>;

const processor = jsonld as unknown as {
  expand(document: unknown, options: JsonLdOptions): Promise<unknown[]>;
  toRDF(document: unknown, options: JsonLdOptions): Promise<object[]>;
};

const FOLDER = 'json-ld-api/';
const BASE = 'https://w3c.github.io/json-ld-api/tests/';

/** The entries of the suite, by what became of them. */
const outcomes = {
  /** jsonld makes the expected statements, and so do we. */
  passed: 0,
  /** jsonld makes them, because it leaves out in silence what safe mode refuses; we refuse it as well. */
  refused: 0,
  /** An error of the document, which jsonld finds when it expands it, or we find. */
  negative: 0,
  /** jsonld makes something else, with the settings of this library, or does not find the error. */
  leftOut: 0,
};

function optionsOf({ input, option = {} }: Entry): JsonLdOptions {
  return {
    base: option.base ?? `${BASE}${input}`,
    ...(option.expandContext ? { expandContext: vectorJson(FOLDER + option.expandContext) } : {}),
    rdfDirection: 'i18n-datatype',
    safe: false,
    documentLoader: async (url: string) => {
      if (!url.startsWith(BASE)) throw new Error(`${url} is not part of the suite`);
      return { documentUrl: url, contextUrl: null, document: vectorJson(FOLDER + url.slice(BASE.length)) };
    },
  };
}

const canonical = (quads: readonly Quad[]) => canonizeQuads(quads).canonical;

/** The canonical form of what jsonld makes of a document, unless it throws. */
async function byJsonld(document: unknown, options: JsonLdOptions): Promise<string | undefined> {
  try {
    const dataset = await processor.toRDF(document, options);
    return canonical(parseNQuads(rdfCanonize.NQuads.serialize(dataset)));
  } catch {
    return undefined;
  }
}

describe.runIf(hasVectors)('W3C json-ld-api, toRdf', () => {
  const { sequence } = hasVectors
    ? vectorJson<{ sequence: Entry[] }>(`${FOLDER}toRdf-manifest.jsonld`)
    : { sequence: [] };
  const ofType = (type: string) =>
    sequence
      .filter((entry) => entry['@type'][0] === `jld:${type}`)
      .map((entry) => [entry['@id'].slice(1), entry.name, entry] as const);

  test.each(ofType('PositiveEvaluationTest'))('%s: %s', async (_, __, entry) => {
    const options = optionsOf(entry);
    const document = vectorJson<unknown>(FOLDER + entry.input);
    const expected = canonical(parseNQuads(vectorText(FOLDER + entry.expect)));
    if ((await byJsonld(document, options)) !== expected) {
      outcomes.leftOut++;
      return;
    }
    const { quads } = quadsOf(await processor.expand(document, options));
    if (quads) {
      expect(canonical(quads)).toBe(expected);
      outcomes.passed++;
    } else {
      expect(await byJsonld(document, { ...options, safe: true })).toBeUndefined();
      outcomes.refused++;
    }
  });

  test.each(ofType('PositiveSyntaxTest'))('%s: %s', async (_, __, entry) => {
    const options = optionsOf(entry);
    const expanded = await processor.expand(vectorJson<unknown>(FOLDER + entry.input), options);
    expect(canonical(quadsOf(expanded).quads ?? [])).toBe(await byJsonld(expanded, options));
    outcomes.passed++;
  });

  test.each(ofType('NegativeEvaluationTest'))('%s: %s', async (_, __, entry) => {
    const options = optionsOf(entry);
    const document = vectorJson<unknown>(FOLDER + entry.input);
    const expanded = await processor.expand(document, options).catch(() => undefined);
    if (expanded === undefined || quadsOf(expanded).problems) {
      outcomes.negative++;
    } else {
      expect(await byJsonld(document, options)).toBeDefined();
      outcomes.leftOut++;
    }
  });

  afterAll(() => {
    console.info('toRdf:', JSON.stringify(outcomes));
  });

  test('none is left out in silence', () => {
    expect(outcomes).toEqual({ passed: 333, refused: 8, negative: 96, leftOut: 30 });
  });
});
