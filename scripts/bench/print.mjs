import { textTable } from './format.mjs';
import { sectionsOf } from './sections.mjs';

export function printReport(results) {
  const { machine, rounds } = results;
  console.log(`credsmith ${machine.credsmith}, Node ${machine.node}, ${machine.cpu}, ${machine.cores} cores, load`);
  console.log(`${machine.loadAverage.toFixed(1)}; ${rounds} rounds; R: one bare Ed25519 verification`);
  for (const { title, text, header, rows } of sectionsOf(results)) {
    console.log(`\n${title}\n${'-'.repeat(title.length)}`);
    for (const line of text) console.log(line);
    if (rows) console.log(`\n${textTable(header, rows)}`);
  }
}
