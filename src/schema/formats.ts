import { isDateTimeStamp, parseDateTime } from '../lib/index.js';
import type { Formats } from './class-info.js';

// Every expression is anchored and has no two ways to match one text, so each runs in linear time.
const URI =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
  /^(?![Hh][Tt][Tt][Pp][Ss]?:(?!\/\/[^/?#]))[A-Za-z][A-Za-z0-9+.-]*:[^\s\u0000-\u0020\u007f-\u009f<>"{}|\\^`]+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE_TAG = /^[a-z]{2,4}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const COMPACT_JWS = /^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$/;
const DIGEST_SRI =
  /^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}(?:\?[\x21-\x7e]*)?(?: sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}(?:\?[\x21-\x7e]*)?)*$/;
const MULTIBASE = /^[A-Za-z0-9][A-Za-z0-9+/=_-]+$/;
const IDENTITY_HASH = /^(?:md5\$[0-9a-f]{32}|sha256\$[0-9a-f]{64})$/i;

/** The formats that the schemas name. */
export const formats: Formats = {
  uri: (text) => URI.test(text),
  'date-time-stamp': isDateTimeStamp,
  'date-time': (text) => parseDateTime(text) !== undefined,
  date: (text) => DATE.test(text) && isDateTimeStamp(`${text}T00:00:00Z`),
  'language-tag': (text) => LANGUAGE_TAG.test(text),
  email: (text) => EMAIL.test(text),
  'country-code': (text) => /^[A-Z]{2}$/i.test(text),
  digits: (text) => /^(?:0|[1-9]\d*)$/.test(text),
  'hex-number': (text) => /^0x[0-9a-f]+$/i.test(text),
  'identity-hash': (text) => IDENTITY_HASH.test(text),
  'compact-jws': (text) => COMPACT_JWS.test(text),
  'digest-sri': (text) => DIGEST_SRI.test(text),
  multibase: (text) => MULTIBASE.test(text),
};
