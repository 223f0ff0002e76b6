import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPESCRIPT_7 = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const subpaths = Object.keys(manifest.exports).filter((subpath) => subpath !== './package.json');
const specifierOf = (subpath: string) => posix.join(manifest.name, subpath);

/** An empty project into which the tarball was installed. */
let project: string;
let installed: string;
let packed: string[];

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'credsmith-package-'));
  // The build ran before; running it again while packing would only take time.
  const pack = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], { cwd: ROOT });
  const [tarball] = JSON.parse(pack.stdout);
  packed = tarball.files.map((file: { path: string }) => file.path);
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const install = ['install', `./${tarball.filename}`, '--no-audit', '--no-fund', '--prefer-offline'];
  await run('npm', install, { cwd: project });
  installed = join(project, 'node_modules', manifest.name);
  await cp(fileURLToPath(new URL('consumer/', import.meta.url)), project, { recursive: true });
});

afterAll(() => rm(project, { recursive: true, force: true }));

/** Runs a script in the project, in a process of its own, and gives what it printed as JSON. */
async function evaluate(kind: 'module' | 'commonjs', script: string): Promise<unknown> {
  const { stdout } = await run('node', [`--input-type=${kind}`, '--eval', script], { cwd: project });
  return JSON.parse(stdout);
}

describe('the tarball', () => {
  test('has nothing but the build, the schemas, the examples and the documentation', () => {
    const expected = [
      /^dist\/.+\.(js|d\.ts)$/,
      /^schemas\/[^/]+\.json$/,
      /^examples\/[^/]+\.(mjs|csv)$/,
      /^docs\/[^/]+\.(md|svg)$/,
      /^(package\.json|README\.md|ARCHITECTURE\.md|CONTRIBUTING\.md|LICENSE)$/,
    ];
    const unexpected = packed.filter((path) => !expected.some((pattern) => pattern.test(path)));
    expect(unexpected).toEqual([]);
    expect(packed).toContain('LICENSE');
    expect(packed).toContain('README.md');
  });

  test('has every schema of the repository', async () => {
    const schemas = (await readdir(join(ROOT, 'schemas'))).map((name) => `schemas/${name}`);
    expect(packed.filter((path) => path.startsWith('schemas/')).sort()).toEqual(schemas.sort());
  });

  test('has what package.json points to', () => {
    const targets = subpaths.flatMap((subpath) => Object.values<string>(manifest.exports[subpath]));
    expect(targets.filter((target) => !packed.includes(posix.normalize(target)))).toEqual([]);
  });

  test('declares types without naming another package', async () => {
    const declarations = packed.filter((path) => path.endsWith('.d.ts'));
    const texts = new Map<string, string>();
    for (const path of declarations) texts.set(path, await readFile(join(installed, path), 'utf8'));
    const entries = subpaths.map((subpath) => posix.normalize(manifest.exports[subpath].types));
    const reached = new Set<string>();
    const strangers: string[] = [];
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const [, specifier = ''] of (texts.get(path) ?? '').matchAll(
        /(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g,
      )) {
        if (!specifier.startsWith('.')) strangers.push(`${path}: ${specifier}`);
        else visit(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.d.ts'));
      }
    };
    for (const entry of entries) visit(entry);
    expect(strangers).toEqual([]);
    expect([...reached].filter((path) => !texts.has(path))).toEqual([]);
  });
});

describe.each(subpaths)('the subpath %s', (subpath) => {
  const specifier = specifierOf(subpath);

  test('exports by import what it exports in src', async () => {
    const agreed = JSON.parse(await readFile(join(ROOT, 'test/api-snapshot.json'), 'utf8'));
    const names = await evaluate(
      'module',
      `console.log(JSON.stringify(Object.keys(await import('${specifier}')).sort()))`,
    );
    expect(names).toEqual(agreed[subpath].values);
  });

  test('gives the same by require', async () => {
    const same = await evaluate(
      'commonjs',
      `const required = require('${specifier}');
       import('${specifier}').then((imported) => {
         const names = Object.keys(imported);
         console.log(JSON.stringify(names.length > 0 && names.every((name) => imported[name] === required[name])));
       });`,
    );
    expect(same).toBe(true);
  });
});

test('a name is the same thing under every subpath, so that instanceof works', async () => {
  const differing = await evaluate(
    'module',
    `const modules = await Promise.all(${JSON.stringify(subpaths.map(specifierOf))}.map((name) => import(name)));
     const [everything, ...parts] = modules;
     const shared = (part) => Object.keys(part).filter((name) => name in everything);
     const names = parts.flatMap((part) => shared(part).filter((name) => part[name] !== everything[name]));
     console.log(JSON.stringify(names));`,
  );
  expect(differing).toEqual([]);
});

describe('a consumer in TypeScript 7', () => {
  const NODE_TYPES = ['--lib', 'ES2022', '--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];

  test.each([
    ['with the types of a browser', []],
    ['with the types of Node', NODE_TYPES],
    ['through a bundler', ['--module', 'ESNext', '--moduleResolution', 'bundler']],
  ])('compiles %s', async (_, options) => {
    const compiled = run('node', [TYPESCRIPT_7, '-p', 'tsconfig.json', '--noEmit', ...options], { cwd: project });
    expect((await compiled.catch((error) => error)).stdout).toBe('');
  });

  test('gets the declarations of the package, not of the repository', async () => {
    const { stdout } = await run('node', [TYPESCRIPT_7, '-p', 'tsconfig.json', '--noEmit', '--listFiles'], {
      cwd: project,
    });
    const declarations = stdout.split('\n').filter((path) => path.includes('entries'));
    expect(declarations.length).toBeGreaterThan(0);
    expect(declarations.filter((path) => relative(installed, path).startsWith('..'))).toEqual([]);
  });

  test('builds, signs and verifies', async () => {
    await run('node', [TYPESCRIPT_7, '-p', 'tsconfig.json'], { cwd: project });
    const { stdout } = await run('node', ['out/consumer.js'], { cwd: project });
    expect(JSON.parse(stdout)).toEqual({
      valid: true,
      object: true,
      token: true,
      tampered: false,
      name: ['VerifiableCredential', 'OpenBadgeCredential'],
      refusal: 'ERR_CREDENTIAL_INVALID',
      sameFunctions: true,
      report: true,
      level: 'higher',
      credit: 'amount',
      many: ['0 verified', '1 not-verified'],
      pool: ['0 signed', '1 failed ERR_CREDENTIAL_INVALID'],
      poolVerifies: ['0 verified'],
    });
  });
});
