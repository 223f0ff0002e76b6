// Prints one line, "N passed, N failed, N skipped", for all the reports of vitest that are named and exist.
import { existsSync, readFileSync } from 'node:fs';

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const path of process.argv.slice(2).filter((name) => existsSync(name))) {
  for (const { status, assertionResults } of JSON.parse(readFileSync(path, 'utf8')).testResults) {
    const outcomes = assertionResults.map((test) => test.status);
    // A file that could not be loaded, or whose hooks failed, has no failed test of its own.
    if (status === 'failed' && !outcomes.includes('failed')) counts.failed += 1;
    for (const outcome of outcomes) counts[outcome in counts ? outcome : 'skipped'] += 1;
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
