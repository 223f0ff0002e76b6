import { asArray } from '../lib/index.js';
import type { JsonObject } from '../types/index.js';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from './urls.js';

/** Versions of the W3C data model. Credentials of 1.1 are read, never written. */
export type DataModelVersion = '1.1' | '2.0';

interface DataModel {
  /** Properties that say from when on a credential is valid; the first is the version's own. */
  from: readonly [string, ...string[]];
  /** Properties that say until when. */
  until: readonly [string, ...string[]];
}

/**
 * The properties that have another name in each version. The context of 1.1 knows the names of 2.0 as well, with the same
 * meaning: an end under either name counts, so that a credential of 2.0 does not lose its end by naming the older context.
 */
const DATA_MODELS: Readonly<Record<DataModelVersion, DataModel>> = {
  '1.1': { from: ['issuanceDate', 'validFrom'], until: ['expirationDate', 'validUntil'] },
  '2.0': { from: ['validFrom'], until: ['validUntil'] },
};

/** The version that a credential follows, by its first context; `undefined` for any other context. */
export function dataModelVersion(credential: JsonObject): DataModelVersion | undefined {
  const [first] = asArray(credential['@context']);
  if (first === CREDENTIALS_V2) return '2.0';
  return first === CREDENTIALS_V1 ? '1.1' : undefined;
}

/** The property names of the version that a credential follows. */
export function dataModelOf(credential: JsonObject): DataModel {
  return DATA_MODELS[dataModelVersion(credential) ?? '2.0'];
}
