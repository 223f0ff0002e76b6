import { describe, expect, test } from 'vitest';
import { canonizeQuads } from '../../src/canonical/rdfc.js';
import { parseNQuads } from '../helpers/nquads.js';
import { hasVectors, vectorJson, vectorText } from '../helpers/vectors.js';

interface Entry {
  id: string;
  type: string;
  name: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

describe.runIf(hasVectors)('W3C rdf-canon', () => {
  const { entries } = hasVectors ? vectorJson<{ entries: Entry[] }>('rdf-canon/manifest.jsonld') : { entries: [] };

  test.each(entries.map((entry) => [entry.id.slice(1), entry.name, entry] as const))('%s: %s', (_, __, entry) => {
    const hash = entry.hashAlgorithm === 'SHA384' ? 'sha384' : 'sha256';
    const { canonical, lines, labels, isTooComplex } = canonizeQuads(
      parseNQuads(vectorText(`rdf-canon/${entry.action}`)),
      { hash },
    );
    if (entry.type === 'rdfc:RDFC10NegativeEvalTest') return expect(isTooComplex).toBe(true);
    const result = `rdf-canon/${entry.result}`;
    if (entry.type === 'rdfc:RDFC10MapTest')
      return expect(Object.fromEntries(labels ?? [])).toEqual(vectorJson(result));
    expect(canonical).toBe(vectorText(result));
    expect(lines?.join('')).toBe(canonical);
  });
});
