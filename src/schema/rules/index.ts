import { isObject, type Place } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';
import type { ClassName } from '../class-info.js';
import { classOfVersion } from '../class-version.js';
import { classProperties } from '../classes.js';
import { creditsAvailable } from './credits-available.js';
import { criteriaContent } from './criteria-content.js';
import { datesZoned, referencesIdentified } from './data-model-1.1.js';
import { activityOrder, issuanceOrder, validityOrder } from './date-order.js';
import { resultRules } from './described-results.js';
import { endorsementSecured, endorsementSubjectMatches } from './endorsements.js';
import { extensionsContext } from './extensions-context.js';
import { hashStrength } from './hash-strength.js';
import { olderDates } from './older-dates.js';
import { proofDateZone } from './proof-date-zone.js';
import { relatedResourceDigest, relatedResourceUnique } from './related-resources.js';
import { requiredValueAllowed } from './required-value-allowed.js';
import { resultDescriptionFound } from './result-description-found.js';
import { resultStatusPresent } from './result-status-present.js';
import { resultValueAllowed } from './result-value-allowed.js';
import { achievedLevelFound, achievedLevelKnown, requiredLevelFound } from './rubric-level-found.js';
import { rubricLevelsAscending } from './rubric-levels-ascending.js';
import { type Rule, valuesOf } from './rule.js';
import { standardSchemaNamed } from './standard-schema-named.js';
import { statusIdentifier, statusMessageCount } from './status-entry.js';
import { statusIndexText } from './status-index-text.js';
import { subjectIdentified } from './subject-identified.js';
import { valueRangeOrder } from './value-range-order.js';

const ENDORSED: readonly Rule[] = [endorsementSubjectMatches, endorsementSecured];
const CREDENTIAL: readonly Rule[] = [validityOrder, relatedResourceUnique];
const OPEN_BADGES: readonly Rule[] = [...CREDENTIAL, olderDates(['validFrom']), extensionsContext, standardSchemaNamed];
const OLDER: readonly Rule[] = [issuanceOrder, datesZoned, referencesIdentified];
const SUBJECT: readonly Rule[] = [
  subjectIdentified,
  activityOrder,
  creditsAvailable,
  resultRules([resultDescriptionFound, resultStatusPresent, resultValueAllowed, achievedLevelFound]),
  achievedLevelKnown,
];

const RULES: Readonly<Partial<Record<ClassName, readonly Rule[]>>> = {
  OpenBadgeCredential: [...OPEN_BADGES, ...ENDORSED],
  AchievementCredentialv1p1: [...OLDER, extensionsContext, ...ENDORSED],
  EndorsementCredential: OPEN_BADGES,
  EndorsementCredentialv1p1: [...OLDER, extensionsContext],
  VerifiableCredential: [...CREDENTIAL, olderDates()],
  VerifiableCredentialv1p1: OLDER,
  AchievementSubject: SUBJECT,
  AchievementSubjectv1p1: SUBJECT,
  Achievement: ENDORSED,
  Profile: ENDORSED,
  Criteria: [criteriaContent],
  ResultDescription: [requiredLevelFound, requiredValueAllowed, valueRangeOrder, rubricLevelsAscending],
  IdentityObject: [hashStrength],
  CredentialStatus: [statusIndexText, statusMessageCount, statusIdentifier],
  RelatedResource: [relatedResourceDigest],
  Proof: [proofDateZone],
};

/** The rules of a class, and its properties whose values have rules as well, in the order of the schema. */
interface ClassRules {
  own: readonly Rule[];
  inner: readonly { name: string; className: ClassName }[];
}

const known = new Map<ClassName, ClassRules>();

function rulesOf(className: ClassName): ClassRules {
  let rules = known.get(className);
  if (!rules) {
    const inner = Object.entries(classProperties(className)).flatMap(([name, info]) =>
      info.class !== undefined && hasRules(info.class) ? [{ name, className: info.class }] : [],
    );
    rules = { own: RULES[className] ?? [], inner };
    known.set(className, rules);
  }
  return rules;
}

/** Whether there is a rule about a class or about anything that can be inside of it. */
function hasRules(className: ClassName, seen: Set<ClassName> = new Set()): boolean {
  if (seen.has(className)) return false;
  seen.add(className);
  const classes = Object.values(classProperties(className)).map((info) => info.class);
  return RULES[className] !== undefined || classes.some((inner) => inner !== undefined && hasRules(inner, seen));
}

/** Applies the rules of a class to an object, and those of the classes of its properties to what is inside it. */
export function runRules(className: ClassName, value: JsonValue, place: Place): Problem[] {
  const problems: Problem[] = [];
  applyRules(className, value, place, problems);
  return problems;
}

function applyRules(className: ClassName, value: JsonValue, place: Place, problems: Problem[]): void {
  if (!isObject(value)) return;
  const node = value as JsonObject;
  const { own, inner } = rulesOf(className);
  for (const rule of own) problems.push(...rule(node, place));
  for (const property of inner) {
    for (const item of valuesOf(node, property.name, place)) {
      applyRules(classOfVersion(property.className, item.value), item.value, item.place, problems);
    }
  }
}
