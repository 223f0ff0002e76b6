import { KeyError } from '../errors.js';
import { decodeBase64, encodeBase64 } from './base64.js';

/** Labels that are read: RFC 7468, 10 and 13. */
export type PemLabel = 'PRIVATE KEY' | 'PUBLIC KEY';

const BEGIN = '-----BEGIN ';
/** Characters; the secret of an RSA-8192 key takes about 6,500. */
const MAX_LENGTH = 16_384;
const LINE = 64;

const TO_PKCS8 = 'openssl pkey -in key.pem -out pkcs8.pem';
const OF_CERTIFICATE = 'openssl x509 -in certificate.pem -noout -pubkey';
/** OpenSSL writes it in front of an EC PRIVATE KEY. */
const EC_PARAMETERS = 'EC PARAMETERS';

/** What makes a text that is read here of one that is not. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  'ENCRYPTED PRIVATE KEY': TO_PKCS8,
  [EC_PARAMETERS]: TO_PKCS8,
  'EC PRIVATE KEY': TO_PKCS8,
  'RSA PRIVATE KEY': TO_PKCS8,
  'RSA PUBLIC KEY': 'openssl rsa -RSAPublicKey_in -in key.pem -pubout -out public.pem',
  CERTIFICATE: OF_CERTIFICATE,
};

/** Whether a text means to be PEM; multibase text has none of its characters. */
export function looksLikePem(text: string): boolean {
  return text.includes('-----BEGIN');
}

/**
 * The bytes of the one block in a text (RFC 7468, 3): spaces, the length of lines and text around the block do not count.
 *
 * @throws {KeyError} `ERR_KEY_UNSUPPORTED` for another kind of block, `ERR_KEY_INVALID` for what is no PEM or several blocks.
 */
export function readPem(text: string): { label: PemLabel; der: Uint8Array } {
  if (text.length > MAX_LENGTH) throw invalid(`is longer than ${MAX_LENGTH} characters`);
  const [, rest, ...more] = text.split(BEGIN);
  const label = /^([A-Z0-9 ]{1,40})-----/.exec(rest ?? '')?.[1];
  if (rest === undefined || label === undefined) {
    throw invalid('has no line "-----BEGIN PRIVATE KEY-----" or the like; a JWK or Multikey is passed as an object');
  }
  if (more.length > 0 && label !== EC_PARAMETERS) {
    throw invalid(
      `has several blocks, and one key is needed: ${TO_PKCS8} keeps the secret key, ${OF_CERTIFICATE} the public key`,
    );
  }
  if (label !== 'PRIVATE KEY' && label !== 'PUBLIC KEY') throw unsupported(label);
  const end = rest.indexOf(`-----END ${label}-----`);
  if (end < 0) throw invalid(`has no line "-----END ${label}-----"`);
  const der = decodeBase64(rest.slice(label.length + '-----'.length, end).replace(/\s+/g, ''));
  if (!der)
    throw invalid('is not base64 between its first and its last line; line breaks are no "\\n" in two characters');
  return { label, der };
}

export function writePem(label: PemLabel, der: Uint8Array): string {
  const base64 = encodeBase64(der);
  const lines = Array.from({ length: Math.ceil(base64.length / LINE) }, (_, i) =>
    base64.slice(i * LINE, (i + 1) * LINE),
  );
  return [`${BEGIN}${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function unsupported(label: string): KeyError {
  const command = Object.hasOwn(CONVERSIONS, label) ? CONVERSIONS[label] : undefined;
  const advice = command === undefined ? 'use PKCS#8 or SPKI' : `convert it with: ${command}`;
  return new KeyError('ERR_KEY_UNSUPPORTED', `PEM text with "${label}" is not supported; ${advice}`);
}

function invalid(fault: string): KeyError {
  return new KeyError('ERR_KEY_INVALID', `The PEM text ${fault}`);
}
