import { afterAll, describe, expect, test } from 'vitest';
import { BROKEN_SUBJECTS } from './broken-subjects.js';
import { compare } from './compare.js';
import { generate } from './generate.js';
import { copyOf } from './places.js';
import { convertWithJsonLd, type Reference } from './reference.js';
import { DOCUMENTS, FIRST_SEED } from './settings.js';
import type { Conversion } from './subject.js';

const references: Reference[] = [];
const found: string[] = [];

/** How many documents it takes until the fault shows. */
async function documentsUntilFound(subject: Conversion): Promise<number | undefined> {
  for (let index = 0; index < DOCUMENTS; index++) {
    const { document } = generate(FIRST_SEED + index);
    references[index] ??= await convertWithJsonLd(copyOf(document));
    if ((await compare(document, subject, references[index])).outcome === 'difference') return index + 1;
  }
  return undefined;
}

describe('the documents of the test find a subject that', () => {
  test.each(Object.entries(BROKEN_SUBJECTS))('%s', { timeout: 120_000 }, async (name, create) => {
    const documents = await documentsUntilFound(create());
    found.push(`${String(documents).padStart(5)} ${name}`);
    expect(documents).toBeLessThanOrEqual(DOCUMENTS);
  });
});

afterAll(() => console.log(`Documents until a fault is found:\n${found.sort().join('\n')}`));
