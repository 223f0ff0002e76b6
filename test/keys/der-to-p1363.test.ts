import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derToP1363, exportPublicKey, importPublicKey, verifySignature } from '../../src/keys/index.js';
import { der } from './der.js';
import { bytes, hasVectors, readVectors } from './vectors.js';

const MESSAGE = new TextEncoder().encode('message');
const ORDERS = {
  ES256: 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  ES384: 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
} as const;
const CURVES = { ES256: 'P-256', ES384: 'P-384' } as const;
const ALGORITHMS = ['ES256', 'ES384'] as const;

const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');

function convert(signature: Uint8Array, algorithm: 'ES256' | 'ES384'): Uint8Array | undefined {
  try {
    return derToP1363(signature, algorithm);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ code: 'ERR_INVALID_ARG_VALUE' });
    return undefined;
  }
}

const signature = (r: string, s: string) => der(0x30, der(0x02, r), der(0x02, s));

describe('w3c 75: derToP1363', () => {
  test.each(ALGORITHMS)('%s: what node:crypto signs in DER verifies as r || s', async (algorithm) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: CURVES[algorithm] });
    const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
    const key = importPublicKey(exportPublicKey(pem, { format: 'jwk' }));
    const lengths = new Set<number>();
    for (let i = 0; i < 100; i++) {
      const source = sign(algorithm === 'ES256' ? 'sha256' : 'sha384', MESSAGE, privateKey);
      lengths.add(source.length);
      const converted = derToP1363(source, algorithm);
      expect(converted).toHaveLength(algorithm === 'ES256' ? 64 : 96);
      expect(await verifySignature(key, converted, MESSAGE)).toBe(true);
    }
    expect(lengths.size).toBeGreaterThan(1);
  });

  test.each(ALGORITHMS)('%s: r and s from 1 to the order less 1, in fixed length', (algorithm) => {
    const order = ORDERS[algorithm];
    const size = order.length / 2;
    const largest = (BigInt(`0x${order}`) - 1n).toString(16);
    expect(hex(derToP1363(signature('01', '7f'), algorithm))).toBe(
      `${'00'.repeat(size - 1)}01${'00'.repeat(size - 1)}7f`,
    );
    expect(hex(derToP1363(signature(`00${largest}`, '0080'), algorithm))).toBe(`${largest}${'00'.repeat(size - 1)}80`);
    for (const value of ['00', `00${order}`, `00${'ff'.repeat(size)}`, `01${'00'.repeat(size)}`, 'ff', '8000']) {
      expect(convert(signature(value, '01'), algorithm), value).toBeUndefined();
      expect(convert(signature('01', value), algorithm), value).toBeUndefined();
    }
  });

  test.each([
    ['nothing', ''],
    ['an empty sequence', '3000'],
    ['one integer', '3003020101'],
    ['three integers', '3009020101020101020101'],
    ['another tag outside', '3106020101020101'],
    ['another tag inside', '3006020101030101'],
    ['bytes behind the sequence', '300602010102010100'],
    ['bytes behind the integers', '300702010102010100'],
    ['a sequence that is too long', '3007020101020101'],
    ['a sequence that is too short', '3005020101020101'],
    ['a length in more bytes than needed', '308106020101020101'],
    ['a length in more bytes than needed inside', '300702810101020101'],
    ['an indefinite length', '30800201010201010000'],
    ['an integer with a zero byte too many', '300702020001020101'],
    ['an integer without bytes', '30050200020101'],
    ['a negative integer', '30060201ff020101'],
    ['a cut off length', '3082'],
  ])('X.690, 8.3 and 10.1: %s is refused', (_, source) => {
    expect(convert(bytes(source), 'ES256')).toBeUndefined();
    expect(convert(bytes(source), 'ES384')).toBeUndefined();
  });

  test('a signature that is r || s already is named in the message', () => {
    expect(() => derToP1363(new Uint8Array(64).fill(7), 'ES256')).toThrow(/r \|\| s already/);
    expect(() => derToP1363(new Uint8Array(96).fill(7), 'ES384')).toThrow(/r \|\| s already/);
    expect(() => derToP1363(new Uint8Array(64).fill(7), 'ES384')).not.toThrow(/already/);
  });

  test('wrong arguments are a TypeError with a code', () => {
    const code = (expected: string) => expect.objectContaining({ code: expected });
    for (const source of [undefined, null, 'MAYC', [], new ArrayBuffer(8)]) {
      expect(() => derToP1363(source as never, 'ES256')).toThrow(code('ERR_INVALID_ARG_TYPE'));
    }
    expect(() => derToP1363(signature('01', '01'), undefined as never)).toThrow(code('ERR_INVALID_ARG_TYPE'));
    for (const algorithm of ['Ed25519', 'RS256', 'ES512', '__proto__']) {
      expect(() => derToP1363(signature('01', '01'), algorithm as never)).toThrow(code('ERR_INVALID_ARG_VALUE'));
    }
  });

  test('the input is left as it is, and the output shares no memory with it', () => {
    const source = signature('01', '02');
    const before = hex(source);
    const converted = derToP1363(source, 'ES256');
    converted.fill(9);
    expect(hex(source)).toBe(before);
    expect(converted.buffer).not.toBe(source.buffer);
  });

  test('property: r and s come back exactly, and what is accepted has one form only', () => {
    for (const algorithm of ALGORITHMS) {
      const size = ORDERS[algorithm].length / 2;
      const number = fc.bigInt({ min: 1n, max: BigInt(`0x${ORDERS[algorithm]}`) - 1n });
      const integer = (value: bigint) => {
        const text = value.toString(16);
        const even = text.length % 2 ? `0${text}` : text;
        return Number.parseInt(even.slice(0, 2), 16) >= 0x80 ? `00${even}` : even;
      };
      fc.assert(
        fc.property(number, number, fc.nat(), fc.integer({ min: 1, max: 255 }), (r, s, at, mask) => {
          const source = signature(integer(r), integer(s));
          const expected = [r, s].map((value) => value.toString(16).padStart(2 * size, '0')).join('');
          expect(hex(derToP1363(source, algorithm))).toBe(expected);
          const changed = source.slice();
          changed[at % source.length] = (changed[at % source.length] as number) ^ mask;
          const other = convert(changed, algorithm);
          if (other) expect(hex(other)).not.toBe(expected);
        }),
      );
    }
  });
});

