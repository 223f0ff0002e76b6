import type { Problem, ProblemCode, Severity } from '../types/index.js';

const VCDM = 'https://www.w3.org/TR/vc-data-model#';
const SECURITY = 'https://w3id.org/security#';
const OWN = 'https://w3id.org/credsmith/problems#';

const PARSING = `${VCDM}PARSING_ERROR`;
const MALFORMED = `${VCDM}MALFORMED_VALUE_ERROR`;
const CRYPTO = `${VCDM}CRYPTOGRAPHIC_SECURITY_ERROR`;
const PROOF = `${SECURITY}PROOF_VERIFICATION_ERROR`;
const GENERATION = `${SECURITY}PROOF_GENERATION_ERROR`;
const TRANSFORMATION = `${SECURITY}PROOF_TRANSFORMATION_ERROR`;

interface ProblemKind {
  title: string;
  /** URL of the W3C where one exists. */
  type?: string;
  severity?: Severity;
  /** What to change, where the place of the problem has nothing better to say. */
  hint?: string;
}

/** Every problem code with its title, the W3C's URL for it and, where it is not an error, its severity. */
const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  INPUT_NOT_RECOGNIZED: {
    title: 'Input is not a credential in a known form',
    type: PARSING,
    hint: 'Pass a credential as an object, as JSON text or as a compact JWS',
  },
  INPUT_TOO_LARGE: {
    title: 'Input is too large',
    type: PARSING,
    hint: 'Link large evidence and images instead of embedding them',
  },
  INPUT_TOO_DEEP: {
    title: 'Input is nested too deeply',
    type: PARSING,
    hint: 'No credential needs such nesting; raise the limit if yours does',
  },
  INPUT_TOO_MANY_VALUES: {
    title: 'Input holds too many values',
    type: PARSING,
    hint: 'Raise the limit if you really expect a credential of this size',
  },
  JSON_SYNTAX_ERROR: { title: 'Text is not JSON', type: PARSING, hint: 'Pass JSON text or an object' },
  JSON_DUPLICATE_KEY: { title: 'Key occurs twice in one object', type: PARSING },
  VALUE_NOT_JSON: {
    title: 'Value is not plain JSON',
    type: PARSING,
    hint: 'Use texts, finite numbers, booleans, arrays and plain objects',
  },
  NULL_VALUE: { title: 'Value is null', type: MALFORMED, hint: 'Give it a value, or leave the property out' },
  NESTED_ARRAY: { title: 'Array inside an array', type: MALFORMED },
  EMPTY_ARRAY: { title: 'Array is empty', type: MALFORMED },
  DUPLICATE_ITEM: { title: 'Array holds the same item twice', type: MALFORMED },
  LONE_SURROGATE: { title: 'Text is not valid Unicode', type: MALFORMED, hint: 'Write the text as valid Unicode' },
  NUMBER_NOT_EXACT: { title: 'Number cannot be signed exactly', type: MALFORMED },
  FORBIDDEN_KEY: { title: 'Key is not allowed', type: MALFORMED },
  FORBIDDEN_VALUE: { title: 'Value is not allowed', type: MALFORMED, hint: 'Use another value' },
  NODE_CONFLICT: { title: 'Two objects with one id contradict each other', type: MALFORMED },
  NODE_REPEATED: { title: 'Two objects with one id differ', severity: 'warning' },
  JWT_SYNTAX_ERROR: { title: 'Text is not a compact JWS', type: PARSING, hint: 'Pass the token as the issuer made it' },
  JWT_HEADER_INVALID: {
    title: 'JWT header is invalid',
    type: CRYPTO,
    hint: 'The token must be issued again with the header of Open Badges 3.0',
  },
  JWT_ALGORITHM_NOT_ALLOWED: { title: 'JWT algorithm is not allowed', type: CRYPTO },
  JWT_PRIVATE_KEY_EXPOSED: { title: 'JWT header holds a private key', type: CRYPTO },
  JWT_CLAIM_MISSING: { title: 'JWT claim is missing', type: MALFORMED, hint: 'The token must be issued again' },
  JWT_CLAIM_INVALID: { title: 'JWT claim is malformed', type: MALFORMED, hint: 'The token must be issued again' },
  JWT_CLAIM_MISMATCH: { title: 'JWT claim contradicts the credential', type: MALFORMED },
  EMBEDDED_PROOF_NOT_CHECKED: {
    title: 'Embedded proof was not checked',
    severity: 'warning',
    hint: 'Verify the credential inside on its own if its proof matters',
  },
  CONTEXT_MISSING: { title: 'Context is missing', type: MALFORMED },
  CONTEXT_ORDER: { title: 'Contexts are in the wrong order', type: MALFORMED },
  CONTEXT_UNKNOWN: { title: 'Context is not known' },
  CONTEXT_INLINE: { title: 'Inline context is not allowed' },
  TERM_UNDEFINED: { title: 'Term is not defined by the contexts', type: `${SECURITY}DATA_LOSS_DETECTION_ERROR` },
  IRI_INVALID: { title: 'Identifier is not an absolute URL', type: MALFORMED },
  JSON_LD_ERROR: {
    title: 'JSON-LD processing failed',
    type: TRANSFORMATION,
    hint: 'Compare the credential with the contexts that it names',
  },
  CANONICALIZATION_TOO_COMPLEX: { title: 'Canonicalization takes too much work', type: TRANSFORMATION },
  DATA_MODEL_UNSUPPORTED: {
    title: 'Version of the data model is not supported',
    hint: 'Ask the issuer for a badge in VC Data Model 2.0',
  },
  MISSING_PROPERTY: { title: 'Required property is missing', type: MALFORMED },
  UNKNOWN_PROPERTY: { title: 'Property is not part of the class', type: MALFORMED },
  WRONG_TYPE: { title: 'Value has the wrong JSON type', type: MALFORMED },
  MISSING_TYPE: { title: 'Required type name is missing', type: MALFORMED },
  VALUE_NOT_ALLOWED: { title: 'Value is not one of the allowed values', type: MALFORMED },
  FORMAT_INVALID: { title: 'Value is not in the required format', type: MALFORMED, hint: 'Correct the value' },
  DATE_WITHOUT_ZONE: { title: 'Date-time has no time zone', type: MALFORMED },
  TOO_FEW_ITEMS: { title: 'Array holds too few items', type: MALFORMED },
  SUBJECT_NOT_IDENTIFIED: { title: 'Subject has neither id nor identifier', type: MALFORMED },
  CRITERIA_EMPTY: { title: 'Criteria have neither id nor narrative', type: MALFORMED },
  VALIDITY_REVERSED: { title: 'Validity ends before it begins', type: MALFORMED },
  ACTIVITY_REVERSED: { title: 'Activity ends before it begins', type: MALFORMED },
  CREDITS_EXCEED_AVAILABLE: {
    title: 'More credits earned than available',
    severity: 'warning',
    hint: 'Correct "creditsEarned" or the "creditsAvailable" of the achievement',
  },
  RESULT_DESCRIPTION_NOT_FOUND: { title: 'Result points to no description of the achievement', type: MALFORMED },
  RESULT_STATUS_MISSING: { title: 'Result of type Status has no status', type: MALFORMED },
  RESULT_VALUE_NOT_ALLOWED: { title: 'Result value is not one of the allowed values', type: MALFORMED },
  RUBRIC_LEVEL_NOT_FOUND: { title: 'Level is not one of the result description', type: MALFORMED },
  VALUE_RANGE_REVERSED: { title: 'Highest value is below the lowest', type: MALFORMED },
  ENDORSEMENT_SUBJECT_MISMATCH: {
    title: 'Endorsement is about something else',
    severity: 'warning',
    hint: 'Attach the endorsement to what it endorses',
  },
  STATUS_MESSAGE_COUNT: { title: 'Number of status messages is wrong', type: MALFORMED },
  RELATED_RESOURCE_REPEATED: {
    title: 'Two related resources have one id',
    type: MALFORMED,
    hint: 'Keep one entry for each resource',
  },
  CREDENTIAL_SCHEMA_STANDARD_MISSING: { title: 'Schema of Open Badges is not named', severity: 'warning' },
  CREDENTIAL_SCHEMA_NOT_CHECKED: { title: 'Schema of the credential was not checked' },
  PROOF_MISSING: { title: 'Credential has no proof', type: PARSING },
  PROOF_NOT_OBJECT: { title: 'Proof is not an object', type: PARSING, hint: 'The credential must be signed again' },
  PROOF_MALFORMED: { title: 'Proof is malformed', type: PROOF, hint: 'The credential must be signed again' },
  PROOF_TOO_MANY: { title: 'Credential has too many proofs', type: PROOF, hint: 'Remove the proofs that nobody needs' },
  PROOF_SUITE_UNSUPPORTED: {
    title: 'Proof type or cryptosuite is not supported',
    type: TRANSFORMATION,
    hint: 'Ask the issuer for a proof with eddsa-rdfc-2022, or for a token',
  },
  PROOF_SUITE_NOT_ALLOWED: {
    title: 'Cryptosuite is not allowed here',
    type: PROOF,
    hint: 'Add it to "suites" if you accept it',
  },
  PROOF_PURPOSE_MISMATCH: {
    title: 'Proof was made for another purpose',
    type: PROOF,
    hint: 'The credential must be signed for this purpose',
  },
  PROOF_EXPIRED: { title: 'Proof has expired', type: PROOF, hint: 'Ask the issuer for a new proof' },
  PROOF_CREATED_IN_FUTURE: {
    title: 'Proof was created in the future',
    type: PROOF,
    hint: 'Compare the clocks of issuer and verifier',
  },
  PROOF_PERIOD_REVERSED: {
    title: 'Proof expires before it is created',
    type: PROOF,
    hint: 'The credential must be signed again',
  },
  PROOF_CHALLENGE_MISMATCH: {
    title: 'Proof answers another challenge',
    type: `${SECURITY}INVALID_CHALLENGE_ERROR`,
    hint: 'Ask for a proof that was made for this exchange',
  },
  PROOF_DOMAIN_MISMATCH: {
    title: 'Proof was made for another domain',
    type: `${SECURITY}INVALID_DOMAIN_ERROR`,
    hint: 'Ask for a proof that was made for this domain',
  },
  PROOF_BINDING_NOT_CHECKED: { title: 'Challenge or domain of the proof was not checked', severity: 'warning' },
  PROOF_CHALLENGE_MISSING: {
    title: 'Proof has a domain and no challenge',
    severity: 'warning',
    hint: 'Without a challenge the proof can be used again at the same domain',
  },
  PROOF_PREVIOUS_NOT_FOUND: {
    title: 'Previous proof is not there',
    type: PROOF,
    hint: 'Keep every proof that a later one builds on, with its id',
  },
  PROOF_PREVIOUS_NOT_VERIFIED: {
    title: 'Previous proof does not verify',
    type: PROOF,
    hint: 'A proof counts only with every proof that it builds on; see what is said of those',
  },
  PROOF_CHAIN_CYCLE: {
    title: 'Proof builds on itself',
    type: PROOF,
    hint: 'A proof can only build on proofs that were there before',
  },
  SIGNATURE_INVALID: {
    title: 'Signature is wrong',
    type: CRYPTO,
    hint: 'The credential was changed after signing, or signed by another key',
  },
  KEY_INVALID: {
    title: 'Key is invalid',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    hint: 'The issuer has to publish a valid key',
  },
  KEY_LENGTH_INVALID: {
    title: 'Key has the wrong length',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    hint: 'The issuer has to publish a valid key',
  },
  KEY_UNSUPPORTED: {
    title: 'Type of key is not supported',
    hint: 'Ask the issuer for a signature with Ed25519, P-256, P-384 or RSA',
  },
  KEY_TYPE_MISMATCH: {
    title: 'Key does not fit the algorithm',
    type: PROOF,
    hint: 'The issuer has to name a key of the right kind',
  },
  KEY_EXPIRED: {
    title: 'Key has expired',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    hint: 'Ask the issuer for a badge that is signed with a current key',
  },
  KEY_REVOKED: {
    title: 'Key is revoked',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    hint: 'Ask the issuer for a badge that is signed with a current key',
  },
  VERIFICATION_METHOD_URL_INVALID: {
    title: 'Verification method is not a URL',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD_URL`,
    hint: 'The proof has to name its key by an absolute URL',
  },
  VERIFICATION_METHOD_WITHOUT_FRAGMENT: { title: 'Verification method names a DID, not a key', severity: 'warning' },
  VERIFICATION_METHOD_INVALID: {
    title: 'Verification method is malformed',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    hint: 'The issuer has to correct the document that lists its keys',
  },
  VERIFICATION_METHOD_NOT_FOUND: {
    title: 'Verification method is not in its document',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD`,
    hint: 'The issuer has to list the key in its document, and to keep listing it',
  },
  VERIFICATION_RELATIONSHIP_MISSING: {
    title: 'Key may not be used for this purpose',
    type: `${SECURITY}INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD`,
    hint: 'The issuer has to list the key under "assertionMethod"',
  },
  RELATIVE_REFERENCE: {
    title: 'Reference in the document of a key is relative',
    severity: 'warning',
    hint: 'The issuer should write absolute URLs in its document, or "#" and a name',
  },
  DOCUMENT_FETCH_FAILED: {
    title: 'Document could not be fetched',
    hint: 'Try again later, or pass the document in "documents"',
  },
  DOCUMENT_TOO_LARGE: {
    title: 'Document is too large to be fetched',
    hint: 'Raise the limit "documentLength" if you expect this, or pass the document in "documents"',
  },
  CONTROLLER_DOCUMENT_NOT_FOUND: { title: 'Document of the issuer could not be had' },
  CONTROLLER_DOCUMENT_INVALID: {
    title: 'Document of the issuer is malformed',
    type: `${SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT`,
    hint: 'The issuer has to correct its document',
  },
  CONTROLLER_DOCUMENT_ID_MISMATCH: {
    title: 'Document belongs to another identifier',
    type: `${SECURITY}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID`,
    hint: 'Pass the document under its own id',
  },
  DID_INVALID: {
    title: 'DID is malformed',
    type: `${SECURITY}INVALID_VERIFICATION_METHOD_URL`,
    hint: 'Correct the DID',
  },
  DID_METHOD_UNSUPPORTED: { title: 'DID method is not supported' },
  ISSUER_NOT_AUTHENTICATED: {
    title: 'Nothing shows that the key belongs to the issuer',
    hint: 'Pass the controller document of the issuer in "documents"',
  },
  ISSUER_KEY_MISMATCH: { title: 'Key does not belong to the issuer' },
  NOT_YET_VALID: {
    title: 'Credential is not valid yet',
    hint: 'Try again when the credential is valid, or compare the clocks',
  },
  EXPIRED: { title: 'Credential has expired', hint: 'Ask the issuer whether there is a newer one' },
  STATUS_NOT_CHECKED: { title: 'Status was not checked' },
  RECIPIENT_MISMATCH: {
    title: 'Credential was issued to somebody else',
    hint: 'Identifiers are compared exactly, character by character',
  },
  RECIPIENT_HASH_WEAK: {
    title: 'Identifier is hashed with MD5',
    severity: 'warning',
    hint: 'Ask the issuer for SHA-256',
  },
  RECIPIENT_HASH_UNSUPPORTED: {
    title: 'Hash of the identifier is not known',
    severity: 'warning',
    hint: 'Ask the issuer for SHA-256',
  },
  ISSUER_NOT_TRUSTED: {
    title: 'Issuer is not on the list of trusted issuers',
    hint: 'Ids are compared exactly, character by character, a slash at the end included',
  },
  INTERNAL_ERROR: { title: 'The check itself failed', hint: 'This should not happen: please report it' },
};

/** Makes the problem of one code; title, type and severity come from the table. */
export function problem(
  code: ProblemCode,
  detail: string,
  where: { pointer?: string; hint?: string; severity?: Severity } = {},
): Problem {
  const kind = PROBLEM_KINDS[code];
  const hint = where.hint ?? kind.hint;
  return {
    type: kind.type ?? `${OWN}${code}`,
    code,
    severity: where.severity ?? kind.severity ?? 'error',
    title: kind.title,
    detail,
    ...(where.pointer === undefined ? {} : { pointer: where.pointer }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The same fault, found where a proof is added: there the W3C has one URL for all of them. */
export function generationProblem(found: Problem): Problem {
  return { ...found, type: GENERATION };
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((entry) => entry.severity === 'error');
}
