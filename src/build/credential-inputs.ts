import type {
  AchievementSubject,
  CredentialSchema,
  CredentialStatus,
  EndorsementCredential,
  EndorsementSubject,
  OpenBadgeCredential,
  RelatedResource,
} from '../types/index.js';
import type { DateInput, InputOf, OneOrSeveral } from './input-of.js';
import type { AchievementSubjectInput, EvidenceInput, ImageInput, ProfileInput } from './inputs.js';

/** Input for a {@link CredentialStatus}. */
export interface CredentialStatusInput
  extends InputOf<
    CredentialStatus,
    never,
    {
      /** Position in the list; a number becomes text. */
      statusListIndex?: string | number | undefined;
    }
  > {}

/** Input for a {@link RelatedResource}: `digestSRI`, `digestMultibase`, or both. */
export interface RelatedResourceInput extends InputOf<RelatedResource, never> {}

/** Input for an {@link OpenBadgeCredential}; `@context` and `type` are filled in, `id` and `validFrom` when left out. */
export interface OpenBadgeCredentialInput
  extends InputOf<
    OpenBadgeCredential,
    '@context' | 'id' | 'type' | 'validFrom',
    {
      /**
       * Further contexts. With one, properties and types that Open Badges does not have are accepted, as they are; put
       * them into a variable first, since TypeScript refuses them in a literal. Pass the content of the context in
       * `documents` when signing and when verifying.
       */
      '@context'?: OneOrSeveral<string> | undefined;
      /** Further type names. */
      type?: OneOrSeveral<string> | undefined;
      /** The learner, and what the learner achieved. */
      credentialSubject: AchievementSubjectInput | AchievementSubject;
      /** The issuer, or only its identifier. */
      issuer: string | ProfileInput;
      /** When the credential becomes valid; now when left out. */
      validFrom?: DateInput | undefined;
      /** When the credential ceases to be valid. */
      validUntil?: DateInput | undefined;
      /** When the achievement was first awarded. */
      awardedDate?: DateInput | undefined;
      /** Picture of the credential. */
      image?: ImageInput | undefined;
      /** Work that shows the achievement. */
      evidence?: OneOrSeveral<EvidenceInput> | undefined;
      /** Schemas that the credential claims to follow. */
      credentialSchema?: OneOrSeveral<CredentialSchema> | undefined;
      /** Where the status of the credential can be looked up. */
      credentialStatus?: CredentialStatusInput | undefined;
      /** Resources that the credential depends on, with their digests. */
      relatedResource?: OneOrSeveral<RelatedResourceInput> | undefined;
    }
  > {}

/** Input for an {@link EndorsementSubject}; `type` is filled in. */
export interface EndorsementSubjectInput extends InputOf<EndorsementSubject, 'type'> {}

/** Input for an {@link EndorsementCredential}; `@context` and `type` are filled in, `id` and `validFrom` when left out. */
export interface EndorsementCredentialInput
  extends InputOf<
    EndorsementCredential,
    '@context' | 'id' | 'type' | 'validFrom',
    {
      /** Further contexts, as in {@link OpenBadgeCredentialInput}. */
      '@context'?: OneOrSeveral<string> | undefined;
      /** Further type names. */
      type?: OneOrSeveral<string> | undefined;
      /** What is endorsed. */
      credentialSubject: EndorsementSubjectInput;
      /** Who endorses, or only the identifier. */
      issuer: string | ProfileInput;
      /** When the endorsement becomes valid; now when left out. */
      validFrom?: DateInput | undefined;
      /** When the endorsement ceases to be valid. */
      validUntil?: DateInput | undefined;
      /** When the endorsement was first made. */
      awardedDate?: DateInput | undefined;
      /** What supports the endorsement. */
      evidence?: OneOrSeveral<EvidenceInput> | undefined;
      /** Where the status of the endorsement can be looked up. */
      credentialStatus?: CredentialStatusInput | undefined;
      /** Resources that the credential depends on, with their digests. */
      relatedResource?: OneOrSeveral<RelatedResourceInput> | undefined;
    }
  > {}
