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
 * The properties that have another name in each version. An end under either name counts: the URL of a context is not
 * signed, and the context of 1.1 knows the names of 2.0, so that a credential of 2.0 could lose its end by naming the
 * older one, and a credential of 1.1 by naming the newer one and any that defines the rest.
 */
const DATA_MODELS: Readonly<Record<DataModelVersion, DataModel>> = {
  '1.1': { from: ['issuanceDate', 'validFrom'], until: ['expirationDate', 'validUntil'] },
  '2.0': { from: ['validFrom', 'issuanceDate'], until: ['validUntil', 'expirationDate'] },
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
