import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../shared/vectors/', import.meta.url);

/** Whether the official test vectors stand beside the project; tests that need them say so and skip without. */
export const hasVectors = existsSync(fileURLToPath(ROOT));

if (!hasVectors) console.warn(`No test vectors in ${fileURLToPath(ROOT)}: the tests that need them are skipped.`);

export function vectorText(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8');
}

export function vectorJson<T = Record<string, unknown>>(path: string): T {
  return JSON.parse(vectorText(path)) as T;
}
