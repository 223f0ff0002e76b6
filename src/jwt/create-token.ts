import { callSigner } from '../keys/index.js';
import { encodeBase64url, utf8 } from '../lib/index.js';
import type { JsonObject, Signer, Trace } from '../types/index.js';

/**
 * A compact JWS. The signature comes from a `Signer`, so that the key may live elsewhere.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.1 RFC 7515, 5.1}
 */
export async function createToken(header: object, payload: JsonObject, signer: Signer, trace?: Trace): Promise<string> {
  const input = `${encodePart(header)}.${encodePart(payload)}`;
  const bytes = utf8(input);
  trace?.('jwtSigningInput', bytes.slice());
  const signature = await callSigner(signer, bytes);
  trace?.('signature', signature.slice());
  return `${input}.${encodeBase64url(signature)}`;
}

function encodePart(part: object): string {
  return encodeBase64url(utf8(JSON.stringify(part)));
}
