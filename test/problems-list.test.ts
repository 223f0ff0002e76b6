import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECK_KINDS } from '../src/lib/problem-kinds/check-kinds.js';
import { DOCUMENT_KINDS } from '../src/lib/problem-kinds/document-kinds.js';
import { FRAMEWORK_KINDS } from '../src/lib/problem-kinds/framework-kinds.js';
import type { ProblemKind } from '../src/lib/problem-kinds/kind.js';
import { PROOF_KINDS } from '../src/lib/problem-kinds/proof-kinds.js';
import { problem } from '../src/lib/problems.js';
import type { ProblemCode } from '../src/types/index.js';

const FILE = new URL('../docs/problems.md', import.meta.url);

const GROUPS: [title: string, kinds: Readonly<Record<string, ProblemKind>>][] = [
  ['The text, its JSON-LD and its data model', DOCUMENT_KINDS],
  ['Tokens and embedded proofs', PROOF_KINDS],
  ['Keys and their owners, and the other checks', CHECK_KINDS],
  ['Levels, credits and elements of frameworks', FRAMEWORK_KINDS],
];

function page(): string {
  const tables = GROUPS.map(([title, kinds]) => {
    const rows = Object.entries(kinds).map(([code, { title: meaning, hint = '', severity = 'error' }]) => {
      const { type } = problem(code as ProblemCode, '');
      const url = type.includes('credsmith') ? '' : type;
      return `| \`${code}\` | ${severity} | ${meaning} | ${hint} | ${url} |`;
    });
    return `## ${title}\n\n| code | severity | meaning | what to do | type |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Problem codes

Every problem has a stable \`code\`. Its \`detail\`, \`pointer\` and \`hint\` say more about the place; the hint here stands where
the place has nothing better to say. A \`type\` is the URL of the W3C where one exists, otherwise
\`https://w3id.org/credsmith/problems#\` and the code, which is a name and nothing to fetch. At some places a problem is a
warning although it is an error elsewhere, for example what only an embedded proof cannot tell apart in a token.

${tables.join('\n')}`;
}

test('docs/problems.md lists every problem code', () => {
  if (process.env.UPDATE_API) writeFileSync(FILE, page());
  expect(readFileSync(FILE, 'utf8'), 'When the change is meant, run UPDATE_API=1 npm test').toBe(page());
});
