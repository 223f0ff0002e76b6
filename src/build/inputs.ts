import type {
  Achievement,
  AchievementSubject,
  Address,
  Alignment,
  Criteria,
  Evidence,
  GeoCoordinates,
  IdentifierEntry,
  IdentityObject,
  Image,
  Profile,
  Related,
  Result,
  ResultDescription,
  RubricCriterionLevel,
} from '../types/index.js';
import type { DateInput, InputOf, OneOrSeveral } from './input-of.js';

/** Input for an {@link Image}; `type` is filled in. */
export interface ImageInput extends InputOf<Image, 'type'> {}

/** Input for {@link Criteria}: `narrative`, `id`, or both. */
export type CriteriaInput = InputOf<Criteria, never> & ({ id: string } | { narrative: string });

/** Input for {@link GeoCoordinates}; `type` is filled in. */
export interface GeoCoordinatesInput extends InputOf<GeoCoordinates, 'type'> {}

/** Input for an {@link IdentifierEntry}; `type` is filled in. */
export interface IdentifierEntryInput extends InputOf<IdentifierEntry, 'type'> {}

/** Input for {@link Related}; `type` is filled in. */
export interface RelatedInput extends InputOf<Related, 'type'> {}

/** Input for {@link Evidence}; `type` is filled in. */
export interface EvidenceInput extends InputOf<Evidence, 'type'> {}

/** Input for an {@link Alignment}; `type` is filled in. */
export interface AlignmentInput extends InputOf<Alignment, 'type'> {}

/** Input for an {@link Address}; `type` is filled in. */
export interface AddressInput
  extends InputOf<
    Address,
    'type',
    {
      /** Where the address is. */
      geo?: GeoCoordinatesInput | undefined;
    }
  > {}

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
      /** Identifiers in other systems. */
      otherIdentifier?: OneOrSeveral<IdentifierEntryInput> | undefined;
    }
  > {}

/** Input for a {@link RubricCriterionLevel}; `type` is filled in, and `id` when it is left out. */
export interface RubricCriterionLevelInput
  extends InputOf<
    RubricCriterionLevel,
    'id' | 'type',
    {
      /** Nodes of frameworks that the level corresponds to. */
      alignment?: OneOrSeveral<AlignmentInput> | undefined;
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
      /** Levels of the rubric, from low to high. */
      rubricCriterionLevel?: OneOrSeveral<RubricCriterionLevelInput> | undefined;
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
      /** Identifiers in other systems. */
      otherIdentifier?: OneOrSeveral<IdentifierEntryInput> | undefined;
      /** Other versions or translations. */
      related?: OneOrSeveral<RelatedInput> | undefined;
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
