import { looksLikeToken } from '../jwt/index.js';
import { below, itemPointer, type Place, pointerTo } from '../lib/index.js';
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

  function visit(value: JsonValue, place: Place): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) visit(value[index] as JsonValue, below(place, index));
      return;
    }
    for (const key of Object.keys(value)) {
      if (key === '@context') continue;
      const entry = value[key] as JsonValue;
      if (!PROPERTIES.has(key)) visit(entry, below(place, key));
      else collect(entry, pointerTo(below(place, key)), key === 'endorsementJwt');
    }
  }

  function collect(entry: JsonValue, at: string, isToken: boolean): void {
    for (const [index, value] of (Array.isArray(entry) ? entry : [entry]).entries()) {
      found.push({ pointer: itemPointer(entry, at, index), value, isToken });
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
