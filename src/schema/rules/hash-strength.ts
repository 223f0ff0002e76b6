import { below, problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

/**
 * An identifier is not hashed with MD5: a warning, since the standard allows it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#identityhash Open Badges 3.0, IdentityHash}
 */
export const hashStrength: Rule = ({ hashed, identityHash }, place) => {
  if (hashed !== true || typeof identityHash !== 'string' || !/^md5\$/i.test(identityHash)) return [];
  const detail = 'The identifier is hashed with MD5';
  return [problem('RECIPIENT_HASH_WEAK', detail, { pointer: below(place, 'identityHash') })];
};
