import type { JsonObject } from '../../../../src/types/index.js';
import { joined, nodesOf, put, setKey, slotsOf } from '../places.js';
import { inheritedName, iri, text } from '../pools.js';
import type { Operator } from './operator.js';

/** Names that every object inherits, at places where a table is asked for them. */
export const NAME_OPERATORS: readonly Operator[] = [
  {
    name: 'inherited name as a term',
    apply: (document, random) => {
      const value = random.chance(0.5) ? text(random) : { name: text(random) };
      setKey(random.pick(nodesOf(document)), inheritedName(random), value);
      return true;
    },
  },
  {
    name: 'inherited name as a value',
    apply: (document, random) => {
      const leaves = slotsOf(document).filter(({ value }) => typeof value === 'string');
      if (leaves.length === 0) return false;
      put(random.pick(leaves), inheritedName(random));
      return true;
    },
  },
  {
    name: 'inherited name as an identifier',
    only: 'rejected',
    apply: (document, random) => {
      random.pick(nodesOf(document)).id = inheritedName(random);
      return true;
    },
  },
  {
    name: 'inherited name as a type',
    only: 'rejected',
    apply: (document, random) => {
      const node = random.pick(nodesOf(document));
      node.type = joined(node.type, inheritedName(random));
      return true;
    },
  },
  {
    name: 'inherited name in a context',
    apply: (document, random) => {
      const term = inheritedName(random);
      const context: JsonObject = {};
      setKey(context, term, random.chance(0.7) ? iri(random) : { '@id': iri(random), '@type': '@id' });
      document['@context'] = joined(document['@context'], context);
      const node = random.pick(nodesOf(document));
      if (random.chance(0.6)) setKey(node, term, random.chance(0.5) ? text(random) : iri(random));
      else node.type = joined(node.type, term);
      return true;
    },
  },
];
