export { formatReport } from './format-report.js';
export type { ExpectedRecipient, SkippableCheck, VerifyOptions } from './options.js';
export { verifyCredential } from './verify-credential.js';
