import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/lib/index.js';

test.each(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'])('RFC 4648, 10: %j', (text) => {
  const encoded = Buffer.from(text).toString('base64url');
  expect(encodeBase64url(Buffer.from(text))).toBe(encoded);
  expect(decodeBase64url(encoded)).toEqual(new Uint8Array(Buffer.from(text)));
});

test.each(['A', 'AAAAA', 'AA==', 'A+', 'A/', 'A A', 'AA\n', 'AB', 'AAB', 'é'])('RFC 4648, 3: %j is refused', (text) => {
  expect(decodeBase64url(text)).toBeUndefined();
});

test('what was decoded encodes back to the same text, and the other way round', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AQgw-_09az'), maxLength: 12 }), (text) => {
      const bytes = decodeBase64url(text);
      if (bytes) expect(encodeBase64url(bytes)).toBe(text);
    }),
  );
});
