export { BUNDLED_CONTEXTS } from './bundled.js';
export {
  contextDigest,
  contextDocument,
  type Documents,
  isClassIri,
  isClassTerm,
  isKnownContext,
} from './context-document.js';
export * from './urls.js';
