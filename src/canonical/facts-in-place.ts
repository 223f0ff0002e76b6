import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { locate } from './locate.js';
import { isText, kindOfPlace } from './profile-places.js';

interface Mention {
  /** Properties from the top, by their IRIs. */
  path: readonly string[];
  /** What is said here about the object, without what the place itself adds. */
  facts: readonly string[];
  /** What the place adds. */
  added: readonly string[];
  /** The innermost credential that it stands in. */
  credential: unknown;
}

const VC = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const ENDORSEMENT = `${OB}endorsement`;
const PROOF = 'https://w3id.org/security#proof';

const STANDARD = new RegExp(`^(${VC}|${OB})`);
/** Properties that the first contexts of Open Badges give the IRI of a class. */
const OLD_NAMES: Readonly<Record<string, 'profile' | 'image'>> = {
  [`${OB}Profile`]: 'profile',
  [`${OB}Image`]: 'image',
};

/** The most important places, in their order, as in the gate. */
const PLACES = ['', `${VC}credentialSubject`, `${VC}issuer`, `${VC}credentialSubject ${OB}Achievement`];

/** What a mention says about itself rather than about the object that it names, by the property that leads to it. */
const ADDITIONS: Readonly<Record<string, readonly string[]>> = {
  [`${OB}Criteria`]: [`${OB}narrative`],
  [`${VC}relatedResource`]: [
    `${VC}digestSRI`,
    'https://w3id.org/security#digestMultibase',
    'https://schema.org/encodingFormat',
  ],
  [`${ENDORSEMENT} ${VC}credentialSubject`]: [`${OB}endorsementComment`],
};

/**
 * Objects that are described in full at one place, and only named at a more important one, or at one just as important.
 * The signature does not tell the two places apart: whatever is said about the object could have been taken from one
 * and written at the other. The gate compares objects; a link that is a text is found here, where it is known for one.
 */
export function factsOutOfPlace(document: JsonObject, expanded: readonly unknown[]): Problem[] {
  const mentions = new Map<string, Mention[]>();
  for (const node of expanded) collect(node, [], mentions, node);
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

function collect(value: unknown, path: readonly string[], mentions: Map<string, Mention[]>, outer: unknown): void {
  if (Array.isArray(value)) for (const item of value) collect(item, path, mentions, outer);
  if (!isObject(value) || Object.hasOwn(value, '@value')) return;
  // An embedded credential with a proof of its own is signed once more, by itself.
  if (path.at(-1) === ENDORSEMENT && Object.hasOwn(value, PROOF)) return;
  const credential = path.at(-1) === ENDORSEMENT ? value : outer;
  const id = value['@id'];
  if (typeof id === 'string') {
    const own = additionsAt(path);
    const keys = Object.keys(value).filter((key) => !key.startsWith('@'));
    const facts = keys.filter((key) => !own.includes(key));
    const mention = { path, facts, added: keys.filter((key) => own.includes(key)), credential };
    const found = mentions.get(id);
    if (found) found.push(mention);
    else mentions.set(id, [mention]);
  }
  for (const [key, entry] of Object.entries(value)) {
    if (key === '@list') collect(entry, path, mentions, credential);
    // What stands in a graph of its own cannot move: that would be another statement.
    else if (!key.startsWith('@')) collect(entry, [...path, key], mentions, credential);
  }
}

function additionsAt(path: readonly string[]): readonly string[] {
  return ADDITIONS[path.at(-1) ?? ''] ?? ADDITIONS[path.slice(-2).join(' ')] ?? [];
}

function outOfPlace(mentions: readonly Mention[]): boolean {
  const first = mentions.reduce((best, mention) => (compare(mention, best) < 0 ? mention : best));
  const named = mentions.filter((mention) => mention.facts.length === 0 && compare(mention, first) === 0);
  const described = mentions.filter(({ facts }) => facts.length > 0);
  return (
    named.some((name) => described.some((mention) => !areOneKind(name, mention))) ||
    mentions.some(({ path, added }) =>
      additionsAt(path).some((key) => !added.includes(key) && mentions.some(({ facts }) => facts.includes(key))),
    )
  );
}

/** Two profiles, or two images, of one credential, and only their texts. */
function areOneKind(name: Mention, mention: Mention): boolean {
  const kind = kindOf(name);
  return (
    kind !== undefined &&
    kind === kindOf(mention) &&
    name.credential === mention.credential &&
    mention.facts.every((fact) => isText(termOf(fact)))
  );
}

function kindOf({ path }: Mention) {
  const property = path.at(-1) ?? '';
  return OLD_NAMES[property] ?? (STANDARD.test(property) ? kindOfPlace(termOf(property)) : undefined);
}

function termOf(iri: string): string {
  return iri.replace(STANDARD, '');
}

type At = Pick<Mention, 'path'>;

function compare(left: At, right: At): number {
  const [a, b] = [left.path.join(' '), right.path.join(' ')] as const;
  return rank(left, a) - rank(right, b) || (a < b ? -1 : Number(a > b));
}

function rank({ path }: At, text: string): number {
  const place = PLACES.indexOf(text);
  if (place !== -1) return place;
  return PLACES.length + path.length + (additionsAt(path).length > 0 ? 1000 : 0);
}
