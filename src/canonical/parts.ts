/**
 * How the document is signed. Under `rdf` the signature covers a set of statements, which knows no order, no empty list
 * and no repetition; under `bytes` it covers the text, and what would be a hole under `rdf` is only worth a warning.
 */
export type SignedForm = 'rdf' | 'bytes';

/** Properties whose values are credentials of their own, with their own `@context`. */
const EMBEDDED_CREDENTIALS = new Set(['endorsement', 'verifiableCredential']);
/** Claim of a token that holds the credential, where it follows version 1.1 of the data model. */
const CREDENTIAL_CLAIM = 'vc';

/** What a value is part of: a credential's own object, any other node, a proof, or a `@context`. */
export type Part = 'credential' | 'node' | 'proof' | 'context';

export function partOf(key: string, parent: Part, form: SignedForm): Part {
  if (parent === 'context' || key === '@context') return 'context';
  if (parent === 'proof' || (parent === 'credential' && key === 'proof')) return 'proof';
  if (form === 'bytes' && parent === 'credential' && key === CREDENTIAL_CLAIM) return 'credential';
  return EMBEDDED_CREDENTIALS.has(key) ? 'credential' : 'node';
}
