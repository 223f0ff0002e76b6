export type { ClassName, PropertyInfo } from './class-info.js';
export { classProperties } from './classes.js';
export { nearest } from './nearest.js';
export { readOpenBadgeCredential } from './read-open-badge-credential.js';
export { MAX_PROBLEMS, validateClass } from './validate-class.js';
export { type ValidateCredentialOptions, validateCredential, validateDocument } from './validate-credential.js';
