import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didJwk, didKey } from '../../src/did/index.js';
import { KeyError } from '../../src/errors.js';
import {
  exportKeyPair,
  exportPublicKey,
  generateKeyPair,
  importKeyPair,
  importPublicKey,
  jwkThumbprint,
  KEY_ALGORITHMS,
  samePublicKey,
  verifySignature,
} from '../../src/keys/index.js';
import type { Jwk, KeyAlgorithm } from '../../src/types/index.js';
import { der, pem, unpem } from './der.js';
import { bytes, hasVectors, readVectors } from './vectors.js';

const MESSAGE = new TextEncoder().encode('message');
const HASHES: Record<KeyAlgorithm, string | null> = {
  Ed25519: null,
  ES256: 'sha256',
  ES384: 'sha384',
  RS256: 'sha256',
};

interface NodeKeys {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

const NODE_KEYS: Record<KeyAlgorithm, NodeKeys> = {
  Ed25519: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

const pkcs8 = ({ privateKey }: NodeKeys) => privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const spki = ({ publicKey }: NodeKeys) => publicKey.export({ type: 'spki', format: 'pem' }) as string;
const code = (expected: string) => expect.objectContaining({ code: expected });

async function secretRefusal(text: string): Promise<string> {
  try {
    await importKeyPair(text);
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    return (error as KeyError).code;
  }
  return 'accepted';
}

function publicRefusal(text: string): string {
  try {
    exportPublicKey(text, { format: 'jwk' });
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    return (error as KeyError).code;
  }
  return 'accepted';
}

describe('RFC 7468: PEM text and node:crypto', () => {
  test.each(KEY_ALGORITHMS)(
    '%s: PKCS#8 of node:crypto is read, signs, and comes back to the byte',
    async (algorithm) => {
      const node = NODE_KEYS[algorithm];
      const keyPair = await importKeyPair(pkcs8(node));
      expect(keyPair.algorithm).toBe(algorithm);
      expect(keyPair.publicKey).toEqual(node.publicKey.export({ format: 'jwk' }));
      expect(exportKeyPair(keyPair, { format: 'jwk', secret: true })).toEqual(
        node.privateKey.export({ format: 'jwk' }),
      );
      expect(exportKeyPair(keyPair, { format: 'pem', secret: true })).toBe(pkcs8(node));
      expect(exportKeyPair(keyPair, { format: 'pem' })).toBe(spki(node));
      const signature = await keyPair.sign(MESSAGE);
      const key = { key: node.publicKey, dsaEncoding: 'ieee-p1363' } as const;
      expect(verify(HASHES[algorithm], MESSAGE, key, signature)).toBe(true);
      expect(verify(HASHES[algorithm], MESSAGE.slice(1), key, signature)).toBe(false);
    },
  );

  test.each(KEY_ALGORITHMS)('%s: SPKI of node:crypto is a public key wherever one is taken', async (algorithm) => {
    const node = NODE_KEYS[algorithm];
    const text = spki(node);
    const jwk = node.publicKey.export({ format: 'jwk' }) as Jwk;
    expect(exportPublicKey(text, { format: 'jwk' })).toEqual(jwk);
    expect(exportPublicKey(jwk, { format: 'pem' })).toBe(text);
    expect(exportPublicKey(text, { format: 'pem' })).toBe(text);
    expect(didJwk(text)).toBe(didJwk(jwk));
    expect(jwkThumbprint(text)).toBe(jwkThumbprint(jwk));
    if (algorithm === 'RS256') expect(() => didKey(text)).toThrow(code('ERR_KEY_UNSUPPORTED'));
    else expect(didKey(text)).toBe(didKey(jwk));
    const signature = sign(HASHES[algorithm], MESSAGE, { key: node.privateKey, dsaEncoding: 'ieee-p1363' });
    const key = importPublicKey(exportPublicKey(text, { format: 'jwk' }));
    expect(await verifySignature(key, new Uint8Array(signature), MESSAGE)).toBe(true);
  });

  test.each(KEY_ALGORITHMS)('%s: what is exported here is read by node:crypto and by WebCrypto', async (algorithm) => {
    const keyPair = await generateKeyPair({ algorithm });
    const secret = exportKeyPair(keyPair, { format: 'pem', secret: true });
    const privateKey = createPrivateKey(secret);
    const publicKey = createPublicKey(exportKeyPair(keyPair, { format: 'pem' }));
    expect(publicKey.export({ format: 'jwk' })).toEqual(keyPair.publicKey);
    expect(pkcs8({ privateKey, publicKey })).toBe(secret);
    const signature = sign(HASHES[algorithm], MESSAGE, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(await verifySignature(importPublicKey(keyPair.publicKey), new Uint8Array(signature), MESSAGE)).toBe(true);
    const params = { Ed25519: 'Ed25519', ES256: 'P-256', ES384: 'P-384', RS256: 'SHA-256' }[algorithm];
    const name = { Ed25519: 'Ed25519', ES256: 'ECDSA', ES384: 'ECDSA', RS256: 'RSASSA-PKCS1-v1_5' }[algorithm];
    const webAlgorithm = { name, namedCurve: params, hash: params };
    const imported = await crypto.subtle.importKey(
      'pkcs8',
      unpem(secret) as Uint8Array<ArrayBuffer>,
      webAlgorithm,
      true,
      ['sign'],
    );
    const jwk = (await crypto.subtle.exportKey('jwk', imported)) as Jwk;
    expect(exportPublicKey(jwk, { format: 'jwk' })).toEqual(keyPair.publicKey);
  });

  test('RSA keys of 3072 and 4096 bits go both ways', async () => {
    for (const modulusLength of [3072, 4096]) {
      const node = generateKeyPairSync('rsa', { modulusLength });
      const keyPair = await importKeyPair(pkcs8(node));
      expect(exportKeyPair(keyPair, { format: 'pem', secret: true })).toBe(pkcs8(node));
      expect(exportKeyPair(keyPair, { format: 'pem' })).toBe(spki(node));
    }
  });

  test('property: keys whose numbers begin with zeros or high bits survive PEM', async () => {
    const prefixes = { Ed25519: '302e020100300506032b657004220420' };
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (seed) => {
        const text = pem('PRIVATE KEY', Uint8Array.of(...bytes(prefixes.Ed25519), ...seed));
        const keyPair = await importKeyPair(text);
        expect(exportKeyPair(keyPair, { format: 'pem', secret: true })).toBe(text);
        expect(createPrivateKey(text).export({ format: 'jwk' })).toEqual(
          exportKeyPair(keyPair, { format: 'jwk', secret: true }),
        );
      }),
      { numRuns: 50 },
    );
    for (let i = 0; i < 40; i++) {
      const node = generateKeyPairSync('ec', { namedCurve: i % 2 ? 'P-256' : 'P-384' });
      expect(exportKeyPair(await importKeyPair(pkcs8(node)), { format: 'pem', secret: true })).toBe(pkcs8(node));
    }
  });

  test('a secret in PEM text is left behind where a public key is asked for', () => {
    for (const algorithm of KEY_ALGORITHMS) {
      const node = NODE_KEYS[algorithm];
      expect(exportPublicKey(pkcs8(node), { format: 'pem' })).toBe(spki(node));
      expect(jwkThumbprint(pkcs8(node))).toBe(jwkThumbprint(spki(node)));
    }
  });

  test('PEM text is for callers: a document cannot bring a key in it', () => {
    expect(() => importPublicKey(spki(NODE_KEYS.Ed25519))).toThrow(code('ERR_KEY_INVALID'));
    expect(() => importPublicKey({ publicKeyMultibase: spki(NODE_KEYS.Ed25519) })).toThrow(code('ERR_KEY_INVALID'));
  });
});

describe('RFC 5958, 5915 and 8410: the forms of PKCS#8', () => {
  // RFC 8410, 10.1 and 10.3: one key, with and without attributes and its public key.
  const RFC_8410_PUBLIC = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';
  const RFC_8410_SECRET = 'MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC';
  const RFC_8410_BOTH =
    'MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhCoB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';
  const block = (label: string, base64: string) => `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;

  const P256 = NODE_KEYS.ES256;
  const jwk = P256.privateKey.export({ format: 'jwk' }) as { x: string; y: string; d: string };
  const part = (name: 'x' | 'y' | 'd') => new Uint8Array(Buffer.from(jwk[name], 'base64url'));
  const point = Uint8Array.of(4, ...part('x'), ...part('y'));
  const compressed = Uint8Array.of(2 + ((part('y')[31] as number) & 1), ...part('x'));
  const IDENTIFIER = der(0x30, '06072a8648ce3d0201', '06082a8648ce3d030107');
  const CURVE = der(0xa0, '06082a8648ce3d030107');
  const inPkcs8 = (...secret: (Uint8Array | string)[]) =>
    pem('PRIVATE KEY', der(0x30, '020100', IDENTIFIER, der(0x04, der(0x30, ...secret))));
  const publicPart = (key: Uint8Array) => der(0xa1, der(0x03, '00', key));
  const scalar = der(0x04, part('d'));

  test('RFC 8410, 10: the example key, without and with its public key and attributes', async () => {
    const expected = block('PUBLIC KEY', RFC_8410_PUBLIC);
    for (const text of [RFC_8410_SECRET, RFC_8410_BOTH]) {
      const keyPair = await importKeyPair(block('PRIVATE KEY', text));
      expect(exportKeyPair(keyPair, { format: 'pem' })).toBe(expected);
      expect(exportKeyPair(keyPair, { format: 'pem', secret: true })).toBe(block('PRIVATE KEY', RFC_8410_SECRET));
    }
  });

  test('RFC 5958, 2: a public key that is stated must be the key, and only version 2 states one', async () => {
    const both = Buffer.from(RFC_8410_BOTH, 'base64');
    const changed = Buffer.from(both);
    changed[changed.length - 32] = 0x18;
    expect(await secretRefusal(pem('PRIVATE KEY', changed))).toBe('ERR_KEY_INVALID');
    const version = Buffer.from(both);
    version[4] = 0;
    expect(await secretRefusal(pem('PRIVATE KEY', version))).toBe('ERR_KEY_INVALID');
    const without = Buffer.from(RFC_8410_SECRET, 'base64');
    without[4] = 1;
    expect(await secretRefusal(pem('PRIVATE KEY', without))).toBe('ERR_KEY_INVALID');
  });

  test('RFC 5915, 3: curve and public key are optional and must fit, compressed or not', async () => {
    for (const rest of [[], [CURVE], [publicPart(point)], [publicPart(compressed)], [CURVE, publicPart(point)]]) {
      const keyPair = await importKeyPair(inPkcs8('020101', scalar, ...rest));
      expect(exportKeyPair(keyPair, { format: 'pem', secret: true })).toBe(pkcs8(P256));
    }
    const other = Uint8Array.of(2 + ((compressed[0] as number) & 1 ? 0 : 1), ...part('x'));
    for (const parts of [
      ['020100', scalar],
      ['02020001', scalar],
      [scalar],
      ['020101'],
      ['020101', der(0x04, part('d').slice(1))],
      ['020101', der(0x04, Uint8Array.of(0, ...part('d')))],
      ['020101', scalar, der(0xa0, '06052b81040022')],
      ['020101', scalar, der(0xa0)],
      ['020101', scalar, publicPart(other)],
      ['020101', scalar, publicPart(point.slice(1))],
      ['020101', scalar, der(0xa1, der(0x03, '01', point))],
      ['020101', scalar, der(0xa1, der(0x03))],
      ['020101', scalar, der(0xa1)],
      ['020101', scalar, der(0xa1, der(0x03, '00', point), '0500')],
      ['020101', scalar, publicPart(point), CURVE],
      ['020101', scalar, CURVE, CURVE],
      ['020101', scalar, publicPart(point), publicPart(point)],
    ]) {
      expect(
        await secretRefusal(inPkcs8(...(parts as string[]))),
        Buffer.from(unpem(inPkcs8(...(parts as string[])))).toString('hex'),
      ).toBe('ERR_KEY_INVALID');
    }
  });

  test('RFC 5480, 2.2: SPKI with a compressed point is the same key', () => {
    const text = pem('PUBLIC KEY', der(0x30, IDENTIFIER, der(0x03, '00', compressed)));
    expect(exportPublicKey(text, { format: 'pem' })).toBe(spki(P256));
    expect(exportPublicKey(text, { format: 'multikey' })).toEqual(exportPublicKey(jwk, { format: 'multikey' }));
  });

  test('RFC 5280, 4.1: SPKI holds an identifier and the key, and nothing else', () => {
    const bits = der(0x03, '00', point);
    const parts = (...contents: (Uint8Array | string)[]) => publicRefusal(pem('PUBLIC KEY', der(0x30, ...contents)));
    expect(parts(IDENTIFIER, bits)).toBe('accepted');
    for (const contents of [
      [IDENTIFIER, bits, '0500'],
      [IDENTIFIER],
      [bits, IDENTIFIER],
      [der(0x30), bits],
      [der(0x30, '0500'), bits],
      [der(0x30, '0603'), bits],
      [IDENTIFIER, der(0x04, '00', point)],
      [IDENTIFIER, der(0x03, '04', point)],
    ]) {
      expect(parts(...contents)).toBe('ERR_KEY_INVALID');
    }
  });

  test('RFC 8017, A.1.2: more than two primes are unsupported, and another version is none', async () => {
    const data = unpem(pkcs8(NODE_KEYS.RS256));
    // The sequence, version and identifier of PKCS#8, the octet string, the sequence in it, and the tag and length.
    const at = 4 + 3 + 15 + 4 + 4 + 2;
    expect([...data.slice(at - 2, at + 1)]).toEqual([2, 1, 0]);
    for (const [version, expected] of [
      [1, 'ERR_KEY_UNSUPPORTED'],
      [2, 'ERR_KEY_INVALID'],
      [255, 'ERR_KEY_INVALID'],
    ] as const) {
      const changed = data.slice();
      changed[at] = version;
      expect(await secretRefusal(pem('PRIVATE KEY', changed))).toBe(expected);
    }
  });

  test('RFC 8017, A.1: numbers of RSA keys are held against the same rules as in a JWK', async () => {
    const RSA = der(0x30, '06092a864886f70d01010105 00'.replace(' ', ''));
    const modulus = (size: number, last = 'ff') => `00${'ff'.repeat(size - 1)}${last}`;
    const rsa = (n: string, e: string, identifier: Uint8Array = RSA) =>
      pem('PUBLIC KEY', der(0x30, identifier, der(0x03, '00', der(0x30, der(0x02, n), der(0x02, e)))));
    expect(publicRefusal(rsa(modulus(256), '010001'))).toBe('accepted');
    expect(publicRefusal(rsa(modulus(128), '010001'))).toBe('ERR_KEY_INVALID');
    expect(publicRefusal(rsa(modulus(1025), '010001'))).toBe('ERR_KEY_INVALID');
    expect(publicRefusal(rsa(modulus(256, 'fe'), '010001'))).toBe('ERR_KEY_INVALID');
    expect(publicRefusal(rsa(modulus(256).slice(2), '010001'))).toBe('ERR_KEY_INVALID');
    expect(publicRefusal(rsa(`00${modulus(256)}`, '010001'))).toBe('ERR_KEY_INVALID');
    for (const e of ['', '00', '01', '02', '00010001', '81', '0100000001']) {
      expect(publicRefusal(rsa(modulus(256), e)), e).toBe('ERR_KEY_INVALID');
    }
    // The parameters have to be NULL, not absent.
    expect(publicRefusal(rsa(modulus(256), '010001', der(0x30, '06092a864886f70d010101')))).not.toBe('accepted');
    const { publicKey, ...other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const swapped = unpem(pkcs8({ publicKey, ...other }));
    // The last byte belongs to qi.
    swapped[swapped.length - 1] = (swapped[swapped.length - 1] as number) ^ 1;
    expect(await secretRefusal(pem('PRIVATE KEY', swapped))).toBe('ERR_KEY_INVALID');
  });

  test('points of small order, off the curve and of the wrong length are refused as in a JWK', () => {
    const ed25519 = (key: string) => pem('PUBLIC KEY', der(0x30, der(0x30, '06032b6570'), der(0x03, '00', key)));
    expect(publicRefusal(ed25519('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'))).toBe('accepted');
    for (const key of [
      `01${'00'.repeat(31)}`,
      '00'.repeat(32),
      `02${'00'.repeat(31)}`,
      'ff'.repeat(32),
      'aa'.repeat(31),
      '',
    ]) {
      expect(publicRefusal(ed25519(key)), key).toBe('ERR_KEY_INVALID');
    }
    const off = point.slice();
    off[64] = (off[64] as number) ^ 1;
    for (const key of [
      off,
      point.slice(1),
      Uint8Array.of(6, ...point.slice(1)),
      new Uint8Array(65),
      Uint8Array.of(0),
    ]) {
      expect(publicRefusal(pem('PUBLIC KEY', der(0x30, IDENTIFIER, der(0x03, '00', key))))).toBe('ERR_KEY_INVALID');
    }
  });

  test('an Ed25519 secret of 64 bytes is read where the second half is its public key', async () => {
    const seed = 'd4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842';
    const key = '19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1';
    const long = (half: string) =>
      pem('PRIVATE KEY', der(0x30, '020100', der(0x30, '06032b6570'), der(0x04, der(0x04, seed, half))));
    expect(exportKeyPair(await importKeyPair(long(key)), { format: 'pem', secret: true })).toBe(
      block('PRIVATE KEY', RFC_8410_SECRET),
    );
    expect(await secretRefusal(long('00'.repeat(32)))).toBe('ERR_KEY_INVALID');
    expect(await secretRefusal(long(key.slice(2)))).toBe('ERR_KEY_INVALID');
  });
});

describe('PEM text that is not read', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sec1 = ec.privateKey.export({ type: 'sec1', format: 'pem' }) as string;
  const pkcs1 = NODE_KEYS.RS256.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
  const pkcs1Public = NODE_KEYS.RS256.publicKey.export({ type: 'pkcs1', format: 'pem' }) as string;
  const locked = { cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
  const encrypted = ec.privateKey.export({ type: 'pkcs8', format: 'pem', ...locked }) as string;
  const oldEncrypted = ec.privateKey.export({ type: 'sec1', format: 'pem', ...locked }) as string;
  const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
  const certificate = pem('CERTIFICATE', bytes('3000'));

  test.each([
    ['encrypted PKCS#8', encrypted, /openssl pkey -in key\.pem -out pkcs8\.pem/],
    ['SEC 1', sec1, /openssl pkey -in key\.pem -out pkcs8\.pem/],
    ['encrypted SEC 1', oldEncrypted, /openssl pkey -in key\.pem -out pkcs8\.pem/],
    ['SEC 1 with parameters in front', parameters + sec1, /openssl pkey -in key\.pem -out pkcs8\.pem/],
    ['PKCS#1', pkcs1, /openssl pkey -in key\.pem -out pkcs8\.pem/],
    ['a public key of PKCS#1', pkcs1Public, /openssl rsa -RSAPublicKey_in/],
    ['a certificate', certificate, /openssl x509 -in certificate\.pem -noout -pubkey/],
    ['an OpenSSH key', pem('OPENSSH PRIVATE KEY', bytes('00')), /PKCS#8/],
    ['another label', pem('__PROTO__', bytes('00')).replaceAll('_', 'A'), /PKCS#8/],
  ])('%s: ERR_KEY_UNSUPPORTED and the command that converts it', async (_, text, command) => {
    await expect(importKeyPair(text)).rejects.toThrow(command);
    await expect(importKeyPair(text)).rejects.toEqual(code('ERR_KEY_UNSUPPORTED'));
    expect(() => exportPublicKey(text, { format: 'jwk' })).toThrow(command);
    expect(publicRefusal(text)).toBe('ERR_KEY_UNSUPPORTED');
  });

  test('several blocks are refused with the command that keeps one', async () => {
    const text = pkcs8(NODE_KEYS.Ed25519) + certificate;
    await expect(importKeyPair(text)).rejects.toThrow(/several blocks.* openssl pkey -in key\.pem/);
    expect(await secretRefusal(text)).toBe('ERR_KEY_INVALID');
    await expect(importKeyPair(certificate + pkcs8(NODE_KEYS.Ed25519))).rejects.toThrow(/several blocks/);
    expect(publicRefusal(certificate + certificate)).toBe('ERR_KEY_INVALID');
    expect(publicRefusal(spki(NODE_KEYS.ES256) + spki(NODE_KEYS.ES384))).toBe('ERR_KEY_INVALID');
  });

  test('a public key is no key pair, and the message says so', async () => {
    await expect(importKeyPair(spki(NODE_KEYS.Ed25519))).rejects.toThrow(/is a public key/);
    expect(await secretRefusal(spki(NODE_KEYS.Ed25519))).toBe('ERR_KEY_INVALID');
  });

  test.each([
    ['P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
    ['secp256k1', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
    ['Another elliptic curve', generateKeyPairSync('ec', { namedCurve: 'brainpoolP256r1' })],
    ['Explicit curve parameters', generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' })],
    ['Ed448', generateKeyPairSync('ed448')],
    ['X25519', generateKeyPairSync('x25519')],
    ['X448', generateKeyPairSync('x448')],
    ['RSA-PSS', generateKeyPairSync('rsa-pss', { modulusLength: 2048 })],
    ['DSA', generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 })],
    ['Another type of key', generateKeyPairSync('dh' as never, { group: 'modp14' } as never) as unknown as NodeKeys],
  ])('%s: ERR_KEY_UNSUPPORTED and the name of the type', async (name, keys) => {
    await expect(importKeyPair(pkcs8(keys))).rejects.toThrow(name);
    expect(await secretRefusal(pkcs8(keys))).toBe('ERR_KEY_UNSUPPORTED');
    expect(() => exportPublicKey(spki(keys), { format: 'jwk' })).toThrow(name);
    expect(publicRefusal(spki(keys))).toBe('ERR_KEY_UNSUPPORTED');
  });

  const commands = hasOpenssl() ? test : test.skip;
  commands('openssl does what the messages say', async () => {
    const openssl = (input: string, ...args: string[]) =>
      execFileSync('openssl', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
    const pass = ['-passin', 'pass:secret'];
    const expected = exportKeyPair(await importKeyPair(pkcs8(ec)), { format: 'jwk' });
    for (const text of [sec1, parameters + sec1, encrypted, oldEncrypted, certificate + pkcs8(ec)]) {
      expect((await importKeyPair(openssl(text, 'pkey', ...pass))).publicKey).toEqual(expected);
    }
    expect((await importKeyPair(openssl(pkcs1, 'pkey'))).algorithm).toBe('RS256');
    expect(openssl(pkcs1Public, 'rsa', '-RSAPublicKey_in', '-pubout')).toBe(spki(NODE_KEYS.RS256));
  });
});

describe('Damaged PEM text', () => {
  const text = pkcs8(NODE_KEYS.Ed25519);
  const [first, body, last] = text.trimEnd().split('\n') as [string, string, string];

  test('RFC 7468, 2: line breaks of any kind, spaces and text around the block do not count', async () => {
    for (const form of [
      text.trimEnd(),
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', ' '),
      [first, ...(body.match(/.{1,7}/g) ?? []), last].join('\n'),
      `Bag Attributes\n    friendlyName: issuer\n${text}`,
      `${text}\nThe key of the issuer.\n`,
      `  ${first}\t\n  ${body}  \n\n${last}`,
    ]) {
      const keyPair = await importKeyPair(form);
      expect(exportKeyPair(keyPair, { format: 'pem', secret: true })).toBe(text);
    }
  });

  test('what is not the base64 of one block is refused', async () => {
    for (const form of [
      first,
      `${first}\n${body}`,
      `${first}\n${last}`,
      `${first}\n${body}\n-----END PUBLIC KEY-----`,
      `${first}\n${body}\n${last.slice(0, -1)}`,
      text.toLowerCase(),
      text.replace('-----BEGIN', '----BEGIN'),
      text.replaceAll('PRIVATE KEY', 'PRIVATE  KEY'),
      text.replaceAll('\n', '\\n'),
      `${first}\n${body.replace(/[A-Z]/, '*')}\n${last}`,
      `${first}\n${body}=\n${last}`,
      `${first}\n${body.slice(0, -1)}\n${last}`,
      `${first}\nProc-Type: 4,ENCRYPTED\n${body}\n${last}`,
      // 0x42 at the end with bits that belong to no byte.
      `${first}\n${body}AB==\n${last}`,
      `${text}${' '.repeat(20_000)}`,
    ]) {
      expect(await secretRefusal(form), form.slice(0, 60)).toMatch(/^ERR_KEY_(INVALID|UNSUPPORTED)$/);
    }
    expect(await secretRefusal(`-----BEGIN ${'A'.repeat(10_000)}`)).toBe('ERR_KEY_INVALID');
    expect(await secretRefusal('-----BEGIN '.repeat(1_400))).toBe('ERR_KEY_INVALID');
    expect(await secretRefusal(`${first}${'='.repeat(16_000)}${last}`)).toBe('ERR_KEY_INVALID');
    await expect(importKeyPair(text.replaceAll('\n', '\\n'))).rejects.toThrow(/two characters/);
  });

  const small: [string, string][] = (['Ed25519', 'ES256', 'ES384'] as const).flatMap((algorithm) => [
    [`PKCS#8 of ${algorithm}`, pkcs8(NODE_KEYS[algorithm])],
    [`SPKI of ${algorithm}`, spki(NODE_KEYS[algorithm])],
  ]);

