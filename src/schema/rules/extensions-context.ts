import { dataModelVersion, isOpenBadgesContext, OPEN_BADGES_EXTENSIONS } from '../../contexts/index.js';
import { asArray, below, isObject, problem } from '../../lib/index.js';
import { describe } from '../describe.js';
import { type Rule, valuesOf } from './rule.js';

/**
 * A type of 1EdTech for schemas, status and refreshing is defined by the extensions context: a warning, since safe mode
 * refuses what no context defines.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#serialization Open Badges 3.0, appendix A}
 */
export const extensionsContext: Rule = (credential, place) => {
  const contexts = credential['@context'];
  if (!Array.isArray(contexts) || dataModelVersion(credential) === undefined || !isOpenBadgesContext(contexts[1]))
    return [];
  if (contexts.includes(OPEN_BADGES_EXTENSIONS)) return [];
  return ['credentialSchema', 'credentialStatus', 'refreshService'].flatMap((name) =>
    valuesOf(credential, name, place).flatMap(({ value, place: at }) => {
      const types: readonly unknown[] = isObject(value) ? asArray(value.type) : [];
      const type = types.find((item) => typeof item === 'string' && item.startsWith('1EdTech'));
      if (type === undefined) return [];
      const detail = `The type ${describe(type)} is used without the context that defines it`;
      const hint = `Add "${OPEN_BADGES_EXTENSIONS}" to "@context"`;
      return [problem('CONTEXT_MISSING', detail, { pointer: below(at, 'type'), hint, severity: 'warning' })];
    }),
  );
};
