import { beforeAll, describe, expect, test } from 'vitest';
import { verifyCredential } from '../../src/index.js';
import type { KeyPair } from '../../src/types/index.js';

interface Badge {
  bytes: number;
  awards: { credential: object; secured: object; text: string }[];
}

const load = (name: string) => import(new URL(`../../scripts/bench/${name}.mjs`, import.meta.url).href);
const { createBadges } = (await load('badges')) as { createBadges(keyPair: KeyPair): Promise<Map<string, Badge>> };
const { DOCUMENTS } = (await load('documents')) as {
  DOCUMENTS: { id: string; bytes: number; endorsements?: number }[];
};
const { ed25519KeyPair, p256KeyPair } = (await load('keys')) as Record<string, (owner: string) => Promise<KeyPair>>;

let badges: Map<string, Badge>;

beforeAll(async () => {
  badges = await createBadges((await ed25519KeyPair?.('issuer')) as KeyPair);
});

describe.each(DOCUMENTS)('the badge $id', ({ id, bytes, endorsements = 0 }) => {
  test('has the size that its name says, within 5 %, whether a KB is 1,000 or 1,024 bytes', () => {
    const length = badges.get(id)?.bytes;
    for (const size of [bytes, bytes * 1.024]) {
      expect(length).toBeGreaterThan(size * 0.95);
      expect(length).toBeLessThan(size * 1.05);
    }
  });

  test('verifies, with its endorsements', async () => {
    const { verified, checks } = await verifyCredential(badges.get(id)?.awards[0]?.text);
    const nested = checks.find((check) => check.id === 'endorsements')?.nested ?? [];
    expect(verified).toBe(true);
    expect(nested.map(({ result }) => result.verified)).toEqual(Array(endorsements).fill(true));
  });

  test('is awarded to learners of whom each has other bytes, and about as many', () => {
    const texts = badges.get(id)?.awards.map(({ text }) => text) ?? [];
    expect(new Set(texts).size).toBe(8);
    const lengths = texts.map((text) => Buffer.byteLength(text));
    // A signature has 87 or 88 letters in base58.
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
  });
});

test('what is signed is the same in every run', async () => {
  const again = await createBadges((await ed25519KeyPair?.('issuer')) as KeyPair);
  expect([...again.values()]).toEqual([...badges.values()]);
});

test('owners have different keys', async () => {
  const keys = await Promise.all([
    ed25519KeyPair?.('issuer'),
    ed25519KeyPair?.('endorser'),
    p256KeyPair?.('issuer'),
    p256KeyPair?.('endorser'),
  ]);
  expect(new Set(keys.map((key) => key?.publicKey.x)).size).toBe(4);
});
