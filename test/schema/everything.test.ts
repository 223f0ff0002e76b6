import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalize, gate } from '../../src/canonical/index.js';
import { didKey, generateKeyPair } from '../../src/entries/keys.js';
import { signCredential, signCredentialJwt } from '../../src/entries/sign.js';
import { type VerifyOptions, verifyCredential } from '../../src/entries/verify.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import { type ClassName, classProperties, validateCredential } from '../../src/schema/index.js';
import type { JsonObject, KeyPair } from '../../src/types/index.js';
import { everythingBadge, IDS } from '../helpers/everything.js';
import { classNames, occurrences } from './class-places.js';
import { fullCredential } from './samples.js';

let keyPair: KeyPair;
let badge: JsonObject;
let secured: JsonObject;
let token: string;

beforeAll(async () => {
  keyPair = await generateKeyPair();
  badge = (await everythingBadge(didKey(keyPair))) as unknown as JsonObject;
  secured = (await signCredential(badge, { signer: keyPair })) as JsonObject;
  token = await signCredentialJwt(badge, { signer: keyPair });
});

describe('one badge that uses every property', () => {
  test('of every class', () => {
    const used = new Map<ClassName, Set<string>>();
    const documents = [
      { className: 'OpenBadgeCredential', document: secured },
      { className: 'VerifiableCredential', document: fullCredential() as JsonObject },
    ] as const;
    for (const { className, document } of documents) {
      for (const { className: name, node } of occurrences(className, document)) {
        const names = used.get(name) ?? new Set();
        for (const key of Object.keys(node)) names.add(key);
        used.set(name, names);
      }
    }
    for (const className of classNames) {
      const names = used.get(className);
      const unused = Object.keys(classProperties(className)).filter((name) => !names?.has(name));
      expect([className, unused]).toEqual([className, []]);
    }
  });

  test('is valid without any warning, signed or not', () => {
    expect(validateCredential(badge)).toEqual({ valid: true, problems: [] });
    expect(validateCredential(secured)).toEqual({ valid: true, problems: [] });
  });

  test('R-6.9: passes the gate and JSON-LD safe mode', async () => {
    const { document, problems } = gate(badge, 'rdf', DEFAULT_LIMITS);
    expect(problems).toEqual([]);
    const { canonical, problems: found } = await canonicalize(document as JsonObject, {
      documents: {},
      limits: DEFAULT_LIMITS,
    });
    expect(found).toBeUndefined();
    for (const text of ['Works alone.', 'withdrawn', '5.08798E1', 'ext:BCE', 'We hire people', badgeToken()]) {
      expect(canonical).toContain(text);
    }
  });

  function badgeToken(): string {
    return (badge.endorsementJwt as string[])[0] as string;
  }
});

test('R-1.5: the contexts and their order count for a token as well', async () => {
  const [first, second, ...others] = badge['@context'] as string[];
  for (const contexts of [[second, first, ...others], [first, ...others], []]) {
    const wrong = { ...badge, '@context': contexts };
    await expect(signCredentialJwt(wrong, { signer: keyPair })).rejects.toMatchObject({
      problems: [{ pointer: expect.stringMatching(/^\/@context/) }],
    });
  }
});

describe('verifying it', () => {
  const outcomes = async (input: unknown, options?: VerifyOptions) => {
    const { verified, checks } = await verifyCredential(input, options);
    return { verified, checks: checks.map(({ id, status }) => [id, status]) };
  };
  const expected = (changes: Record<string, string> = {}) =>
    Object.entries({
      format: 'passed',
      context: 'passed',
      schema: 'undetermined',
      proof: 'passed',
      issuer: 'passed',
      validity: 'passed',
      status: 'undetermined',
      evidence: 'skipped',
      endorsements: 'passed',
      recipient: 'skipped',
      trust: 'skipped',
      ...changes,
    });

  test.each(['data integrity', 'jwt'])('as %s: what it names is not applied and not looked up', async (form) => {
    const input = form === 'jwt' ? token : secured;
    expect(await outcomes(input)).toEqual({
      verified: false,
      // One of them has a schema and a status as well.
      checks: expected({ endorsements: 'undetermined' }),
    });
  });

  test.each(['data integrity', 'jwt'])('as %s: without those checks it is verified', async (form) => {
    const input = form === 'jwt' ? token : secured;
    expect(await outcomes(input, { skip: ['schema', 'status'] })).toEqual({
      verified: true,
      checks: expected({ schema: 'skipped', status: 'skipped' }),
    });
    expect(await outcomes(input, { skip: ['status'] })).toEqual({
      verified: false,
      checks: expected({ status: 'skipped', endorsements: 'undetermined' }),
    });
  });

  test('with everything that can be asked', async () => {
    const options: VerifyOptions = {
      skip: ['schema', 'status'],
      expectedRecipient: { identifier: 'learner@issuer.example', identityType: 'emailAddress' },
      trustedIssuers: [didKey(keyPair)],
    };
    const all = expected({ schema: 'skipped', status: 'skipped', recipient: 'passed', trust: 'passed' });
    expect(await outcomes(secured, options)).toEqual({ verified: true, checks: all });
    expect(await outcomes(secured, { ...options, expectedRecipient: { id: IDS.subject } })).toEqual({
      verified: true,
      checks: all,
    });
  });

  test('the embedded endorsements verify on their own', async () => {
    const found = [...occurrences('OpenBadgeCredential', secured)].filter(
      ({ className }) => className === 'EndorsementCredential',
    );
    expect(found.map(({ pointer }) => pointer).sort()).toEqual([
      '/credentialSubject/achievement/endorsement/0',
      '/endorsement/0',
      '/issuer/endorsement/0',
    ]);
    for (const { node, pointer } of found) {
      // Of two proofs only the first stands alone, and it answers a challenge.
      const input = Array.isArray(node.proof) ? { ...node, proof: node.proof[0] } : node;
      const result = await verifyCredential(input, {
        skip: ['schema', 'status'],
        ...(Array.isArray(node.proof)
          ? {
              challenge: '1f44d55f-f161-4938-a659-f8026467f126',
              domain: ['https://verifier.example', 'https://other.example'],
            }
          : {}),
      } as VerifyOptions);
      expect([pointer, result.verified]).toEqual([pointer, true]);
    }
  });
});
