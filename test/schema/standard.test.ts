import { describe, expect, test } from 'vitest';
import { type ClassName, classProperties } from '../../src/schema/index.js';
import { isMany, schemas, valueSchema } from './class-places.js';

/**
 * What the standard says about every class, written down independently of the schemas: `!` is required, `*` may have
 * several values (R-1.3; a class whose `type` has no star has the single text of R-1.4); after the colon the class or format of the values, or their JSON type where it is not text.
 */
const STANDARD: Readonly<Record<ClassName, [rules: string, properties: string]>> = {
  OpenBadgeCredential: [
    'R-2.1, R-2.2, R-2.3, R-2.4, R-2.5, R-2.6, R-2.7, R-2.8, R-2.9, R-2.10, R-2.11',
    '@context! id!:uri type!* name description image:Image issuer!:Profile validFrom!:date-time-stamp ' +
      'validUntil:date-time-stamp awardedDate:date-time-stamp credentialSubject!:AchievementSubject evidence*:Evidence ' +
      'endorsement*:EndorsementCredential endorsementJwt*:compact-jws credentialSchema*:CredentialSchema ' +
      'credentialStatus*:CredentialStatus refreshService*:RefreshService termsOfUse*:TermsOfUse ' +
      'relatedResource*:RelatedResource confidenceMethod*:ConfidenceMethod renderMethod*:RenderMethod proof*:Proof',
  ],
  EndorsementCredential: [
    'R-2.104',
    '@context! id!:uri type!* name! description issuer!:Profile validFrom!:date-time-stamp validUntil:date-time-stamp ' +
      'awardedDate:date-time-stamp credentialSubject!:EndorsementSubject evidence*:Evidence ' +
      'credentialSchema*:CredentialSchema credentialStatus*:CredentialStatus refreshService*:RefreshService ' +
      'termsOfUse*:TermsOfUse relatedResource*:RelatedResource confidenceMethod*:ConfidenceMethod ' +
      'renderMethod*:RenderMethod proof*:Proof',
  ],
  VerifiableCredential: [
    'R-2.12, w3c 19',
    '@context! id:uri type!* name* description* issuer! validFrom:date-time-stamp validUntil:date-time-stamp ' +
      'credentialSubject!* credentialSchema*:CredentialSchema credentialStatus*:CredentialStatus evidence* ' +
      'refreshService* termsOfUse*:TermsOfUse relatedResource*:RelatedResource confidenceMethod*:ConfidenceMethod ' +
      'renderMethod*:RenderMethod proof*:Proof',
  ],
  AchievementCredentialv1p1: [
    'R-2.4, R-2.7, R-2.8, R-2.116',
    '@context! id!:uri type!* name! description image:Image issuer!:Profile issuanceDate!:date-time ' +
      'expirationDate:date-time awardedDate:date-time-stamp credentialSubject!:AchievementSubjectv1p1 evidence*:Evidence ' +
      'endorsement*:EndorsementCredential endorsementJwt*:compact-jws credentialSchema*:CredentialSchema ' +
      'credentialStatus*:CredentialStatus refreshService*:RefreshService termsOfUse*:TermsOfUse proof*:Proof',
  ],
  EndorsementCredentialv1p1: [
    'R-2.104, R-2.116',
    '@context! id!:uri type!* name! description issuer!:Profile issuanceDate!:date-time expirationDate:date-time ' +
      'awardedDate:date-time-stamp credentialSubject!:EndorsementSubject evidence*:Evidence ' +
      'credentialSchema*:CredentialSchema credentialStatus*:CredentialStatus refreshService*:RefreshService ' +
      'termsOfUse*:TermsOfUse proof*:Proof',
  ],
  VerifiableCredentialv1p1: [
    'R-2.12, R-2.116',
    '@context! id:uri type!* issuer! issuanceDate!:date-time expirationDate:date-time credentialSubject!* ' +
      'credentialSchema*:CredentialSchema credentialStatus*:CredentialStatus evidence* refreshService* ' +
      'termsOfUse*:TermsOfUse proof*:Proof',
  ],
  AchievementSubjectv1p1: [
    'R-2.20, R-2.21, R-2.116',
    'id:uri type!* identifier*:IdentityObject achievement!:Achievement activityStartDate:date-time-stamp ' +
      'activityEndDate:date-time-stamp creditsEarned:number image:Image licenseNumber narrative result*:Result role ' +
      'source:Profile term',
  ],
  AchievementSubject: [
    'R-2.20, R-2.21',
    'id:uri type!* identifier*:IdentityObject achievement!:Achievement activityStartDate:date-time-stamp ' +
      'activityEndDate:date-time-stamp creditsEarned:number image:Image licenseNumber narrative result*:Result role ' +
      'source:Profile term',
  ],
  Achievement: [
    'R-2.30, R-2.31, R-2.32',
    'id!:uri type!* name! description! criteria!:Criteria achievementType alignment*:Alignment creator:Profile ' +
      'creditsAvailable:number endorsement*:EndorsementCredential endorsementJwt*:compact-jws fieldOfStudy humanCode ' +
      'image:Image inLanguage:language-tag otherIdentifier*:IdentifierEntry related*:Related ' +
      'resultDescription*:ResultDescription specialization tag* version',
  ],
  Criteria: ['R-2.40', 'id:uri narrative'],
  Evidence: ['R-2.50', 'id:uri type!* narrative name description genre audience'],
  Alignment: ['R-2.60', 'type!* targetName! targetUrl!:uri targetCode targetDescription targetFramework targetType'],
  Result: ['R-2.70', 'type!* resultDescription:uri status value achievedLevel:uri alignment*:Alignment'],
  ResultDescription: [
    'R-2.71',
    'id!:uri type!* name! resultType! alignment*:Alignment allowedValue* requiredLevel:uri requiredValue valueMin ' +
      'valueMax rubricCriterionLevel*:RubricCriterionLevel',
  ],
  RubricCriterionLevel: ['R-2.72', 'id!:uri type!* name! description level points alignment*:Alignment'],
  Related: ['R-2.80', 'id!:uri type!* inLanguage:language-tag version'],
  Profile: [
    'R-2.90',
    'id!:uri type!* name url:uri phone description image:Image email:email address:Address official parentOrg:Profile ' +
      'familyName givenName additionalName patronymicName honorificPrefix honorificSuffix familyNamePrefix ' +
      'dateOfBirth:date otherIdentifier*:IdentifierEntry endorsement*:EndorsementCredential endorsementJwt*:compact-jws',
  ],
  Image: ['R-2.100', 'id!:uri type! caption'],
  Address: [
    'R-2.101',
    'type!* addressCountry addressCountryCode:country-code addressRegion addressLocality streetAddress ' +
      'postOfficeBoxNumber postalCode geo:GeoCoordinates',
  ],
  GeoCoordinates: ['R-2.102', 'type! latitude!:number longitude!:number'],
  IdentifierEntry: ['R-2.103', 'type! identifier! identifierType!'],
  EndorsementSubject: ['R-2.105', 'id!:uri type!* endorsementComment'],
  CredentialSchema: ['R-2.110', 'id!:uri type!*'],
  CredentialStatus: [
    'R-2.111',
    'id:uri type!* statusPurpose statusListIndex:digits statusListCredential:uri statusSize:integer ' +
      'statusMessage*:StatusMessage statusReference*:uri',
  ],
  StatusMessage: ['w3c 106', 'status!:hex-number message!'],
  RefreshService: ['R-2.112', 'id!:uri type!*'],
  TermsOfUse: ['R-2.113', 'id:uri type!*'],
  RelatedResource: ['w3c 13', 'id!:uri type* mediaType digestSRI:digest-sri digestMultibase*:multibase'],
  ConfidenceMethod: ['w3c 11', 'id:uri type!*'],
  RenderMethod: ['w3c 11', 'id:uri type!*'],
  Proof: [
    'R-2.114',
    'id:uri type!* cryptosuite created:date-time expires:date-time verificationMethod:uri proofPurpose challenge ' +
      'domain* nonce previousProof*:uri proofValue',
  ],
  IdentityObject: ['R-4.1', 'type! hashed!:boolean identityHash! identityType! salt'],
};

describe('every property, its number and what its values are', () => {
  test.each(Object.entries(STANDARD).map(([name, [rules, text]]) => [rules, name as ClassName, text] as const))(
    '%s: %s',
    (_rules, className, text) => {
      const { required = [], properties = {} } = schemas[className];
      const table = classProperties(className);
      const found = Object.entries(properties).map(([name, property]) => {
        const target = valueSchema(property);
        const several = isMany(property) || isMany(target);
        const json = ['number', 'integer', 'boolean'].find((type) => type === target.type);
        const value = table[name]?.class ?? table[name]?.format ?? json;
        return `${name}${required.includes(name) ? '!' : ''}${several ? '*' : ''}${value ? `:${value}` : ''}`;
      });
      expect(found).toEqual(text.split(' '));
    },
  );

  test('R-2.111: an entry of a bitstring list has three more', () => {
    expect(schemas.CredentialStatus.then?.required).toEqual([
      'statusPurpose',
      'statusListIndex',
      'statusListCredential',
    ]);
  });
});
