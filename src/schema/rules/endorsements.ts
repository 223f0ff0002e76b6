import { below, isObject, type Place, problem } from '../../lib/index.js';
import type { JsonObject, Problem } from '../../types/index.js';
import { describe } from '../describe.js';
import { type Rule, valuesOf } from './rule.js';

/**
 * An embedded endorsement is about what it is attached to: a warning, since the standard does not demand it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject Open Badges 3.0, EndorsementSubject}
 */
export const endorsementSubjectMatches: Rule = (node, place) =>
  embedded(node, place, ({ credentialSubject: subject }, at) => {
    const { id } = isObject(subject) ? subject : {};
    if (typeof id !== 'string' || typeof node.id !== 'string' || id === node.id) return [];
    const detail = `The endorsement is about ${describe(id)}, and stands in ${describe(node.id)}`;
    return [problem('ENDORSEMENT_SUBJECT_MISMATCH', detail, { pointer: below(below(at, 'credentialSubject'), 'id') })];
  });

/**
 * An embedded endorsement has a proof of its own: a warning, since it is what verifying it will find.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential Open Badges 3.0, EndorsementCredential}
 */
export const endorsementSecured: Rule = (node, place) =>
  embedded(node, place, (endorsement, at) => {
    if (Object.hasOwn(endorsement, 'proof')) return [];
    const hint = 'Let its issuer sign it before it is embedded, or use "endorsementJwt"';
    const detail = 'The endorsement has no "proof" of its own, so nobody can verify who endorses';
    return [problem('PROOF_MISSING', detail, { pointer: below(at, 'proof'), hint, severity: 'warning' })];
  });

function embedded(
  node: JsonObject,
  place: Place,
  check: (endorsement: JsonObject, place: Place) => Problem[],
): Problem[] {
  return valuesOf(node, 'endorsement', place).flatMap(({ value, place: at }) =>
    isObject(value) ? check(value as JsonObject, at) : [],
  );
}
