/** What this library uses of a key object of `node:crypto`. */
export interface NodeKeyObject {
  export(options: { format: 'jwk' }): Record<string, unknown>;
}

/** The part of `node:crypto` that this library uses. Declared here, so that nothing else can lean on Node's types. */
export interface NodeCrypto {
  createHash(algorithm: string): { update(data: Uint8Array | string): { digest(): Uint8Array } };
  /** In hex. Not every version and platform has it. */
  hash?(algorithm: string, data: string): string;
  createPublicKey(input: { key: unknown; format: 'jwk' }): NodeKeyObject;
  createPrivateKey(input: { key: unknown; format: 'jwk' }): NodeKeyObject;
  sign(algorithm: string | null, data: Uint8Array, key: unknown): Uint8Array;
  verify(algorithm: string | null, data: Uint8Array, key: unknown, signature: Uint8Array): boolean;
}

interface NodeProcess {
  getBuiltinModule?(id: string): unknown;
}

let module: NodeCrypto | null | undefined;

/** `node:crypto` where the platform has it (Node, Bun, Deno, Workers with Node compatibility), else `null`. */
export function nodeCrypto(): NodeCrypto | null {
  if (module === undefined) {
    const process = (globalThis as { process?: NodeProcess }).process;
    module = (process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined) ?? null;
  }
  return module;
}
