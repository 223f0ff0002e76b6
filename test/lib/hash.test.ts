import crypto, { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';

type Lib = typeof import('../../src/lib/index.js');

const TEXTS = ['', 'abc', '\u00e9\u{1f600}', 'a'.repeat(1_000)];
const reference = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

/** The library as on a platform whose `node:crypto` has only these functions, or where there is none. */
async function onPlatform(platform: object | undefined): Promise<Lib> {
  vi.resetModules();
  vi.spyOn(process, 'getBuiltinModule').mockImplementation(() => platform);
  return import('../../src/lib/index.js');
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

describe('FIPS 180-4: hashes are the same on every platform', () => {
  test.each<[string, object | undefined]>([
    ['with node:crypto', crypto],
    ['with an older node:crypto', { createHash }],
    ['without', undefined],
  ])('%s', async (_, platform) => {
    const { hex, hexSha256, hexSha384, sha256, sha384, utf8 } = await onPlatform(platform);
    for (const text of TEXTS) {
      expect(hexSha256(text)).toBe(reference('sha256', text));
      expect(hexSha384(text)).toBe(reference('sha384', text));
      for (const data of [text, utf8(text)]) {
        expect(hex(sha256(data))).toBe(reference('sha256', text));
        expect(hex(sha384(data))).toBe(reference('sha384', text));
      }
    }
  });

  test('one call is used where there is one', async () => {
    const hash = vi.fn(() => 'result');
    const { hexSha256 } = await onPlatform({ hash });
    expect(hexSha256('abc')).toBe('result');
    expect(hash).toHaveBeenCalledWith('sha256', 'abc', 'hex');
  });
});
