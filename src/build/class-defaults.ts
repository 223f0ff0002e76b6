import type { ClassName } from '../schema/index.js';

/** Classes that builders write. */
export type BuiltClass = Exclude<ClassName, 'VerifiableCredential' | 'Proof' | `${string}v1p1`>;

/** What builders fill in for a class; its properties are in its schema. */
export interface ClassDefaults {
  /** Type names that every object of the class has. Where names mean the same, the first is the default. */
  types?: readonly (readonly string[])[];
  /** Where the caller gives the type: the names that the standard's contexts define. */
  knownTypes?: readonly string[];
  /** `type` is one text, not an array. */
  singleType?: true;
  /** `id` is generated when it is left out. */
  generatedId?: true;
  /** Dates that are now when left out. */
  now?: readonly string[];
  /** Properties that are written as one value although several are read. */
  single?: readonly string[];
}

export const CLASS_DEFAULTS: Readonly<Record<BuiltClass, ClassDefaults>> = {
  OpenBadgeCredential: {
    types: [['VerifiableCredential'], ['OpenBadgeCredential', 'AchievementCredential']],
    generatedId: true,
    now: ['validFrom'],
    single: ['credentialStatus', 'refreshService'],
  },
  EndorsementCredential: {
    types: [['VerifiableCredential'], ['EndorsementCredential']],
    generatedId: true,
    now: ['validFrom'],
    single: ['credentialStatus', 'refreshService'],
  },
  EndorsementSubject: { types: [['EndorsementSubject']] },
  AchievementSubject: { types: [['AchievementSubject']] },
  Achievement: { types: [['Achievement']], generatedId: true },
  Criteria: {},
  Evidence: { types: [['Evidence']] },
  Alignment: { types: [['Alignment']] },
  Result: { types: [['Result']] },
  ResultDescription: { types: [['ResultDescription']], generatedId: true },
  RubricCriterionLevel: { types: [['RubricCriterionLevel']], generatedId: true },
  Related: { types: [['Related']] },
  Profile: { types: [['Profile']] },
  Address: { types: [['Address']] },
  GeoCoordinates: { types: [['GeoCoordinates']], singleType: true },
  IdentifierEntry: { types: [['IdentifierEntry']], singleType: true },
  IdentityObject: { types: [['IdentityObject']], singleType: true },
  Image: { types: [['Image']], singleType: true },
  CredentialStatus: { knownTypes: ['BitstringStatusListEntry', '1EdTechRevocationList'], singleType: true },
  StatusMessage: {},
  RefreshService: { knownTypes: ['1EdTechCredentialRefresh'], singleType: true },
  TermsOfUse: { singleType: true },
  RelatedResource: { singleType: true },
  ConfidenceMethod: { singleType: true },
  RenderMethod: { singleType: true },
  CredentialSchema: { knownTypes: ['JsonSchema', '1EdTechJsonSchemaValidator2019'], singleType: true },
};
