import type { JsonValue } from '../../../src/types/index.js';
import type { Random } from './random.js';

/* What values are taken from. The pools are small, so that equal values meet in one document. */

const PLAIN_TEXTS = [
  'Reading public data',
  'Submit one annotated analysis.',
  'Statistics',
  'A',
  'sha256$00ff',
  'ext:EQFLevel',
  '0123456789',
];

export const ODD_TEXTS = [
  '',
  ' ',
  '\u{1F393}\u{1F469}\u{1F3FD}\u200D\u{1F52C}',
  '\uFF01 full width',
  '\u{1F600}\uFF01\uE000',
  'e\u0301 and \u00E9',
  '\u0000\u0001\u001F\u007F\u0080',
  'tab\tline\nreturn\rform\ffeed\bback',
  '"quoted" \\back\\ \'single\' \\u0041 \\n',
  'one\u2028two\u2029three\u0085four',
  '\uFEFFmark \uFFFE\uFFFF',
  'half \uD800',
  '\uDC00 half',
  '\u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u200F\u202E',
  '<b>&amp;</b> ^^<https://a.example/> @en .',
  '_:c14n0',
  'null',
  'true',
  '1.5',
  'https://a.example/',
  'x'.repeat(3_000),
];

export const GOOD_IRIS = [
  'https://issuer.example/',
  'https://issuer.example/a?b=c#d',
  'did:example:learner',
  'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH',
  'mailto:badges@issuer.example',
  'data:text/plain;base64,SGVsbG8=',
  'HTTPS://ISSUER.EXAMPLE/',
  'urn:x:\u00FC\u4E2D\u{1F393}',
  'urn:x:\uFF01',
  'urn:',
  'https://issuer.example/%20%7B',
  `urn:x:${'long'.repeat(200)}`,
];

export const ODD_IRIS = [
  '',
  ' ',
  'page-1',
  '/path',
  '../up',
  '#fragment',
  '?query',
  '//host.example/x',
  './__proto__',
  'https://a.example/a b',
  ' https://a.example/',
  'https://a.example/<x>',
  'https://a.example/"',
  'https://a.example/{}|^`',
  'https://a.example/\\',
  'https://a.example/\n',
  'https://a.example/\u0000',
  'https://a.example/\u2028\u00A0',
  'https://a.example/\u007F',
  'urn:x:\uD800',
  '_:b0',
  '_:b1',
  '_:',
  ':',
  ':x',
  'x:',
  'http:',
  'a+b.c-1:x',
  'urn:x:%',
  'urn:x:?#[]@',
  '1a:b',
  'a b:c',
  'schema:name',
  'xsd:string',
  'cred:issuer',
  'sec:proof',
  'name',
  'name:x',
  'Achievement',
  'Achievement:x',
  'id',
  'type',
  'id:x',
  '@id',
  '@type',
  '@vocab',
  '@none',
  '@json',
  '@foo',
  '@context',
  '@ foo',
  '@1',
  '@:x',
];

/** What stands on every object, and must not be found in a table of terms. */
const INHERITED_NAMES = [
  'constructor',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'isPrototypeOf',
  'prototype',
  '__defineGetter__',
  'length',
];

/** Half of the time the one that does the most harm. */
export function inheritedName(random: Random): string {
  return random.chance(0.5) ? '__proto__' : random.pick(INHERITED_NAMES);
}

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  5.0,
  1.5,
  -0.1,
  0.1,
  0.1 + 0.2,
  1 / 3,
  4.35,
  100,
  1e-6,
  1e-7,
  1.5e-7,
  5e-324,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53) - 2,
  123456789012345680000,
  1e20,
  1e21,
  1.5e21,
  1.5e300,
  -1e100,
  50.8798,
];

/** Texts that a typed term may turn into something else. */
export const NATIVE_TEXTS = ['1', '1.0', '1.50', '-0', '1E2', 'INF', 'NaN', 'abc', '', 'true', 'false', '2024', ' 7 '];

const DATES = ['2024-05-31T00:00:00Z', '2024-05-31T00:00:00.000+02:00', '2024-05-31', '24:00', '-0001-01-01T00:00:00'];

export function text(random: Random): string {
  return random.chance(0.12) ? random.pick(ODD_TEXTS) : random.pick(PLAIN_TEXTS);
}

export function date(random: Random): string {
  return random.pick(DATES);
}

export function number(random: Random): number {
  return random.pick(NUMBERS);
}

/** A new identifier, or one that may stand in the document already. */
export function iri(random: Random): string {
  if (random.chance(0.35)) return random.pick(GOOD_IRIS);
  return `urn:uuid:00000000-0000-4000-8000-${String(random.below(random.chance(0.8) ? 1e6 : 4)).padStart(12, '0')}`;
}

const TAGS = ['en', 'EN-gb', 'nl', 'zh-Hant-TW', 'x-private', 'de-CH-1996', 'EN', 'aR'];

/** A text with a language, a direction or both. */
export function languageValue(random: Random): JsonValue {
  const language = random.chance(0.8) ? { '@language': random.pick(TAGS) } : undefined;
  const direction = !language || random.chance(0.4) ? { '@direction': random.pick(['ltr', 'rtl']) } : undefined;
  return { '@value': text(random), ...language, ...direction };
}

/** What a JSON literal may hold: anything. */
export function json(random: Random, depth = 0): JsonValue {
  if (depth > 2 || random.chance(0.4)) {
    return random.pick<JsonValue>([null, true, 'text', '\u{1F600}', number(random), '@id', '@value']);
  }
  const items = Array.from({ length: random.below(4) }, () => json(random, depth + 1));
  if (random.chance(0.4)) return items;
  const keys = random.shuffle([
    'b',
    'a',
    '\u{1F600}',
    '\uFF01',
    '@id',
    '@context',
    '@foo',
    '',
    '1',
    'id',
    'constructor',
  ]);
  return Object.fromEntries(items.map((item, index) => [keys[index] as string, item]));
}