  const label = (source: string) => (source.includes('PRIVATE') ? 'PRIVATE KEY' : 'PUBLIC KEY');
  /** Reads and writes again; `undefined` where the text was refused. */
  async function again(source: string): Promise<string | undefined> {
    if (label(source) === 'PUBLIC KEY') {
      return publicRefusal(source) === 'accepted' ? exportPublicKey(source, { format: 'pem' }) : undefined;
    }
    if ((await secretRefusal(source)) !== 'accepted') return undefined;
    return exportKeyPair(await importKeyPair(source), { format: 'pem', secret: true });
  }

  test.each([...small, ['SPKI of RS256', spki(NODE_KEYS.RS256)]])(
    '%s cut off anywhere or with more behind is refused',
    async (_, source) => {
      const data = unpem(source);
      expect(await again(source)).toBe(source);
      for (let length = 0; length < data.length; length++) {
        expect(await again(pem(label(source), data.slice(0, length))), String(length)).toBeUndefined();
        expect(await again(pem(label(source), data.slice(length + 1))), String(length)).toBeUndefined();
      }
      for (const more of [[0], [0x05, 0], [...data]]) {
        expect(await again(pem(label(source), Uint8Array.of(...data, ...more)))).toBeUndefined();
      }
    },
  );

  test.each(small)(
    '%s with any byte changed is refused, or is another key that is written in the same bytes',
    async (_, source) => {
      const data = unpem(source);
      let refused = 0;
      for (let index = 0; index < data.length; index++) {
        for (const mask of [0x01, 0x02, 0x10, 0x80, 0xff]) {
          const changed = data.slice();
          changed[index] = (changed[index] as number) ^ mask;
          const form = pem(label(source), changed);
          const result = await again(form);
          if (result === undefined) refused += 1;
          else expect(result, `${index} ${mask}`).toBe(form);
        }
      }
      expect(refused).toBeGreaterThan(0);
    },
  );

