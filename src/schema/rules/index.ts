import { isObject } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';
import type { ClassName } from '../class-info.js';
import { classProperties } from '../classes.js';
import { creditsAvailable } from './credits-available.js';
import { criteriaContent } from './criteria-content.js';
import { activityOrder, validityOrder } from './date-order.js';
import { resultDescriptionFound } from './result-description-found.js';
import { resultStatusPresent } from './result-status-present.js';
import { resultValueAllowed } from './result-value-allowed.js';
import { type Rule, valuesOf } from './rule.js';
import { statusIndexText } from './status-index-text.js';
import { subjectIdentified } from './subject-identified.js';

const RULES: Readonly<Partial<Record<ClassName, readonly Rule[]>>> = {
  OpenBadgeCredential: [validityOrder],
  VerifiableCredential: [validityOrder],
  AchievementSubject: [
    subjectIdentified,
    activityOrder,
    creditsAvailable,
    resultDescriptionFound,
    resultStatusPresent,
    resultValueAllowed,
  ],
  Criteria: [criteriaContent],
  CredentialStatus: [statusIndexText],
};

/** Applies the rules of a class to an object, and those of the classes of its properties to what is inside it. */
export function runRules(className: ClassName, value: JsonValue, pointer: string): Problem[] {
  if (!isObject(value)) return [];
  const node = value as JsonObject;
  const problems = (RULES[className] ?? []).flatMap((rule) => rule(node, pointer));
  for (const [name, info] of Object.entries(classProperties(className))) {
    if (info.class === undefined) continue;
    for (const item of valuesOf(node, name, pointer)) {
      problems.push(...runRules(info.class, item.value, item.pointer));
    }
  }
  return problems;
}
