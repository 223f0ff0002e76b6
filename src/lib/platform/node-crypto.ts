import { builtinModule } from './builtin-module.js';

/** What this library uses of a key object of `node:crypto`. */
export interface NodeKeyObject {
  export(options: { format: 'jwk' }): Record<string, unknown>;
}

/** The part of `node:crypto` that this library uses. Declared here, so that nothing else can lean on Node's types. */
export interface NodeCrypto {
  /** In one call; not every platform that has the module has this. */
  hash?<E extends 'buffer' | 'hex'>(
    algorithm: string,
    data: Uint8Array | string,
    encoding: E,
  ): E extends 'hex' ? string : Uint8Array;
  createHash(algorithm: string): { update(data: Uint8Array | string): { digest(): Uint8Array } };
  createPublicKey(input: { key: unknown; format: 'jwk' } | NodeKeyObject): NodeKeyObject;
  createPrivateKey(
    input: { key: unknown; format: 'jwk' } | { key: Uint8Array; format: 'der'; type: 'pkcs8' },
  ): NodeKeyObject;
  createECDH(curve: string): {
    setPrivateKey(secret: Uint8Array): void;
    getPublicKey(encoding: null, format: 'compressed'): Uint8Array;
  };
  sign(algorithm: string | null, data: Uint8Array, key: unknown): Uint8Array;
  verify(algorithm: string | null, data: Uint8Array, key: unknown, signature: Uint8Array): boolean;
}

/** `node:crypto` where the platform has it, else `null`. */
export function nodeCrypto(): NodeCrypto | null {
  return builtinModule('node:crypto') as NodeCrypto | null;
}
