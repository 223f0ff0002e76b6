import { isAbsoluteIri } from '../canonical/index.js';
import { child, isObject, itemPointer, parseDateTime, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';

const REQUIRED = ['type', 'proofPurpose', 'verificationMethod'] as const;
/** Members that every Data Integrity proof has, whatever its suite. */
const REQUIRED_OF_SUITES = ['cryptosuite', 'proofValue'] as const;
const OPTIONAL = ['challenge', 'nonce'] as const;

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
  const noTexts = [...required, ...OPTIONAL.filter((name) => members[name] !== undefined)].filter(
    (name) => typeof members[name] !== 'string',
  );
  return [
    ...noTexts.map((name) => malformed(`"${name}" is not a text`, child(pointer, name))),
    ...idProblems(members, pointer),
    ...listProblems(members, 'domain', pointer),
    ...listProblems(members, 'previousProof', pointer),
    ...dateProblems(members, 'created', pointer),
    ...dateProblems(members, 'expires', pointer),
  ].slice(0, MAX_PROBLEMS);
}

function idProblems({ id }: JsonObject, pointer: string): Problem[] {
  if (id === undefined || isAbsoluteIri(id)) return [];
  return [malformed('"id" is not an absolute URL', child(pointer, 'id'))];
}

function listProblems(proof: JsonObject, name: 'domain' | 'previousProof', pointer: string): Problem[] {
  const value = proof[name];
  if (value === undefined) return [];
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) =>
    typeof item === 'string'
      ? []
      : [malformed(`"${name}" holds no text`, itemPointer(value, child(pointer, name), index))],
  );
}

function dateProblems(proof: JsonObject, name: 'created' | 'expires', pointer: string): Problem[] {
  if (proof[name] === undefined) return [];
  const at = { pointer: child(pointer, name) };
  const instant = parseDateTime(proof[name]);
  if (!instant) return [problem('FORMAT_INVALID', `"${name}" is not a date-time`, at)];
  if (instant.zoned) return [];
  const detail = `"${name}" has no time zone and is read as UTC`;
  return [problem('DATE_WITHOUT_ZONE', detail, { ...at, severity: 'warning' })];
}

function malformed(detail: string, pointer: string): Problem {
  return problem('PROOF_MALFORMED', detail, { pointer });
}
