import { asArray, hasError, itemPointer, problem } from '../../lib/index.js';
import { validateDocument } from '../../schema/index.js';
import { type CheckFunction, judge } from '../state.js';

/**
 * Passes when the credential follows the Open Badges data model or, where it is no badge, the VC data model. Schemas
 * that it names itself are not applied yet, which leaves the check undetermined.
 */
export const checkSchema: CheckFunction = ({ credential }) => {
  const problems = validateDocument(credential);
  if (hasError(problems) || credential.credentialSchema === undefined) return judge(problems);
  const named = credential.credentialSchema;
  const unchecked = asArray(named).map((_, index) =>
    problem('CREDENTIAL_SCHEMA_NOT_CHECKED', 'The credential names a schema, which is not applied yet', {
      pointer: itemPointer(named, '/credentialSchema', index),
      hint: 'With skip: ["schema"] nothing of the schema check counts; validateCredential then says what the data model demands',
    }),
  );
  return {
    status: 'undetermined',
    problems: [...problems, ...unchecked],
    reason: 'credentialSchema is not applied yet',
  };
};
