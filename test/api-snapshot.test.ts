import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ExportedNames, exportedNames } from './helpers/exported-names.js';

const SNAPSHOT = new URL('api-snapshot.json', import.meta.url);
const ROOT = new URL('../', import.meta.url);
const HOW_TO_UPDATE =
  'The public names changed. When that is meant, run UPDATE_API=1 npm test and review the difference';

const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
const modules = new Map(
  Object.entries<{ default: string }>(manifest.exports)
    .filter(([subpath]) => subpath !== './package.json')
    .map(([subpath, target]) => [
      subpath,
      new URL(target.default.replace('./dist/', './src/').replace(/\.js$/, '.ts'), ROOT),
    ]),
);
const names: Record<string, ExportedNames> = Object.fromEntries(
  [...modules].map(([subpath, module]) => [subpath, exportedNames(module)]),
);

test.each([...modules])('the text of %s exports what exists at run time', async (subpath, module) => {
  expect(Object.keys(await import(module.pathname)).sort()).toEqual(names[subpath]?.values);
});

test('every entry is a subpath', () => {
  const entries = readdirSync(new URL('src/entries/', ROOT)).map((name) => `./${name.replace(/\.ts$/, '')}`);
  expect([...modules.keys()].sort()).toEqual(['.', ...entries].sort());
});

test('the package exports every name of its subpaths, but for what browsers cannot load', () => {
  const portable = Object.entries(names).filter(([subpath]) => subpath !== './node');
  const all = (kind: keyof ExportedNames) => [...new Set(portable.flatMap(([, exported]) => exported[kind]))].sort();
  expect(names['.']).toEqual({ values: all('values'), types: all('types') });
});

test('the public names are the ones that were agreed on', () => {
  if (process.env.UPDATE_API === '1') writeFileSync(SNAPSHOT, `${JSON.stringify(names, undefined, 2)}\n`);
  const agreed = existsSync(SNAPSHOT) ? JSON.parse(readFileSync(SNAPSHOT, 'utf8')) : {};
  expect(names, HOW_TO_UPDATE).toEqual(agreed);
});
