import { base64url } from 'multiformats/bases/base64';

export function encodeBase64url(bytes: Uint8Array): string {
  return base64url.baseEncode(bytes);
}

/** Decodes base64url without padding; `undefined` for anything that does not encode back to the same text. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  try {
    const bytes = base64url.baseDecode(text);
    return base64url.baseEncode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
