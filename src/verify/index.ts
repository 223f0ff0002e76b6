export { formatReport } from './format-report.js';
export type { ExpectedRecipient, SkippableCheck, VerifyOptions } from './options.js';
export { resolveSettings, VERIFY_OPTIONS } from './settings.js';
export { verifyCredential } from './verify-credential.js';
export {
  type VerifyCredentialsOptions,
  type VerifyCredentialsResult,
  verificationEntry,
  verifyCredentials,
} from './verify-credentials.js';