describe.skipIf(!hasVectors)('w3c 75: derToP1363 and Wycheproof signatures in DER', () => {
  interface Group {
    publicKeyPem: string;
    tests: { tcId: number; msg: string; sig: string; result: 'valid' | 'invalid'; flags: string[] }[];
  }

  /** Invalid signatures by flag: how many are refused, and how many are well-formed and do not verify. */
  const INVALID: Record<string, [refused: number, converted: number]> = {
    BerEncodedSignature: [7, 0],
    InvalidEncoding: [92, 0],
    InvalidTypesInSignature: [63, 0],
    MissingZero: [1, 0],
    IntegerOverflow: [5, 0],
    RangeCheck: [6, 0],
    InvalidSignature: [60, 4],
    ModifiedInteger: [4, 1],
    ModifiedSignature: [43, 5],
    ArithmeticError: [6, 8],
    PointDuplication: [0, 6],
  };

  test.each([
    ['ES256', 'ecdsa_secp256r1_sha256_test.json', 174],
    ['ES384', 'ecdsa_secp384r1_sha384_test.json', 194],
  ] as const)('%s, %s: all valid ones verify, and no invalid one does', async (algorithm, file, valid) => {
    const invalid: typeof INVALID = {};
    const totals = { valid: 0, refused: 0, converted: 0 };
    for (const { publicKeyPem, tests } of readVectors<{ testGroups: Group[] }>(`wycheproof/${file}`).testGroups) {
      const key = importPublicKey(exportPublicKey(publicKeyPem, { format: 'jwk' }));
      for (const { tcId, msg, sig, result, flags } of tests) {
        const converted = convert(bytes(sig), algorithm);
        const verifies = converted !== undefined && (await verifySignature(key, converted, bytes(msg)));
        expect(verifies, `${tcId}`).toBe(result === 'valid');
        totals[verifies ? 'valid' : converted ? 'converted' : 'refused'] += 1;
        if (verifies) continue;
        for (const flag of flags) {
          const counts = (invalid[flag] ??= [0, 0]);
          counts[converted ? 1 : 0] += 1;
        }
      }
    }
    expect(totals).toEqual({ valid, refused: 287, converted: 23 });
    expect(invalid).toEqual(INVALID);
  });
});
