// Lists the rules of the Open Badges reference that no test names and that ARCHITECTURE.md does not argue. The exit code
// is 1 when there are any. The reference stands beside the project; without it there is nothing to compare with.
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = new URL('../', import.meta.url);
const REFERENCE = new URL('../shared/reference/open-badges-3.md', ROOT);
const SECTION = 'Rules without a test';

const NUMBER = String.raw`(?<!\w)(?:R-\d+\.\d+|D-\d+)(?!\w|\.\d)`;
const DEFINITION = new RegExp(String.raw`^(?:- |\*\*.*\): )(${NUMBER})`);
const RANGE = new RegExp(String.raw`(${NUMBER})\s*(?:to|[-–…]|\.\.\.?)\s*(${NUMBER})`, 'g');
const TEST_FUNCTIONS = new Set(['test', 'it', 'describe', 'suite']);
/** Members that make a test function out of something that is no title. */
const FACTORIES = new Set(['each', 'for', 'skipIf', 'runIf', 'extend']);
const TABLES = new Set(['each', 'for']);
const NEVER_RUN = new Set(['todo', 'skip']);
/** What vitest puts values in for: `%s` and its like in order, `$name` by name. */
const PLACEHOLDER = /%[sdifjoO]|\$([A-Za-z_]\w*)/g;

/** The numbers of all rules that a reference defines, in its order. */
export function readRules(reference) {
  return [...new Set(reference.split('\n').flatMap((line) => DEFINITION.exec(line)?.[1] ?? []))];
}

/** The rules that a text names; of a range it names the ends and every known rule between them. */
export function rulesIn(text, rules) {
  const named = new Set(text.match(new RegExp(NUMBER, 'g')) ?? []);
  for (const [, first, last] of text.matchAll(RANGE)) {
    for (const rule of rules) if (isBetween(first, rule, last)) named.add(rule);
  }
  return [...named];
}

function isBetween(first, rule, last) {
  const [[group, from], [own, number], [lastGroup, to]] = [first, rule, last].map(parts);
  return own === group && own === lastGroup && from <= number && number <= to;
}

/** `R-2.20` is number 20 of the group `R-2`, and `D-4` is number 4 of the group `D`. */
function parts(rule) {
  const [, group, number] = /^(.*)[.-](\d+)$/.exec(rule);
  return [group, Number(number)];
}

/**
 * The titles of the tests in a file that run, read from its text. Titles with placeholders stand once more for every row
 * of the table, where the table is written in the same file; of a table that is computed from another, with every text
 * of its rows.
 */
export function readTitles(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const constants = new Map();
  const titles = [];
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      constants.set(node.name.text, node.initializer);
    }
    const title = ts.isCallExpression(node) ? textOf(node.arguments[0]) : undefined;
    const test = title === undefined ? undefined : readTestFunction(node.expression);
    if (test?.isSkipped) return;
    if (test) titles.push(title, ...titlesOfRows(title, test.table, constants));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return titles;
}

/** Whether a callee is `test` or the like, with the table of its `each`; not where it only makes such a function. */
function readTestFunction(callee) {
  if (ts.isPropertyAccessExpression(callee) && FACTORIES.has(callee.name.text)) return undefined;
  let isSkipped = false;
  let table;
  let node = callee;
  for (; !ts.isIdentifier(node); node = node.expression) {
    if (ts.isPropertyAccessExpression(node)) isSkipped ||= NEVER_RUN.has(node.name.text);
    else if (!ts.isCallExpression(node)) return undefined;
    else if (TABLES.has(node.expression.name?.text)) table = node.arguments[0];
  }
  return TEST_FUNCTIONS.has(node.text) ? { isSkipped, table } : undefined;
}

function textOf(node) {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' ');
}

function titlesOfRows(title, table, constants) {
  PLACEHOLDER.lastIndex = 0;
  if (!PLACEHOLDER.test(title)) return [];
  const node = plain(table, constants);
  if (node === undefined) return [];
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.map((row) => filledIn(title, plain(row, constants)));
  }
  const source = sourceOf(node, constants);
  if (source === undefined || !ts.isArrayLiteralExpression(source)) return [];
  return source.elements.map((row) => textsOf(plain(row, constants)).join(' '));
}

/** The table that `table.map(…).filter(…)` begins with. */
function sourceOf(node, constants) {
  let source = node;
  while (source && ts.isCallExpression(source) && ts.isPropertyAccessExpression(source.expression)) {
    source = plain(source.expression.expression, constants);
  }
  return source;
}

