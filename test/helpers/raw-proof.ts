import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import jsonld from 'jsonld';
import { base58btc } from 'multiformats/bases/base58';
import { contextDocument } from '../../src/contexts/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';

type Contexts = Record<string, object>;

/**
 * The 64 bytes that a proof of `eddsa-rdfc-2022` signs, computed without the code under test: jsonld and node:crypto only.
 * `previous` are the proofs that stay in the hashed document.
 */
async function rawHashData(
  document: JsonObject,
  proof: object,
  previous: readonly object[] = [],
  contexts: Contexts = {},
): Promise<Buffer> {
  const { proof: _, ...unsecured } = document;
  const { proofValue: __, ...config } = proof as JsonObject;
  const covered = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
  const digests = [];
  for (const input of [{ ...config, '@context': document['@context'] }, covered]) {
    const canonical = await jsonld.canonize(
      input as object,
      {
        safe: true,
        base: null,
        rdfDirection: 'i18n-datatype',
        canonizeOptions: {},
        documentLoader: async (documentUrl: string) => ({
          documentUrl,
          document: contexts[documentUrl] ?? (await contextDocument(documentUrl, {})),
          contextUrl: null,
        }),
      } as Parameters<typeof jsonld.canonize>[1],
    );
    digests.push(createHash('sha256').update(Buffer.from(canonical, 'utf8')).digest());
  }
  return Buffer.concat(digests);
}

/** A proof that is signed right, whatever its members say: what `signCredential` would refuse to make. */
export async function rawProof(
  document: JsonObject,
  members: JsonObject,
  keyPair: KeyPair,
  previous: readonly object[] = [],
): Promise<JsonObject> {
  const signature = await keyPair.sign(await rawHashData(document, members, previous));
  return { ...members, proofValue: base58btc.encode(signature) };
}

/** Whether the signature of a proof whose key is a did:key is right. */
export async function rawVerify(
  document: JsonObject,
  proof: { verificationMethod?: unknown; proofValue?: unknown },
  previous: readonly object[] = [],
  contexts: Contexts = {},
): Promise<boolean> {
  const multikey = base58btc.decode(String(proof.verificationMethod).split('#')[1] as `z${string}`);
  const signature = base58btc.decode(proof.proofValue as `z${string}`);
  return verify(null, await rawHashData(document, proof, previous, contexts), ed25519Key(multikey), signature);
}

function ed25519Key(multikey: Uint8Array): KeyObject {
  const x = Buffer.from(multikey.subarray(2)).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
