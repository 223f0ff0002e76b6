export type { SignOptions } from './options.js';
export { assertSignCredentialOptions, type SignCredentialOptions, signCredential } from './sign-credential.js';
export {
  assertSignCredentialJwtOptions,
  SIGN_CREDENTIAL_JWT_OPTIONS,
  type SignCredentialJwtOptions,
  signCredentialJwt,
} from './sign-credential-jwt.js';
export {
  SIGN_CREDENTIALS_OPTIONS,
  type SignCredentialsOptions,
  type SignCredentialsResult,
  signCredentials,
} from './sign-credentials.js';
export {
  type SignCredentialsJwtOptions,
  type SignCredentialsJwtResult,
  signCredentialsJwt,
} from './sign-credentials-jwt.js';
