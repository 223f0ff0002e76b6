import { describe, expect, test } from 'vitest';
import { importKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { DataIntegrityProof, VerificationResult } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { collectTrace } from '../helpers/trace.js';
import { hasVectors, vectorJson, vectorText } from '../helpers/vectors.js';

const statusOf = (result: VerificationResult, id: string) => result.checks.find((check) => check.id === id)?.status;

describe.skipIf(!hasVectors)('Open Badges 3.0 implementation guide: linked data proof vector', () => {
  const vector = hasVectors
    ? vectorJson<Record<string, string> & { unsigned: object }>('open-badges/ob-3.0-eddsa-rdfc-2022.json')
    : undefined;

  async function sign() {
    const { secretSeedHex, publicKeyHex, verificationMethod, created, unsigned } = vector as NonNullable<typeof vector>;
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: Buffer.from(String(secretSeedHex), 'hex').toString('base64url'),
      x: Buffer.from(String(publicKeyHex), 'hex').toString('base64url'),
    };
    const { trace, steps } = collectTrace();
    const secured = await signCredential(unsigned, {
      signer: await importKeyPair(jwk),
      verificationMethod: String(verificationMethod),
      created: String(created),
      trace,
    });
    return { secured, steps };
  }

  test('canonical texts, hashes and proofValue are the published ones', async () => {
    const { secured, steps } = await sign();
    expect(steps.canonicalDocument).toBe(vectorText('open-badges/document-canon.txt'));
    expect(steps.canonicalProofConfig).toBe(vectorText('open-badges/proof-canon.txt'));
    expect(steps.documentHash).toBe(vector?.documentHashHex);
    expect(steps.proofConfigHash).toBe(vector?.proofHashHex);
    expect(steps.hashData).toBe(`${vector?.proofHashHex}${vector?.documentHashHex}`);
    expect((secured.proof as DataIntegrityProof).proofValue).toBe(vector?.proofValue);
  });

  test('its signature verifies, and its key only travels with it', async () => {
    const { secured } = await sign();
    const result = await verifyCredential(JSON.stringify(secured));
    expect(statusOf(result, 'proof')).toBe('passed');
    expect(statusOf(result, 'issuer')).toBe('undetermined');
    expect(result.problems.map(({ code }) => code)).toEqual(['ISSUER_NOT_AUTHENTICATED']);
    expect(result.verified).toBe(false);
    const allowed = await verifyCredential(secured, { allowUnauthenticatedIssuer: true });
    expect(allowed.verified).toBe(true);
  });
});

describe.skipIf(!hasVectors)('VC-DI-EdDSA test vectors, eddsa-rdfc-2022', () => {
  const folder = 'vc-di-eddsa/TestVectors';
  const documents = () => ({
    'https://www.w3.org/ns/credentials/examples/v2': vectorJson('contexts/credentials-examples-v2.jsonld'),
    'https://w3id.org/citizenship/v4rc1': vectorJson('contexts/citizenship-v4rc1.jsonld'),
  });

  test.each([
    { name: 'Alumni', input: `${folder}/unsigned.json`, dir: `${folder}/eddsa-rdfc-2022` },
    {
      name: 'Employment Authorization',
      input: `${folder}/employmentAuth.json`,
      dir: `${folder}/eddsa-rdfc-2022/employ`,
    },
  ])('$name: every intermediate value and the proof', async ({ input, dir }) => {
    const config = vectorJson<DataIntegrityProof>(`${dir}/proofConfigDataInt.json`);
    const keyPair = vectorJson<{ publicKeyMultibase: string; privateKeyMultibase: string }>(`${folder}/keyPair.json`);
    const { trace, steps } = collectTrace();
    const secured = await signCredential(vectorJson(input), {
      signer: await importKeyPair({
        publicKeyMultibase: keyPair.publicKeyMultibase,
        secretKeyMultibase: keyPair.privateKeyMultibase,
      }),
      verificationMethod: config.verificationMethod,
      // The vectors are signed by a key that is not the issuer's.
      allowForeignVerificationMethod: true,
      created: String(config.created),
      documents: documents(),
      trace,
    });
    expect(steps.canonicalDocument).toBe(vectorText(`${dir}/canonDocDataInt.txt`));
    expect(steps.canonicalProofConfig).toBe(vectorText(`${dir}/proofCanonDataInt.txt`));
    expect(steps.documentHash).toBe(vectorText(`${dir}/docHashDataInt.txt`).trim());
    expect(steps.proofConfigHash).toBe(vectorText(`${dir}/proofHashDataInt.txt`).trim());
    expect(steps.hashData).toBe(vectorText(`${dir}/combinedHashDataInt.txt`).trim());
    expect(steps.signature).toBe(vectorText(`${dir}/sigHexDataInt.txt`).trim());
    expect(secured).toEqual(vectorJson(`${dir}/signedDataInt.json`));

    const result = await verifyCredential(vectorText(`${dir}/signedDataInt.json`), { documents: documents() });
    expect(statusOf(result, 'proof')).toBe('passed');
    expect(statusOf(result, 'issuer')).toBe('failed');
    expect(result.problems.map(({ code }) => code)).toContain('ISSUER_KEY_MISMATCH');
  });
});
