import { describe, expect, test } from 'vitest';
import { importKeyPair } from '../../src/keys/index.js';
import { previousProofs } from '../../src/proof/index.js';
import { type SignCredentialOptions, signCredential } from '../../src/sign/index.js';
import type { DataIntegrityProof, JsonObject, ProofReport } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { rawVerify } from '../helpers/raw-proof.js';
import { hasVectors, vectorJson } from '../helpers/vectors.js';

type Proofs = (DataIntegrityProof & JsonObject)[];

describe.skipIf(!hasVectors)('w3c 55, 56, 57: VC-DI-EdDSA test vectors, proof sets and chains', () => {
  const folder = 'vc-di-eddsa/TestVectors/proof-set-chain';
  const file = (name: string) => vectorJson<JsonObject>(`${folder}/${name}.json`);
  const proofsOf = ({ proof }: JsonObject) => [proof].flat() as unknown as Proofs;
  const contexts = () => ({
    'https://www.w3.org/ns/credentials/examples/v2': vectorJson('contexts/credentials-examples-v2.jsonld'),
  });

  const STEPS = [
    { pair: 1, config: 'proofSetConfig1', signed: 'signedProofSet1' },
    { pair: 2, config: 'proofSetConfig2', signed: 'signedProofSet2' },
    { pair: 3, config: 'proofChainConfig1', signed: 'signedProofChain1' },
    { pair: 4, config: 'proofChainConfig2', signed: 'signedProofChain2' },
  ];

  const edit = (index: number, change: (proof: Proofs[number]) => object) => (proofs: Proofs) =>
    proofs.map((proof, at) => (at === index ? change(proof) : proof)) as Proofs;

  test.each(STEPS)('$signed is signed as published', async ({ pair, config, signed }) => {
    const before = STEPS[pair - 2];
    const input = before ? file(before.signed) : file('unsigned');
    const { publicKeyMultibase, privateKeyMultibase } = (
      vectorJson(`${folder}/multiKeyPairs.json`) as Record<string, Record<string, string>>
    )[`keyPair${pair}`] as Record<string, string>;
    const { id, created, verificationMethod, previousProof } = file(config) as Record<string, string>;
    const options = { id, created, verificationMethod, previousProof } as Partial<SignCredentialOptions>;
    const secured = await signCredential(input, {
      ...options,
      signer: await importKeyPair({
        publicKeyMultibase: String(publicKeyMultibase),
        secretKeyMultibase: String(privateKeyMultibase),
      }),
      allowForeignVerificationMethod: true,
      documents: contexts(),
    });
    expect(secured).toEqual(file(signed));
  });

  test.each(STEPS)('$signed verifies, every proof of it', async ({ signed, pair }) => {
    const { checks, verified } = await verifyCredential(file(signed), { documents: contexts() });
    const check = checks.find(({ id }) => id === 'proof');
    expect(check).toMatchObject({ status: 'passed', problems: [] });
    expect(check?.proofs?.map(({ status }: ProofReport) => status)).toEqual(
      Array.from({ length: pair }, () => 'passed'),
    );
    // The published keys are not those of the issuer.
    expect(check?.proofs?.every(({ issuer }: ProofReport) => issuer === 'failed')).toBe(true);
    expect(verified).toBe(false);
  });

  test('the hashed document holds exactly the matching proofs: no fewer, no more', async () => {
    const document = file('signedProofChain2');
    const [first, second, third, fourth] = proofsOf(document) as [object, object, object, object];
    const right = (proof: object, previous: object[]) => rawVerify(document, proof, previous, contexts());
    expect(await right(third, [first, second])).toBe(true);
    expect(await right(third, [second, first])).toBe(true);
    expect(await right(third, [])).toBe(false);
    expect(await right(third, [first])).toBe(false);
    expect(await right(fourth, [third])).toBe(true);
    expect(await right(fourth, [first, second, third])).toBe(false);
  });

  test.each<[string, (proofs: Proofs) => Proofs, string[], string[]]>([
    [
      'without the first',
      (proofs) => proofs.slice(1),
      ['passed', 'failed', 'failed'],
      ['PROOF_PREVIOUS_NOT_FOUND /proof/1/previousProof/0', 'PROOF_PREVIOUS_NOT_VERIFIED /proof/2/previousProof'],
    ],
    [
      'without the third',
      (proofs) => proofs.filter((_, index) => index !== 2),
      ['passed', 'passed', 'failed'],
      ['PROOF_PREVIOUS_NOT_FOUND /proof/2/previousProof'],
    ],
    ['in the opposite order', (proofs) => proofs.reverse(), ['passed', 'passed', 'passed', 'passed'], []],
    [
      'with another date in the second',
      edit(1, (proof) => ({ ...proof, created: '2023-02-24T23:36:39Z' })),
      ['passed', 'failed', 'failed', 'failed'],
      [
        'SIGNATURE_INVALID /proof/1/proofValue',
        'PROOF_PREVIOUS_NOT_VERIFIED /proof/2/previousProof/1',
        'PROOF_PREVIOUS_NOT_VERIFIED /proof/3/previousProof',
      ],
    ],
    [
      'with the references of the third in the opposite order, which RDF does not know',
      edit(2, ({ previousProof, ...proof }) => ({ ...proof, previousProof: [previousProof].flat().reverse() })),
      ['passed', 'passed', 'passed', 'passed'],
      [],
    ],
    [
      'with one reference of the third alone',
      edit(2, ({ previousProof, ...proof }) => ({ ...proof, previousProof: [previousProof].flat().slice(1) })),
      ['passed', 'passed', 'failed', 'failed'],
      ['SIGNATURE_INVALID /proof/2/proofValue', 'PROOF_PREVIOUS_NOT_VERIFIED /proof/3/previousProof'],
    ],
    [
      'with the third cut loose',
      edit(2, ({ previousProof: _, ...loose }) => loose),
      ['passed', 'passed', 'failed', 'failed'],
      ['SIGNATURE_INVALID /proof/2/proofValue', 'PROOF_PREVIOUS_NOT_VERIFIED /proof/3/previousProof'],
    ],
  ])('the chain %s', async (_, change, statuses, problems) => {
    const document = file('signedProofChain2');
    const changed = { ...document, proof: change(proofsOf(document)) };
    const { checks } = await verifyCredential(changed, { documents: contexts() });
    const reports = checks.find(({ id }) => id === 'proof')?.proofs;
    expect(reports?.map(({ status }) => status)).toEqual(statuses);
    const found = reports?.flatMap((report) => report.problems.map(({ code, pointer }) => `${code} ${pointer}`));
    expect(found).toEqual(problems);
  });
});

