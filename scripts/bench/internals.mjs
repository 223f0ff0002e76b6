// The parts of the package that have no public entry, bundled from the sources for the cases that measure one step alone.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = new URL('../../', import.meta.url);

const ENTRY = `
export * from './src/canonical/index.ts';
export { DEFAULT_LIMITS } from './src/lib/index.ts';
`;

export async function loadInternals() {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(ROOT),
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(ROOT), loader: 'ts' },
    bundle: true,
    format: 'esm',
    packages: 'external',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  const file = new URL('out/bench/internals.mjs', ROOT);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, outputFiles[0].contents);
  return import(file.href);
}