function textsOf(row) {
  const values = ts.isArrayLiteralExpression(row)
    ? row.elements
    : ts.isObjectLiteralExpression(row)
      ? row.properties.map(({ initializer }) => initializer)
      : [row];
  return values.map(textOf).filter((text) => text !== undefined);
}

/** A value without `as const` and its like, and instead of its name where it has one in the file. */
function plain(node, constants) {
  let value = node;
  while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
  return value && ts.isIdentifier(value) ? constants.get(value.text) : value;
}

function filledIn(title, row) {
  let position = 0;
  return title.replace(PLACEHOLDER, (placeholder, name) => {
    const value = name === undefined ? itemOf(row, position++) : memberOf(row, name);
    return textOf(value) ?? placeholder;
  });
}

function itemOf(row, position) {
  if (row && ts.isArrayLiteralExpression(row)) return row.elements[position];
  return position === 0 ? row : undefined;
}

function memberOf(row, name) {
  if (!row || !ts.isObjectLiteralExpression(row)) return undefined;
  return row.properties.find((property) => ts.isPropertyAssignment(property) && property.name.text === name)
    ?.initializer;
}

/** The rows of the table `rule | why` in the section of ARCHITECTURE.md; none where there is no such section. */
export function readArguments(architecture) {
  const lines = architecture.split('\n');
  const start = lines.indexOf(`## ${SECTION}`);
  if (start < 0) return [];
  const section = lines.slice(start + 1);
  const end = section.findIndex((line) => line.startsWith('## '));
  return (end < 0 ? section : section.slice(0, end))
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [rule = '', why = ''] = line.slice(1).split('|');
      return { rule: rule.trim(), why: why.trim() };
    });
}

/** Compares the three texts: rules that nobody mentions, and what is wrong with the mentions. */
export function compareRules({ reference, tests, architecture }) {
  const rules = readRules(reference);
  const known = new Set(rules);
  const tested = new Map();
  for (const { path, text } of tests) {
    for (const title of readTitles(path, text)) {
      for (const rule of rulesIn(title, rules)) if (!tested.has(rule)) tested.set(rule, path);
    }
  }
  const complaints = [...tested]
    .filter(([rule]) => !known.has(rule))
    .map(([rule, path]) => `${rule}: named in ${path}, but not in the reference`);
  const argued = new Set();
  for (const { rule: cell, why } of readArguments(architecture)) {
    const named = rulesIn(cell, rules);
    if (named.length === 0) complaints.push(`"${cell}": no number of a rule, in "${SECTION}"`);
    for (const rule of named) {
      if (!known.has(rule)) complaints.push(`${rule}: argued in ARCHITECTURE.md, but not in the reference`);
      if (argued.has(rule)) complaints.push(`${rule}: argued twice in ARCHITECTURE.md`);
      if (why === '') complaints.push(`${rule}: argued in ARCHITECTURE.md without a reason`);
      if (tested.has(rule)) complaints.push(`${rule}: argued in ARCHITECTURE.md, but tested in ${tested.get(rule)}`);
      argued.add(rule);
    }
  }
  return {
    rules,
    tested: rules.filter((rule) => tested.has(rule)),
    argued: rules.filter((rule) => argued.has(rule)),
    missing: rules.filter((rule) => !tested.has(rule) && !argued.has(rule)),
    complaints,
  };
}

/** The comparison for the project itself; `undefined` where the reference is absent. */
export async function compareProject() {
  if (!existsSync(REFERENCE)) return undefined;
  const folder = new URL('test/', ROOT);
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  return compareRules({
    reference: readFileSync(REFERENCE, 'utf8'),
    tests: paths.map((path) => ({ path: `test/${path}`, text: readFileSync(new URL(path, folder), 'utf8') })),
    architecture: readFileSync(new URL('ARCHITECTURE.md', ROOT), 'utf8'),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await compareProject();
  if (result === undefined) {
    console.log(`No reference at ${fileURLToPath(REFERENCE)}: nothing to compare with.`);
  } else {
    const { rules, tested, argued, missing, complaints } = result;
    console.log(`${rules.length} rules: ${tested.length} tested, ${argued.length} argued, ${missing.length} missing`);
    for (const line of [...missing, ...complaints]) console.log(line);
    process.exitCode = missing.length > 0 ? 1 : 0;
  }
}
