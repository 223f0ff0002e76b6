export { didJwk } from './did-jwk.js';
export { didKey } from './did-key.js';
export type {
  Documents,
  MethodOutcome,
  RefusedMethod,
  Relationship,
  ResolvedDocument,
  ResolveOutcome,
  RetrievedMethod,
} from './outcome.js';
export { resolveController } from './resolve-controller.js';
export {
  type RetrieveOptions,
  retrieveVerificationMethod,
  type VerificationPurpose,
} from './retrieve-verification-method.js';
export { absoluteId, controllerOf, isAbsoluteUrl } from './url.js';
