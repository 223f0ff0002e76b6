import { KeyError } from '../errors.js';
import { encodeBase64url, isArray, sha256 } from '../lib/index.js';
import { decodeBase64 } from './base64.js';
import { readElements, TAG } from './der.js';
import type { Members } from './members.js';
import { type PublicKey, samePublicKey } from './public-key.js';
import { contents, readSpki, sequence } from './read-spki.js';

const MAX_CERTIFICATES = 16;
/** Characters of a certificate in base64. */
const MAX_LENGTH = 65_536;
const VERSION = 0xa0;

/**
 * RFC 7517, 4.7 and 4.9: the first certificate of `x5c` is of this key, and `x5t#S256` is its hash. Who issued it and
 * until when it holds is not looked at: a badge is trusted for its issuer, not for certificates.
 */
export function assertCertificate(members: Members, key: PublicKey): void {
  const chain = members.get('x5c');
  if (chain === undefined) return;
  const isChain =
    isArray(chain) &&
    chain.length <= MAX_CERTIFICATES &&
    chain.every((item) => typeof item === 'string' && item.length <= MAX_LENGTH);
  const der = isChain ? decodeBase64(`${chain[0] ?? ''}`) : undefined;
  if (!der) throw invalid('is no list of certificates in base64');
  if (!samePublicKey(keyOfCertificate(der), key)) throw invalid('begins with the certificate of another key');
  const hash = members.get('x5t#S256');
  if (hash !== undefined && hash !== encodeBase64url(sha256(der))) {
    throw new KeyError(
      'ERR_KEY_INVALID',
      'The JWK member "x5t#S256" is not the hash of the first certificate in "x5c"',
    );
  }
}

/** RFC 5280, 4.1: the key stands behind version, number, algorithm, issuer, validity and subject. */
function keyOfCertificate(der: Uint8Array): PublicKey {
  try {
    const [signed] = sequence(der);
    const fields = readElements(contents(signed, TAG.sequence)) ?? [];
    const info = fields[fields[0]?.tag === VERSION ? 6 : 5];
    return readSpki(readElements(contents(info, TAG.sequence)) ?? []);
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw invalid('begins with a certificate without a key that can be read');
  }
}

function invalid(fault: string): KeyError {
  return new KeyError('ERR_KEY_INVALID', `The JWK member "x5c" ${fault}`);
}
