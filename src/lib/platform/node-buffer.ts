import { builtinModule } from './builtin-module.js';

/** The part of `Buffer` of `node:buffer` that this library uses. */
interface NodeBuffer {
  from(text: string, encoding: 'base64url'): Uint8Array;
  from(memory: ArrayBufferLike, offset: number, length: number): { toString(encoding: 'base64url'): string };
}

/** `Buffer` where the platform has it: its base64url is ten times as fast as what JavaScript can do. */
export function nodeBuffer(): NodeBuffer | undefined {
  return (builtinModule('node:buffer') as { Buffer: NodeBuffer } | null)?.Buffer;
}
