import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { didJwk, didKey } from '../../src/did/index.js';
import {
  callSigner,
  exportKeyPair,
  exportPublicKey,
  generateKeyPair,
  importKeyPair,
  importPublicKey,
  jwkThumbprint,
  KEY_ALGORITHMS,
} from '../../src/keys/index.js';
import { encodeBase58btc } from '../../src/lib/index.js';
import type { Jwk, KeyAlgorithm, KeyPair, Multikey } from '../../src/types/index.js';
import { W3C_KEYS } from './vectors.js';

const MESSAGE = new TextEncoder().encode('message');
const SECRET_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const;
const SECRET_PREFIX: Partial<Record<KeyAlgorithm, number[]>> = {
  Ed25519: [0x80, 0x26],
  ES256: [0x86, 0x26],
  ES384: [0x87, 0x26],
};

/** Texts of which at least one stands in whatever shows the secret in hex, base64, base58 or as a list of numbers. */
function encodings(keyPair: KeyPair): string[] {
  const jwk = exportKeyPair(keyPair, { format: 'jwk', secret: true });
  const prefix = SECRET_PREFIX[keyPair.algorithm];
  return SECRET_MEMBERS.flatMap((name) =>
    jwk[name] === undefined ? [] : [Buffer.from(jwk[name], 'base64url')],
  ).flatMap((raw) => [
    raw.toString('hex').slice(0, 24),
    raw.toString('hex').slice(-24),
    raw.toString('hex').toUpperCase().slice(0, 24),
    raw.subarray(0, 8).join(','),
    raw.subarray(0, 8).join(', '),
    inspect(raw.subarray(0, 8)).slice(8, -1),
    raw.subarray(0, 12).toString('latin1'),
    BigInt(`0x${raw.toString('hex')}`)
      .toString()
      .slice(0, 24),
    // Base64 looks different at each of three offsets.
    ...[0, 1, 2].flatMap((offset) => {
      const text = Buffer.concat([Buffer.alloc(offset), raw])
        .toString('base64')
        .slice(4, 24);
      return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
    }),
    ...(prefix ? [encodeBase58btc(Uint8Array.of(...prefix, ...raw)).slice(8, 24)] : []),
    encodeBase58btc(raw).slice(1, 17),
  ]);
}

function found(texts: string[], secrets: string[]): string[] {
  const all = texts.join('\n');
  const withoutBreaks = all.replaceAll('\n', '');
  return secrets.filter((secret) => all.includes(secret) || withoutBreaks.includes(secret));
}

/** Whatever a log, a debugger or a serializer would make of a value. */
function views(value: unknown): string[] {
  const tryText = (make: () => string) => {
    try {
      return make();
    } catch (error) {
      return inspect(error, { depth: null, showHidden: true });
    }
  };
  return [
    () => JSON.stringify(value) ?? '',
    () => String(value),
    () => `${value}`,
    () =>
      inspect(value, {
        depth: null,
        showHidden: true,
        getters: true,
        showProxy: true,
        maxStringLength: null,
        maxArrayLength: null,
      }),
    () => inspect(Object.entries(value as object), { depth: null, showHidden: true }),
    () => inspect({ ...(value as object) }, { depth: null, showHidden: true }),
    () => JSON.stringify({ ...(value as object) }),
    () => JSON.stringify(Object.getOwnPropertyDescriptors(value)),
    () => inspect(structuredClone(value), { depth: null, showHidden: true }),
    () => serialize(value).toString('latin1'),
    () =>
      Reflect.ownKeys(value as object)
        .flatMap((name) => views((value as Record<PropertyKey, unknown>)[name]))
        .join('\n'),
  ].map(tryText);
}

/** An error with everything behind it. */
function errorViews(error: unknown): string[] {
  const texts: string[] = [];
  for (let at: unknown = error; at !== undefined && texts.length < 100; at = (at as Error).cause) {
    const { message, stack } = at as Error;
    texts.push(message, stack ?? '', ...views(at));
  }
  return texts;
}

