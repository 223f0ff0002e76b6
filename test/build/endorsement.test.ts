import { describe, expect, test } from 'vitest';
import {
  buildAchievement,
  buildEndorsementCredential,
  buildOpenBadgeCredential,
  buildProfile,
  buildResultDescription,
  type EndorsementCredentialInput,
  InvalidCredentialError,
  type OpenBadgeCredentialInput,
} from '../../src/entries/build.js';
import { didKey, generateKeyPair } from '../../src/entries/keys.js';
import { signCredential, signCredentialJwt } from '../../src/entries/sign.js';
import { verifyCredential } from '../../src/entries/verify.js';
import { validateCredential } from '../../src/schema/index.js';

const NOW = new Date('2025-06-01T10:00:00Z');
const W3C = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

const input: EndorsementCredentialInput = {
  name: 'Endorsement',
  issuer: { id: 'https://guild.example', name: 'Example Guild' },
  credentialSubject: { id: 'urn:example:badge', endorsementComment: 'We hire people with this badge.' },
};

const badge: OpenBadgeCredentialInput = {
  id: 'urn:example:badge',
  issuer: 'https://academy.example',
  credentialSubject: {
    id: 'did:example:learner',
    achievement: { id: 'urn:example:a', name: 'Soil', description: 'Soil.', criteria: { narrative: 'Dig.' } },
  },
};

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `urn:example:${count}`;
  };
}

function build(value: unknown) {
  return buildEndorsementCredential(value as EndorsementCredentialInput, { now: NOW, generateId: counter() });
}

function faults(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InvalidCredentialError)) throw error;
    return error.problems.map((problem) => `${problem.code} ${problem.pointer}`);
  }
  throw new Error('nothing was refused');
}

describe('R-2.104: buildEndorsementCredential', () => {
  test('R-2.105: fills in contexts, types, id and validFrom', () => {
    const endorsement = build(input);
    expect(endorsement).toEqual({
      '@context': [W3C, BADGES],
      id: 'urn:example:1',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: { id: 'https://guild.example', type: ['Profile'], name: 'Example Guild' },
      validFrom: '2025-06-01T10:00:00Z',
      credentialSubject: {
        id: 'urn:example:badge',
        type: ['EndorsementSubject'],
        endorsementComment: 'We hire people with this badge.',
      },
    });
    expect(validateCredential(endorsement)).toEqual({ valid: true, problems: [] });
    expect(build(endorsement)).toEqual(endorsement);
  });

  test('the result can be signed and verified', async () => {
    const signer = await generateKeyPair();
    const endorsement = build({ ...input, issuer: didKey(signer) });
    expect((await verifyCredential(await signCredential(endorsement, { signer }))).verified).toBe(true);
    expect((await verifyCredential(await signCredentialJwt(endorsement, { signer }))).verified).toBe(true);
  });

  test.each<[string, object, string[]]>([
    ['no name', { name: undefined }, ['MISSING_PROPERTY /name']],
    ['no issuer', { issuer: undefined }, ['MISSING_PROPERTY /issuer']],
    ['nothing that is endorsed', { credentialSubject: {} }, ['MISSING_PROPERTY /credentialSubject/id']],
    ['a subject as text', { credentialSubject: 'urn:example:badge' }, ['WRONG_TYPE /credentialSubject']],
    [
      'an achievement',
      { credentialSubject: { id: 'urn:x:1', achievement: {} } },
      ['UNKNOWN_PROPERTY /credentialSubject/achievement'],
    ],
    ['an endorsement of its own', { endorsement: [] }, ['UNKNOWN_PROPERTY /endorsement']],
    ['R-2.9: a proof', { proof: { type: 'DataIntegrityProof' } }, ['UNKNOWN_PROPERTY /proof']],
    ['dates reversed', { validUntil: '2020-01-01T00:00:00Z' }, ['VALIDITY_REVERSED /validUntil']],
  ])('%s is refused', (_name, change, expected) => {
    expect(faults(() => build({ ...input, ...change }))).toEqual(expected);
  });

  test('a proof is refused with further contexts as well', () => {
    const value = { ...input, '@context': 'https://example.org/context', proof: { type: 'x' } };
    expect(faults(() => build(value))).toEqual(['UNKNOWN_PROPERTY /proof']);
    const open = { ...badge, '@context': 'https://example.org/context', proof: { type: 'x' } };
    expect(faults(() => buildOpenBadgeCredential(open as never))).toEqual(['UNKNOWN_PROPERTY /proof']);
  });
});

