/** A type of public key that has a name of its own and signs nothing here. */
export interface ForeignKeyType {
  readonly name: string;
  /** `crv` of its JWK. */
  readonly crv?: string;
  /** Multicodec of its Multikey form, as a varint. */
  readonly prefix: readonly [number, number];
  /** Bytes of the key behind the prefix; absent where they differ. */
  readonly size?: number;
  readonly use: string;
}

const SIGNS = 'use Ed25519, P-256 or P-384';
const AGREES = 'it is for key agreement and signs nothing';

/**
 * Types that users and verifiers meet, so that a message can name them. The codes are those of the multicodec table:
 * 0xe7, 0xea, 0xeb, 0xec, 0xee, 0x1202 to 0x1205.
 */
export const FOREIGN_KEY_TYPES: readonly ForeignKeyType[] = [
  { name: 'secp256k1', crv: 'secp256k1', prefix: [0xe7, 0x01], size: 33, use: SIGNS },
  { name: 'BLS12-381 G1', crv: 'BLS12381G1', prefix: [0xea, 0x01], size: 48, use: SIGNS },
  { name: 'BLS12-381 G2', crv: 'BLS12381G2', prefix: [0xeb, 0x01], size: 96, use: SIGNS },
  { name: 'X25519', crv: 'X25519', prefix: [0xec, 0x01], size: 32, use: AGREES },
  { name: 'BLS12-381 G1 and G2', prefix: [0xee, 0x01], size: 144, use: SIGNS },
  { name: 'P-521', crv: 'P-521', prefix: [0x82, 0x24], size: 67, use: SIGNS },
  { name: 'Ed448', crv: 'Ed448', prefix: [0x83, 0x24], size: 57, use: SIGNS },
  { name: 'X448', crv: 'X448', prefix: [0x84, 0x24], size: 56, use: AGREES },
  { name: 'RSA', prefix: [0x85, 0x24], use: 'RSA keys are read as a JWK or PEM, and have no Multikey or did:key here' },
];
