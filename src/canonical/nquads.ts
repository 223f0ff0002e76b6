import { rememberTexts } from './remember-texts.js';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** Control characters, the quotation mark, the backslash and what XML 1.1 does not count as a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to be escaped
const ESCAPED_IN_LITERAL = /[\u0000-\u001f"\\\u007f\ufffe\uffff\p{Surrogate}]/u;
const ALL_ESCAPED_IN_LITERAL = new RegExp(ESCAPED_IN_LITERAL, 'gu');
/** The same by UTF-16 units, and so halves of pairs too: without the flag it is several times as fast. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const PERHAPS_ESCAPED_IN_LITERAL = /[\u0000-\u001f"\\\u007f\ud800-\udfff\ufffe\uffff]/;
/** What the grammar keeps out of identifiers, and halves of characters, which UTF-8 cannot tell apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ESCAPED_IN_IRI = /[\u0000-\u0020<>"{}|\\^`\p{Surrogate}]/u;
const ALL_ESCAPED_IN_IRI = new RegExp(ESCAPED_IN_IRI, 'gu');

const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A predicate with its spaces. */
const spaced = rememberTexts((predicate) => {
  const text = ` ${predicate} `;
  // Looking into a joined text makes it one piece, and lines of few pieces are faster.
  text.charCodeAt(0);
  return text;
});

/** An identifier as N-Quads writes it in canonical form. */
export function iriTerm(iri: string): string {
  return `<${ESCAPED_IN_IRI.test(iri) ? iri.replace(ALL_ESCAPED_IN_IRI, unicodeEscape) : iri}>`;
}

/**
 * A literal as N-Quads writes it in canonical form: with its language, or else with its datatype unless that is
 * `xsd:string`.
 *
 * @see {@link https://www.w3.org/TR/rdf-canon/#canonical-quads RDF Dataset Canonicalization, A canonical form of N-Quads}
 */
export function literalTerm(value: string, datatype: string = XSD_STRING, language?: string): string {
  if (language !== undefined) return `${quoted(value)}@${language}`;
  return datatype === XSD_STRING ? quoted(value) : `${quoted(value)}^^${iriTerm(datatype)}`;
}

/** The text of a literal, without what tells its datatype or language. */
export function quoted(text: string): string {
  return `"${PERHAPS_ESCAPED_IN_LITERAL.test(text) ? text.replace(ALL_ESCAPED_IN_LITERAL, escapeInLiteral) : text}"`;
}

/** The line of a statement, from its terms. */
export function quadLine(subject: string, predicate: string, object: string, graph: string): string {
  const triple = subject + spaced(predicate) + object;
  return graph === '' ? `${triple} .\n` : `${triple} ${graph} .\n`;
}

function escapeInLiteral(character: string): string {
  return ESCAPES[character] ?? unicodeEscape(character);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
