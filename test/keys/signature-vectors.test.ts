import { describe, expect, test } from 'vitest';
import { KeyError } from '../../src/errors.js';
import { type BackendName, importPublicKey, type PublicKey, verifyWith } from '../../src/keys/index.js';
import type { Jwk } from '../../src/types/index.js';
import { base64url, bytes, hasVectors, readVectors, W3C_KEYS } from './vectors.js';

interface Group {
  publicKey: { pk: string; uncompressed: string };
  publicKeyJwk?: Jwk;
  tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' | 'acceptable' }[];
}

interface Verdict {
  id: string;
  expected: boolean;
  actual: boolean;
}

function keyOrNone(jwk: Jwk): PublicKey | undefined {
  try {
    return importPublicKey(jwk);
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    return undefined;
  }
}

function ed25519Jwk(hex: string): Jwk {
  return { kty: 'OKP', crv: 'Ed25519', x: base64url(bytes(hex)) };
}

function curveJwk(hex: string, crv: string): Jwk {
  const point = bytes(hex);
  const size = (point.length - 1) / 2;
  return { kty: 'EC', crv, x: base64url(point.subarray(1, 1 + size)), y: base64url(point.subarray(1 + size)) };
}

async function wycheproof(path: string, backend: BackendName, jwkOf: (group: Group) => Jwk): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const group of readVectors<{ testGroups: Group[] }>(`wycheproof/${path}`).testGroups) {
    const key = keyOrNone(jwkOf(group));
    for (const { tcId, comment, msg, sig, result } of group.tests) {
      const actual = key ? await verifyWith(backend, key, bytes(sig), bytes(msg)) : false;
      verdicts.push({ id: `${tcId} ${comment}`, expected: result === 'valid', actual });
    }
  }
  return verdicts;
}

const accepted = (verdicts: Verdict[]) => verdicts.filter(({ actual }) => actual);
const wrong = (verdicts: Verdict[]) => verdicts.filter(({ expected, actual }) => expected !== actual);

const BACKENDS: BackendName[] = ['node', 'webcrypto', 'noble'];

describe.skipIf(!hasVectors)('Signature vectors, the same verdict on every backend', () => {
  test.each(BACKENDS)('w3c 131: Wycheproof Ed25519, 151 of 151 on %s', async (backend) => {
    const verdicts = await wycheproof('ed25519_test.json', backend, ({ publicKey }) => ed25519Jwk(publicKey.pk));
    expect(verdicts).toHaveLength(151);
    expect(accepted(verdicts)).toHaveLength(88);
    expect(wrong(verdicts)).toEqual([]);
  });

  test.each(BACKENDS)('w3c 131: ed25519-speccheck gives 001100000000 on %s', async (backend) => {
    const cases =
      readVectors<{ message: string; pub_key: string; signature: string }[]>('ed25519-speccheck/cases.json');
    let verdict = '';
    for (const { message, pub_key, signature } of cases) {
      const key = keyOrNone(ed25519Jwk(pub_key));
      verdict += key && (await verifyWith(backend, key, bytes(signature), bytes(message))) ? '1' : '0';
    }
    expect(verdict).toBe('001100000000');
  });

  test.each(BACKENDS)('w3c 75: Wycheproof P-256 with r || s, 262 of 262 on %s', async (backend) => {
    const verdicts = await wycheproof('ecdsa_secp256r1_sha256_p1363_test.json', backend, ({ publicKey }) =>
      curveJwk(publicKey.uncompressed, 'P-256'),
    );
    expect(verdicts).toHaveLength(262);
    expect(accepted(verdicts)).toHaveLength(173);
    expect(wrong(verdicts)).toEqual([]);
  });

  test.each(BACKENDS)('w3c 75: Wycheproof P-384 with r || s, 280 of 280 on %s', async (backend) => {
    const verdicts = await wycheproof('ecdsa_secp384r1_sha384_p1363_test.json', backend, ({ publicKey }) =>
      curveJwk(publicKey.uncompressed, 'P-384'),
    );
    expect(verdicts).toHaveLength(280);
    expect(accepted(verdicts)).toHaveLength(193);
    expect(wrong(verdicts)).toEqual([]);
  });
});

describe('What a signature is worth is never an error', () => {
  const modulus = base64url(new Uint8Array(256).fill(255));
  const rsa = importPublicKey({ kty: 'RSA', n: modulus, e: 'AQAB' });

  test.each(['node', 'webcrypto'] as const)('RS256 with a modulus that nobody generated, on %s', async (backend) => {
    for (const fill of [0, 1, 127, 255]) {
      expect(await verifyWith(backend, rsa, new Uint8Array(256).fill(fill), new Uint8Array(0))).toBe(false);
    }
  });

  test.each(BACKENDS)(
    'ECDSA and Ed25519 signatures of zeros, of ones and of another length, on %s',
    async (backend) => {
      for (const { publicKeyMultibase } of Object.values(W3C_KEYS)) {
        const key = importPublicKey(publicKeyMultibase);
        for (const size of [0, 1, 63, 64, 65, 96, 1000]) {
          for (const fill of [0, 1, 255]) {
            expect(await verifyWith(backend, key, new Uint8Array(size).fill(fill), new Uint8Array(3))).toBe(false);
          }
        }
      }
    },
  );
});
