import { issuerId, problem } from '../../lib/index.js';
import { type CheckFunction, judge, skipped } from '../state.js';

/** Passes when the issuer is on the caller's list, and the key was shown to be the issuer's: anybody can write a name. */
export const checkTrust: CheckFunction = (received, { settings, attempt, issuerStatus }) => {
  if (!settings.trustedIssuers) return skipped('no trusted issuers were named');
  const issuer = issuerId(received.credential);
  if (issuer === undefined || !settings.trustedIssuers.includes(issuer)) {
    return judge([
      problem('ISSUER_NOT_TRUSTED', `${JSON.stringify(issuer)} is not on the list of trusted issuers`, {
        pointer: '/issuer',
      }),
    ]);
  }
  if (attempt?.proof.status === 'failed') return skipped('no proof verified');
  if (attempt?.proof.status === 'passed' && issuerStatus === 'passed') return judge([]);
  return {
    status: 'undetermined',
    reason: 'the issuer is on the list, but nothing shows that it signed',
    problems: [
      problem('ISSUER_NOT_AUTHENTICATED', 'Nothing shows that the trusted issuer signed this', { pointer: '/issuer' }),
    ],
  };
};
