import { BUNDLED_CONTEXTS } from '../../../../src/contexts/index.js';
import { asArray } from '../../../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { anyContextList } from '../context-lists.js';
import { copyOf, joined, nodesOf } from '../places.js';
import type { Random } from '../random.js';
import type { Operator } from './operator.js';

const URLS = [...BUNDLED_CONTEXTS.keys()];

const ODD_CONTEXTS: readonly JsonValue[] = [
  null,
  [],
  {},
  [null],
  [{}],
  '',
  'name',
  5,
  true,
  [[]],
  'https://unknown.example/context',
  'https://www.w3.org/ns/credentials/v2#',
  'https://www.w3.org/ns/credentials/v2/',
  '__proto__',
  'constructor',
  { '@context': {} },
  { '@version': 1.1 },
  { '@version': 1.0 },
  { '@propagate': false },
  { '@protected': true },
  { '@base': 'https://base.example/' },
  { '@vocab': 'https://vocab.example/#' },
  { '@language': 'NL' },
];

/** Contexts at other places, and other contexts. */
export const CONTEXT_OPERATORS: readonly Operator[] = [
  {
    name: 'odd context inside',
    apply: (document, random) => {
      random.pick(nodesOf(document))['@context'] = copyOf(random.pick(ODD_CONTEXTS));
      return true;
    },
  },
  {
    name: 'known contexts inside',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      const own = asArray(document['@context']) as JsonValue[];
      node['@context'] = copyOf(
        random.pick<() => JsonValue>([
          () => own,
          () => random.shuffle(own),
          () => [...own, random.pick(own)],
          () => random.pick(own),
          () => random.pick(URLS),
          () => anyContextList(random).entries,
          () => [null, ...own],
          () => [...own, null],
        ])(),
      );
      return true;
    },
  },
  {
    name: 'contexts in another order or number',
    apply: onTop((own, random) =>
      random.pick<() => JsonValue>([
        () => random.shuffle(own),
        () => [...own, random.pick(own)],
        () => [...own, ...own],
        () => own[0] as JsonValue,
        () => own.slice(0, -1),
        () => [...own, random.pick(URLS)],
      ])(),
    ),
  },
  {
    name: 'odd context on top',
    apply: onTop((own, random) => {
      const odd = random.pick(ODD_CONTEXTS);
      const index = random.below(own.length + 1);
      return random.chance(0.2) ? odd : [...own.slice(0, index), odd, ...own.slice(index)];
    }),
  },
  {
    name: 'context removed',
    apply: (document, random) => {
      const having = nodesOf(document).filter((node) => node['@context'] !== undefined);
      if (having.length === 0) return false;
      const chosen = random.chance(0.7) ? (having.at(-1) as JsonObject) : random.pick(having);
      delete chosen['@context'];
      return true;
    },
  },
  {
    name: 'context repeated inside',
    apply: (document, random) => {
      for (const node of nodesOf(document)) {
        if (random.chance(0.4)) node['@context'] = copyOf(document['@context'] as JsonValue);
      }
      return true;
    },
  },
];

function onTop(replace: (own: JsonValue[], random: Random) => JsonValue) {
  return (document: JsonObject, random: Random): boolean => {
    const own = asArray(document['@context'] ?? []) as JsonValue[];
    if (own.length === 0) return false;
    document['@context'] = copyOf(replace(own, random));
    return true;
  };
}

/** Adds a context to a list of contexts, or begins one. */
export function addContext(node: JsonObject, context: JsonValue): void {
  node['@context'] = node['@context'] === undefined ? context : joined(node['@context'], context);
}
