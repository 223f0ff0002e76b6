import { expect, test } from 'vitest';
import { canonicalize, gate } from '../../src/canonical/index.js';
import { buildOpenBadgeCredential } from '../../src/entries/build.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';
import { fullBadge } from '../schema/samples.js';

test('R-6.9: a large badge passes JSON-LD safe mode', async () => {
  const credential = buildOpenBadgeCredential(fullBadge() as never);
  const { document, problems = [] } = gate(credential, 'rdf', DEFAULT_LIMITS);
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  const result = await canonicalize(document as never, { documents: {}, limits: DEFAULT_LIMITS });
  expect(result.problems).toBeUndefined();
  for (const text of ['Dug three pits.', 'Portfolio', 'van der', 'D01', 'Kosher', 'Photos of the pits.']) {
    expect(result.canonical).toContain(text);
  }
});
