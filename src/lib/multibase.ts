import { base58btc } from 'multiformats/bases/base58';

/** Longest base58btc text that is decoded: decoding is quadratic, and an RSA-8192 key needs about 1,500 characters. */
const MAX_BASE58_LENGTH = 2048;

export function encodeBase58btc(bytes: Uint8Array): string {
  return base58btc.encode(bytes);
}

/** Decodes multibase base58btc (`z…`); `undefined` for anything that does not encode back to the same text. */
export function decodeBase58btc(text: string): Uint8Array | undefined {
  if (text.length > MAX_BASE58_LENGTH || !text.startsWith('z')) return undefined;
  try {
    const bytes = base58btc.decode(text as `z${string}`);
    return base58btc.encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
