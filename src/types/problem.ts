/** What went wrong, as a stable name that programs can branch on. */
export type ProblemCode = DocumentProblemCode | ProofProblemCode | CheckProblemCode | FrameworkProblemCode;

/** Faults of the text, of its JSON-LD and of its data model. */
export type DocumentProblemCode =
  // form of the input
  | 'INPUT_NOT_RECOGNIZED'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_TOO_DEEP'
  | 'INPUT_TOO_MANY_VALUES'
  | 'JSON_SYNTAX_ERROR'
  | 'JSON_DUPLICATE_KEY'
  | 'VALUE_NOT_JSON'
  | 'NULL_VALUE'
  | 'NESTED_ARRAY'
  | 'EMPTY_ARRAY'
  | 'DUPLICATE_ITEM'
  | 'LONE_SURROGATE'
  | 'NUMBER_NOT_EXACT'
  | 'FORBIDDEN_KEY'
  | 'FORBIDDEN_VALUE'
  | 'NODE_CONFLICT'
  | 'NODE_REPEATED'
  | 'ORDER_NOT_SIGNED'
  // JSON-LD
  | 'CONTEXT_MISSING'
  | 'CONTEXT_ORDER'
  | 'CONTEXT_UNKNOWN'
  | 'CONTEXT_INLINE'
  | 'TERM_UNDEFINED'
  | 'IRI_INVALID'
  | 'JSON_LD_ERROR'
  | 'CANONICALIZATION_TOO_COMPLEX'
  // data model
  | 'DATA_MODEL_UNSUPPORTED'
  | 'MISSING_PROPERTY'
  | 'UNKNOWN_PROPERTY'
  | 'WRONG_TYPE'
  | 'MISSING_TYPE'
  | 'VALUE_NOT_ALLOWED'
  | 'FORMAT_INVALID'
  | 'DATE_WITHOUT_ZONE'
  | 'TOO_FEW_ITEMS'
  | 'SUBJECT_NOT_IDENTIFIED'
  | 'CRITERIA_EMPTY'
  | 'VALIDITY_REVERSED'
  | 'ACTIVITY_REVERSED'
  | 'CREDITS_EXCEED_AVAILABLE'
  | 'RESULT_DESCRIPTION_NOT_FOUND'
  | 'RESULT_STATUS_MISSING'
  | 'RESULT_VALUE_NOT_ALLOWED'
  | 'RUBRIC_LEVEL_NOT_FOUND'
  | 'RUBRIC_LEVELS_UNORDERED'
  | 'VALUE_RANGE_REVERSED'
  | 'ENDORSEMENT_SUBJECT_MISMATCH'
  | 'STATUS_MESSAGE_COUNT'
  | 'RELATED_RESOURCE_REPEATED'
  | 'CREDENTIAL_SCHEMA_STANDARD_MISSING'
  | 'CREDENTIAL_SCHEMA_NOT_CHECKED';

/** Faults of tokens and embedded proofs. */
export type ProofProblemCode =
  // JSON Web Token
  | 'JWT_SYNTAX_ERROR'
  | 'JWT_HEADER_INVALID'
  | 'JWT_ALGORITHM_NOT_ALLOWED'
  | 'JWT_PRIVATE_KEY_EXPOSED'
  | 'JWT_CLAIM_MISSING'
  | 'JWT_CLAIM_INVALID'
  | 'JWT_CLAIM_MISMATCH'
  | 'EMBEDDED_PROOF_NOT_CHECKED'
  // proof
  | 'PROOF_MISSING'
  | 'PROOF_NOT_OBJECT'
  | 'PROOF_MALFORMED'
  | 'PROOF_TOO_MANY'
  | 'PROOF_SUITE_UNSUPPORTED'
  | 'PROOF_SUITE_NOT_ALLOWED'
  | 'PROOF_PURPOSE_MISMATCH'
  | 'PROOF_EXPIRED'
  | 'PROOF_CREATED_IN_FUTURE'
  | 'PROOF_PERIOD_REVERSED'
  | 'PROOF_CHALLENGE_MISMATCH'
  | 'PROOF_DOMAIN_MISMATCH'
  | 'PROOF_BINDING_NOT_CHECKED'
  | 'PROOF_CHALLENGE_MISSING'
  | 'PROOF_PREVIOUS_NOT_FOUND'
  | 'PROOF_PREVIOUS_NOT_VERIFIED'
  | 'PROOF_CHAIN_CYCLE'
  | 'SIGNATURE_INVALID';

/** Faults of keys and their owners, and what the other checks find. */
export type CheckProblemCode =
  // keys and their owners
  | 'KEY_INVALID'
  | 'KEY_LENGTH_INVALID'
  | 'KEY_UNSUPPORTED'
  | 'KEY_TYPE_MISMATCH'
  | 'KEY_EXPIRED'
  | 'KEY_REVOKED'
  | 'VERIFICATION_METHOD_URL_INVALID'
  | 'VERIFICATION_METHOD_WITHOUT_FRAGMENT'
  | 'VERIFICATION_METHOD_INVALID'
  | 'VERIFICATION_METHOD_NOT_FOUND'
  | 'VERIFICATION_RELATIONSHIP_MISSING'
  | 'RELATIVE_REFERENCE'
  | 'DOCUMENT_FETCH_FAILED'
  | 'DOCUMENT_TOO_LARGE'
  | 'CONTROLLER_DOCUMENT_NOT_FOUND'
  | 'CONTROLLER_DOCUMENT_INVALID'
  | 'CONTROLLER_DOCUMENT_ID_MISMATCH'
  | 'DID_INVALID'
  | 'DID_METHOD_UNSUPPORTED'
  | 'ISSUER_NOT_AUTHENTICATED'
  | 'ISSUER_KEY_MISMATCH'
  // the other checks
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'STATUS_NOT_CHECKED'
  | 'ENDORSEMENT_NOT_VERIFIED'
  | 'RECIPIENT_MISMATCH'
  | 'RECIPIENT_HASH_WEAK'
  | 'RECIPIENT_HASH_UNSUPPORTED'
  | 'ISSUER_NOT_TRUSTED'
  | 'INTERNAL_ERROR';

/** Faults of levels, credits and coded values, held against the tables of frameworks. */
export type FrameworkProblemCode =
  | 'LEVEL_NOT_IN_FRAMEWORK'
  | 'CREDIT_AMOUNT_INVALID'
  | 'CREDIT_KINDS_MIXED'
  | 'CREDIT_SYSTEMS_DIFFER'
  | 'UNIT_NOT_EXPECTED'
  | 'VOLUME_OUT_OF_BOUNDS'
  | 'CODE_NOT_IN_LIST';

/** An `error` makes a check fail or leaves it undecided; a `warning` does neither. */
export type Severity = 'error' | 'warning';

/**
 * One fault of a credential, in the form of RFC 9457.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9457 RFC 9457}
 */
export interface Problem {
  /** URL that names the kind of problem: the W3C's where one exists. */
  type: string;
  code: ProblemCode;
  severity: Severity;
  /** The kind of problem in a few words; the same for every problem with this code. */
  title: string;
  /** This occurrence: what was found. */
  detail: string;
  /** JSON pointer (RFC 6901) to the value at fault; `''` is the whole document. */
  pointer?: string;
  /** What to change. */
  hint?: string;
}