describe('R-2.11: embedded endorsements', () => {
  // The order of keys, single values and unusual case are part of what was signed.
  const secured = {
    proof: { type: 'DataIntegrityProof', proofValue: 'z1' },
    type: ['EndorsementCredential', 'VerifiableCredential'],
    '@context': [W3C, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', 'https://other.example/context'],
    credentialSubject: { type: 'EndorsementSubject', id: 'urn:example:badge', further: { inLanguage: 'EN-us' } },
    issuer: { id: 'https://guild.example', type: 'Profile' },
    name: 'Endorsement',
    validFrom: '2025-06-01T10:00:00.000Z',
    id: 'urn:example:e',
  };

  test('are copied exactly as they are', () => {
    for (const endorsement of [secured, [secured]]) {
      const credential = buildOpenBadgeCredential({ ...badge, endorsement } as never);
      expect(JSON.stringify(credential.endorsement)).toBe(JSON.stringify([secured]));
      expect(credential.endorsement?.[0]).not.toBe(secured);
      expect(credential['@context']).toEqual([W3C, BADGES]);
    }
  });

  test('R-7.10: also in achievements and profiles', () => {
    const endorsement = { ...secured, credentialSubject: { ...secured.credentialSubject, id: 'urn:x:1' } } as never;
    const achievement = { id: 'urn:x:1', name: 'Soil', description: 'Soil.', criteria: { narrative: 'Dig.' } };
    expect(buildAchievement({ ...achievement, endorsement }).endorsement).toEqual([endorsement]);
    const profile = buildProfile({ id: 'urn:x:2', parentOrg: { id: 'urn:x:1', endorsement, endorsementJwt: 'a.b.c' } });
    expect(profile.parentOrg?.endorsement).toEqual([endorsement]);
    expect(profile.parentOrg?.endorsementJwt).toEqual(['a.b.c']);
  });

  test('are validated', () => {
    const { name: _, ...nameless } = secured;
    const endorsement = [secured, { ...nameless, validFrom: 'now' }];
    expect(faults(() => buildOpenBadgeCredential({ ...badge, endorsement } as never)).sort()).toEqual([
      'FORMAT_INVALID /endorsement/1/validFrom',
      'MISSING_PROPERTY /endorsement/1/name',
    ]);
    expect(faults(() => buildOpenBadgeCredential({ ...badge, endorsement: [null] } as never))).toEqual([
      'NULL_VALUE /endorsement/0',
    ]);
    expect(faults(() => buildOpenBadgeCredential({ ...badge, endorsement: 'a.b.c' } as never))).toEqual([
      'WRONG_TYPE /endorsement/0',
    ]);
  });

  test('R-2.9: that nobody signed are refused', () => {
    const endorsement = build({ ...input, credentialSubject: { id: 'urn:example:badge' } });
    expect(faults(() => buildOpenBadgeCredential({ ...badge, endorsement } as never))).toEqual([
      'PROOF_MISSING /endorsement/0/proof',
    ]);
  });

  test('as tokens are one text or several', () => {
    expect(buildOpenBadgeCredential({ ...badge, endorsementJwt: 'a.b.c' }).endorsementJwt).toEqual(['a.b.c']);
    expect(faults(() => buildOpenBadgeCredential({ ...badge, endorsementJwt: ['a.b'] }))).toEqual([
      'FORMAT_INVALID /endorsementJwt/0',
    ]);
  });
});

describe('R-1.6: the extensions context comes with the types of 1EdTech', () => {
  const types = {
    credentialSchema: { id: 'https://a.example/schema', type: '1EdTechJsonSchemaValidator2019' },
    credentialStatus: { id: 'https://a.example/list', type: '1EdTechRevocationList' },
    refreshService: { id: 'https://a.example/refresh', type: '1EdTechCredentialRefresh' },
  };
  test.each(Object.entries(types))('%s', (name, value) => {
    const expected = [W3C, BADGES, EXTENSIONS];
    expect(buildOpenBadgeCredential({ ...badge, [name]: value })['@context']).toEqual(expected);
    expect(buildOpenBadgeCredential({ ...badge, [name]: [value] } as never)['@context']).toEqual(expected);
    expect(build({ ...input, [name]: value })['@context']).toEqual(expected);
  });

  test('the others need none', () => {
    const credential = { ...badge, termsOfUse: { type: 'https://terms.example/types#Policy' } };
    expect(buildOpenBadgeCredential(credential)['@context']).toEqual([W3C, BADGES]);
  });
});

describe('further classes', () => {
  test('R-2.72: rubric levels get an id and a type', () => {
    const description = buildResultDescription(
      { name: 'Rubric', resultType: 'RubricCriterionLevel', rubricCriterionLevel: [{ name: 'Low' }, { name: 'High' }] },
      { generateId: counter() },
    );
    expect(description.rubricCriterionLevel).toEqual([
      { id: 'urn:example:2', type: ['RubricCriterionLevel'], name: 'Low' },
      { id: 'urn:example:3', type: ['RubricCriterionLevel'], name: 'High' },
    ]);
  });

  test('R-1.4, R-2.102, R-2.103: coordinates and identifiers have one type', () => {
    const profile = buildProfile({
      id: 'urn:x:1',
      address: { geo: { latitude: 1, longitude: 2 } },
      otherIdentifier: { identifier: '1', identifierType: 'identifier' },
      parentOrg: { id: 'urn:x:2', parentOrg: { id: 'urn:x:3' } },
    });
    expect(profile).toEqual({
      id: 'urn:x:1',
      type: ['Profile'],
      address: { type: ['Address'], geo: { type: 'GeoCoordinates', latitude: 1, longitude: 2 } },
      parentOrg: { id: 'urn:x:2', type: ['Profile'], parentOrg: { id: 'urn:x:3', type: ['Profile'] } },
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: '1', identifierType: 'identifier' }],
    });
  });

  test('R-2.80: related achievements get a type', () => {
    const achievement = { name: 'Soil', description: 'Soil.', criteria: { narrative: 'Dig.' } };
    expect(buildAchievement({ ...achievement, related: { id: 'urn:x:1', inLanguage: 'NL' } }).related).toEqual([
      { id: 'urn:x:1', type: ['Related'], inLanguage: 'nl' },
    ]);
  });

  test('R-2.112: one refresh service', () => {
    const service = { id: 'https://a.example/1', type: '1EdTechCredentialRefresh' };
    expect(buildOpenBadgeCredential({ ...badge, refreshService: service }).refreshService).toEqual(service);
    const two = [service, { ...service, id: 'https://a.example/2' }];
    expect(faults(() => buildOpenBadgeCredential({ ...badge, refreshService: two } as never))).toEqual([
      'WRONG_TYPE /refreshService',
    ]);
  });

  test.each<[string, object, string[]]>([
    [
      'R-2.112: an unknown service',
      { refreshService: { id: 'urn:x:1', type: 'Mine' } },
      ['TERM_UNDEFINED /refreshService/type'],
    ],
    ['R-2.113: terms without a type', { termsOfUse: { id: 'urn:x:1' } }, ['MISSING_PROPERTY /termsOfUse/0/type']],
    ['R-2.113: terms of an unknown type', { termsOfUse: { type: 'Mine' } }, ['TERM_UNDEFINED /termsOfUse/0/type']],
    [
      'w3c 11: a method of an unknown type',
      { renderMethod: { type: 'Mine' } },
      ['TERM_UNDEFINED /renderMethod/0/type'],
    ],
    [
      'w3c 13: a resource without digest',
      { relatedResource: { id: 'urn:x:1' } },
      ['MISSING_PROPERTY /relatedResource/0/digestSRI'],
    ],
    [
      'R-2.111: too few messages',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'message',
          statusListIndex: 1,
          statusListCredential: 'https://a.example/1',
          statusMessage: { status: '0x0', message: 'Fine' },
        },
      },
      ['STATUS_MESSAGE_COUNT /credentialStatus/statusMessage'],
    ],
  ])('%s is refused', (_name, change, expected) => {
    expect(faults(() => buildOpenBadgeCredential({ ...badge, ...change } as never))).toEqual(expected);
  });
});
