import { joseAlgorithm, type PublicKey, verifySignature } from '../keys/index.js';
import type { ParsedToken } from './parse-token.js';

/**
 * Whether the key made the signature of a token, whose syntax and header were checked before.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 RFC 7515, 5.2, step 8}
 */
export async function verifyToken(
  { signingInput, signature }: Pick<ParsedToken, 'signingInput' | 'signature'>,
  alg: string,
  key: PublicKey,
): Promise<boolean> {
  const expected = joseAlgorithm(key);
  if (alg !== expected && !(alg === 'Ed25519' && expected === 'EdDSA')) return false;
  return verifySignature(key, signature, signingInput);
}