describe('w3c 56, 58: what a proof builds on', () => {
  const links = (...proofs: JsonObject[]) =>
    previousProofs(
      proofs,
      proofs.map((_, index) => `/proof/${index}`),
    ).map(({ previous, problems }) => [
      ...previous.map(({ index }) => index),
      ...problems.map(({ code, pointer }) => `${code} ${pointer}`),
    ]);

  test('a text, a list, nothing', () => {
    expect(links({ id: 'a' }, { id: 'b', previousProof: 'a' }, { previousProof: ['b', 'a'] })).toEqual([
      [],
      [0],
      [1, 0],
    ]);
  });

  test('each reference has to match exactly one proof', () => {
    expect(links({ id: 'a' }, { previousProof: ['a', 'x', ''] })).toEqual([
      [],
      ['PROOF_PREVIOUS_NOT_FOUND /proof/1/previousProof/1', 'PROOF_PREVIOUS_NOT_FOUND /proof/1/previousProof/2'],
    ]);
    expect(links({ id: 'a' }, { id: 'a' }, { previousProof: 'a' })[2]).toEqual([
      'PROOF_PREVIOUS_NOT_FOUND /proof/2/previousProof',
    ]);
  });

  test('itself, a circle, and what leads into one', () => {
    expect(
      links(
        { id: 'self', previousProof: 'self' },
        { id: 'a', previousProof: ['b', 'good'] },
        { id: 'b', previousProof: 'c' },
        { id: 'c', previousProof: 'a' },
        { id: 'outside', previousProof: 'a' },
        { id: 'good' },
      ),
    ).toEqual([
      ['PROOF_CHAIN_CYCLE /proof/0/previousProof'],
      ['PROOF_CHAIN_CYCLE /proof/1/previousProof'],
      ['PROOF_CHAIN_CYCLE /proof/2/previousProof'],
      ['PROOF_CHAIN_CYCLE /proof/3/previousProof'],
      [1],
      [],
    ]);
  });

  test('a thousand proofs in a row take no time', () => {
    const row = Array.from({ length: 1000 }, (_, index) => ({ id: `${index}`, previousProof: `${index - 1}` }));
    const start = performance.now();
    expect(links({ id: '-1' }, ...row).every((found) => found.every((entry) => typeof entry === 'number'))).toBe(true);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
