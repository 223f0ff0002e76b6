import { isDateTimeStamp } from '../lib/index.js';
import type { Formats } from './class-info.js';

// Every expression is anchored and has no two ways to match one text, so each runs in linear time.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\u0000-\u0020\u007f-\u009f<>"{}|\\^`]+$/;
const HTTP = /^https?:/i;
const HTTP_WITH_HOST = /^https?:\/\/[^/?#]/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE_TAG = /^[a-z]{2,4}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const IDENTITY_HASH = /^(?:md5\$[0-9a-f]{32}|sha256\$[0-9a-f]{64})$/i;

/** The formats that the schemas name. */
export const formats: Formats = {
  uri: (text) => URI.test(text) && (!HTTP.test(text) || HTTP_WITH_HOST.test(text)),
  'date-time-stamp': isDateTimeStamp,
  date: (text) => DATE.test(text) && isDateTimeStamp(`${text}T00:00:00Z`),
  'language-tag': (text) => LANGUAGE_TAG.test(text),
  email: (text) => EMAIL.test(text),
  'country-code': (text) => /^[A-Z]{2}$/i.test(text),
  digits: (text) => /^\d+$/.test(text),
  'identity-hash': (text) => IDENTITY_HASH.test(text),
};
