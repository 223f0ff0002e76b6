import { describe, expect, test } from 'vitest';

interface Output {
  imports: { path: string; kind: string }[];
  entryPoint?: string;
}

interface Size {
  subpath: string;
  brotli: number;
}

const load = (name: string) => import(new URL(`../../scripts/sizes/${name}.mjs`, import.meta.url).href);
const { chunksOf } = (await load('chunks')) as {
  chunksOf(metafile: { outputs: Record<string, Output> }): {
    start: string[];
    onDemand: { name: string; chunks: string[] }[];
  };
};
const { overBudget } = (await load('over-budget')) as {
  overBudget(sizes: Size[], budgets: Record<string, number>): string[];
};

const always = (path: string) => ({ path, kind: 'import-statement' });
const later = (path: string) => ({ path, kind: 'dynamic-import' });

describe('chunks', () => {
  test('that are imported are there at the start, those behind import() on demand', () => {
    const outputs = {
      'jsonld.js': {
        imports: [always('shared.js'), always('only-jsonld.js')],
        entryPoint: '../lib/node_modules/jsonld/a.js',
      },
      'shared.js': { imports: [] },
      'only-jsonld.js': { imports: [] },
      'verify.js': {
        imports: [always('shared.js'), later('jsonld.js'), always('node:x')],
        entryPoint: 'src/verify.ts',
      },
    };
    expect(chunksOf({ outputs })).toEqual({
      start: ['verify.js', 'shared.js'],
      onDemand: [{ name: 'jsonld', chunks: ['jsonld.js', 'only-jsonld.js'] }],
    });
  });

  test('on demand of what is on demand are listed, and none twice', () => {
    const outputs = {
      'entry.js': { imports: [later('a.js'), later('b.js')], entryPoint: 'src/entry.ts' },
      'a.js': { imports: [later('b.js'), later('c.js')], entryPoint: 'src/a.ts' },
      'b.js': { imports: [later('a.js')], entryPoint: 'node_modules/@scope/b/index.js' },
      'c.js': { imports: [], entryPoint: 'src/c.ts' },
    };
    expect(chunksOf({ outputs }).onDemand.map(({ name }) => name)).toEqual(['src/a.ts', '@scope/b', 'src/c.ts']);
  });
});

describe('budgets', () => {
  const sizes = [{ subpath: '.', brotli: 1_200 }];

  test('that are kept say nothing', () => {
    expect(overBudget(sizes, { '.': 1_200 })).toEqual([]);
  });

  test('that are exceeded say by how much', () => {
    expect(overBudget(sizes, { '.': 1_000 })).toEqual(['. is 200 bytes over its budget of 1000']);
  });

  test('are demanded for every subpath, and for nothing else', () => {
    expect(overBudget(sizes, { './old': 1 })).toEqual(['. has no budget', './old has a budget, and is no subpath']);
  });
});
