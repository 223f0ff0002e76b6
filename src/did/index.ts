export { didJwk } from './did-jwk.js';
export { didKey } from './did-key.js';
export type { MethodOutcome } from './outcome.js';
export { resolveController } from './resolve-controller.js';
export { listMethods, retrieveVerificationMethod } from './retrieve-verification-method.js';
export { controllerOf } from './url.js';
