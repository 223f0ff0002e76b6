import type {
  Achievement,
  AchievementSubject,
  Address,
  Alignment,
  CredentialSchema,
  CredentialStatus,
  Criteria,
  Evidence,
  IdentityObject,
  Image,
  OpenBadgeCredential,
  Profile,
  Result,
  ResultDescription,
} from '../types/index.js';

/** A point in time: a `Date`, or text with an offset such as `2025-01-31T09:30:00Z`. */
export type DateInput = Date | string;

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

type Simplify<T> = { [K in keyof T]: T[K] } & {};

// Arrays may be single values, and an optional property may be undefined.
type InputValue<V> = V extends readonly (infer Item)[] ? OneOrSeveral<Item> : V;

/** One value, or a list of values that builders do not change. */
export type OneOrSeveral<T> = T | readonly T[];

/**
 * What a builder takes for a class: its properties, with those named in `Filled` filled in when they are left out, and
 * those of `Other` in the form given there.
 */
type InputOf<T, Filled extends keyof T, Other = object> = Simplify<
  { [K in keyof Pick<T, Exclude<RequiredKeys<T>, Filled | keyof Other>>]: InputValue<T[K]> } & {
    [K in keyof Pick<T, Exclude<keyof T, Exclude<RequiredKeys<T>, Filled> | keyof Other>>]?:
      | InputValue<T[K]>
      | undefined;
  } & Other
>;

/** Input for an {@link Image}; `type` is filled in. */
export interface ImageInput extends InputOf<Image, 'type'> {}

/** Input for {@link Criteria}: `narrative`, `id`, or both. */
export type CriteriaInput = InputOf<Criteria, never> & ({ id: string } | { narrative: string });

/** Input for {@link Evidence}; `type` is filled in. */
export interface EvidenceInput extends InputOf<Evidence, 'type'> {}

/** Input for an {@link Alignment}; `type` is filled in. */
export interface AlignmentInput extends InputOf<Alignment, 'type'> {}

/** Input for an {@link Address}; `type` is filled in. */
export interface AddressInput extends InputOf<Address, 'type'> {}

/** Input for a {@link Profile}; `type` is filled in. */
export interface ProfileInput
  extends InputOf<
    Profile,
    'type',
    {
      /** Logo or portrait. */
      image?: ImageInput | undefined;
      /** Postal address. */
      address?: AddressInput | undefined;
      /** Organisation that this one is part of. */
      parentOrg?: ProfileInput | undefined;
    }
  > {}

/** Input for a {@link ResultDescription}; `type` is filled in, and `id` when it is left out. */
export interface ResultDescriptionInput
  extends InputOf<
    ResultDescription,
    'id' | 'type',
    {
      /** Nodes of frameworks that the result corresponds to. */
      alignment?: OneOrSeveral<AlignmentInput> | undefined;
    }
  > {}

/** Input for a {@link Result}; `type` is filled in. */
export interface ResultInput
  extends InputOf<
    Result,
    'type',
    {
      /** Nodes of frameworks that the result corresponds to. */
      alignment?: OneOrSeveral<AlignmentInput> | undefined;
    }
  > {}

/** Input for an {@link Achievement}; `type` is filled in, and `id` when it is left out. */
export interface AchievementInput
  extends InputOf<
    Achievement,
    'id' | 'type',
    {
      /** What has to be done to earn the achievement. */
      criteria: CriteriaInput;
      /** Nodes of frameworks that the achievement corresponds to. */
      alignment?: OneOrSeveral<AlignmentInput> | undefined;
      /** Who defined the achievement. */
      creator?: ProfileInput | undefined;
      /** Picture of the achievement. */
      image?: ImageInput | undefined;
      /** Possible results and their scales. */
      resultDescription?: OneOrSeveral<ResultDescriptionInput> | undefined;
    }
  > {}

/** Input for an {@link AchievementSubject}: `id`, `identifier`, or both say who the learner is; `type` is filled in. */
export type AchievementSubjectInput = InputOf<
  AchievementSubject,
  'type',
  {
    /** What the learner achieved: input, or what `buildAchievement` returned. */
    achievement: AchievementInput | Achievement;
    /** When the activity began. */
    activityStartDate?: DateInput | undefined;
    /** When the activity ended. */
    activityEndDate?: DateInput | undefined;
    /** Identifiers that are not URIs, as `buildIdentityObject` makes them. */
    identifier?: OneOrSeveral<InputOf<IdentityObject, 'type'>> | undefined;
    /** Picture of this particular award. */
    image?: ImageInput | undefined;
    /** Grades, scores and other results. */
    result?: OneOrSeveral<ResultInput> | undefined;
    /** Who made the assertion, where it was not the issuer. */
    source?: ProfileInput | undefined;
  }
> &
  ({ id: string } | { identifier: OneOrSeveral<InputOf<IdentityObject, 'type'>> });

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
    }
  > {}
