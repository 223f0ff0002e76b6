import { canonicalJson } from './canonical-json.js';
import { isAbsoluteIri } from './invalid-iris.js';
import { literalTerm } from './nquads.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const DOUBLE = `${XSD}double`;

const KEYS = new Set(['@value', '@type', '@language', '@direction', '@index']);
/** RFC 5646, 2.1, as far as JSON-LD looks at it. */
const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The literal that a value object of an expanded document stands for; `undefined` when it stands for none. A text in a
 * direction has the datatype of the i18n namespace.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion JSON-LD 1.1 API, 8.2.2}
 */
export function literalOf(item: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of Object.keys(item)) if (!KEYS.has(key)) return undefined;
  const { '@value': value, '@type': datatype, '@language': language, '@direction': direction } = item;
  if (language !== undefined || direction !== undefined) {
    return datatype === undefined ? textLiteral(value, language, direction) : undefined;
  }
  if (datatype === '@json') return literalTerm(canonicalJson(value), `${RDF}JSON`);
  // A text in a language is the only one that can have the datatype of such texts.
  if (datatype !== undefined && (!isAbsoluteIri(datatype) || datatype === `${RDF}langString`)) return undefined;
  if (typeof value === 'boolean') return literalTerm(String(value), datatype ?? `${XSD}boolean`);
  if (typeof value === 'number') return numberLiteral(value, datatype);
  if (typeof value !== 'string') return undefined;
  if (datatype !== DOUBLE) return literalTerm(value, datatype);
  // jsonld reads such a text as a number. What is none would become NaN, whatever it was.
  return DECIMAL.test(value) ? numberLiteral(Number(value), datatype) : undefined;
}

function textLiteral(value: unknown, language: unknown, direction: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (language !== undefined && !(typeof language === 'string' && LANGUAGE.test(language))) return undefined;
  if (direction === undefined) return literalTerm(value, undefined, language);
  if (direction !== 'ltr' && direction !== 'rtl') return undefined;
  return literalTerm(value, `https://www.w3.org/ns/i18n#${(language ?? '').toLowerCase()}_${direction}`);
}

function numberLiteral(value: number, datatype: string | undefined): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const isDouble = datatype === DOUBLE || String(value).includes('.') || Math.abs(value) >= 1e21;
  if (!isDouble) return literalTerm(value.toFixed(0), datatype ?? `${XSD}integer`);
  return literalTerm(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), datatype ?? DOUBLE);
}
