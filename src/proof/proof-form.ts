import { isAbsoluteIri } from '../canonical/index.js';
import { child, isObject, itemPointer, parseDateTime, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

const REQUIRED = ['type', 'proofPurpose', 'verificationMethod'] as const;
/** Members that every Data Integrity proof has, whatever its suite. */
const REQUIRED_OF_SUITES = ['cryptosuite', 'proofValue'] as const;
const OPTIONAL = ['challenge', 'nonce'] as const;
const OPTIONAL_LISTS = ['domain', 'previousProof'] as const;

/** Faults reported for one proof: more help nobody. */
const MAX_PROBLEMS = 100;

/**
 * Faults of the members of one proof that do not depend on its suite or on what a verifier expects. The proofs that a
 * credential brings along when it is signed again are held against the same rules.
 *
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#proofs VC Data Integrity 1.0, 2.1}
 */
export function proofFormProblems(proof: JsonValue, pointer: string): Problem[] {
  if (!isObject(proof)) return [problem('PROOF_NOT_OBJECT', 'The proof is not an object', { pointer })];
  const members = proof as JsonObject;
  const required = members.type === 'DataIntegrityProof' ? [...REQUIRED, ...REQUIRED_OF_SUITES] : REQUIRED;
  return [
    ...[...required, ...OPTIONAL.filter((name) => members[name] !== undefined)]
      .filter((name) => typeof members[name] !== 'string')
      .map((name) => malformed(`"${name}" is not a text`, child(pointer, name))),
    ...idProblems(members, pointer),
    ...OPTIONAL_LISTS.flatMap((name) => listProblems(members[name], name, child(pointer, name))),
    ...dateProblems(members, pointer),
  ].slice(0, MAX_PROBLEMS);
}

function idProblems({ id }: JsonObject, pointer: string): Problem[] {
  if (id === undefined || isAbsoluteIri(id)) return [];
  return [malformed('"id" is not an absolute URL', child(pointer, 'id'))];
}

function listProblems(value: JsonValue | undefined, name: string, pointer: string): Problem[] {
  const items = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) =>
    typeof item === 'string' ? [] : [malformed(`"${name}" holds no text`, itemPointer(value, pointer, index))],
  );
}

function dateProblems(proof: JsonObject, pointer: string): Problem[] {
  return (['created', 'expires'] as const).flatMap((name) => {
    if (proof[name] === undefined) return [];
    const at = { pointer: child(pointer, name) };
    const instant = parseDateTime(proof[name]);
    if (!instant) return [problem('FORMAT_INVALID', `"${name}" is not a date-time`, at)];
    if (instant.zoned) return [];
    const detail = `"${name}" has no time zone and is read as UTC`;
    return [problem('DATE_WITHOUT_ZONE', detail, { ...at, severity: 'warning' })];
  });
}

function malformed(detail: string, pointer: string): Problem {
  return problem('PROOF_MALFORMED', detail, { pointer });
}
