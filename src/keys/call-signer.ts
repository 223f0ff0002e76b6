import { SignError } from '../errors.js';
import type { Signer } from '../types/index.js';
import { ALGORITHMS } from './algorithms.js';
import { secretOf } from './key-pair.js';
import { type PublicKey, signatureSize } from './public-key.js';
import { signerKey } from './signer-key.js';
import { verifySignature } from './verify-signature.js';

/** The first byte of a DER sequence, in which many key services wrap ECDSA signatures. */
const DER_SEQUENCE = 0x30;

/**
 * Calls a signer, which may be somebody else's code around a remote service, and looks at what it returns: a signature
 * that verifies nowhere would only be noticed by the first verifier.
 *
 * @throws {SignError} `ERR_SIGNER_UNSUITABLE`, `ERR_SIGNER_FAILED`
 * @throws {KeyError} for a malformed `publicKey`
 */
export async function callSigner(signer: Signer, message: Uint8Array): Promise<Uint8Array> {
  const key = signerKey(signer);
  if (key && key.algorithm !== signer.algorithm) {
    throw new SignError(
      'ERR_SIGNER_UNSUITABLE',
      `The signer says ${signer.algorithm}, but its "publicKey" is for ${key.algorithm}`,
    );
  }
  let signature: unknown;
  try {
    signature = await signer.sign(message.slice());
  } catch (cause) {
    throw new SignError('ERR_SIGNER_FAILED', 'The signer failed', { cause });
  }
  if (!(signature instanceof Uint8Array)) throw new SignError('ERR_SIGNER_FAILED', 'The signer returned no Uint8Array');
  const bytes = new Uint8Array(signature);
  assertLength(bytes, signer, key);
  // A key pair of this library needs no second look.
  if (key && !secretOf(signer) && !(await verifySignature(key, bytes, message))) {
    throw new SignError('ERR_SIGNER_FAILED', 'The signature does not fit the "publicKey" of the signer');
  }
  return bytes;
}

function assertLength(signature: Uint8Array, { algorithm }: Signer, key: PublicKey | undefined): void {
  const expected = key ? signatureSize(key) : ALGORITHMS[algorithm].signatureSize;
  if (expected === undefined || signature.length === expected) return;
  const der = ALGORITHMS[algorithm].kty === 'EC' && signature[0] === DER_SEQUENCE;
  throw new SignError(
    'ERR_SIGNER_FAILED',
    `The signer returned ${signature.length} bytes; a signature of ${algorithm} has ${expected}${
      der ? '. This looks like DER; r || s (IEEE P1363) is needed, and derToP1363 makes it' : ''
    }`,
  );
}
