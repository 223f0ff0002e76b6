import { gate } from '../canonical/index.js';
import { decodeBase64url, type Limits, problem, utf8 } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';

/** A token that was taken apart, not verified. */
export interface ParsedToken {
  header: JsonObject;
  payload: JsonObject;
  /** The bytes that are signed. */
  signingInput: Uint8Array;
  signature: Uint8Array;
  /** Warnings about the payload. */
  problems: Problem[];
}

// The signature may be empty here, so that "alg": "none" is named for what it is.
const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** Characters of a header in base64url: an RSA-8192 key and a long URL need about 4,000. */
const MAX_HEADER_LENGTH = 16_384;

/** Whether a text could be meant as a token at all, so that a broken token is named as one: "{" in base64url. */
export function looksLikeToken(text: string): boolean {
  return /^e[wy]/.test(text);
}

/**
 * Takes a compact JWS apart, more strictly than JOSE libraries do: no padding, no white space, no bits left over, no key
 * twice in header or payload.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 RFC 7515, 5.2, steps 1 to 7}
 */
export function parseToken(text: string, limits: Limits): ParsedToken | { problems: Problem[]; header?: never } {
  if (text.length > limits.inputLength) {
    return fault(`The token has ${text.length} characters; the limit is ${limits.inputLength}`, 'INPUT_TOO_LARGE');
  }
  const parts = text.split('.', 4);
  if ((parts[0] as string).length > MAX_HEADER_LENGTH) {
    return syntaxFault(text) ?? fault(`The header has more than ${MAX_HEADER_LENGTH} characters`, 'INPUT_TOO_LARGE');
  }
  const [headerBytes, payloadBytes, signature] = parts.map((part) => decodeBase64url(part));
  if (!headerBytes?.length || !payloadBytes?.length || !signature || parts.length > 3) {
    return syntaxFault(text) ?? fault('A part of the token is not canonical base64url');
  }
  const headerText = decodeUtf8(headerBytes);
  const payloadText = decodeUtf8(payloadBytes);
  if (headerText === undefined || payloadText === undefined) return fault('A part of the token is not UTF-8');
  const header = gate(headerText, 'rdf', limits);
  if (!header.document || header.problems.length > 0) {
    return {
      problems: header.problems.map((found) =>
        problem('JWT_HEADER_INVALID', found.pointer ? `${found.pointer}: ${found.detail}` : found.detail),
      ),
    };
  }
  const payload = gate(payloadText, 'bytes', limits);
  if (!payload.document || payload.problems.some((found) => found.severity === 'error')) {
    return { problems: payload.problems };
  }
  return {
    header: header.document,
    payload: payload.document,
    signingInput: utf8(text.slice(0, text.lastIndexOf('.'))),
    signature,
    problems: payload.problems,
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decoding finds every fault; this only says which it is. */
function syntaxFault(text: string): ReturnType<typeof fault> | undefined {
  if (COMPACT_JWS.test(text)) return undefined;
  return fault('A compact JWS is three parts of base64url without padding, joined by dots, and nothing around them');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function fault(
  detail: string,
  code: 'JWT_SYNTAX_ERROR' | 'INPUT_TOO_LARGE' = 'JWT_SYNTAX_ERROR',
): { problems: Problem[] } {
  return { problems: [problem(code, detail, { pointer: '' })] };
}
