import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type CodeList,
  codeLists,
  creditSystems,
  type ElementFramework,
  elementFrameworks,
  factDescriptions,
  type LevelFramework,
  levelFrameworks,
  type Source,
} from '../src/entries/frameworks.js';

const FILE = new URL('../docs/frameworks.md', import.meta.url);

const sources: string[] = [];

/** The number of a source in the list at the end of the page. */
function cite({ document, section, basis, url }: Source): string {
  const text = `${document}; ${section} (${basis})${url === undefined ? '' : ` ${url}`}`;
  if (!sources.includes(text)) sources.push(text);
  return `[${sources.indexOf(text) + 1}]`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const sentence = (text: string | undefined) => (text === undefined ? '' : `\n\n${text}.`);

function levelSection({ id, name, keeper, area, levels, crossReferences, note }: LevelFramework): string {
  const rows = levels.map(({ level, awards, source }) => [level, awards.join(', '), cite(source)]);
  const tables = crossReferences.map(({ framework, rows: references }) => {
    const cells = references.map(({ levels: own, to, status, note: remark = '', source }) => [
      own.join(', ') || 'none',
      to.join(', ') || 'none',
      status,
      remark,
      cite(source),
    ]);
    return `\n\n${table([id, framework, 'status', 'remark', 'source'], cells)}`;
  });
  return `### ${id}\n\n${name}, kept by ${keeper}; ${area}.${sentence(note)}\n\n${table(['level', 'awards', 'source'], rows)}${tables.join('')}`;
}

function creditRows(): string[][] {
  return Object.values(creditSystems).map(({ id, name, kind, unit, hours, ratios, note = '', source }) => [
    id,
    `${name}: ${unit}`,
    kind,
    hours.map(({ min, max, kind: of }) => `${min === max ? min : `${min}–${max}`} ${of}`).join(', '),
    ratios.map(({ own, other, system }) => `${own} : ${other} ${system}`).join(', '),
    note,
    [...new Set([source, ...hours.map((entry) => entry.source)].map(cite))].join(' '),
  ]);
}

function elementSection({ id, name, keeper, area, elements, note }: ElementFramework): string {
  const rows = elements.map(({ condition, facts, need, note: remark = '', source, title, ...element }) => [
    element.id,
    title,
    condition === undefined ? need : `${need}: ${condition.toLowerCase()}`,
    'all' in facts ? facts.all.join(' and ') : facts.any.join(' or ') || '–',
    remark,
    cite(source),
  ]);
  const head = ['element', 'title', 'need', 'facts', 'remark', 'source'];
  return `### ${id}\n\n${name}, kept by ${keeper}; ${area}.${sentence(note)}\n\n${table(head, rows)}`;
}

function codeSection({ id, title, codes }: CodeList): string {
  const rows = codes.map(({ code, label, iri = '', note = '', source }) => [code, label, iri, note, cite(source)]);
  return `### ${id}\n\n${title}.\n\n${table(['code', 'label', 'IRI', 'remark', 'source'], rows)}`;
}

function page(): string {
  const levels = Object.values(levelFrameworks).map(levelSection).join('\n\n');
  const head = ['id', 'system', 'kind', 'hours of one', 'published ratio', 'remark', 'source'];
  const credits = table(head, creditRows());
  const facts = table(['fact', 'what it says'], Object.entries(factDescriptions));
  const elements = Object.values(elementFrameworks).map(elementSection).join('\n\n');
  const codes = Object.values(codeLists).map(codeSection).join('\n\n');
  return `# Frameworks, credit systems and codes

Everything that \`credsmith/frameworks\` knows, and where it stands. A source is \`published\` (read in the document or on a
public page that gives it), \`in-part\` (read in a part of the document), \`reported\` (read in what another document says about
it) or \`general-knowledge\` (not read anywhere, and not confirmed). Names and keepers of frameworks are given without one.
Nothing here is legal advice.

## Levels

A cross-reference is \`agreed\` (the bodies published it), \`unlevelled\` (they published that there is no match),
\`disclaimed\` (published with the statement that it must not be relied on) or \`unconfirmed\` (general knowledge, used only
with the option \`unconfirmed\`).

${levels}

## Credit systems

${credits}

## Facts

${facts}

## Elements

${elements}

## Codes

${codes}

## Sources

${sources.map((text, index) => `${index + 1}. ${text}`).join('\n')}
`;
}

test('docs/frameworks.md lists every row of data with its source', () => {
  const text = page();
  if (process.env.UPDATE_API) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8'), 'When the change is meant, run UPDATE_API=1 npm test').toBe(text);
});
