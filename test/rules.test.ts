import { describe, expect, test } from 'vitest';

interface Sources {
  reference: string;
  tests: { path: string; text: string }[];
  architecture: string;
}

type Comparison = Record<'rules' | 'tested' | 'argued' | 'missing' | 'complaints', string[]>;

interface Rules {
  readRules(reference: string): string[];
  rulesIn(text: string, rules: readonly string[]): string[];
  readTitles(path: string, text: string): string[];
  readArguments(architecture: string): { rule: string; why: string }[];
  compareRules(sources: Sources): Comparison;
  /** `undefined` where the reference is absent. */
  compareProject(): Promise<Comparison | undefined>;
}

const { compareProject, compareRules, readArguments, readRules, readTitles, rulesIn } = (await import(
  new URL('../scripts/rules.mjs', import.meta.url).href
)) as Rules;

const REFERENCE = `# A standard
Tags, and a mention of R-1.9 that defines nothing.
- R-1.1 I MUST: like R-1.7, one document.
- R-1.2 Another rule.
**Related** (§B.1.15): R-1.3 \`id\` [1] URI.
**Address** (§B.1.4): no number here; see R-1.8.
- R-1.10 The tenth.
- R-2.1 Of another section.
- D-1 A decision.
- D-10 The tenth decision.
- R-1.1 Again.
`;
const RULES = ['R-1.1', 'R-1.2', 'R-1.3', 'R-1.10', 'R-2.1', 'D-1', 'D-10'];

test('a reference defines the rules at the start of its items and behind the name of a class', () => {
  expect(readRules(REFERENCE)).toEqual(RULES);
});

describe('a text names', () => {
  test.each([
    ['one rule', 'R-1.1: it holds', ['R-1.1']],
    ['several', 'R-1.1, R-1.3 and D-1', ['R-1.1', 'R-1.3', 'D-1']],
    ['the tenth and not the first', 'R-1.10, D-10', ['R-1.10', 'D-10']],
    ['a range', 'R-1.2 to R-1.10', ['R-1.2', 'R-1.10', 'R-1.3']],
    ['a range with a dash', 'R-1.1–R-1.3', ['R-1.1', 'R-1.3', 'R-1.2']],
    ['a range of decisions', 'D-1 to D-10', ['D-1', 'D-10']],
    ['no range across sections', 'R-1.3 to R-2.1', ['R-1.3', 'R-2.1']],
    ['what the reference does not have', 'R-9.9', ['R-9.9']],
    ['nothing', 'R-1, ER-1.1x, RFC-3.1, w3c 48', []],
  ])('%s', (_, text, named) => {
    expect(rulesIn(text, RULES)).toEqual(named);
  });
});

describe('titles', () => {
  test.each([
    ['of tests and groups', `describe('one', () => { test("two", f); it(\`three\`, f); });`, ['one', 'two', 'three']],
    ['of templates, without their values', 'test(`R-1.1 $' + '{name}: x`, f)', ['R-1.1  : x']],
    ['behind conditions', `test.skipIf(!here).each([1])('one', f); describe.concurrent('two', f)`, ['one', 'two']],
    [
      'not of tests that never run',
      `test.skip('a', f); test.todo('b'); describe.skip('c', () => { test('d', f); })`,
      [],
    ],
    ['not of other calls', `expect('a').toBe('b'); other.test('c'); run(test)('d'); test.each('e')`, []],
    ['not in comments and texts', `// test('R-1.1', f)\nconst text = "test('R-1.2', f)";`, []],
  ])('%s', (_, text, titles) => {
    expect(readTitles('a.test.ts', text)).toEqual(titles);
  });

  test.each([
    ['rows', `test.each([['R-1.1', 1], ['R-1.2', 2]])('%s: %i', f)`, ['%s: %i', 'R-1.1: %i', 'R-1.2: %i']],
    ['values', `test.each(['R-1.1', 'R-1.2'] as const)('%s', f)`, ['%s', 'R-1.1', 'R-1.2']],
    ['objects', `describe.each([{ rule: 'R-1.1', other: 'R-1.2' }])('$rule', f)`, ['$rule', 'R-1.1']],
    ['constants', `const ROWS: X[] = [{ rule: 'R-1.1' }]; test.each(ROWS)('$rule', f)`, ['$rule', 'R-1.1']],
    [
      'the constant that stands last before it',
      `const rows = ['R-1.1']; test.each(rows)('%s', f); { const rows = ['R-1.2']; test.each(rows)('%s', f); }`,
      ['%s', 'R-1.1', '%s', 'R-1.2'],
    ],
    [
      'computed tables',
      `const rows = [['R-1.1', ['/a', '/b']]]; const cases = rows.flatMap(g).filter(h); test.each(cases)('%s: %s', f)`,
      ['%s: %s', 'R-1.1'],
    ],
    ['no place for a value', `test.each([['R-1.1']])('a title', f)`, ['a title']],
  ])('from a table: %s', (_, text, titles) => {
    expect(readTitles('a.test.ts', text)).toEqual(titles);
  });
});

const ARCHITECTURE = `# Architecture
| rule | why |
|---|---|
| R-1.1 | a table of another section |

## Rules without a test

Some words.

| rule | why |
|---|---|
| R-1.3 | it is about a person |
| R-1.10, D-10 | it is about history |

## After

| R-2.1 | neither |
`;

test('rules are argued in one section of the architecture', () => {
  expect(readArguments(ARCHITECTURE)).toEqual([
    { rule: 'R-1.3', why: 'it is about a person' },
    { rule: 'R-1.10, D-10', why: 'it is about history' },
  ]);
  expect(readArguments('# Architecture\n')).toEqual([]);
});

const tests = (text: string) => [{ path: 'test/a.test.ts', text }];

test('a rule is tested, argued or missing', () => {
  const text = `test('R-1.1 to R-1.2', f); // R-2.1`;
  expect(compareRules({ reference: REFERENCE, tests: tests(text), architecture: ARCHITECTURE })).toEqual({
    rules: RULES,
    tested: ['R-1.1', 'R-1.2'],
    argued: ['R-1.3', 'R-1.10', 'D-10'],
    missing: ['R-2.1', 'D-1'],
    complaints: [],
  });
});

test.each([
  ['tested all the same', `test('R-1.3', f)`, '', 'R-1.3: argued in ARCHITECTURE.md, but tested in test/a.test.ts'],
  ['tested and unknown', `test('R-1.9', f)`, '', 'R-1.9: named in test/a.test.ts, but not in the reference'],
  ['unknown', '', '| R-1.9 | why |', 'R-1.9: argued in ARCHITECTURE.md, but not in the reference'],
  ['argued twice', '', '| R-1.3 | once more |', 'R-1.3: argued twice in ARCHITECTURE.md'],
  ['argued without a reason', '', '| R-1.2 | |', 'R-1.2: argued in ARCHITECTURE.md without a reason'],
  ['no rule', '', '| HTTP | why |', '"HTTP": no number of a rule, in "Rules without a test"'],
])('complains about what is %s', (_, text, row, complaint) => {
  const architecture = ARCHITECTURE.replace('\n\n## After', `\n${row}\n\n## After`);
  expect(compareRules({ reference: REFERENCE, tests: tests(text), architecture }).complaints).toEqual([complaint]);
});

const project = await compareProject();

test.skipIf(!project)('every rule of the standard is named by a test, or argued in ARCHITECTURE.md', () => {
  expect(project?.rules.length).toBeGreaterThan(100);
  expect(project).toMatchObject({ missing: [], complaints: [] });
});