async function failure(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  return expect.fail('accepted');
}

describe.each(KEY_ALGORITHMS)(
  'w3c 41: the secret of a key pair with %s is never shown unless asked for',
  (algorithm) => {
    test('the search finds the secret in every export that was asked for', async () => {
      const keyPair = await generateKeyPair({ algorithm });
      const secrets = encodings(keyPair);
      const formats = algorithm === 'RS256' ? (['jwk', 'pem'] as const) : (['jwk', 'pem', 'multikey'] as const);
      for (const format of formats) {
        const exported = exportKeyPair(keyPair, { format, secret: true });
        expect(found(typeof exported === 'string' ? [exported] : views(exported), secrets), format).not.toEqual([]);
        for (const options of [{ format }, { format, secret: false }, { format, secret: undefined }]) {
          expect(found(views(exportKeyPair(keyPair, options)), secrets)).toEqual([]);
        }
        expect(found(views(exportPublicKey(keyPair, { format })), secrets)).toEqual([]);
        expect(found(views(exportPublicKey(exported, { format })), secrets)).toEqual([]);
      }
      const secret = Buffer.from(exportKeyPair(keyPair, { format: 'jwk', secret: true }).d as string, 'base64url');
      for (const shown of [secret, [...secret], { key: secret.toString('hex') }, new Uint8Array(secret)]) {
        expect(found(views(shown), secrets)).not.toEqual([]);
      }
    });

    test('JSON, inspect with hidden properties, clones, entries and copies of the object', async () => {
      const keyPair = await generateKeyPair({ algorithm });
      const secrets = encodings(keyPair);
      await keyPair.sign(MESSAGE);
      for (const form of [
        keyPair,
        { ...keyPair },
        [keyPair],
        keyPair.sign,
        keyPair.publicKey,
        new Map([[1, keyPair]]),
      ]) {
        expect(found(views(form), secrets)).toEqual([]);
      }
      expect(Reflect.ownKeys(keyPair)).toEqual(['algorithm', 'publicKey', 'sign']);
      expect(Object.keys(keyPair.publicKey)).not.toContain('d');
      // A function cannot be cloned, so the clone fails as a whole.
      expect(() => structuredClone(keyPair)).toThrow();
      for (const made of [
        didJwk(keyPair),
        jwkThumbprint(keyPair),
        ...(algorithm === 'RS256' ? [] : [didKey(keyPair)]),
      ]) {
        expect(found([made], secrets)).toEqual([]);
      }
    });

    test('the errors of failed imports and exports, with their causes', async () => {
      const keyPair = await generateKeyPair({ algorithm });
      const other = await generateKeyPair({ algorithm });
      const secrets = encodings(keyPair);
      const jwk = exportKeyPair(keyPair, { format: 'jwk', secret: true });
      const pem = exportKeyPair(keyPair, { format: 'pem', secret: true });
      const lines = pem.trimEnd().split('\n');
      const json = JSON.stringify(jwk);
      const sources: unknown[] = [
        { ...jwk, ...other.publicKey },
        { ...jwk, d: `${jwk.d}=` },
        { ...jwk, d: `${jwk.d}AAAA` },
        { ...jwk, d: jwk.d?.slice(4) },
        { ...jwk, d: [jwk.d] },
        ...(algorithm === 'RS256' ? [{ ...jwk, p: jwk.d, q: jwk.p }] : []),
        { ...jwk, alg: 'none' },
        { ...jwk, alg: jwk.d },
        { ...jwk, use: jwk.d },
        { ...jwk, key_ops: [jwk.d] },
        { ...jwk, kty: jwk.d },
        { ...jwk, kty: 'EC', crv: jwk.d },
        { ...jwk, publicKeyMultibase: W3C_KEYS.Ed25519.publicKeyMultibase },
        { kty: 'oct', k: jwk.d },
        json,
        Buffer.from(json).toString('base64'),
        jwk.d,
        pem.replaceAll('\n', '\\n'),
        lines.slice(0, -1).join('\n'),
        lines.slice(1).join('\n'),
        pem + pem,
        pem.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'),
        pem.replaceAll('PRIVATE', 'EC PRIVATE'),
        pem.replaceAll('PRIVATE', 'PUBLIC'),
        pem.replaceAll('PRIVATE ', 'PUBLIC '),
        pem.replace(lines[1] as string, `${lines[1]}*`),
        pem.replace(lines[1] as string, `A${lines[1]?.slice(1)}`),
        pem.replace(lines[1] as string, `${lines[1]?.slice(0, -4)}`),
        `-----BEGIN ${jwk.d}-----`,
        `-----BEGIN ${jwk.d?.toUpperCase().replace(/[^A-Z0-9]/g, '')}-----`,
      ];
      if (algorithm !== 'RS256') {
        const multikey = exportKeyPair(keyPair, { format: 'multikey', secret: true });
        const { secretKeyMultibase } = multikey as Required<Multikey>;
        sources.push(
          { ...multikey, publicKeyMultibase: exportPublicKey(other, { format: 'multikey' }).publicKeyMultibase },
          { ...multikey, publicKeyMultibase: secretKeyMultibase },
          { ...multikey, secretKeyMultibase: secretKeyMultibase.slice(0, -1) },
          { ...multikey, secretKeyMultibase: `${secretKeyMultibase}0` },
          { ...multikey, secretKeyMultibase: secretKeyMultibase.slice(1) },
          { ...multikey, secretKeyMultibase: [secretKeyMultibase] },
          { ...multikey, kty: 'OKP' },
          secretKeyMultibase,
        );
      }
      for (const [index, source] of sources.entries()) {
        const error = await failure(() => importKeyPair(source as Jwk));
        expect(error, `${index}`).toBeInstanceOf(Error);
        expect(found(errorViews(error), secrets), `${index}`).toEqual([]);
        for (const read of [
          () => importPublicKey(source as Jwk),
          () => exportPublicKey(source as Jwk, { format: 'jwk' }),
          () => didJwk(source as Jwk),
          () => jwkThumbprint(source as Jwk),
        ]) {
          // Some of these are public keys with a secret beside them, which is left behind.
          const result: unknown = await Promise.resolve().then<unknown>(read).catch(errorViews);
          expect(found(Array.isArray(result) ? result : views(result), secrets), `${index}`).toEqual([]);
        }
      }
      const copy = { ...keyPair, sign: keyPair.sign };
      for (const run of [
        () => importKeyPair(jwk, { secret: jwk.d } as never),
        () => exportKeyPair(copy, { format: 'jwk', secret: true }),
        () => exportKeyPair(copy, { format: 'pem', secret: true }),
        () => keyPair.sign(jwk.d as never),
        () => importPublicKey(jwk),
        () => callSigner({ ...keyPair, publicKey: other.publicKey }, MESSAGE),
        () => callSigner({ ...keyPair, sign: async () => new Uint8Array(3) }, MESSAGE),
      ]) {
        const error = await failure(run);
        expect(found(errorViews(error), secrets), String(run)).toEqual([]);
      }
    });
  },
);

describe('w3c 41: secrets', () => {
  test('a platform that fails to use a secret does not show it', async () => {
    const { subtle } = crypto;
    const keyPair = await generateKeyPair({ algorithm: 'ES256' });
    const jwk = exportKeyPair(keyPair, { format: 'jwk', secret: true });
    const error = await failure(() =>
      subtle.importKey('jwk', { ...jwk, x: jwk.y } as JsonWebKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
        'sign',
      ]),
    );
    expect(found(errorViews(error), encodings(keyPair))).toEqual([]);
  });
});
