import { argumentError } from '../lib/index.js';
import type { KeyPair } from '../types/index.js';
import { backendNamed, withBackend } from './backends/index.js';
import type { SecretKey } from './secret-key.js';

const secrets = new WeakMap<object, SecretKey>();

interface KeyPairOptions {
  /** Whether ECDSA signatures are deterministic (RFC 6979). */
  deterministic?: boolean;
  verificationMethod?: string;
}

/** Makes the object that callers get; its secret is reachable through this module only. */
export function createKeyPair(secret: SecretKey, options: KeyPairOptions = {}): KeyPair {
  const { algorithm, jwk } = secret.publicKey;
  const { deterministic = false, verificationMethod } = options;
  const keyPair: KeyPair = Object.freeze({
    algorithm,
    publicKey: jwk,
    ...(verificationMethod === undefined ? {} : { verificationMethod }),
    async sign(message: Uint8Array): Promise<Uint8Array> {
      if (!(message instanceof Uint8Array)) {
        throw argumentError('ERR_INVALID_ARG_TYPE', '"message" must be a Uint8Array');
      }
      if (deterministic && secret.bytes) return (await backendNamed('noble')).sign(secret, message);
      return withBackend(algorithm, (backend) => backend.sign(secret, message));
    },
  });
  secrets.set(keyPair, secret);
  return keyPair;
}

/** The secret of a key pair that this library made, `undefined` for anything else. */
export function secretOf(keyPair: object): SecretKey | undefined {
  return secrets.get(keyPair);
}
