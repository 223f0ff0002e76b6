export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Doc = { [key: string]: Json };

/** A large badge whose parts are easy to change; test/helpers/everything.ts has every property. */
export function fullBadge(): Doc {
  return JSON.parse(JSON.stringify(FULL_BADGE));
}

/** A credential of the W3C data model that is no badge, with every property. */
export function fullCredential(): Doc {
  return JSON.parse(JSON.stringify(FULL_CREDENTIAL));
}

/** A copy with the value under a JSON pointer replaced, or removed when it is `undefined`. */
export function change(document: Doc, pointer: string, value: unknown): Doc {
  const copy = structuredClone(document);
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() as string;
  let node: unknown = copy;
  for (const step of steps) node = (node as Record<string, unknown>)[step];
  if (typeof node !== 'object' || node === null) throw new Error(`Nothing at ${pointer}`);
  if (value === undefined) {
    if (!(last in node)) throw new Error(`Nothing at ${pointer}`);
    if (Array.isArray(node)) node.splice(Number(last), 1);
    else delete (node as Record<string, unknown>)[last];
  } else {
    (node as Record<string, unknown>)[last] = value;
  }
  return copy;
}

const image = { id: 'https://academy.example/image.png', type: 'Image', caption: 'A spade' };

const alignment = {
  type: ['Alignment'],
  targetName: 'Soil analysis',
  targetUrl: 'https://framework.example/soil-analysis',
  targetCode: '6',
  targetDescription: 'Analyses soil.',
  targetFramework: 'Skills of farming',
  targetType: 'CFItem',
};

const address = {
  type: ['Address'],
  addressCountry: 'Ireland',
  addressCountryCode: 'IE',
  addressRegion: 'Leinster',
  addressLocality: 'Dublin',
  streetAddress: '1 Field Lane',
  postOfficeBoxNumber: '12',
  postalCode: 'D01',
};

const profile = {
  id: 'https://academy.example',
  type: ['Profile'],
  name: 'Example Academy',
  url: 'https://academy.example/home',
  phone: '+353 1 234',
  description: 'Teaches farming.',
  image,
  email: 'office@academy.example',
  address,
  official: 'A. Dean',
  parentOrg: { id: 'https://university.example', type: ['Profile'] },
  familyName: 'Berg',
  givenName: 'Ada',
  additionalName: 'B.',
  patronymicName: 'C.',
  honorificPrefix: 'Dr',
  honorificSuffix: 'PhD',
  familyNamePrefix: 'van der',
  dateOfBirth: '1980-02-29',
};

const FULL_BADGE: Doc = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ],
  id: 'urn:uuid:7f2c1f0e-0b5c-4b8e-9d43-6a1c7e0a2b11',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Soil Science Basics',
  description: 'Awarded for soil science.',
  image,
  issuer: profile,
  validFrom: '2025-03-01T09:00:00Z',
  validUntil: '2030-03-01T09:00:00+01:00',
  awardedDate: '2025-02-28T12:00:00Z',
  credentialSubject: {
    id: 'did:example:learner',
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399',
        identityType: 'emailAddress',
        salt: 'Kosher',
      },
    ],
    achievement: {
      id: 'https://academy.example/achievements/soil',
      type: ['Achievement'],
      name: 'Soil Science Basics',
      description: 'Reads a soil profile.',
      criteria: { id: 'https://academy.example/criteria', narrative: 'Pass the field test.' },
      achievementType: 'MicroCredential',
      alignment: [alignment],
      creator: profile,
      creditsAvailable: 3,
      fieldOfStudy: 'Agriculture',
      humanCode: 'SOIL-1',
      image,
      inLanguage: 'en-US',
      resultDescription: [
        {
          id: 'urn:example:grade',
          type: ['ResultDescription'],
          name: 'Grade',
          resultType: 'LetterGrade',
          alignment: [alignment],
          allowedValue: ['C', 'B', 'A'],
          requiredValue: 'C',
          requiredLevel: 'urn:example:level',
          rubricCriterionLevel: [{ id: 'urn:example:level', type: ['RubricCriterionLevel'], name: 'Mastered' }],
        },
        {
          id: 'urn:example:points',
          type: ['ResultDescription'],
          name: 'Points',
          resultType: 'RawScore',
          valueMin: '0',
          valueMax: '100',
        },
        { id: 'urn:example:status', type: ['ResultDescription'], name: 'Status', resultType: 'Status' },
      ],
      specialization: 'Soil',
      tag: ['soil', 'farming'],
      version: '1',
    },
    activityStartDate: '2025-01-01T00:00:00Z',
    activityEndDate: '2025-02-01T00:00:00Z',
    creditsEarned: 3,
    image,
    licenseNumber: 'L-1',
    narrative: 'Dug three pits.',
    result: [
      {
        type: ['Result'],
        resultDescription: 'urn:example:grade',
        value: 'B',
        achievedLevel: 'urn:example:level',
        alignment: [alignment],
      },
      { type: ['Result'], resultDescription: 'urn:example:points', value: '87.5' },
      { type: ['Result'], resultDescription: 'urn:example:status', status: 'Completed' },
    ],
    role: 'Student',
    source: profile,
    term: '2025 spring',
  },
  evidence: [
    {
      id: 'https://academy.example/evidence/1',
      type: ['Evidence'],
      narrative: 'Photos of the pits.',
      name: 'Field book',
      description: 'The field book.',
      genre: 'Portfolio',
      audience: 'Employers',
    },
  ],
  credentialSchema: [
    {
      id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
      type: '1EdTechJsonSchemaValidator2019',
    },
  ],
  credentialStatus: {
    id: 'https://academy.example/status/1#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://academy.example/status/1',
  },
};

const FULL_CREDENTIAL: Doc = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://issuer.example/context',
    { name: 'https://schema.org/name' },
  ],
  id: 'https://issuer.example/credentials/1',
  type: ['VerifiableCredential', 'ExampleCredential'],
  name: [{ '@value': 'Membership', '@language': 'en' }, 'Mitgliedschaft'],
  description: { '@value': 'A membership', '@direction': 'ltr' },
  issuer: { id: 'did:example:issuer', name: 'Issuer', description: [{ '@value': 'Issues' }] },
  validFrom: '2025-03-01T09:00:00Z',
  validUntil: '2025-03-01T10:00:00+01:00',
  credentialSubject: [{ id: 'did:example:a', memberOf: 'Club' }, { id: 'did:example:b' }],
  credentialSchema: { id: 'https://issuer.example/schema', type: 'JsonSchema' },
  credentialStatus: [{ type: 'ExampleStatus' }, { id: 'urn:example:s', type: ['Example', 'Other'] }],
  evidence: { id: 'urn:example:evidence', type: ['Evidence'] },
  refreshService: { id: 'https://issuer.example/refresh', type: 'ExampleRefresh' },
  termsOfUse: [{ type: 'ExampleTerms' }],
  relatedResource: [
    { id: 'https://issuer.example/1', digestSRI: `sha384-${'A'.repeat(64)}`, mediaType: 'text/css' },
    { id: 'https://issuer.example/2', digestMultibase: 'uEiA' },
  ],
  confidenceMethod: { type: 'ExampleMethod' },
  renderMethod: [{ type: 'ExampleRender' }],
  proof: [{ type: 'UnknownProof2030', created: '2025-03-01T09:00:00Z', domain: ['a.example'] }],
};
