import type { Problem, ProblemCode, Severity } from '../types/index.js';

const VCDM = 'https://www.w3.org/TR/vc-data-model#';
const SECURITY = 'https://w3id.org/security#';
const OWN = 'https://w3id.org/credsmith/problems#';

const PARSING = `${VCDM}PARSING_ERROR`;
const MALFORMED = `${VCDM}MALFORMED_VALUE_ERROR`;
const CRYPTO = `${VCDM}CRYPTOGRAPHIC_SECURITY_ERROR`;
const PROOF = `${SECURITY}PROOF_VERIFICATION_ERROR`;
const TRANSFORMATION = `${SECURITY}PROOF_TRANSFORMATION_ERROR`;

interface ProblemKind {
  title: string;
  /** URL of the W3C where one exists. */
  type?: string;
  severity?: Severity;
}

/** Every problem code with its title, the W3C's URL for it and, where it is not an error, its severity. */
const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  INPUT_NOT_RECOGNIZED: { title: 'Input is not a credential in a known form', type: PARSING },
  INPUT_TOO_LARGE: { title: 'Input is too large', type: PARSING },
  INPUT_TOO_DEEP: { title: 'Input is nested too deeply', type: PARSING },
  INPUT_TOO_MANY_VALUES: { title: 'Input holds too many values', type: PARSING },
  JSON_SYNTAX_ERROR: { title: 'Text is not JSON', type: PARSING },
  JSON_DUPLICATE_KEY: { title: 'Key occurs twice in one object', type: PARSING },
  VALUE_NOT_JSON: { title: 'Value is not plain JSON', type: PARSING },
  NULL_VALUE: { title: 'Value is null', type: MALFORMED },
  NESTED_ARRAY: { title: 'Array inside an array', type: MALFORMED },
  EMPTY_ARRAY: { title: 'Array is empty', type: MALFORMED },
  DUPLICATE_ITEM: { title: 'Array holds the same item twice', type: MALFORMED },
  LONE_SURROGATE: { title: 'Text is not valid Unicode', type: MALFORMED },
  NUMBER_NOT_EXACT: { title: 'Number cannot be signed exactly', type: MALFORMED },
  FORBIDDEN_KEY: { title: 'Key is not allowed', type: MALFORMED },
  FORBIDDEN_VALUE: { title: 'Value is not allowed', type: MALFORMED },
  NODE_CONFLICT: { title: 'Two objects with one id contradict each other', type: MALFORMED },
  NODE_REPEATED: { title: 'Two objects with one id differ', severity: 'warning' },
  JWT_SYNTAX_ERROR: { title: 'Text is not a compact JWS', type: PARSING },
  JWT_HEADER_INVALID: { title: 'JWT header is invalid', type: CRYPTO },
  JWT_ALGORITHM_NOT_ALLOWED: { title: 'JWT algorithm is not allowed', type: CRYPTO },
  JWT_PRIVATE_KEY_EXPOSED: { title: 'JWT header holds a private key', type: CRYPTO },
  JWT_CLAIM_MISSING: { title: 'JWT claim is missing', type: MALFORMED },
  JWT_CLAIM_INVALID: { title: 'JWT claim is malformed', type: MALFORMED },
  JWT_CLAIM_MISMATCH: { title: 'JWT claim contradicts the credential', type: MALFORMED },
  EMBEDDED_PROOF_NOT_CHECKED: { title: 'Embedded proof was not checked', severity: 'warning' },
  CONTEXT_MISSING: { title: 'Context is missing', type: MALFORMED },
  CONTEXT_ORDER: { title: 'Contexts are in the wrong order', type: MALFORMED },
  CONTEXT_UNKNOWN: { title: 'Context is not known' },
  CONTEXT_INLINE: { title: 'Inline context is not allowed' },
  TERM_UNDEFINED: { title: 'Term is not defined by the contexts', type: `${SECURITY}DATA_LOSS_DETECTION_ERROR` },
  IRI_INVALID: { title: 'Identifier is not an absolute URL', type: MALFORMED },
  JSON_LD_ERROR: { title: 'JSON-LD processing failed', type: TRANSFORMATION },
  CANONICALIZATION_TOO_COMPLEX: { title: 'Canonicalization takes too much work', type: TRANSFORMATION },
  DATA_MODEL_UNSUPPORTED: { title: 'Version of the data model is not supported' },
  MISSING_PROPERTY: { title: 'Required property is missing', type: MALFORMED },
  UNKNOWN_PROPERTY: { title: 'Property is not part of the class', type: MALFORMED },
  WRONG_TYPE: { title: 'Value has the wrong JSON type', type: MALFORMED },
  MISSING_TYPE: { title: 'Required type name is missing', type: MALFORMED },
  VALUE_NOT_ALLOWED: { title: 'Value is not one of the allowed values', type: MALFORMED },
  FORMAT_INVALID: { title: 'Value is not in the required format', type: MALFORMED },
  DATE_WITHOUT_ZONE: { title: 'Date-time has no time zone', type: MALFORMED },
  TOO_FEW_ITEMS: { title: 'Array holds too few items', type: MALFORMED },
  SUBJECT_NOT_IDENTIFIED: { title: 'Subject has neither id nor identifier', type: MALFORMED },
  CRITERIA_EMPTY: { title: 'Criteria have neither id nor narrative', type: MALFORMED },
  VALIDITY_REVERSED: { title: 'Validity ends before it begins', type: MALFORMED },
  ACTIVITY_REVERSED: { title: 'Activity ends before it begins', type: MALFORMED },
  CREDITS_EXCEED_AVAILABLE: { title: 'More credits earned than available', severity: 'warning' },
  RESULT_DESCRIPTION_NOT_FOUND: { title: 'Result points to no description of the achievement', type: MALFORMED },
  RESULT_STATUS_MISSING: { title: 'Result of type Status has no status', type: MALFORMED },
  RESULT_VALUE_NOT_ALLOWED: { title: 'Result value is not one of the allowed values', type: MALFORMED },
  CREDENTIAL_SCHEMA_NOT_CHECKED: { title: 'Schema of the credential was not checked' },
  PROOF_MISSING: { title: 'Credential has no proof', type: PROOF },
  PROOF_MALFORMED: { title: 'Proof is malformed', type: PROOF },
  PROOF_TOO_MANY: { title: 'Credential has too many proofs', type: PROOF },
  PROOF_SUITE_UNSUPPORTED: { title: 'Proof type or cryptosuite is not supported', type: TRANSFORMATION },
  PROOF_SUITE_NOT_ALLOWED: { title: 'Cryptosuite is not allowed here', type: PROOF },
  PROOF_PURPOSE_MISMATCH: { title: 'Proof was made for another purpose', type: PROOF },
  PROOF_EXPIRED: { title: 'Proof has expired', type: PROOF },
  PROOF_CREATED_IN_FUTURE: { title: 'Proof was created in the future', type: PROOF },
  PROOF_CHALLENGE_MISMATCH: { title: 'Proof answers another challenge', type: `${SECURITY}INVALID_CHALLENGE_ERROR` },
  PROOF_DOMAIN_MISMATCH: { title: 'Proof was made for another domain', type: `${SECURITY}INVALID_DOMAIN_ERROR` },
  PROOF_BINDING_NOT_CHECKED: { title: 'Challenge or domain of the proof was not checked', severity: 'warning' },
  PROOF_CHAIN_UNSUPPORTED: { title: 'Proof chains are not supported', type: PROOF },
  SIGNATURE_INVALID: { title: 'Signature is wrong', type: CRYPTO },
  KEY_INVALID: { title: 'Key is invalid', type: `${SECURITY}INVALID_VERIFICATION_METHOD` },
  KEY_TYPE_MISMATCH: { title: 'Key does not fit the algorithm', type: PROOF },
  KEY_EXPIRED: { title: 'Key has expired', type: `${SECURITY}INVALID_VERIFICATION_METHOD` },
  KEY_REVOKED: { title: 'Key is revoked', type: `${SECURITY}INVALID_VERIFICATION_METHOD` },
  VERIFICATION_METHOD_URL_INVALID: {
    title: 'Verification method is not a URL',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD_URL`,
  },
  VERIFICATION_METHOD_WITHOUT_FRAGMENT: { title: 'Verification method names a DID, not a key', severity: 'warning' },
  VERIFICATION_METHOD_INVALID: {
    title: 'Verification method is malformed',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
  },
  VERIFICATION_METHOD_NOT_FOUND: {
    title: 'Verification method is not in its document',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
  },
  VERIFICATION_RELATIONSHIP_MISSING: {
    title: 'Key may not be used for this purpose',
    type: `${SECURITY}INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD`,
  },
  CONTROLLER_DOCUMENT_NOT_FOUND: { title: 'Document of the issuer could not be had' },
  CONTROLLER_DOCUMENT_INVALID: {
    title: 'Document of the issuer is malformed',
    type: `${SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT`,
  },
  CONTROLLER_DOCUMENT_ID_MISMATCH: {
    title: 'Document belongs to another identifier',
    type: `${SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID`,
  },
  DID_INVALID: { title: 'DID is malformed', type: `${SECURITY}INVALID_VERIFICATION_METHOD_URL` },
  DID_METHOD_UNSUPPORTED: { title: 'DID method is not supported' },
  ISSUER_NOT_AUTHENTICATED: { title: 'Nothing shows that the key belongs to the issuer' },
  ISSUER_KEY_MISMATCH: { title: 'Key does not belong to the issuer' },
  NOT_YET_VALID: { title: 'Credential is not valid yet' },
  EXPIRED: { title: 'Credential has expired' },
  STATUS_NOT_CHECKED: { title: 'Status was not checked' },
  RECIPIENT_MISMATCH: { title: 'Credential was issued to somebody else' },
  RECIPIENT_HASH_WEAK: { title: 'Identifier is hashed with MD5', severity: 'warning' },
  RECIPIENT_HASH_UNSUPPORTED: { title: 'Hash of the identifier is not known' },
  ISSUER_NOT_TRUSTED: { title: 'Issuer is not on the list of trusted issuers' },
  INTERNAL_ERROR: { title: 'The check itself failed' },
};

/** Makes the problem of one code; title, type and severity come from the table. */
export function problem(
  code: ProblemCode,
  detail: string,
  where: { pointer?: string; hint?: string; severity?: Severity } = {},
): Problem {
  const kind = PROBLEM_KINDS[code];
  return {
    type: kind.type ?? `${OWN}${code}`,
    code,
    severity: where.severity ?? kind.severity ?? 'error',
    title: kind.title,
    detail,
    ...(where.pointer === undefined ? {} : { pointer: where.pointer }),
    ...(where.hint === undefined ? {} : { hint: where.hint }),
  };
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((entry) => entry.severity === 'error');
}
