import { CREDENTIALS_V2, OPEN_BADGES_V3 } from '../../../src/contexts/index.js';
import { didKey } from '../../../src/did/index.js';
import { generateKeyPair } from '../../../src/keys/index.js';
import { signCredential } from '../../../src/sign/index.js';
import type { JsonObject, JsonValue, KeyPair } from '../../../src/types/index.js';
import { fullBadge, plainCredential } from '../../helpers/shapes.js';
import type { FileName, SignedFile } from './edit.js';

const IMAGE = 'https://issuer.example/achievements/1.png';
const OLDER = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json';

/** The files that are edited, signed with eddsa-rdfc-2022; they hold every construction that some edit needs. */
export async function signFiles(): Promise<Record<FileName, SignedFile>> {
  const keyPair = await generateKeyPair();
  const issuer = didKey(keyPair);
  const sign = async (document: JsonObject) =>
    (await signCredential(document, { signer: keyPair })) as unknown as SignedFile;
  return {
    badge: await sign(badge(issuer)),
    'older badge': await sign(olderBadge(issuer)),
    'endorsed badge': await sign({
      ...badge(issuer),
      endorsement: await endorsements(keyPair, fullBadge(issuer).id as string),
    }),
    'plain credential': await sign({
      ...plainCredential(issuer),
      credentialSubject: [
        { id: 'urn:uuid:00000000-0000-4000-8000-000000000002', name: 'Maria Exámple' },
        { id: 'urn:uuid:00000000-0000-4000-8000-000000000012', name: 'Noor Example' },
      ],
      description: { '@value': 'بطاقة', '@language': 'ar', '@direction': 'rtl' },
    }),
  };
}

function badge(issuer: string): JsonObject {
  const full = fullBadge(issuer) as SignedFile;
  full.credentialSubject.achievement.image = { id: IMAGE, type: 'Image', caption: 'A magnifying glass' };
  return {
    ...full,
    relatedResource: [{ id: IMAGE, digestSRI: `sha384-${'A'.repeat(64)}`, mediaType: 'image/png' }],
    endorsement: [
      endorsement('1', 'https://reader.example/', issuer, 'A careful issuer.'),
      endorsement('2', 'https://library.example/', full.credentialSubject.achievement.id as string, 'A good course.'),
    ],
  };
}

/** Endorsements of one badge that say different things, each with a proof of its own; one by the issuer of the badge. */
async function endorsements(issuer: KeyPair, id: string): Promise<JsonObject[]> {
  const reader = await generateKeyPair();
  const secured = async (number: string, signer: KeyPair, comment: string, by: JsonValue) => {
    const credential = { ...endorsement(number, '', id, comment), issuer: by };
    return (await signCredential(credential, { signer })) as unknown as JsonObject;
  };
  const profile = { id: didKey(reader), type: ['Profile'], name: 'Example Reader' };
  return [
    await secured('1', reader, 'A careful issuer.', profile),
    await secured('2', issuer, 'I advise against it.', didKey(issuer)),
  ];
}

/** Context 3.0.2 does not have all terms; those before it redefine terms of the base context. */
function olderBadge(issuer: string): JsonObject {
  const { awardedDate: _, ...badge } = fullBadge(issuer) as SignedFile;
  delete badge.credentialSubject.achievement.inLanguage;
  return { ...badge, '@context': [CREDENTIALS_V2, OLDER] };
}

function endorsement(number: string, issuer: string, id: string, endorsementComment: string): JsonObject {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_V3],
    id: `https://reader.example/endorsements/${number}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { id: issuer, type: ['Profile'], name: 'Example Reader' },
    validFrom: '2024-05-31T00:00:00Z',
    credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment },
  };
}
