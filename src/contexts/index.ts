export { BUNDLED_CONTEXTS } from './bundled.js';
export {
  contextDigest,
  contextDocument,
  type Documents,
  isClassIri,
  isClassTerm,
  isKnownContext,
} from './context-document.js';
export { dataModelOf, dataModelVersion } from './data-model.js';
export * from './urls.js';
