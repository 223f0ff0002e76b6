// Prints what every subpath weighs in a browser: minified by esbuild, compressed by brotli. jsonld is loaded only by
// whoever needs it, so it is left out and shown on its own line. What is for Node only has no place in a browser.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = new URL('../', import.meta.url).pathname;
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

const rows = [];
for (const [subpath, target] of Object.entries(manifest.exports)) {
  if (subpath !== './package.json' && subpath !== './node') {
    const source = target.default.replace('./dist/', './src/').replace(/\.js$/, '.ts');
    rows.push([subpath, await bundle({ entryPoints: [source], external: ['jsonld'] })]);
  }
}
const jsonld = { contents: "export { default } from 'jsonld';", resolveDir: ROOT };
rows.push(['jsonld, loaded on demand', await bundle({ stdin: jsonld })]);

console.log(line('subpath', 'minified', 'brotli'));
for (const [name, code] of rows) console.log(line(name, `${code.length}`, `${brotli(code)}`));
console.log('bytes');

async function bundle(options) {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    minify: true,
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].contents;
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

function line(name, minified, compressed) {
  return `${name.padEnd(28)}${minified.padStart(10)}${compressed.padStart(10)}`;
}
