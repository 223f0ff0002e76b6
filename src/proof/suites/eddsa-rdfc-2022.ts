import type { Cryptosuite } from '../cryptosuite.js';

/** @see {@link https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022 Data Integrity EdDSA Cryptosuites 1.0, 3.2} */
export const eddsaRdfc2022: Cryptosuite = {
  id: 'eddsa-rdfc-2022',
  algorithm: 'Ed25519',
  proofValueEncoding: 'base58btc',
  signatureLength: 64,
};
