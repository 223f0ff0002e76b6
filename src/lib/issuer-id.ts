import type { JsonObject } from '../types/index.js';
import { isObject } from './guards.js';

/** The identifier of a credential's issuer, which is a text or an object with one. */
export function issuerId({ issuer }: JsonObject): string | undefined {
  const id = isObject(issuer) ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
}
