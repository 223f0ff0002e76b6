export { didJwk } from './did-jwk.js';
export { didKey } from './did-key.js';
export { findKeyOwner } from './find-key-owner.js';
export type { MethodOutcome, Refusal } from './outcome.js';
export { isSelfContained, resolveController } from './resolve-controller.js';
export { createResolver, type Resolver } from './resolver.js';
export { retrieveTokenKey } from './retrieve-token-key.js';
export { retrieveVerificationMethod } from './retrieve-verification-method.js';
export { controllerOf } from './url.js';
