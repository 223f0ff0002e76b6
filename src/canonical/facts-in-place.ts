import { isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';
import { locate } from './locate.js';
import { isText, kindOfPlace } from './profile-places.js';

/** A place that says something about an object with an id, or only names it. */
export interface Mention {
  /** Properties from the top, by their IRIs. */
  path: readonly string[];
  /** What is said here about the object, by the IRIs of the properties. */
  said: readonly string[];
  /** The innermost credential that it stands in. */
  credential: unknown;
  /** It stands in an endorsement that is signed once more, by itself. */
  secured: boolean;
}

/** Faults that are reported: more help nobody, and each is searched for in the document. */
const MAX_PROBLEMS = 100;

const VC = 'https://www.w3.org/2018/credentials#';
const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
export const ENDORSEMENT: string = `${OB}endorsement`;
export const PROOF = 'https://w3id.org/security#proof';

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
  for (const node of expanded) collect(node, [], mentions, { credential: node, secured: false });
  return [...mentions]
    .filter(([, found]) => areOutOfPlace(found))
    .slice(0, MAX_PROBLEMS)
    .map(([id]) => {
      const pointer =
        locate(document, (key, value) => key !== 'id' && value === id) ?? locate(document, (_, value) => value === id);
      return problem('NODE_CONFLICT', `${JSON.stringify(id.slice(0, 200))} is described at a less important place`, {
        ...(pointer === undefined ? {} : { pointer }),
        hint: 'Write the object in full here, and only its id and type at the other places',
      });
    });
}

/** The innermost credential that a value stands in, and whether an endorsement around it has a proof of its own. */
interface Inside {
  credential: unknown;
  secured: boolean;
}

function collect(value: unknown, path: readonly string[], mentions: Map<string, Mention[]>, outer: Inside): void {
  if (Array.isArray(value)) for (const item of value) collect(item, path, mentions, outer);
  if (!isObject(value) || Object.hasOwn(value, '@value')) return;
  const embedded = path.at(-1) === ENDORSEMENT;
  const inside = embedded ? { credential: value, secured: outer.secured || Object.hasOwn(value, PROOF) } : outer;
  const id = value['@id'];
  if (typeof id === 'string') {
    const mention = { path, said: Object.keys(value).filter((key) => !key.startsWith('@')), ...inside };
    const found = mentions.get(id);
    if (found) found.push(mention);
    else mentions.set(id, [mention]);
  }
  for (const [key, entry] of Object.entries(value)) {
    if (key === '@list') collect(entry, path, mentions, inside);
    // What stands in a graph of its own cannot move: that would be another statement.
    else if (!key.startsWith('@')) collect(entry, [...path, key], mentions, inside);
  }
}

function additionsAt(path: readonly string[]): readonly string[] {
  const last = path.at(-1) ?? '';
  return ADDITIONS[last] ?? ADDITIONS[`${path.at(-2)} ${last}`] ?? NOTHING;
}

const NOTHING: readonly string[] = [];

/** Whether the places that mention one object differ in what they say about it, in a way that nobody signed. */
export function areOutOfPlace(all: readonly Mention[]): boolean {
  if (all.length < 2) return false;
  const mentions = all.map(placed);
  // What an endorsement with a proof of its own says stays there; it could still have been copied out of it.
  const open = mentions.filter(({ secured }) => !secured);
  if (open.length === 0) return false;
  const first = open.reduce((best, mention) => (compare(mention, best) < 0 ? mention : best));
  const named = open.filter((mention) => mention.facts.length === 0 && compare(mention, first) === 0);
  const described = mentions.filter(({ facts }) => facts.length > 0);
  if (named.length > 0 && described.length > 0 && !areOneKind([...named, ...described], described)) return true;
  const facts = new Set(mentions.flatMap((mention) => mention.facts));
  return open.some(({ additions, said }) => additions.some((key) => !said.includes(key) && facts.has(key)));
}

interface PlacedMention extends Mention {
  /** What the place itself may add. */
  additions: readonly string[];
  /** What is said without that. */
  facts: readonly string[];
  /** How important the place is: the smaller, the more. */
  rank: number;
  place: string;
}

function placed({ path, said, credential, secured }: Mention): PlacedMention {
  const additions = additionsAt(path);
  const facts = additions.length === 0 ? said : said.filter((key) => !additions.includes(key));
  const place = path.join(' ');
  const known = PLACES.indexOf(place);
  const rank = known === -1 ? PLACES.length + path.length + (additions.length > 0 ? 1000 : 0) : known;
  return { path, said, credential, secured, additions, facts, rank, place };
}

function compare(left: PlacedMention, right: PlacedMention): number {
  return left.rank - right.rank || (left.place < right.place ? -1 : Number(left.place > right.place));
}

/** Profiles, or images, of one credential, of which only texts are said. */
function areOneKind(mentions: readonly PlacedMention[], described: readonly PlacedMention[]): boolean {
  const [first] = mentions as [PlacedMention];
  const kind = kindOf(first);
  return (
    kind !== undefined &&
    mentions.every((mention) => mention.credential === first.credential && kindOf(mention) === kind) &&
    described.every(({ facts }) => facts.every((fact) => isText(termOf(fact))))
  );
}

function kindOf({ path }: Mention) {
  const property = path.at(-1) ?? '';
  return OLD_NAMES[property] ?? (STANDARD.test(property) ? kindOfPlace(termOf(property)) : undefined);
}

function termOf(iri: string): string {
  return iri.replace(STANDARD, '');
}
