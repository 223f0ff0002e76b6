import type { CheckProblemCode } from '../../types/index.js';
import { PROOF, type ProblemKind, SECURITY } from './kind.js';

/** Faults of keys and their owners, and what the other checks find. */
export const CHECK_KINDS: Readonly<Record<CheckProblemCode, ProblemKind>> = {
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
  ENDORSEMENT_NOT_VERIFIED: {
    title: 'Endorsement does not verify',
    severity: 'warning',
    hint: 'Do not show it as an endorsement; what is wrong stands in "nested" of the check',
  },
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
