import type { PublicKey } from '../keys/index.js';
import type { JsonObject, Problem } from '../types/index.js';

/** The relationships in which a document can list a key. */
export const RELATIONSHIPS = [
  'assertionMethod',
  'authentication',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;

export type Relationship = (typeof RELATIONSHIPS)[number];

/** A controller document whose outer form was checked; its verification methods were not. */
export interface ResolvedDocument extends Readonly<Record<Relationship, readonly (string | JsonObject)[]>> {
  readonly id: string;
  readonly verificationMethod: readonly JsonObject[];
}

/**
 * Why a document is not there: nobody was asked, or knows it; it does not exist; or whoever was asked did not answer, so
 * that anything may stand in it.
 */
export type Missing = 'unasked' | 'absent' | 'unanswered';

/** Why there is no answer; `undetermined` when another verifier with more documents could find one. */
export interface Refusal {
  readonly kind: 'problem';
  readonly problem: Problem;
  readonly undetermined: boolean;
  readonly missing?: Missing;
}

export type ResolveOutcome = { readonly kind: 'document'; readonly document: ResolvedDocument } | Refusal;

/** A key that its controller lists for the purpose. */
export interface RetrievedMethod {
  readonly kind: 'method';
  readonly authenticated: true;
  readonly key: PublicKey;
  /** Absolute URL. */
  readonly verificationMethod: string;
  readonly controller: string;
  readonly warnings: readonly Problem[];
}

/**
 * A key that must not be relied on. It is there when it could be read, so that the signature can be reported apart from
 * the question whose key it is.
 */
export interface RefusedMethod extends Refusal {
  readonly authenticated: false;
  readonly key?: PublicKey;
  readonly verificationMethod?: string;
  readonly controller?: string;
  readonly warnings: readonly Problem[];
}

export type MethodOutcome = RetrievedMethod | RefusedMethod;

export function refusal(problem: Problem, undetermined = false): Refusal {
  return { kind: 'problem', problem, undetermined };
}

/** That a document is missing; whoever gets it from elsewhere could find an answer. */
export function missing(problem: Problem, why: Missing): Refusal {
  return { ...refusal(problem, true), missing: why };
}

export type VerificationPurpose = 'assertionMethod' | 'authentication';

/** What all steps of a search for a key need to know. */
export interface Search {
  readonly url: string;
  readonly controller: string;
  readonly purpose: VerificationPurpose;
  readonly now: Date;
  readonly warnings: readonly Problem[];
}

export function refuse(
  search: Search,
  { problem, undetermined, missing: why }: Refusal,
  key?: PublicKey,
): RefusedMethod {
  return {
    kind: 'problem',
    problem,
    undetermined,
    ...(why ? { missing: why } : {}),
    authenticated: false,
    ...(key ? { key } : {}),
    verificationMethod: search.url,
    controller: search.controller,
    warnings: search.warnings,
  };
}
