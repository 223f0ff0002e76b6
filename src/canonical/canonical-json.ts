import { isObject } from '../lib/index.js';

/**
 * The one text of a JSON value that the JSON Canonicalization Scheme allows. What JSON has no form for is left out where
 * it is a member, and `null` elsewhere, as `JSON.stringify` does.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8785 RFC 8785, 3.2}
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}
