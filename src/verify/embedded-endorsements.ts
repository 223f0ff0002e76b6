import { looksLikeToken } from '../jwt/index.js';
import { child, isObject, itemPointer } from '../lib/index.js';
import type { JsonObject, JsonValue, NestedResult } from '../types/index.js';
import type { VerificationState } from './state.js';

/** An endorsement inside a credential: a whole credential, or a token. */
export interface EmbeddedEndorsement {
  pointer: string;
  value: JsonValue;
  /** It stands in `endorsementJwt`. */
  isToken: boolean;
}

const PROPERTIES: ReadonlySet<string> = new Set(['endorsement', 'endorsementJwt']);

/**
 * The endorsements of a credential, its achievement and its profiles; those of an endorsement itself are not looked for.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#verify-endorsement Open Badges 3.0, 9.2}
 */
export function embeddedEndorsements(credential: JsonObject): EmbeddedEndorsement[] {
  const found: EmbeddedEndorsement[] = [];
  visit(credential, '');
  return found;

  function visit(value: JsonValue, pointer: string): void {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, child(pointer, index));
      });
    } else if (isObject(value)) {
      for (const [key, entry] of Object.entries(value)) {
        const at = child(pointer, key);
        if (key === '@context') continue;
        if (!PROPERTIES.has(key)) visit(entry as JsonValue, at);
        else {
          const items = Array.isArray(entry) ? entry : [entry];
          items.forEach((item: JsonValue, index) => {
            found.push({
              pointer: itemPointer(entry as JsonValue, at, index),
              value: item,
              isToken: key === 'endorsementJwt',
            });
          });
        }
      }
    }
  }
}

/**
 * Verifies each endorsement once, as a credential of its own; up to the limit, the rest are left out. Those of an
 * endorsement are not verified, so that the work does not multiply.
 */
export async function verifyEndorsements(credential: JsonObject, state: VerificationState): Promise<NestedResult[]> {
  if (state.settings.nested) return [];
  state.endorsements ??= verifyAll(embeddedEndorsements(credential), state);
  return state.endorsements;
}

async function verifyAll(embedded: readonly EmbeddedEndorsement[], state: VerificationState): Promise<NestedResult[]> {
  const results: NestedResult[] = [];
  for (const { pointer, value, isToken } of embedded.slice(0, state.settings.limits.endorsements)) {
    results.push({ pointer, result: await state.verifyNested(isToken && !couldBeToken(value) ? undefined : value) });
  }
  return results;
}

/** Text of another kind, such as JSON, does not become a token by the name of its property. */
function couldBeToken(value: JsonValue): boolean {
  return typeof value === 'string' && looksLikeToken(value);
}
