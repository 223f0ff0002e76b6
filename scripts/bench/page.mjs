import { mkdir, writeFile } from 'node:fs/promises';
import { curveChart } from './chart.mjs';
import { markdownTable, megabytes, number } from './format.mjs';
import { sectionsOf } from './sections.mjs';

const DOCS = new URL('../../docs/', import.meta.url);

/** Writes docs/performance.md and its picture. */
export async function writePage(results) {
  await mkdir(DOCS, { recursive: true });
  await writeFile(new URL('performance.md', DOCS), pageOf(results));
  await writeFile(new URL('performance-curve.svg', DOCS), curveChart(results.curve));
}

function pageOf(results) {
  const sections = sectionsOf(results).map(
    ({ title, text, image, header, rows }) =>
      `## ${title}\n\n${[
        ...(text.length > 0 ? [text.join('\n')] : []),
        ...(image ? [`![${image.alt}](${image.file})`] : []),
        ...(rows ? [markdownTable(header, rows)] : []),
      ].join('\n\n')}`,
  );
  return `${[introduction(results), ...sections].join('\n\n')}\n`;
}

function introduction({ machine, measuredAt, command, rounds }) {
  return `# Performance

<!-- Written by the benchmark; changes here are lost. -->

Measured on ${measuredAt} with credsmith ${machine.credsmith}, by

\`\`\`sh
${command}
\`\`\`

| | |
|---|---|
| processor | ${machine.cpu}, ${machine.cores} cores |
| memory | ${megabytes(machine.memoryBytes)} |
| system | ${machine.system} |
| Node | ${machine.node} (V8 ${machine.v8}, OpenSSL ${machine.openssl}) |
| load before the run | ${number(machine.loadAverage)} |
| compared with | ${machine.peers.join(', ')} |

**How to read it.** All cases run in one process, one after the other, in rounds (${rounds} here) whose order rotates, after a
warm-up; young objects of one case are collected before the next. ${
    machine.isUndisturbed
      ? `Other processes share the machine, so the time for which
the thread waits for a processor is taken off, as Linux tells it, except where threads are what is measured.`
      : `Other processes may share the machine: under a high load what
takes long is interrupted more often than what is short.`
  } What others leave in the caches cannot be taken off: times differ from run to run, ratios
less. Every ratio is the median of the ratios of single rounds, *p10* is the tenth percentile, what a quiet moment
looks like. **1 R** is one bare Ed25519 verification by \`node:crypto\`, with the key at hand, of a message as long as the
badge. *Heap* is what one run allocates on the heap, the median of many, measured apart; buffers outside of the heap do not
count. A KB is 1,000 bytes. Without a size, a case is about the badge of 4 KB. The badges have what real ones have: criteria,
alignments, a rubric, results, evidence, an address; the smallest has what the standard demands. Each is awarded to eight
learners, and they take turns. Documents of the other libraries are all in memory.`;
}
