import { CREDENTIALS_V2, isOpenBadgesContext, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from '../contexts/index.js';
import { asArray, child, isObject, type Reader } from '../lib/index.js';
import type { JsonObject, JsonValue } from '../types/index.js';

/** Whether a context is one that builders do not know: it may define further properties and types. */
export function isForeignContext(context: unknown): boolean {
  if (typeof context === 'string') return !isKnown(context);
  return typeof context === 'object' && context !== null;
}

function isKnown(context: unknown): boolean {
  return context === CREDENTIALS_V2 || context === OPEN_BADGES_EXTENSIONS || isOpenBadgesContext(context);
}

/** The complete `@context` of a credential that is otherwise built, from the contexts that the caller gave. */
export function contextsOf(credential: JsonObject, given: readonly unknown[], reader: Reader): JsonValue[] {
  const base = [CREDENTIALS_V2, given.find(isOpenBadgesContext) ?? OPEN_BADGES_V3];
  const known = needsExtensions(credential, given) ? [...base, OPEN_BADGES_EXTENSIONS] : base;
  const others = [...new Set(given.filter((context) => !isKnown(context)))];
  return [...known, ...others.map((context, index) => reader.copy(context, child('/@context', known.length + index)))];
}

function needsExtensions(credential: JsonObject, given: readonly unknown[]): boolean {
  if (given.includes(OPEN_BADGES_EXTENSIONS)) return true;
  const typed = ['credentialSchema', 'credentialStatus', 'refreshService'].flatMap((name) => asArray(credential[name]));
  const types = typed.flatMap((item) => (isObject(item) ? asArray(item.type as JsonValue | undefined) : []));
  return types.some((type) => String(type).startsWith('1EdTech'));
}
