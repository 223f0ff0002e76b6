import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical/canonical-json.js';
import { hasVectors, vectorJson, vectorText } from '../helpers/vectors.js';

describe('RFC 8785', () => {
  test.runIf(hasVectors).each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('%s', (name) => {
    expect(canonicalJson(vectorJson(`jcs/input/${name}.json`))).toBe(vectorText(`jcs/output/${name}.json`).trimEnd());
  });

  test('3.2.3: members are sorted by UTF-16 units, at every level', () => {
    expect(canonicalJson({ b: [{ '\uff01': 1, '\u{1f600}': 2 }], a: null })).toBe(
      '{"a":null,"b":[{"\u{1f600}":2,"\uff01":1}]}',
    );
  });

  test('what JSON does not have is left out of objects, and null elsewhere', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    expect(canonicalJson(JSON.parse('{"__proto__":{"b":1,"a":2}}'))).toBe('{"__proto__":{"a":2,"b":1}}');
  });
});