  test('the secret of an RSA key cut off anywhere is refused', async () => {
    const data = unpem(pkcs8(NODE_KEYS.RS256));
    for (let length = 0; length < data.length; length += 7) {
      expect(await secretRefusal(pem('PRIVATE KEY', data.slice(0, length)))).toBe('ERR_KEY_INVALID');
    }
  });

  test('X.690, 8.1 and 10.1: lengths that are indefinite, longer than needed or too long, and long tags are refused', async () => {
    const seed = `0420${'11'.repeat(32)}`;
    const key = (octets: string) => `302e020100300506032b6570${octets}`;
    expect(await secretRefusal(pem('PRIVATE KEY', bytes(key(`0422${seed}`))))).toBe('accepted');
    for (const form of [
      `3080020100300506032b65700422${seed}0000`,
      `30812e020100300506032b65700422${seed}`,
      `3082002e020100300506032b65700422${seed}`,
      `308300002e020100300506032b65700422${seed}`,
      `3084ffffffff020100300506032b65700422${seed}`,
      `30ff${'00'.repeat(200)}`,
      `3f02${'00'.repeat(46)}`,
      '30',
      '308',
      '3080',
      '3081',
      '3082ff',
      '1f8100',
    ]) {
      expect(await secretRefusal(pem('PRIVATE KEY', bytes(form))), form).toBe('ERR_KEY_INVALID');
      expect(publicRefusal(pem('PUBLIC KEY', bytes(form))), form).toBe('ERR_KEY_INVALID');
    }
  });

