import { below, isObject, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import { type Rule, valuesOf } from './rule.js';

/**
 * A related resource has at least one digest.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources VC Data Model 2.0, 5.3}
 */
export const relatedResourceDigest: Rule = (resource, place) => {
  if (Object.hasOwn(resource, 'digestSRI') || Object.hasOwn(resource, 'digestMultibase')) return [];
  const hint = 'Add "digestSRI" or "digestMultibase"';
  const detail = 'Nothing says what the content of the resource was';
  return [problem('MISSING_PROPERTY', detail, { pointer: below(place, 'digestSRI'), hint })];
};

/**
 * No two related resources of a credential have one identifier.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources VC Data Model 2.0, 5.3}
 */
export const relatedResourceUnique: Rule = (credential, place) => {
  const known = new Set<unknown>();
  return valuesOf(credential, 'relatedResource', place).flatMap(({ value, place: at }) => {
    const id = isObject(value) ? value.id : undefined;
    if (typeof id !== 'string' || !known.has(id)) {
      known.add(id);
      return [];
    }
    const detail = `${describe(id)} is the identifier of a related resource before`;
    return [problem('RELATED_RESOURCE_REPEATED', detail, { pointer: below(at, 'id') })];
  });
};
