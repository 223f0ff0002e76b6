import { describe, expect, test } from 'vitest';
import { canonicalize, endorsementConflicts, gate } from '../../src/canonical/index.js';
import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../src/contexts/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { badge, urn } from '../helpers/badge.js';

const ISSUER = 'https://issuer.example/';
const full = { id: ISSUER, type: ['Profile'], name: 'Example University', email: 'a@issuer.example' };
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2024-06-01T00:00:00Z',
  verificationMethod: 'did:key:z6Mkx#z6Mkx',
  proofPurpose: 'assertionMethod',
  proofValue: 'z58DAd',
};

function endorsement(number: number, issuer: JsonValue, id: string, endorsementComment: string): JsonObject {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: urn(70 + number),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer,
    validFrom: '2024-05-31T00:00:00Z',
    credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment },
    proof,
  };
}

/** The gate lets the document through, whatever the embedded proofs are worth. */
async function conflicts(document: JsonObject, ...verified: string[]) {
  const { problems } = gate(document, 'rdf', DEFAULT_LIMITS);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = await endorsementConflicts(document, new Set(verified), { documents: {} });
  expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** What has no canonical form at all, however right the embedded proofs are. */
async function refusals(document: JsonObject) {
  const { problems = [] } = await canonicalize(document, { documents: {}, limits: DEFAULT_LIMITS });
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

const FIRST = '/endorsement/0';
const SECOND = '/endorsement/1';
const withEndorsements = (issuer: JsonValue, ...list: JsonObject[]): JsonObject => ({
  ...badge(),
  issuer,
  endorsement: list,
});

describe('what the proof of an embedded endorsement excuses only where it verifies', () => {
  test('facts about the issuer at the endorsement, and the issuer as its id', async () => {
    const signed = withEndorsements(full, endorsement(1, ISSUER, urn(3), 'Good.'));
    const moved = withEndorsements(ISSUER, endorsement(1, full, urn(3), 'Good.'));
    expect(await refusals(signed)).toEqual([]);
    expect(await conflicts(signed)).toEqual([]);
    expect(await conflicts(moved)).toEqual(['NODE_CONFLICT /issuer']);
    // A right proof fixes what stands in the endorsement; it does not keep anybody from copying it out.
    expect(await refusals(moved)).toEqual(['NODE_CONFLICT /issuer']);
  });

  test('facts about the endorser at another profile of the badge', async () => {
    const parent = { id: 'https://parent.example/', type: ['Profile'], name: 'Ministry', official: 'Minister' };
    const bare = { id: parent.id, type: ['Profile'] };
    const named = withEndorsements({ ...full, parentOrg: bare }, endorsement(1, parent, urn(1), 'Good.'));
    const signed = withEndorsements({ ...full, parentOrg: parent }, endorsement(1, parent, urn(1), 'Good.'));
    expect(await refusals(named)).toEqual(['NODE_CONFLICT /issuer/parentOrg/id']);
    expect(await refusals(signed)).toEqual([]);
    const moved = withEndorsements({ ...full, parentOrg: parent }, endorsement(1, parent.id, urn(1), 'Good.'));
    expect(await conflicts(signed, FIRST)).toEqual([]);
    expect(await conflicts(moved)).toEqual(['NODE_CONFLICT /endorsement/0/issuer']);
    expect(await conflicts(moved, FIRST)).toEqual([]);
  });

  test('comments of two endorsements of one object', async () => {
    const comments = (...[first, second]: [string, string]) =>
      withEndorsements(
        full,
        endorsement(1, 'https://a.example/', urn(1), first),
        endorsement(2, 'https://b.example/', urn(1), second),
      );
    const found = ['NODE_CONFLICT /endorsement/1/credentialSubject/endorsementComment'];
    expect(await conflicts(comments('Bad.', 'Excellent.'))).toEqual(found);
    expect(await conflicts(comments('Bad.', 'Excellent.'), FIRST, SECOND)).toEqual([]);
    expect(await conflicts(comments('Bad.', 'Excellent.'), FIRST)).toEqual([]);
    expect(await conflicts(comments('Good.', 'Good.'))).toEqual([]);
  });

  test('nothing of two endorsements of two objects', async () => {
    const document = withEndorsements(
      full,
      endorsement(1, 'https://a.example/', urn(1), 'A good badge.'),
      endorsement(2, 'https://b.example/', ISSUER, 'A careful issuer.'),
    );
    expect(await conflicts(document)).toEqual([]);
    expect(await conflicts(document, FIRST, SECOND)).toEqual([]);
  });

  test('an endorsement that stands alone, below the achievement', async () => {
    const document: JsonObject = { ...badge(), issuer: ISSUER };
    const { achievement } = document.credentialSubject as { achievement: JsonObject };
    achievement.endorsement = endorsement(1, full, achievement.id as string, 'Good.');
    expect(await conflicts(document)).toEqual(['NODE_CONFLICT /issuer']);
    expect(await refusals(document)).toEqual(['NODE_CONFLICT /issuer']);
    document.issuer = full;
    expect(await conflicts(document, '/credentialSubject/achievement/endorsement')).toEqual([]);
    expect(await refusals(document)).toEqual([]);
  });

  test('what is embedded in a verified one is part of what it signs', async () => {
    const inner = endorsement(2, full, urn(3), 'Good.');
    const outer = endorsement(
      1,
      { id: 'https://a.example/', type: ['Profile'], endorsement: [inner] },
      urn(1),
      'Good.',
    );
    const other = endorsement(3, 'https://b.example/', urn(3), 'Bad.');
    const document = withEndorsements(full, outer, other);
    const found = ['NODE_CONFLICT /endorsement/1/credentialSubject/endorsementComment'];
    expect(await refusals(document)).toEqual([]);
    expect(await conflicts(document, SECOND)).toEqual([]);
    expect(await conflicts(document)).toEqual(found.map(() => expect.stringContaining('endorsementComment')));
    expect(await conflicts(document, FIRST, SECOND)).toEqual([]);
  });

  test('without a secured endorsement nothing is expanded, and the document stays what it is', async () => {
    const unsecured = {
      '@context': ['https://unknown.example/'],
      endorsement: [{ id: 'urn:a' }],
      proof: { id: 'urn:b' },
    };
    expect(await endorsementConflicts(unsecured as JsonObject, new Set(), { documents: {} })).toEqual([]);
    const document = withEndorsements(ISSUER, endorsement(1, full, urn(3), 'Good.'));
    const before = structuredClone(document);
    await conflicts(document);
    expect(document).toEqual(before);
  });
});
