import { createRequire } from 'node:module';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as library from '@digitalcredentials/vc';
import { badge } from '../helpers/badge.js';
import { createPeer } from './peer.js';
import { describePeer, type Limitation } from './peer-tests.js';

// The peer takes suites from outside, and its users give it this one on top of its own copy of jsonld.
const requireAs = (name: string) => createRequire(createRequire(import.meta.url).resolve(name));
const jsonld = requireAs('@digitalcredentials/vc')('@digitalcredentials/jsonld') as {
  toRDF(document: object, options: object): Promise<object>;
};
const rdf = requireAs('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')('rdf-canonize') as {
  canonize(dataset: object, options: object): Promise<string>;
};

async function canonize(document: object, options: object): Promise<string> {
  const dataset = await jsonld.toRDF(document, { ...options, base: null, safe: true, rdfDirection: 'i18n-datatype' });
  return rdf.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

const LIMITATIONS: readonly Limitation[] = [
  {
    name: 'a start in 40 seconds',
    reason: 'it grants clocks no difference',
    create: (issuer) => ({ ...badge(issuer), validFrom: inSeconds(40) }),
    message: /is before "validFrom"/,
  },
  {
    name: 'an end 20 seconds ago',
    reason: 'it grants clocks no difference',
    create: (issuer) => ({ ...badge(issuer), validUntil: inSeconds(-20) }),
    message: /is after "validUntil"/,
  },
];

describePeer('@digitalcredentials/vc', createPeer(library, { ...cryptosuite, canonize }), LIMITATIONS);
