import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

describe.each(['Node', 'a platform without Buffer'])('on %s', (platform) => {
  let decodeBase64url: (text: string) => Uint8Array | undefined;
  let encodeBase64url: (bytes: Uint8Array) => string;

  beforeAll(async () => {
    vi.resetModules();
    if (platform !== 'Node') vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
    ({ decodeBase64url, encodeBase64url } = await import('../../src/lib/index.js'));
    // What was asked for once is remembered.
    encodeBase64url(new Uint8Array());
    vi.unstubAllGlobals();
  });
  afterAll(() => {
    vi.resetModules();
  });

  test.each(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'])('RFC 4648, 10: %j', (text) => {
    const encoded = Buffer.from(text).toString('base64url');
    expect(encodeBase64url(Buffer.from(text))).toBe(encoded);
    expect(decodeBase64url(encoded)).toEqual(new Uint8Array(Buffer.from(text)));
  });

  test.each(['A', 'AAAAA', 'AA==', 'A+', 'A/', 'A A', 'AA\n', 'AB', 'AAB', 'é'])(
    'RFC 4648, 3: %j is refused',
    (text) => {
      expect(decodeBase64url(text)).toBeUndefined();
    },
  );

  test('what was decoded encodes back to the same text, and the other way round', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
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

  test('a part of a larger memory', () => {
    expect(encodeBase64url(Uint8Array.of(1, 2, 3, 4).subarray(1, 3))).toBe('AgM');
  });
});
