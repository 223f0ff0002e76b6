import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  cycleProblems,
  dependencyProblems,
  importProblems,
  LAYERS,
  readSource,
  type Source,
  shapeProblems,
} from './helpers/architecture.js';

const SRC = new URL('../src/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => readSource(path, readFileSync(new URL(path, SRC), 'utf8')));

describe('src', () => {
  test('is read', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  test('imports only what stands below, through its door, and packages from their owner', () => {
    expect(importProblems(sources)).toEqual([]);
  });

  test('has no import cycles', () => {
    expect(cycleProblems(sources)).toEqual([]);
  });

  test('has short files, kebab-case names, and no constructs that it does without', () => {
    expect(shapeProblems(sources)).toEqual([]);
  });

  test('imports every dependency, and each is pinned', () => {
    expect(dependencyProblems(sources, manifest.dependencies)).toEqual([]);
  });
});

test('browsers never meet what only Node can do: nothing but its own entry leads to it', () => {
  const leading = sources.filter(
    ({ path, imports }) =>
      !path.startsWith('node/') && imports.some(({ specifier }) => /\/(node\/|entries\/node)/.test(specifier)),
  );
  expect(leading.map(({ path }) => path)).toEqual(['entries/node.ts']);
});

test('every package has one owner', () => {
  const packages = LAYERS.flatMap((layer) => layer.packages ?? []);
  expect(packages).toEqual([...new Set(packages)]);
});

const files = (texts: Record<string, string>): Source[] =>
  Object.entries(texts).map(([path, text]) => readSource(path, text));

describe('the rule on imports', () => {
  const below = { 'lib/index.ts': '', 'lib/bytes.ts': '', 'errors.ts': '', 'verify/index.ts': '' };
  const complaints = (path: string, text: string) => importProblems(files({ ...below, [path]: text }));

  test.each([
    ['a door below', "import { a } from '../lib/index.js';"],
    ['a file at the root', "import { a } from '../errors.js';"],
    ['a package of its own', "import { ed25519 } from '@noble/curves/ed25519.js';\nimport '@noble/curves/nist.js';"],
  ])('accepts %s', (_, text) => {
    expect(complaints('keys/a.ts', text)).toEqual([]);
  });

  test.each([
    [
      'a file behind a door',
      "import { a } from '../lib/bytes.js';",
      "'../lib/bytes.js' goes past the door lib/index.ts",
    ],
    [
      'a folder above',
      "import { a } from '../verify/index.js';",
      "'../verify/index.js' points up: verify does not stand below keys",
    ],
    [
      'a type from above',
      "import type { A } from '../verify/index.js';",
      "'../verify/index.js' points up: verify does not stand below keys",
    ],
    [
      'a re-export from above',
      "export * from '../verify/index.js';",
      "'../verify/index.js' points up: verify does not stand below keys",
    ],
    [
      'a type import in place',
      "type A = import('../verify/index.js').A;",
      "'../verify/index.js' points up: verify does not stand below keys",
    ],
    ['a file that is not there', "import './b.js';", "'./b.js' is no file of src"],
    ['a file outside', "import '../../test/b.js';", "'../../test/b.js' is no file of src"],
    ['the package of another folder', "await import('jsonld');", "'jsonld' belongs to canonical"],
    ['a package without owner', "import 'left-pad/x.js';", "'left-pad/x.js' has no owner in the layer table"],
    ['a Node module', "import 'node:crypto';", "'node:crypto' is a Node module, which browsers lack"],
    ['a Node module without its prefix', "require('crypto');", "'crypto' has no owner in the layer table"],
    ['an import that is computed', 'await import(name);', "'(computed)' has no owner in the layer table"],
  ])('refuses %s', (_, text, complaint) => {
    expect(complaints('keys/a.ts', text)).toEqual([`keys/a.ts:1: ${complaint}`]);
  });

  test('lets the layer for Node import what Node has, and a package of its own', () => {
    expect(complaints('node/a.ts', "import 'node:os';\nawait import('piscina');")).toEqual([]);
    expect(complaints('sign/a.ts', "import { createWorkerPool } from '../node/index.js';")).toHaveLength(1);
  });

  test('refuses a folder that the table lacks', () => {
    expect(complaints('utils/a.ts', '')).toEqual(['utils/a.ts: utils is not in the layer table']);
  });

  test('lets index.ts enter the entries by any file, and nobody else', () => {
    const entries = { 'entries/keys.ts': '', 'index.ts': "export * from './entries/keys.js';" };
    expect(importProblems(files(entries))).toEqual([]);
    expect(importProblems(files({ ...entries, 'keys/a.ts': "import '../entries/keys.js';" }))).toHaveLength(1);
  });
});

test('the rule on cycles finds one through types, dynamic imports and several files', () => {
  const cycle = {
    'lib/a.ts': "import { b } from './b.js';",
    'lib/b.ts': "export const c = () => import('./c.js');",
    'lib/c.ts': "import type { A } from './a.js';",
  };
  expect(cycleProblems(files(cycle))).toEqual(['import cycle: lib/a.ts -> lib/b.ts -> lib/c.ts -> lib/a.ts']);
  expect(cycleProblems(files({ ...cycle, 'lib/c.ts': '' }))).toEqual([]);
});

describe('the rule on shape', () => {
  test('limits the length', () => {
    expect(shapeProblems(files({ 'lib/a.ts': 'a;\n'.repeat(299) }), {})).toEqual([]);
    expect(shapeProblems(files({ 'lib/a.ts': 'a;\n'.repeat(300) }), {})).toEqual([
      'lib/a.ts: 300 lines; the limit is below 300',
    ]);
  });

  test.each(['lib/base64url.ts', 'proof/suites/eddsa-rdfc-2022.ts', 'contexts/open-badges-3.0.3.ts', 'lib/x.d.ts'])(
    'accepts the name %s',
    (path) => {
      expect(shapeProblems(files({ [path]: '' }), {})).toEqual([]);
    },
  );

  test.each(['lib/someThing.ts', 'lib/SomeThing.ts', 'lib/some_thing.ts', 'lib/some.thing.ts'])(
    'refuses the name %s',
    (path) => {
      expect(shapeProblems(files({ [path]: '' }), {})).toEqual([`${path}: the name is not in kebab-case`]);
    },
  );

  test.each([
    ['enum A {}', 'enum A'],
    ['namespace A {}', 'namespace A'],
    ['class A {}', 'class A'],
    ['const a = class {};', 'class (anonymous)'],
    ['export default 1;', 'default export'],
    ['export default function a() {}', 'default export'],
    ["export { a as default } from './a.js';", 'default export'],
  ])('refuses %s', (text, what) => {
    expect(shapeProblems(files({ 'lib/a.ts': text }), {})).toEqual([`lib/a.ts:1: ${what} is not allowed`]);
  });

  test('accepts a default clause, and a default import', () => {
    const text = "import a from 'b';\nswitch (a) {\n  default:\n}";
    expect(shapeProblems(files({ 'lib/a.ts': text }), {})).toEqual([]);
  });

  test('accepts classes in errors.ts and listed ones, which must exist', () => {
    const classes = files({ 'errors.ts': 'export class A extends Error {}', 'lib/b.ts': 'class B extends Error {}' });
    expect(shapeProblems(classes, { 'lib/b.ts#B': 'reason' })).toEqual([]);
    expect(shapeProblems(classes, {})).toEqual(['lib/b.ts:1: class B is not allowed']);
    expect(shapeProblems([], { 'lib/b.ts#B': 'reason' })).toEqual(['lib/b.ts#B: allowed, but not there']);
  });
});

test('the rule on dependencies names what is unused, not pinned or missing', () => {
  const importing = files({ 'lib/a.ts': "import '@noble/hashes/sha2.js';\nimport 'jose';\nimport './b.js';" });
  expect(dependencyProblems(importing, { '@noble/hashes': '2.4.0', jose: '6.2.17' })).toEqual([]);
  expect(dependencyProblems(importing, { '@noble/hashes': '^2.4.0', multiformats: '14.0.5' })).toEqual([
    '@noble/hashes: ^2.4.0 is not an exact version',
    'multiformats: a dependency that src does not import',
    'jose: imported, but no dependency',
  ]);
});
