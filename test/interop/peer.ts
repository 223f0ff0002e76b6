import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { driver } from '@digitalbazaar/did-method-key';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import type * as library from '@digitalbazaar/vc';
import { contextDocument } from '../../src/contexts/index.js';
import { didKey } from '../../src/did/index.js';
import { exportKeyPair } from '../../src/keys/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';

/** Another library that signs and verifies Data Integrity proofs with Ed25519 keys of did:key. */
export interface Peer {
  issue(credential: object, keyPair: KeyPair): Promise<JsonObject>;
  verify(credential: object): Promise<library.VerifyResult>;
}

const didKeyDriver = driver();
didKeyDriver.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: Ed25519Multikey.from });

/** The pinned contexts, except those that a peer is to take from itself. */
function loaderWith(ownContexts: Readonly<Record<string, object>>): (url: string) => Promise<object> {
  return async (url) => {
    const document = url.startsWith('did:key:')
      ? await didKeyDriver.get({ url })
      : (ownContexts[url] ?? (await contextDocument(url)));
    if (!document) throw new Error(`${url} is not known`);
    return { contextUrl: null, documentUrl: url, document };
  };
}

// The status entries of the shapes point to lists that nobody hosts.
const checkStatus = async () => ({ verified: true });

async function peerKey(keyPair: KeyPair): Promise<Ed25519Multikey.PeerKeyPair> {
  const did = didKey(keyPair);
  const { publicKeyMultibase, secretKeyMultibase } = exportKeyPair(keyPair, { format: 'multikey', secret: true });
  return Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: `${did}#${publicKeyMultibase}`,
    controller: did,
    publicKeyMultibase,
    secretKeyMultibase,
  });
}

/** Both peers have the interface of `@digitalbazaar/vc`. */
export function createPeer(
  { issue, verifyCredential }: typeof library,
  cryptosuite: object,
  ownContexts: Readonly<Record<string, object>> = {},
): Peer {
  const documentLoader = loaderWith(ownContexts);
  return {
    async issue(credential, keyPair) {
      const suite = new DataIntegrityProof({ cryptosuite, signer: (await peerKey(keyPair)).signer() });
      return (await issue({ credential: structuredClone(credential), suite, documentLoader })) as JsonObject;
    },
    verify: (credential) =>
      verifyCredential({ credential, suite: new DataIntegrityProof({ cryptosuite }), documentLoader, checkStatus }),
  };
}
