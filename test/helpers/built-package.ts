import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import config from '../../tsup.config.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The package as the build makes it of the sources, for what runs outside of the tests: threads and processes. */
export interface BuiltPackage {
  /** The folder, which ends in a slash. */
  root: URL;
  remove(): Promise<void>;
}

/** Builds the sources into a folder of the repository, where their dependencies are found. */
export async function buildPackage(): Promise<BuiltPackage> {
  await mkdir(join(ROOT, 'out'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, 'out/package-'));
  const { entry, target } = config as { entry: string[]; target: string };
  await build({
    absWorkingDir: ROOT,
    entryPoints: entry,
    outdir: join(folder, 'dist'),
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    target,
    logLevel: 'error',
  });
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await cp(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  return { root: pathToFileURL(`${folder}/`), remove: () => rm(folder, { recursive: true, force: true }) };
}
