import { compactVerify, type JWK } from 'jose';
import { joseAlgorithm, type PublicKey } from '../keys/index.js';

/**
 * Whether the key made the signature of a compact JWS whose syntax and header were checked before.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 RFC 7515, 5.2, step 8}
 */
export async function verifyToken(token: string, alg: string, key: PublicKey): Promise<boolean> {
  const expected = joseAlgorithm(key);
  if (alg !== expected && !(alg === 'Ed25519' && expected === 'EdDSA')) return false;
  try {
    await compactVerify(token, { ...(key.jwk as JWK), alg }, { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
}
