import { decodeBase58btc, encodeBase58btc } from '../lib/index.js';
import type { Cryptosuite } from './cryptosuite.js';

/** Multibase codecs by the name that suites use. */
const ENCODINGS = {
  base58btc: { encode: encodeBase58btc, decode: decodeBase58btc },
} as const;

export function encodeProofValue(signature: Uint8Array, suite: Cryptosuite): string {
  return ENCODINGS[suite.proofValueEncoding].encode(signature);
}

/** The signature; `undefined` unless the text is in the suite's own encoding and has the suite's length. */
export function decodeProofValue(text: unknown, suite: Cryptosuite): Uint8Array | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = ENCODINGS[suite.proofValueEncoding].decode(text);
  return bytes?.length === suite.signatureLength ? bytes : undefined;
}
