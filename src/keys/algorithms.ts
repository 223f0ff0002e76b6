import type { Jwk, KeyAlgorithm } from '../types/index.js';

/** What there is to know about one algorithm. */
export interface AlgorithmEntry {
  readonly algorithm: KeyAlgorithm;
  readonly kty: 'OKP' | 'EC' | 'RSA';
  readonly crv?: string;
  /** Name in the `alg` header of a JWS. */
  readonly jose: string;
  /** Values of the JWK member `alg` that do not contradict the key. */
  readonly jwkAlg: readonly string[];
  /** Required public members of the JWK in the order of RFC 7638. */
  readonly publicMembers: readonly (keyof Jwk)[];
  readonly secretMembers: readonly string[];
  /** Bytes of every coordinate and of the secret; absent where the modulus decides. */
  readonly size?: number;
  /** Bytes of a signature; absent where the modulus decides. */
  readonly signatureSize?: number;
  /** Multikey form; absent where the algorithm has none. */
  readonly multikey?: {
    readonly publicPrefix: readonly [number, number];
    readonly secretPrefix: readonly [number, number];
    readonly publicSize: number;
  };
  /** Digest name for `node:crypto`; `null` where the algorithm hashes by itself. */
  readonly nodeHash: string | null;
  readonly webCrypto: {
    // Structural: the names of these types exist only where the types of a browser are loaded.
    readonly key: { readonly name: string; readonly namedCurve?: string; readonly hash?: string };
    readonly signature: { readonly name: string; readonly hash?: string };
  };
}

/** Prefixes: multicodec `ed25519-pub`, `p256-pub`, `p384-pub` and their `-priv` forms, as varints. */
export const ALGORITHMS: Readonly<Record<KeyAlgorithm, AlgorithmEntry>> = {
  Ed25519: {
    algorithm: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    jose: 'EdDSA',
    jwkAlg: ['EdDSA', 'Ed25519'],
    publicMembers: ['crv', 'kty', 'x'],
    secretMembers: ['d'],
    size: 32,
    signatureSize: 64,
    multikey: { publicPrefix: [0xed, 0x01], secretPrefix: [0x80, 0x26], publicSize: 32 },
    nodeHash: null,
    webCrypto: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
  },
  ES256: {
    algorithm: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    jose: 'ES256',
    jwkAlg: ['ES256'],
    publicMembers: ['crv', 'kty', 'x', 'y'],
    secretMembers: ['d'],
    size: 32,
    signatureSize: 64,
    multikey: { publicPrefix: [0x80, 0x24], secretPrefix: [0x86, 0x26], publicSize: 33 },
    nodeHash: 'sha256',
    webCrypto: { key: { name: 'ECDSA', namedCurve: 'P-256' }, signature: { name: 'ECDSA', hash: 'SHA-256' } },
  },
  ES384: {
    algorithm: 'ES384',
    kty: 'EC',
    crv: 'P-384',
    jose: 'ES384',
    jwkAlg: ['ES384'],
    publicMembers: ['crv', 'kty', 'x', 'y'],
    secretMembers: ['d'],
    size: 48,
    signatureSize: 96,
    multikey: { publicPrefix: [0x81, 0x24], secretPrefix: [0x87, 0x26], publicSize: 49 },
    nodeHash: 'sha384',
    webCrypto: { key: { name: 'ECDSA', namedCurve: 'P-384' }, signature: { name: 'ECDSA', hash: 'SHA-384' } },
  },
  RS256: {
    algorithm: 'RS256',
    kty: 'RSA',
    jose: 'RS256',
    jwkAlg: ['RS256'],
    publicMembers: ['e', 'kty', 'n'],
    secretMembers: ['d', 'p', 'q', 'dp', 'dq', 'qi'],
    nodeHash: 'sha256',
    webCrypto: {
      key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      signature: { name: 'RSASSA-PKCS1-v1_5' },
    },
  },
};

/** All algorithms, in the order in which the documentation names them. */
export const KEY_ALGORITHMS: readonly KeyAlgorithm[] = ['Ed25519', 'ES256', 'ES384', 'RS256'];