  test('property: any bytes and any text are a key or a KeyError', async () => {
    const tags = fc.constantFrom(0x02, 0x03, 0x04, 0x05, 0x06, 0x30, 0x81, 0xa0, 0xa1);
    const { node } = fc.letrec<{ node: Uint8Array }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('020100', '020101', '300506032b6570', '0500').map(bytes),
        fc.tuple(tags, fc.uint8Array({ maxLength: 40 })).map(([tag, data]) => der(tag, data)),
        fc.tuple(tags, fc.array(tie('node'), { maxLength: 5 })).map(([tag, parts]) => der(tag, ...parts)),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 100 }), node), async (data) => {
        await secretRefusal(pem('PRIVATE KEY', data));
        publicRefusal(pem('PUBLIC KEY', data));
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (data) => {
        await secretRefusal(data);
        publicRefusal(`-----BEGIN PUBLIC KEY-----${data}-----END PUBLIC KEY-----`);
      }),
    );
  });
});

describe.skipIf(!hasVectors)('Published keys as PEM', () => {
  test.each([
    ['ecdsa_secp256r1_sha256_test.json', 'P-256'],
    ['ecdsa_secp384r1_sha384_test.json', 'P-384'],
  ])('Wycheproof %s: every publicKeyPem is the key that its point says', (file, crv) => {
    type Group = { publicKey: { uncompressed: string }; publicKeyPem: string };
    const { testGroups } = readVectors<{ testGroups: Group[] }>(`wycheproof/${file}`);
    for (const { publicKey, publicKeyPem } of testGroups) {
      const point = Buffer.from(publicKey.uncompressed, 'hex').subarray(1);
      const half = point.length / 2;
      const [x, y] = [point.subarray(0, half), point.subarray(half)].map((bytes) => bytes.toString('base64url'));
      const key = importPublicKey(exportPublicKey(publicKeyPem, { format: 'jwk' }));
      expect(samePublicKey(key, importPublicKey({ kty: 'EC', crv, x, y } as Jwk))).toBe(true);
      expect(exportPublicKey(publicKeyPem, { format: 'pem' }).trim()).toBe(publicKeyPem.trim());
    }
    expect(testGroups.length).toBeGreaterThan(50);
  });

  test('Wycheproof ed25519_test.json: every publicKeyPem is the key that its bytes say', () => {
    type Group = { publicKey: { pk: string }; publicKeyPem: string };
    const { testGroups } = readVectors<{ testGroups: Group[] }>('wycheproof/ed25519_test.json');
    for (const { publicKey, publicKeyPem } of testGroups) {
      expect(exportPublicKey(publicKeyPem, { format: 'jwk' }).x).toBe(
        Buffer.from(publicKey.pk, 'hex').toString('base64url'),
      );
    }
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
