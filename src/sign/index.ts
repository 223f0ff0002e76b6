export type { SignOptions } from './options.js';
export { type SignCredentialOptions, signCredential } from './sign-credential.js';
export { type SignCredentialJwtOptions, signCredentialJwt } from './sign-credential-jwt.js';
