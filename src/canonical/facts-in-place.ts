import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { locate } from './locate.js';

interface Mention {
  /** Properties from the top, by their IRIs. */
  path: readonly string[];
  hasFacts: boolean;
}

const VC = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const ENDORSEMENT = `${OB}endorsement`;

/** The most important places, in their order, as in the gate. */
const PLACES = ['', `${VC}credentialSubject`, `${VC}issuer`, `${VC}credentialSubject ${OB}Achievement`];

/** What a mention says about itself rather than about the object that it names, by the property that leads to it. */
const OWN_FACTS: Readonly<Record<string, readonly string[]>> = {
  [`${OB}Criteria`]: [`${OB}narrative`],
  [`${VC}relatedResource`]: [
    'https://www.w3.org/2018/credentials#digestSRI',
    'https://w3id.org/security#digestMultibase',
    'https://schema.org/encodingFormat',
  ],
};

/**
 * Objects that are described in full at one place, and only named at a more important one, or at one just as important.
 * The signature does not tell the two places apart: whatever is said about the object could have been taken from one
 * and written at the other. The gate compares objects; a link that is a text is found here, where it is known for one.
 */
export function factsOutOfPlace(document: JsonObject, expanded: readonly unknown[]): Problem[] {
  const mentions = new Map<string, Mention[]>();
  for (const node of expanded) collect(node, [], mentions);
  return [...mentions]
    .filter(([, found]) => found.length > 1 && outOfPlace(found))
    .map(([id]) => {
      const pointer =
        locate(document, (key, value) => key !== 'id' && value === id) ?? locate(document, (_, value) => value === id);
      return problem('NODE_CONFLICT', `${JSON.stringify(id.slice(0, 200))} is described at a less important place`, {
        ...(pointer === undefined ? {} : { pointer }),
        hint: 'Write the object in full here, and only its id and type at the other places',
      });
    });
}

function collect(value: unknown, path: readonly string[], mentions: Map<string, Mention[]>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, path, mentions);
  if (!isObject(value) || Object.hasOwn(value, '@value')) return;
  const id = value['@id'];
  if (typeof id === 'string') {
    const own = OWN_FACTS[path.at(-1) ?? ''] ?? [];
    const hasFacts = Object.keys(value).some((key) => !key.startsWith('@') && !own.includes(key));
    const found = mentions.get(id);
    // A set holds a node once; equal items are refused by the gate.
    if (found) found.push({ path, hasFacts });
    else mentions.set(id, [{ path, hasFacts }]);
  }
  for (const [key, entry] of Object.entries(value)) {
    if (key === '@list') collect(entry, path, mentions);
    // An embedded credential has a proof of its own, and a graph is another set of statements.
    else if (!key.startsWith('@') && key !== ENDORSEMENT) collect(entry, [...path, key], mentions);
  }
}

function outOfPlace(mentions: readonly Mention[]): boolean {
  const first = mentions.reduce((best, mention) => (compare(mention, best) < 0 ? mention : best));
  return (
    mentions.some(({ hasFacts }) => hasFacts) &&
    mentions.some((mention) => !mention.hasFacts && compare(mention, first) === 0)
  );
}

function compare(left: Mention, right: Mention): number {
  const [a, b] = [left.path.join(' '), right.path.join(' ')] as const;
  return rank(left, a) - rank(right, b) || (a < b ? -1 : Number(a > b));
}

function rank({ path }: Mention, text: string): number {
  const place = PLACES.indexOf(text);
  if (place !== -1) return place;
  return PLACES.length + path.length + (Object.hasOwn(OWN_FACTS, path.at(-1) ?? '') ? 1000 : 0);
}
