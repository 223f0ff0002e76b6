import { beforeAll, describe, expect, test, vi } from 'vitest';
import { buildEndorsementCredential, buildOpenBadgeCredential } from '../../src/build/index.js';
import type * as rdfc from '../../src/canonical/rdfc.js';
import { canonizeQuads } from '../../src/canonical/rdfc.js';
import { didKey } from '../../src/did/index.js';
import { exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { Check, JsonObject, KeyPair } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';

// The real function, so that its calls can be counted, and made slow.
vi.mock('../../src/canonical/rdfc.js', async (original) => {
  const module = await original<typeof rdfc>();
  return { ...module, canonizeQuads: vi.fn(module.canonizeQuads) };
});

const ACHIEVEMENT = 'https://university.example/achievements/1';

let university: KeyPair;
let association: KeyPair;

beforeAll(async () => {
  [university, association] = await Promise.all([generateKeyPair(), generateKeyPair()]);
});

const unsigned = (id: string, change: object = {}) =>
  buildEndorsementCredential({
    name: 'Endorsement',
    issuer: { id: didKey(association), name: 'Association' },
    credentialSubject: { id, endorsementComment: 'Sound.' },
    validFrom: '2024-01-01T00:00:00Z',
    ...change,
  });
const endorsement = (id: string, change: object = {}) =>
  signCredential(unsigned(id, change), { signer: association, created: '2024-01-01T00:00:00Z' });

/** A badge with endorsements of its achievement, of its issuer, and of itself. */
async function badge(ofAchievement: unknown[], jwt: string[] = []): Promise<JsonObject> {
  const credential = buildOpenBadgeCredential({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    issuer: { id: didKey(university), name: 'Example University' },
    credentialSubject: {
      id: 'did:example:learner',
      achievement: {
        id: ACHIEVEMENT,
        name: 'Reading public data',
        description: 'A short course with a marked assignment.',
        criteria: { narrative: 'Submit one annotated analysis.' },
        endorsement: ofAchievement as never,
        endorsementJwt: jwt,
      },
    },
  });
  return (await signCredential(credential, { signer: university })) as unknown as JsonObject;
}

async function outcome(input: unknown, options?: VerifyOptions): Promise<Check & { verified: boolean }> {
  const { verified, checks } = await verifyCredential(input, options);
  return { ...(checks.find(({ id }) => id === 'endorsements') as Check), verified };
}

const AT = '/credentialSubject/achievement/endorsement/0';

describe('R-7.10: endorsements are verified by themselves', () => {
  test('a good one', async () => {
    const { status, nested, problems, verified } = await outcome(await badge([await endorsement(ACHIEVEMENT)]));
    expect([verified, status, problems]).toEqual([true, 'passed', []]);
    expect(nested?.map(({ pointer, result }) => [pointer, result.verified])).toEqual([[AT, true]]);
    expect(nested?.[0]?.result.checks.length).toBe(11);
    expect(nested?.[0]?.result.securing?.controller).toBe(didKey(association));
  });

  test('as a token', async () => {
    const token = await signCredentialJwt(unsigned(ACHIEVEMENT), { signer: association });
    const good = await outcome(await badge([], [token]));
    expect([good.status, good.nested?.[0]?.pointer]).toEqual([
      'passed',
      '/credentialSubject/achievement/endorsementJwt/0',
    ]);
    const forged = `${token.slice(0, -8)}AAAAAAAA`;
    expect(await outcome(await badge([], [forged]))).toMatchObject({ status: 'failed', verified: true });
  });

  test.each<[string, () => Promise<object>, string, string]>([
    [
      'its text was changed before the issuer embedded it',
      async () => ({ ...(await endorsement(ACHIEVEMENT)), name: 'Praise' }),
      'failed',
      'SIGNATURE_INVALID',
    ],
    ['it has expired', () => endorsement(ACHIEVEMENT, { validUntil: '2025-01-01T00:00:00Z' }), 'failed', 'EXPIRED'],
    [
      'it has a status that nobody looks up',
      () => endorsement(ACHIEVEMENT, { credentialStatus: { id: 'urn:x:1', type: '1EdTechRevocationList' } }),
      'undetermined',
      'STATUS_NOT_CHECKED',
    ],
  ])('%s: reported, and the badge is verified all the same', async (_, create, status, code) => {
    const found = await outcome(await badge([await create()]));
    expect(found).toMatchObject({ status, required: false, verified: true });
    expect(found.problems).toMatchObject([{ code: 'ENDORSEMENT_NOT_VERIFIED', severity: 'warning', pointer: AT }]);
    expect(found.problems[0]?.detail).toContain(code);
    expect(found.nested?.[0]?.result.verified).toBe(false);
  });

  test('what is asked of the badge is not asked of its endorsements', async () => {
    const input = await badge([await endorsement(ACHIEVEMENT)]);
    const options = { expectedRecipient: { id: 'did:example:learner' }, trustedIssuers: [didKey(university)] };
    expect(await outcome(input, options)).toMatchObject({ status: 'passed', verified: true });
  });

  test('an endorsement of an endorsement is not looked at', async () => {
    const inner = await endorsement('https://association.example/', {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
    });
    const outer = await endorsement(ACHIEVEMENT, {
      issuer: { id: didKey(association), name: 'Association', endorsement: { ...inner, name: 'Changed' } },
    });
    const { status, nested } = await outcome(await badge([outer]));
    expect([status, nested?.length]).toEqual(['passed', 1]);
    const inside = nested?.[0]?.result.checks.find(({ id }) => id === 'endorsements');
    expect(inside?.status).toBe('skipped');
  });

  test('up to the limit', async () => {
    const ids = ['https://university.example/a', 'https://university.example/b'];
    const input = await badge(await Promise.all([endorsement(ACHIEVEMENT), ...ids.map((id) => endorsement(id))]));
    const { status, nested, problems } = await outcome(input, { limits: { endorsements: 2 } });
    expect([status, nested?.length]).toEqual(['undetermined', 2]);
    expect(problems.at(-1)).toMatchObject({ code: 'ENDORSEMENT_NOT_VERIFIED', pointer: AT.replace('0', '2') });
  });

  test('left out on request, or because there are none', async () => {
    const input = await badge([await endorsement(ACHIEVEMENT)]);
    expect(await outcome(input, { skip: ['endorsements'] })).toMatchObject({ status: 'skipped' });
    expect(await outcome(await badge([]))).toMatchObject({ status: 'skipped' });
  });
});

describe('w3c 12: what stands in an endorsement stays there, as far as its own proof is right', () => {
  const context = async (input: unknown, options?: VerifyOptions): Promise<[boolean, string, ...string[]]> => {
    const { verified, checks } = await verifyCredential(input, options);
    const check = checks.find(({ id }) => id === 'context') as Check;
    const errors = check.problems.filter(({ severity }) => severity === 'error');
    return [verified, check.status, ...errors.map(({ code }) => code)];
  };
  const achievementOf = (file: JsonObject) => (file.credentialSubject as JsonObject).achievement as JsonObject;

  test('two endorsements of one achievement, with their own proofs', async () => {
    const second = await endorsement(ACHIEVEMENT, {
      credentialSubject: { id: ACHIEVEMENT, endorsementComment: 'Poor.' },
    });
    const input = await badge([await endorsement(ACHIEVEMENT), second]);
    expect(await context(input)).toEqual([true, 'passed']);
    expect(await context(input, { skip: ['endorsements'] })).toEqual([true, 'passed']);
    const exchanged = structuredClone(input);
    const [one, two] = achievementOf(exchanged).endorsement as { credentialSubject: { endorsementComment: string } }[];
    if (!one || !two) throw new Error('Two endorsements are needed');
    one.credentialSubject.endorsementComment = 'Poor.';
    two.credentialSubject.endorsementComment = 'Sound.';
    expect(await context(exchanged)).toEqual([false, 'failed', 'NODE_CONFLICT']);
    expect(await context(exchanged, { skip: ['endorsements'] })).toEqual([false, 'failed', 'NODE_CONFLICT']);
  });

  test('a proof that was never right excuses nothing', async () => {
    const texts = ['Sound.', 'Poor.'].map(async (endorsementComment) => ({
      ...(await endorsement(ACHIEVEMENT, { credentialSubject: { id: ACHIEVEMENT, endorsementComment } })),
      name: 'Changed after signing',
    }));
    expect(await context(await badge(await Promise.all(texts)))).toEqual([false, 'failed', 'NODE_CONFLICT']);
  });

  test('while the key of an endorser cannot be had, nobody can tell', async () => {
    const issuer = { id: 'https://association.example/', name: 'Association' };
    const verificationMethod = `${issuer.id}#key-1`;
    const both = ['Sound.', 'Poor.'].map((endorsementComment) =>
      signCredential(unsigned(ACHIEVEMENT, { issuer, credentialSubject: { id: ACHIEVEMENT, endorsementComment } }), {
        signer: association,
        verificationMethod,
      }),
    );
    const input = await badge(await Promise.all(both));
    expect(await context(input)).toEqual([false, 'undetermined', 'NODE_CONFLICT']);
    const method = {
      ...exportPublicKey(association, { format: 'multikey' }),
      id: verificationMethod,
      type: 'Multikey',
      controller: issuer.id,
    };
    const document = { id: issuer.id, verificationMethod: [method], assertionMethod: [verificationMethod] };
    expect(await context(input, { documents: { [issuer.id]: document } })).toEqual([true, 'passed']);
    expect(await context(input, { limits: { endorsements: 1 } })).toEqual([false, 'undetermined', 'NODE_CONFLICT']);
  });

  test('facts about the issuer of the badge, moved to an endorser who is the same', async () => {
    const own = await signCredential(unsigned(ACHIEVEMENT, { issuer: { id: didKey(university) } }), {
      signer: university,
    });
    const file = await badge([own]);
    expect(await context(file)).toEqual([true, 'passed']);
    const moved = structuredClone(file);
    const [inner] = achievementOf(moved).endorsement as JsonObject[];
    if (!inner) throw new Error('An endorsement is needed');
    inner.issuer = moved.issuer as JsonObject;
    moved.issuer = didKey(university);
    expect((await context(moved)).slice(0, 2)).toEqual([false, 'failed']);
  });

  test('what an endorser says cannot be copied out of it', async () => {
    const own = await signCredential(
      unsigned(ACHIEVEMENT, { issuer: { id: didKey(association), name: 'Association' } }),
      { signer: association },
    );
    const file = await badge([own]);
    const achievement = achievementOf(file);
    const named = buildOpenBadgeCredential({
      issuer: didKey(association),
      credentialSubject: {
        id: 'did:example:learner',
        achievement: achievement as never,
      },
    });
    await expect(signCredential(named, { signer: association })).rejects.toMatchObject({
      problems: [{ code: 'NODE_CONFLICT', pointer: '/issuer' }],
    });
  });

  test('an endorsement whose proofs are not all right fixes nothing', async () => {
    const texts = ['Weak work.', 'Superb work.'].map((endorsementComment) =>
      endorsement(ACHIEVEMENT, {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000004',
        credentialSubject: { id: ACHIEVEMENT, endorsementComment },
      }),
    );
    const [weak, superb] = (await Promise.all(texts)) as unknown as [JsonObject, JsonObject];
    const both = { ...weak, proof: [weak.proof, superb.proof] };
    const other = await endorsement(ACHIEVEMENT, {
      credentialSubject: { id: ACHIEVEMENT, endorsementComment: 'Superb work.' },
    });
    const file = await badge([both, other]);
    expect(await context(file)).toEqual([true, 'passed']);
    const [one, two] = achievementOf(file).endorsement as { credentialSubject: { endorsementComment: string } }[];
    if (!one || !two) throw new Error('Two endorsements are needed');
    one.credentialSubject.endorsementComment = 'Superb work.';
    two.credentialSubject.endorsementComment = 'Weak work.';
    expect(await context(file)).toEqual([false, 'failed', 'NODE_CONFLICT']);
  });

  test('inside an endorsement nothing is verified once more', async () => {
    const about = didKey(association);
    const inner = (endorsementComment: string) =>
      signCredential(
        unsigned(about, {
          issuer: { id: didKey(university), name: 'Example University' },
          credentialSubject: { id: about, endorsementComment },
        }),
        { signer: university },
      );
    const profile = { id: didKey(association), name: 'Association', endorsement: [await inner('A'), await inner('B')] };
    const { nested, verified } = await outcome(await badge([await endorsement(ACHIEVEMENT, { issuer: profile })]));
    const inside = nested?.[0]?.result.checks.find(({ id }) => id === 'context');
    expect([verified, inside?.status]).toEqual([false, 'undetermined']);
  });

  test('the search for conflicts is paid from the same time, and leaves the question open without any', async () => {
    const file = await badge([await endorsement(ACHIEVEMENT)]);
    const { canonizeQuads: canonize } = await vi.importActual<typeof rdfc>('../../src/canonical/rdfc.js');
    vi.mocked(canonizeQuads).mockImplementation((quads, options) => {
      const result = canonize(quads, options);
      const end = performance.now() + 300;
      while (performance.now() < end);
      return result;
    });
    const found = await context(file, { limits: { canonicalizationTime: 250 } });
    vi.mocked(canonizeQuads).mockImplementation(canonize);
    expect(found).toEqual([false, 'undetermined', 'CANONICALIZATION_TOO_COMPLEX']);
  });
});
