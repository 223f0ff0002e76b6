import { isObject } from '../../lib/index.js';
import type { JsonValue } from '../../types/index.js';
import { type CheckFunction, skipped } from '../state.js';

/** Embedded endorsements are not verified yet. */
export const checkEndorsements: CheckFunction = ({ credential }) =>
  skipped(
    hasEndorsement(credential) ? 'embedded endorsements are not verified yet' : 'the credential has no endorsements',
  );

function hasEndorsement(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasEndorsement);
  return (
    isObject(value) &&
    Object.entries(value).some(
      ([key, entry]) => key === 'endorsement' || key === 'endorsementJwt' || hasEndorsement(entry as JsonValue),
    )
  );
}
