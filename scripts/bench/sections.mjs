// The report as data: sections of a title, paragraphs and a table, for the terminal and for docs/performance.md alike.
import { embeddedSection, othersSection, tokenSection } from './case-sections.mjs';
import { number } from './format.mjs';
import {
  bulkSection,
  coldStartSection,
  curveSection,
  longRunSection,
  manyTagsSection,
  sizesSection,
} from './other-sections.mjs';
import { judgeTargets } from './targets.mjs';

export function sectionsOf(results) {
  return [
    targetsSection(results),
    embeddedSection(results),
    tokenSection(results),
    othersSection(results),
    coldStartSection(results),
    curveSection(results),
    manyTagsSection(results),
    bulkSection(results),
    longRunSection(results),
    sizesSection(results),
  ];
}

function targetsSection(results) {
  const judged = judgeTargets(results);
  const met = judged.filter((target) => target.met).length;
  const verdict = (target) => ({ true: 'met', false: 'not met' })[String(target.met)] ?? 'not measured';
  return {
    title: 'Targets',
    text: [`${met} of ${judged.length} are met in this run. All checks are on, unless a line says otherwise.`],
    header: ['target', 'bound', 'measured', 'outcome'],
    rows: judged.map((target) => [
      target.name,
      target.atMost === undefined
        ? `at least ${number(target.atLeast)} ${target.unit}`
        : `at most ${number(target.atMost)} ${target.unit}`,
      target.value === undefined ? '' : `${number(target.value)} ${target.unit}`,
      verdict(target),
    ]),
  };
}
