import type { BackendName } from './backends/backend.js';
import { backendNamed, withBackend } from './backends/index.js';
import { type PublicKey, signatureSize } from './public-key.js';

/**
 * Whether the signature is the key's over the message. ECDSA signatures are `r || s`; both values of S are accepted.
 *
 * @throws {KeyError} `ERR_PLATFORM_UNSUPPORTED` where no backend knows the algorithm; never about the signature.
 */
export async function verifySignature(key: PublicKey, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  if (signature.length !== signatureSize(key)) return false;
  return withBackend(key.algorithm, (backend) => backend.verify(key, signature, message));
}

/** The same verdict from one backend, so that tests can compare them. */
export async function verifyWith(
  name: BackendName,
  key: PublicKey,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  if (signature.length !== signatureSize(key)) return false;
  return (await backendNamed(name)).verify(key, signature, message);
}
