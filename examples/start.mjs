// The main job: a micro-credential is built, signed in both forms, written to out/, verified, and tampered with.
//
// Title, kind of programme and assessment are facts about a real programme, published in a study of micro-credentials
// (Ecctis and IB, May 2024). Learner, dates, outcomes, level, number and system of credits, and all ids are made up, and nothing
// here was issued by the organisation.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import {
  buildIdentityObject,
  buildOpenBadgeCredential,
  exportPublicKey,
  formatReport,
  generateKeyPair,
  signCredential,
  signCredentialJwt,
  verifyCredential,
} from 'credsmith';

const issuer = 'https://nova.example/';

// 1. Two keys of the issuer, and the document in which it publishes them.
const ed25519 = await generateKeyPair();
const rsa = await generateKeyPair({ algorithm: 'RS256' });
const controllerDocument = {
  '@context': 'https://www.w3.org/ns/cid/v1',
  id: issuer,
  verificationMethod: [
    {
      id: `${issuer}#key-1`,
      type: 'Multikey',
      controller: issuer,
      ...exportPublicKey(ed25519, { format: 'multikey' }),
    },
    {
      id: `${issuer}#key-2`,
      type: 'JsonWebKey',
      controller: issuer,
      publicKeyJwk: exportPublicKey(rsa, { format: 'jwk' }),
    },
  ],
  assertionMethod: [`${issuer}#key-1`, `${issuer}#key-2`],
};

// 2. The micro-credential.
const credential = buildOpenBadgeCredential({
  name: 'China in Context',
  description: 'An example. Not issued by, or on behalf of, the organisation named.',
  issuer: {
    id: issuer,
    name: 'Nova Academy',
    description: 'A consortium of Ghent University, Vrije Universiteit Brussel and University of Antwerp.',
    address: { addressCountry: 'Belgium', addressCountryCode: 'BE' },
  },
  validFrom: '2024-05-31T00:00:00Z',
  awardedDate: '2024-05-31T00:00:00Z',
  credentialSubject: {
    id: 'urn:uuid:5c1c1a7e-6f1c-4d53-9d0c-3a1b1f6a2c11',
    identifier: buildIdentityObject({ identifier: 'learner@student.example', identityType: 'emailAddress' }),
    activityStartDate: '2024-02-05T00:00:00Z',
    activityEndDate: '2024-05-24T00:00:00Z',
    creditsEarned: 3,
    achievement: {
      name: 'China in Context',
      achievementType: 'MicroCredential',
      description: 'Small, brief study programme at an academic level. Credits are ECTS credits.',
      inLanguage: 'en',
      criteria: { narrative: 'Pass the combination of oral and written examinations.' },
      creditsAvailable: 3,
      alignment: [
        // Learning outcomes
        {
          targetName: 'Place current events in China in their historical context',
          targetUrl: 'https://nova.example/china-in-context#outcome-1',
          targetFramework: 'Learning outcomes of the programme',
          targetCode: 'LO1',
        },
        {
          targetName: 'Compare sources on the economy of China',
          targetUrl: 'https://nova.example/china-in-context#outcome-2',
          targetFramework: 'Learning outcomes of the programme',
          targetCode: 'LO2',
        },
        // Level
        {
          targetName: 'EQF level 6',
          targetUrl: 'http://data.europa.eu/snb/eqf/6',
          targetFramework: 'European Qualifications Framework',
          targetType: 'ext:EQFLevel',
          targetCode: '6',
        },
      ],
      resultDescription: [
        {
          id: 'urn:uuid:0c6a3a5e-0a0c-4a0e-8a53-2f2f5f0f7d01',
          name: 'Oral examination',
          resultType: 'LetterGrade',
          allowedValue: ['F', 'E', 'D', 'C', 'B', 'A'],
          requiredValue: 'E',
        },
        { id: 'urn:uuid:0c6a3a5e-0a0c-4a0e-8a53-2f2f5f0f7d02', name: 'Written examination', resultType: 'Status' },
      ],
    },
    result: [
      { resultDescription: 'urn:uuid:0c6a3a5e-0a0c-4a0e-8a53-2f2f5f0f7d01', value: 'B' },
      { resultDescription: 'urn:uuid:0c6a3a5e-0a0c-4a0e-8a53-2f2f5f0f7d02', status: 'Completed' },
    ],
  },
  evidence: [
    {
      id: 'https://nova.example/evidence/4711',
      name: 'Written examination',
      genre: 'Examination paper',
      narrative: 'Two essays written under supervision, marked by two examiners.',
      audience: 'Employers and admission officers',
    },
  ],
});

// 3. Sign it twice.
const secured = await signCredential(credential, { signer: ed25519, verificationMethod: `${issuer}#key-1` });
const token = await signCredentialJwt(credential, { signer: rsa, verificationMethod: `${issuer}#key-2` });

// 4. Write both to disk.
const out = new URL('out/', pathToFileURL(`${process.cwd()}/`));
await mkdir(out, { recursive: true });
await writeFile(new URL('china-in-context.json', out), `${JSON.stringify(secured, null, 2)}\n`);
await writeFile(new URL('china-in-context.jwt', out), token);
await writeFile(new URL('issuer.json', out), `${JSON.stringify(controllerDocument, null, 2)}\n`);

// 5. Read them back and verify them, as a verifier who knows and trusts the issuer.
const options = {
  documents: { [issuer]: JSON.parse(await readFile(new URL('issuer.json', out), 'utf8')) },
  trustedIssuers: [issuer],
  expectedRecipient: { identifier: 'learner@student.example', identityType: 'emailAddress' },
};
const text = await readFile(new URL('china-in-context.json', out), 'utf8');
const asJson = await verifyCredential(text, options);
const asToken = await verifyCredential(await readFile(new URL('china-in-context.jwt', out), 'utf8'), options);
console.log(`out/china-in-context.json (${Buffer.byteLength(text)} bytes): ${formatReport(asJson)}`);
console.log(`out/china-in-context.jwt (${token.length} bytes): ${formatReport(asToken)}`);

// 6. Somebody improves the grade.
const tampered = await verifyCredential(text.replace('"value": "B"', '"value": "A"'), options);
console.log(`The same file with a better grade: ${formatReport(tampered)}`);

if (!asJson.verified || !asToken.verified || tampered.verified) process.exitCode = 1;
