import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { chunksOf } from './chunks.mjs';

const ROOT = new URL('../../', import.meta.url);

/** Subpaths that browsers have no use for. */
const NODE_ONLY = ['./node'];

/**
 * What every subpath weighs in a browser, minified by esbuild and compressed by brotli, in bytes: what has to be there at
 * the start, and what is loaded only by whoever needs it. What is loaded at the start is compressed as one text, as other
 * bundlers write it; esbuild itself makes a chunk of what it shares with each part that is loaded later, which compresses by
 * a few KB less.
 */
export async function measureSizes() {
  const manifest = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));
  const subpaths = Object.entries(manifest.exports).filter(([subpath, { default: target }]) => {
    return target !== undefined && !NODE_ONLY.includes(subpath);
  });
  return Promise.all(
    subpaths.map(async ([subpath, { default: target }]) => {
      const source = target.replace('./dist/', './src/').replace(/\.js$/, '.ts');
      const { start, onDemand } = await bundle(source);
      return { subpath, ...start, onDemand };
    }),
  );
}

async function bundle(entryPoint) {
  const outdir = fileURLToPath(new URL('out/sizes', ROOT));
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(ROOT),
    entryPoints: [entryPoint],
    outdir,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    metafile: true,
    minify: true,
    platform: 'browser',
    splitting: true,
    target: 'es2022',
    write: false,
  });
  const contents = new Map(outputFiles.map((file) => [file.path.slice(fileURLToPath(ROOT).length), file.contents]));
  const weigh = (paths) => ({
    minified: sum(paths, (path) => contents.get(path).length),
    brotli: brotli(Buffer.concat(paths.map((path) => contents.get(path)))),
  });
  const { start, onDemand } = chunksOf(metafile);
  return { start: weigh(start), onDemand: onDemand.map(({ name, chunks }) => ({ name, ...weigh(chunks) })) };
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
