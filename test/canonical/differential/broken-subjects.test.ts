import { beforeAll, describe, expect, test } from 'vitest';
import { BROKEN_SUBJECTS } from './broken-subjects.js';
import { compare } from './compare.js';
import { generate } from './generate.js';
import { convertWithJsonLd } from './reference.js';
import { DOCUMENTS, FIRST_SEED } from './settings.js';

const found = new Map<string, number>();

beforeAll(async () => {
  const subjects = new Map(Object.entries(BROKEN_SUBJECTS).map(([name, create]) => [name, create()]));
  for (let seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS && subjects.size > 0; seed++) {
    const { document } = generate(seed);
    const reference = await convertWithJsonLd(structuredClone(document));
    for (const [name, subject] of subjects) {
      if ((await compare(document, subject, reference)).outcome !== 'difference') continue;
      found.set(name, seed - FIRST_SEED + 1);
      subjects.delete(name);
    }
  }
  const rows = [...found].map(([name, number]) => `${String(number).padStart(6)}  ${name}`);
  console.log(['Documents until the fault is found:', ...rows].join('\n'));
}, 180_000);

describe('a subject is found out that', () => {
  test.each(Object.keys(BROKEN_SUBJECTS))('%s', (name) => {
    expect(found.get(name)).toBeLessThanOrEqual(DOCUMENTS);
  });
});
