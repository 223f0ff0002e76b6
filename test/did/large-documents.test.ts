import { beforeAll, describe, expect, test } from 'vitest';
import { createResolver, findKeyOwner, resolveController, retrieveVerificationMethod } from '../../src/did/index.js';
import { exportPublicKey, generateKeyPair, importPublicKey, type PublicKey } from '../../src/keys/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { fakeFetch } from '../helpers/fake-fetch.js';

const ID = 'https://issuer.example/profile';
const WELL_KNOWN = 'https://issuer.example/.well-known/jwks.json';
const METHODS = 256;
const PURPOSE = 'assertionMethod';

/** Far above what is measured, far below what the same documents cost when each key looks through all others. */
const MILLISECONDS = 5_000;

let key: PublicKey;
let multibase: string;
/** As many different keys, whose points are costly to check. */
let others: string[];

beforeAll(async () => {
  const own = await generateKeyPair({ algorithm: 'ES384' });
  key = importPublicKey(own.publicKey);
  multibase = exportPublicKey(own, { format: 'multikey' }).publicKeyMultibase;
  const pairs = await Promise.all(Array.from({ length: METHODS }, () => generateKeyPair({ algorithm: 'ES384' })));
  others = pairs.map((pair) => exportPublicKey(pair, { format: 'multikey' }).publicKeyMultibase);
});

const list = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));
const method = (id: string, publicKeyMultibase: string) => ({
  id,
  type: 'Multikey',
  controller: ID,
  publicKeyMultibase,
});

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

const ask = (document: JsonObject) =>
  timed(() => {
    const id = String(document.id);
    return findKeyOwner(key, id, PURPOSE, createResolver({ fetch: fakeFetch({ [id]: document }) }));
  });

describe('w3c 132: large documents', () => {
  test('the number of methods and of references has a limit, which is exact', async () => {
    const outcome = async (document: object) => {
      const resolved = await resolveController(ID, createResolver({ documents: { [ID]: { id: ID, ...document } } }));
      return resolved.kind === 'document' ? 'document' : [resolved.problem.code, resolved.problem.detail];
    };
    const methods = (count: number) => list(count, (index) => ({ id: `#${index}` }));
    const references = (count: number) => list(count, (index) => `#${index}`);
    expect(await outcome({ verificationMethod: methods(200), keyAgreement: methods(56) })).toBe('document');
    expect(await outcome({ verificationMethod: methods(200), keyAgreement: methods(57) })).toEqual([
      'CONTROLLER_DOCUMENT_INVALID',
      expect.stringContaining('more than 256 verification methods'),
    ]);
    expect(await outcome({ assertionMethod: references(1_000), authentication: references(24) })).toBe('document');
    expect(await outcome({ assertionMethod: references(1_000), authentication: references(25) })).toEqual([
      'CONTROLLER_DOCUMENT_INVALID',
      expect.stringContaining('more than 1024 references'),
    ]);
  });

  test.each<[string, () => JsonObject]>([
    [
      'short references',
      () => ({
        verificationMethod: list(METHODS, (index) => method(`#${index}`, others[index] as string)),
        assertionMethod: list(999, (index) => `#${index}`),
      }),
    ],
    [
      'long relative references',
      () => ({
        verificationMethod: list(METHODS, (index) => method(`${'../'.repeat(200)}${index}#`, others[index] as string)),
        assertionMethod: list(999, (index) => `${'../'.repeat(200)}${index}`),
      }),
    ],
    [
      'keys that are embedded',
      () => ({ assertionMethod: list(METHODS, (index) => method(`k${index}`, others[index] as string)) }),
    ],
    [
      'one key many times, to no purpose',
      () => ({ authentication: list(METHODS, (index) => method(`k${index}`, multibase)) }),
    ],
    [
      'references under a long id',
      () => ({
        id: `${ID}${'/x'.repeat(4_000)}`,
        verificationMethod: list(METHODS, (index) => method(`../${index}`, others[index] as string)),
        assertionMethod: list(999, (index) => `../${index}`),
      }),
    ],
    [
      'the references of before, which are too many now',
      () => ({
        assertionMethod: list(999, (index) => `#${index}`),
        authentication: list(999, (index) => ({ id: `${'../'.repeat(60)}${index}` })),
        keyAgreement: list(999, (index) => ({ id: `${'../'.repeat(60)}${index}` })),
      }),
    ],
  ])('%s cost little', async (name, make) => {
    const [owner, time] = await ask({ id: ID, ...make() });
    expect(owner.kind).toBe('problem');
    if (process.env.MEASURE) console.log(`${name}: ${Math.round(time)} ms`);
    expect(time).toBeLessThan(MILLISECONDS);
  });

  test('a set with as many keys as an array may have', async () => {
    const keys = list(999, (index) => ({ ...importPublicKey(others[index % METHODS] as string).jwk, kid: `${index}` }));
    const fetch = fakeFetch({ [WELL_KNOWN]: { keys: [...keys, { ...key.jwk }] } });
    const [owner, time] = await timed(() =>
      findKeyOwner(key, ID, PURPOSE, createResolver({ fetch }), { keyId: 'https://a.example/#998' }),
    );
    expect(owner.kind === 'problem' && owner.problem.code).toBe('VERIFICATION_METHOD_INVALID');
    if (process.env.MEASURE) console.log(`set: ${Math.round(time)} ms`);
    expect(time).toBeLessThan(MILLISECONDS);
  });

  test('many proofs that name keys of one document', async () => {
    const document = {
      id: ID,
      verificationMethod: list(METHODS, (index) => method(`${'../'.repeat(200)}${index}#`, others[index] as string)),
      assertionMethod: list(999, (index) => `${'../'.repeat(200)}${index}`),
    };
    const resolver = createResolver({ fetch: fakeFetch({ [ID]: document }) });
    const [, time] = await timed(async () => {
      for (let index = 0; index < 8; index += 1) {
        await retrieveVerificationMethod(`${ID}#none-${index}`, PURPOSE, resolver);
      }
    });
    if (process.env.MEASURE) console.log(`proofs: ${Math.round(time)} ms`);
    expect(time).toBeLessThan(MILLISECONDS);
  });
});
