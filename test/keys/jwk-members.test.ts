import { createHash, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyError } from '../../src/errors.js';
import { exportPublicKey, generateKeyPair, importPublicKey, KEY_ALGORITHMS } from '../../src/keys/index.js';
import type { Jwk } from '../../src/types/index.js';
import { der, unpem } from './der.js';
import { W3C_KEYS } from './vectors.js';

const P256: Jwk = { ...importPublicKey(W3C_KEYS.ES256.publicKeyMultibase).jwk };

function refusal(source: unknown): string {
  try {
    importPublicKey(source as Jwk);
  } catch (error) {
    expect(error).toBeInstanceOf(KeyError);
    return (error as KeyError).code;
  }
  return 'accepted';
}

const spki = (jwk: Jwk) => unpem(exportPublicKey(jwk, { format: 'pem' }));

/** A certificate of this key by nobody: its signature is not looked at. */
function certificate(
  info: Uint8Array,
  version: Uint8Array | string = der(0xa0, der(0x02, '02')),
  serial = '020101',
): Buffer {
  const algorithm = der(0x30, der(0x06, '2a8648ce3d040302'));
  const name = der(0x30, der(0x31, der(0x30, der(0x06, '550403'), der(0x0c, Buffer.from('issuer')))));
  const time = (text: string) => der(0x17, Buffer.from(text));
  const validity = der(0x30, time('250101000000Z'), time('350101000000Z'));
  const signed = der(0x30, version, serial, algorithm, name, validity, name, info);
  return Buffer.from(der(0x30, signed, algorithm, der(0x03, '00', der(0x30, der(0x02, '01'), der(0x02, '01')))));
}

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('base64url');

describe('R-2.115: members of a public JWK', () => {
  test.each(KEY_ALGORITHMS)('%s: every member of the class is accepted, and others too', async (algorithm) => {
    const { publicKey } = await generateKeyPair({ algorithm });
    const der = certificate(spki(publicKey));
    const members = {
      use: 'sig',
      key_ops: ['verify'],
      alg: algorithm === 'Ed25519' ? 'EdDSA' : algorithm,
      kid: 'key-1',
      x5u: 'https://issuer.example/certificate.pem',
      x5t: createHash('sha1').update(der).digest('base64url'),
      'x5t#S256': sha256(der),
      x5c: [der.toString('base64')],
      iat: 7,
      'https://issuer.example/more': { open: true },
    };
    for (const [name, value] of Object.entries(members)) {
      if (name === 'x5t#S256') continue;
      expect(importPublicKey({ ...publicKey, [name]: value } as Jwk).jwk, name).toEqual(publicKey);
    }
    expect(importPublicKey({ ...publicKey, ...members } as Jwk).jwk).toEqual(publicKey);
    expect(refusal({ ...publicKey, ...members, kid: undefined, x5c: undefined, x5t: undefined })).toBe('accepted');
  });

  test.each(['kid', 'x5u', 'x5t', 'x5t#S256'])('RFC 7517, 4: "%s" is a string', (name) => {
    for (const value of [7, null, true, {}, ['key-1']]) {
      expect(refusal({ ...P256, [name]: value }), JSON.stringify(value)).toBe('ERR_KEY_INVALID');
    }
    expect(() => importPublicKey({ ...P256, [name]: 7 } as Jwk)).toThrow(name);
  });

  test('RFC 7517, 4.7: the first certificate of x5c must be of the key', async () => {
    const other = (await generateKeyPair({ algorithm: 'ES256' })).publicKey;
    const rsa = (await generateKeyPair({ algorithm: 'RS256' })).publicKey;
    const [own, foreign] = [certificate(spki(P256)), certificate(spki(other))].map((data) => data.toString('base64'));
    expect(new X509Certificate(certificate(spki(P256))).publicKey.export({ format: 'jwk' })).toEqual(P256);
    expect(refusal({ ...P256, x5c: [own] })).toBe('accepted');
    expect(refusal({ ...P256, x5c: [own, foreign] })).toBe('accepted');
    expect(refusal({ ...P256, x5c: [foreign, own] })).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...P256, x5c: [certificate(spki(rsa)).toString('base64')] })).toBe('ERR_KEY_INVALID');
    expect(() => importPublicKey({ ...P256, x5c: [foreign] } as Jwk)).toThrow(/"x5c".*another key/);
    // Version 1 is the default, which DER leaves out.
    expect(refusal({ ...P256, x5c: [certificate(spki(P256), '').toString('base64')] })).toBe('accepted');
    // A key that was accepted before is not accepted with the certificate of another.
    expect(refusal(P256)).toBe('accepted');
    expect(refusal({ ...P256, x5c: [foreign] })).toBe('ERR_KEY_INVALID');
  });

  test('RFC 7517, 4.9: x5t#S256 must be the hash of the first certificate where there is one', () => {
    const data = certificate(spki(P256));
    const x5c = [data.toString('base64')];
    expect(refusal({ ...P256, x5c, 'x5t#S256': sha256(data) })).toBe('accepted');
    expect(refusal({ ...P256, x5c, 'x5t#S256': sha256(data.subarray(1)) })).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...P256, x5c, 'x5t#S256': data.toString('base64') })).toBe('ERR_KEY_INVALID');
    expect(refusal({ ...P256, 'x5t#S256': sha256(data.subarray(1)) })).toBe('accepted');
  });

  test('RFC 7517, 4.7: x5c that is no list of certificates in base64 is refused', () => {
    const data = certificate(spki(P256));
    const text = data.toString('base64');
    const unknown = der(0x30, der(0x30, '06032b656e'), der(0x03, '00', '11'.repeat(32)));
    for (const x5c of [
      null,
      text,
      [],
      [''],
      [7],
      [text, 7],
      { 0: text, length: 1 },
      [data.toString('base64url')],
      [` ${text}`],
      [`-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`],
      Array.from({ length: 17 }, () => text),
      ['A'.repeat(65_540)],
      [Buffer.from(spki(P256)).toString('base64')],
      [certificate(unknown).toString('base64')],
      [Buffer.concat([data, Buffer.of(0)]).toString('base64')],
      ['MAA='],
      // A tag in several bytes.
      [certificate(spki(P256), '', '1f0101').toString('base64')],
    ]) {
      expect(refusal({ ...P256, x5c }), JSON.stringify(x5c)?.slice(0, 60)).toBe('ERR_KEY_INVALID');
    }
  });

  test('property: a certificate cut off or changed anywhere is still of the key, or the JWK is refused', () => {
    const data = certificate(spki(P256));
    for (let length = 0; length < data.length; length++) {
      expect(refusal({ ...P256, x5c: [data.subarray(0, length).toString('base64')] })).toBe('ERR_KEY_INVALID');
    }
    fc.assert(
      fc.property(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), (index, mask) => {
        const changed = Buffer.from(data);
        changed[index] = (changed[index] as number) ^ mask;
        if (refusal({ ...P256, x5c: [changed.toString('base64')] }) === 'accepted') {
          expect(changed.includes(Buffer.from(spki(P256)))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
