import { beforeAll, describe, expect, test } from 'vitest';
import { verifyCredential } from '../../src/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';

interface Badge {
  credential: object;
  secured: JsonObject;
  text: string;
  endorsements: number;
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
    const { length } = Buffer.from(badges.get(id)?.text as string);
    for (const size of [bytes, bytes * 1.024]) {
      expect(length).toBeGreaterThan(size * 0.95);
      expect(length).toBeLessThan(size * 1.05);
    }
  });

  test('verifies, with its endorsements', async () => {
    const { verified, checks } = await verifyCredential(badges.get(id)?.text);
    const nested = checks.find((check) => check.id === 'endorsements')?.nested ?? [];
    expect(verified).toBe(true);
    expect(nested.map(({ result }) => result.verified)).toEqual(Array(endorsements).fill(true));
  });
});

test('what is signed is the same in every run', async () => {
  const again = await createBadges((await ed25519KeyPair?.('issuer')) as KeyPair);
  expect([...again.values()].map(({ text }) => text)).toEqual([...badges.values()].map(({ text }) => text));
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
