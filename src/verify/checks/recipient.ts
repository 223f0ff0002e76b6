import { asArray, child, hex, isObject, itemPointer, md5, problem, sha256 } from '../../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../../types/index.js';
import type { ExpectedRecipient } from '../options.js';
import { type CheckFunction, judge, skipped } from '../state.js';

const HASHES = { sha256, md5 } as const;

/**
 * Passes when the learner is the one that the verifier expects: by the subject's `id`, or by an identifier that the
 * verifier knows in plain text. Identifiers are compared exactly, as the standard says nothing about case.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verify-recipient Open Badges 3.0, 9.3}
 */
export const checkRecipient: CheckFunction = async ({ credential }, { settings }) => {
  const expected = settings.expectedRecipient;
  if (!expected) return skipped('no recipient was expected');
  const subjects = asArray(credential.credentialSubject);
  const at = itemPointer(credential.credentialSubject, '/credentialSubject', 0);
  const subject = subjects.length === 1 ? subjects[0] : undefined;
  if (!isObject(subject))
    return judge([mismatch('The credential does not have exactly one subject', '/credentialSubject')]);
  if (expected.id !== undefined) {
    return judge(subject.id === expected.id ? [] : [mismatch('The id of the subject is another one', child(at, 'id'))]);
  }
  return judge(await compareIdentifiers(subject as JsonObject, expected, child(at, 'identifier')));
};

async function compareIdentifiers(
  subject: JsonObject,
  expected: Extract<ExpectedRecipient, { identifier: string }>,
  pointer: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const list = asArray(subject.identifier as JsonValue | undefined);
  for (const [index, entry] of list.entries()) {
    if (!isObject(entry) || entry.identityType !== expected.identityType) continue;
    const found = await compareIdentifier(
      entry as JsonObject,
      expected.identifier,
      itemPointer(subject.identifier, pointer, index),
    );
    if (found.matches) return found.problems;
    problems.push(...found.problems);
  }
  return [...problems, mismatch(`No identifier of type ${expected.identityType} matches`, pointer)];
}

async function compareIdentifier(
  entry: JsonObject,
  identifier: string,
  pointer: string,
): Promise<{ matches: boolean; problems: Problem[] }> {
  if (entry.hashed !== true)
    return { matches: entry.hashed === false && entry.identityHash === identifier, problems: [] };
  const { identityHash } = entry;
  const [name, digest] = typeof identityHash === 'string' ? identityHash.split('$') : [];
  const hash = Object.hasOwn(HASHES, String(name)) ? HASHES[name as keyof typeof HASHES] : undefined;
  if (!hash || digest === undefined) {
    const unknown = problem('RECIPIENT_HASH_UNSUPPORTED', 'The hash is neither sha256 nor md5', {
      pointer,
    });
    return { matches: false, problems: [unknown] };
  }
  const salt = typeof entry.salt === 'string' ? entry.salt : '';
  const matches = hex(await hash(identifier + salt)) === digest.toLowerCase();
  const weak = name === 'md5' && matches;
  return {
    matches,
    problems: weak
      ? [
          problem('RECIPIENT_HASH_WEAK', 'The identifier is hashed with MD5', {
            pointer: child(pointer, 'identityHash'),
          }),
        ]
      : [],
  };
}

function mismatch(detail: string, pointer: string): Problem {
  return problem('RECIPIENT_MISMATCH', detail, { pointer });
}
