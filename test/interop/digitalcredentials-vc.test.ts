import { createRequire } from 'node:module';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as library from '@digitalcredentials/vc';
import { beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIALS_V2 } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { KeyPair } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { SHAPES } from '../helpers/shapes.js';
import { createPeer, type Peer } from './peer.js';
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

const suite = { ...cryptosuite, canonize };

describePeer('@digitalcredentials/vc', createPeer(library, suite), LIMITATIONS);

describe('@digitalcredentials/vc with its own copy of credentials/v2, older than the Recommendation and with @vocab', () => {
  let keyPair: KeyPair;
  let peer: Peer;

  beforeAll(async () => {
    keyPair = await generateKeyPair();
    const { document } = await library.defaultDocumentLoader(CREDENTIALS_V2);
    peer = createPeer(library, suite, { [CREDENTIALS_V2]: document });
  });

  test.each(SHAPES)('verifies what we sign: $name', async ({ create }) => {
    const secured = await signCredential(create(didKey(keyPair)), { signer: keyPair });
    expect((await peer.verify(secured)).verified).toBe(true);
  });

  test('R-6.9: it signs a term that no context defines, and we do not accept it', async () => {
    const credential = { ...badge(didKey(keyPair)), misspelt: 'x' };
    const issued = await peer.issue(credential, keyPair);
    expect((await peer.verify(issued)).verified).toBe(true);
    const result = await verifyCredential(issued);
    expect(result.verified).toBe(false);
    expect(result.problems.map(({ code }) => code)).toContain('TERM_UNDEFINED');
  });
});
