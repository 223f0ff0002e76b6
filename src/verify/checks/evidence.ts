import { type CheckFunction, skipped } from '../state.js';

/** Digests of evidence are not compared yet. */
export const checkEvidence: CheckFunction = ({ credential }) =>
  skipped(
    credential.evidence === undefined ? 'the credential has no evidence' : 'digests of evidence are not compared yet',
  );
