import { asArray, itemPointer, problem } from '../../lib/index.js';
import { type CheckFunction, skipped } from '../state.js';

/** Status lists are not read yet: a credential with a status entry is never taken for one that is not revoked. */
export const checkStatus: CheckFunction = ({ credential }) => {
  const status = credential.credentialStatus;
  if (status === undefined) return skipped('the credential has no status entry');
  return {
    status: 'undetermined',
    reason: 'status lists are not read yet',
    problems: asArray(status).map((_, index) =>
      problem('STATUS_NOT_CHECKED', 'Whether the credential is revoked could not be decided', {
        pointer: itemPointer(status, '/credentialStatus', index),
        hint: 'Look the status up yourself and pass skip: ["status"]',
      }),
    ),
  };
};
