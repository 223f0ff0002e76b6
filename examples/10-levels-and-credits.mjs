// Compares levels of several countries, adds and converts credit, and says which elements of Annex I a badge has.
import { addCredits, checkElements, compareLevels, convertCredits } from 'credsmith';

for (const [a, b] of [
  [
    { framework: 'NFQ', level: '8' },
    { framework: 'SCQF', level: '10' },
  ],
  [
    { framework: 'NFQ', level: '8' },
    { framework: 'NZQCF', level: '8' },
  ],
  [
    { framework: 'NZQCF', level: '7' },
    { framework: 'QFEmirates', level: '7' },
  ],
]) {
  const { outcome, reason = '', detail, steps } = compareLevels(a, b);
  console.log(outcome, reason, '-', detail);
  for (const { status, source } of steps) console.log(`  ${status}: ${source.document}, ${source.section}`);
}

// Exactly 3.3, where floating-point numbers give 3.3000000000000007.
const tenth = { state: 'amount', amount: '0.1', system: 'CEU' };
const { total } = addCredits(Array.from({ length: 33 }, () => tenth));
console.log(total.amount, total.system);

const inEcts = convertCredits({ state: 'amount', amount: '10', system: 'NZ' }, 'ECTS');
console.log(`${inEcts.min} to ${inEcts.max} ECTS, because`);
for (const { text } of inEcts.assumptions) console.log(`  ${text}`);
console.log(convertCredits(total, 'ECTS').detail);

const { elements } = checkElements('eu-2022', {
  title: { state: 'present' },
  workload: { state: 'unknown' },
  level: { state: 'present', values: [{ framework: 'EQF', level: '9' }] },
});
for (const { id, title, outcome, problems } of elements) {
  if (!['title', 'workload', 'level', 'assessment-type'].includes(id)) continue;
  console.log(`${outcome.padEnd(14)} ${title}${problems.map(({ hint }) => ` (${hint})`).join('')}`);
}
