import { type CanonicalizeOptions, canonicalize } from '../canonical/index.js';
import { concat, sha256, utf8 } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem, Trace } from '../types/index.js';

export interface HashDataOptions extends CanonicalizeOptions {
  trace?: Trace | undefined;
}

/**
 * The bytes that an RDFC suite signs: the hash of the canonical proof options, then the hash of the canonical document.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022 Data Integrity EdDSA Cryptosuites 1.0, 3.2.4}
 */
export async function hashData(
  canonicalDocument: string,
  context: JsonValue,
  proofOptions: JsonObject,
  options: HashDataOptions,
): Promise<{ bytes: Uint8Array; problems?: never } | { bytes?: never; problems: Problem[] }> {
  const { '@context': _, ...own } = proofOptions;
  const config = await canonicalize({ '@context': context, ...own }, options);
  if (config.problems) return { problems: config.problems };
  const documentHash = sha256(canonicalDocument);
  const configHash = sha256(config.canonical);
  const bytes = concat(configHash, documentHash);
  const { trace } = options;
  if (trace) {
    trace('canonicalDocument', utf8(canonicalDocument));
    trace('canonicalProofConfig', utf8(config.canonical));
    trace('documentHash', documentHash);
    trace('proofConfigHash', configHash);
    trace('hashData', bytes.slice());
  }
  return { bytes };
}
