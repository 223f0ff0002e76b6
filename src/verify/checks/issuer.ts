import { type CheckFunction, issuerOf, skipped } from '../state.js';

/**
 * Passes when the key of the proof demonstrably belongs to `issuer.id`.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#relationship-to-verifiable-credentials VC Data Integrity 1.0, 2.6}
 */
export const checkIssuer: CheckFunction = (_, state) => {
  if (!state.attempt) return skipped('there is no proof whose key could be looked at');
  const outcome = issuerOf(state.attempt);
  state.issuerStatus = outcome.status;
  return outcome;
};
