import type { Cryptosuite } from '../cryptosuite.js';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.js';

/** Cryptosuites that are supported. */
export type CryptosuiteId = 'eddsa-rdfc-2022';

/** Every cryptosuite by its id. Adding one is a file and a line here. */
export const CRYPTOSUITES: ReadonlyMap<string, Cryptosuite> = new Map(
  [eddsaRdfc2022].map((suite) => [suite.id, suite]),
);
