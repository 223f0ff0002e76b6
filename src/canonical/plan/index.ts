export { type ActiveContext, createActiveContexts } from './active-context.js';
export { readTables } from './compiled-context.js';
export { documentQuads } from './document-quads.js';
export { hasFactsOutOfPlace } from './facts-in-place.js';
export { isUncovered } from './uncovered.js';
