import { TABLES } from '../contexts/index.js';
import { utf8 } from '../lib/index.js';
import type { JsonObject, Trace } from '../types/index.js';
import {
  type ActiveContext,
  createActiveContexts,
  documentQuads,
  hasFactsOutOfPlace,
  isUncovered,
  readTables,
} from './plan/index.js';
import type { Quad } from './quad.js';

export interface PlannedQuads {
  quads: Quad[];
  /** Whether something is described at a less important place than one where it is named. */
  hasFactsOutOfPlace(): boolean;
}

let emptyContext: (() => ActiveContext) | undefined;

/**
 * The statements of a document, made with compiled contexts; `undefined` where jsonld has to do it, which `trace` is told
 * with the reason.
 */
export function plannedQuads(
  document: JsonObject,
  longest: number,
  { fastPath, trace }: { fastPath?: boolean | undefined; trace?: Trace | undefined },
): PlannedQuads | undefined {
  if (fastPath === false) return undefined;
  emptyContext ??= createActiveContexts(readTables(TABLES));
  try {
    const { quads, mentions } = documentQuads(document, emptyContext(), longest);
    return { quads, hasFactsOutOfPlace: () => hasFactsOutOfPlace(mentions) };
  } catch (error) {
    if (!isUncovered(error)) throw error;
    trace?.('generalPath', utf8(error.message));
    return undefined;
  }
}
