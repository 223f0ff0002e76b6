import { iriTerm, literalTerm } from '../../src/canonical/nquads.js';
import type { Quad } from '../../src/canonical/quad.js';

const TERM = /\s*(?:<([^>]*)>|(_:[^\s<>"]+)|"((?:[^"\\]|\\.)*)"(?:\^\^<([^>]*)>|@([A-Za-z0-9-]+))?|(\.))/suy;
const NAMED: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** Reads the N-Quads of test vectors, in any form that the grammar allows, into statements with canonical terms. */
export function parseNQuads(text: string): Quad[] {
  return text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map(parseLine);
}

function parseLine(line: string): Quad {
  const terms: string[] = [];
  for (TERM.lastIndex = 0; ; ) {
    const match = TERM.exec(line);
    if (!match) throw new Error(`Not N-Quads: ${line}`);
    const [, iri, blank, text, datatype, language, end] = match;
    if (end !== undefined) break;
    if (iri !== undefined) terms.push(iriTerm(unescaped(iri)));
    else if (blank !== undefined) terms.push(blank);
    else terms.push(literalTerm(unescaped(text as string), datatype && unescaped(datatype), language));
  }
  const [subject, predicate, object, graph = ''] = terms;
  if (subject === undefined || predicate === undefined || object === undefined || terms.length > 4) {
    throw new Error(`Not a statement: ${line}`);
  }
  return { subject, predicate, object, graph };
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gsu, (_, short, long, character) =>
    character === undefined
      ? String.fromCodePoint(Number.parseInt(short ?? long, 16))
      : (NAMED[character] ?? character),
  );
}
