export { BUNDLED_CONTEXTS } from './bundled.js';
export { isClassIri, isClassTerm } from './class-names.js';
export {
  contextDigest,
  contextDocument,
  type Documents,
  isKnownContext,
} from './context-document.js';
export { dataModelOf, dataModelVersion } from './data-model.js';
export { type ContextTables, TABLES } from './generated/tables.js';
export * from './urls.js';
