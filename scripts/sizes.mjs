// Prints what every subpath weighs in a browser: minified by esbuild, compressed by brotli. What is loaded only by whoever
// needs it is left out of the subpaths and has lines of its own.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = new URL('../', import.meta.url).pathname;
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

const rows = [];
const onDemand = new Map();
for (const [subpath, target] of Object.entries(manifest.exports)) {
  if (subpath !== './package.json') {
    const source = target.default.replace('./dist/', './src/').replace(/\.js$/, '.ts');
    rows.push([subpath, ...(await weigh(source))]);
  }
}

console.log(line('subpath', 'minified', 'brotli'));
for (const row of rows) console.log(line(...row));
console.log();
console.log(line('on demand', 'minified', 'brotli'));
for (const row of onDemand) console.log(line(row[0], ...row[1]));
console.log('bytes');

/** The bytes of a module with all that it imports; what it could load later goes to `onDemand`. */
async function weigh(source) {
  const { outputFiles, metafile } = await build({
    entryPoints: [source],
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    logLevel: 'error',
    metafile: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  const contents = new Map(outputFiles.map((file) => [file.path.slice(ROOT.length), file.contents]));
  const outputs = Object.entries(metafile.outputs);
  const [entry] = outputs.find(([, { entryPoint }]) => entryPoint === source.slice(2));
  const own = closure(entry, metafile.outputs);
  for (const [path, { entryPoint }] of outputs) {
    if (own.has(path) || entryPoint === undefined) continue;
    const more = [...closure(path, metafile.outputs)].filter((file) => !own.has(file));
    onDemand.set(entryPoint.replace(/^node_modules\//, ''), sizes(more.map((file) => contents.get(file))));
  }
  return sizes([...own].map((file) => contents.get(file)));
}

/** A file with all files that it imports at once. */
function closure(path, outputs, found = new Set()) {
  found.add(path);
  for (const { path: next, kind } of outputs[path].imports) {
    if (kind === 'import-statement' && !found.has(next)) closure(next, outputs, found);
  }
  return found;
}

function sizes(files) {
  return [files, files.map(brotli)].map((list) => list.reduce((sum, { length }) => sum + length, 0));
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

function line(name, minified, compressed) {
  return `${name.padEnd(44)}${String(minified).padStart(10)}${String(compressed).padStart(10)}`;
}
