import type { JsonObject, JsonValue } from '../../../../src/types/index.js';
import { nodesOf, put, slotsOf } from '../places.js';
import { GOOD_IRIS, inheritedName, iri, number, ODD_IRIS, text } from '../pools.js';
import type { Operator } from './operator.js';

/** Terms whose values are identifiers. */
const REFERENCES =
  /^(issuer|evidence|holder|verificationMethod|previousProof|statusListCredential|statusReference|image|source|parentOrg|controller|aud|iss|sub|kid|jti|proofPurpose|framework|mode)$/;

/** Identifiers that are none, stand twice, or are spelled in another way. */
export const IDENTIFIER_OPERATORS: readonly Operator[] = [
  {
    name: 'odd identifier',
    apply: (document, random) => {
      random.pick(nodesOf(document)).id = random.pick(ODD_IRIS);
      return true;
    },
  },
  {
    name: 'odd reference',
    apply: (document, random) => {
      const slots = slotsOf(document).filter(({ name, value }) => REFERENCES.test(name) && !Array.isArray(value));
      if (slots.length === 0) return false;
      put(random.pick(slots), random.chance(0.15) ? inheritedName(random) : random.pick(ODD_IRIS));
      return true;
    },
  },
  {
    name: 'unusual identifier',
    only: 'accepted',
    apply: (document, random) => {
      random.pick(nodesOf(document)).id = random.pick(GOOD_IRIS);
      return true;
    },
  },
  {
    name: 'identifier that is no text',
    apply: (document, random) => {
      random.pick(nodesOf(document)).id = random.pick<JsonValue>([
        number(random),
        true,
        null,
        {},
        [],
        ['https://a.example/'],
        { id: 'https://a.example/' },
        text(random),
      ]);
      return true;
    },
  },
  {
    name: 'one identifier at several places',
    apply: (document, random) => {
      const nodes = nodesOf(document);
      const id = random.chance(0.2) ? random.pick(['_:b0', '_:shared', '_:c14n0']) : iri(random);
      for (const node of nodes.filter(() => random.chance(0.4))) node.id = id;
      return nodes.some((node) => node.id === id);
    },
  },
  {
    name: 'identifiers removed',
    only: 'accepted',
    apply: (document, random) => {
      const named = nodesOf(document).filter(({ id }) => id !== undefined);
      if (named.length === 0) return false;
      const chosen = random.chance(0.5) ? named : [random.pick(named)];
      for (const node of chosen) delete node.id;
      return true;
    },
  },
  {
    name: '@id beside or for id',
    apply: (document, random) => {
      const node: JsonObject = random.pick(nodesOf(document));
      const { id } = node;
      if (id !== undefined && random.chance(0.6)) delete node.id;
      node['@id'] =
        random.chance(0.5) && id !== undefined ? id : random.chance(0.7) ? iri(random) : random.pick(ODD_IRIS);
      return true;
    },
  },
];
