import { child, isObject, itemPointer } from '../lib/index.js';
import type { JsonObject, JsonValue, NestedResult } from '../types/index.js';
import type { VerificationState } from './state.js';

/** An endorsement inside a credential: a whole credential, or a token. */
export interface EmbeddedEndorsement {
  pointer: string;
  value: JsonValue;
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
        if (!PROPERTIES.has(key)) visit(entry as JsonValue, at);
        else {
          const items = Array.isArray(entry) ? entry : [entry];
          items.forEach((item: JsonValue, index) => {
            found.push({ pointer: itemPointer(entry as JsonValue, at, index), value: item });
          });
        }
      }
    }
  }
}

/** Verifies each endorsement once, as a credential of its own; up to the limit, the rest are left out. */
export function verifyEndorsements(credential: JsonObject, state: VerificationState): Promise<NestedResult[]> {
  state.endorsements ??= verifyAll(embeddedEndorsements(credential), state);
  return state.endorsements;
}

async function verifyAll(embedded: readonly EmbeddedEndorsement[], state: VerificationState): Promise<NestedResult[]> {
  const results: NestedResult[] = [];
  for (const { pointer, value } of embedded.slice(0, state.settings.limits.endorsements)) {
    results.push({ pointer, result: await state.verifyNested(value) });
  }
  return results;
}
