import { describe, expect, test } from 'vitest';
import {
  type ElementFramework,
  elementFrameworks,
  type FactId,
  type FrameworkId,
  factDescriptions,
} from '../../src/entries/frameworks.js';
import { isSourced } from './sourced.js';

const ids = Object.keys(elementFrameworks) as FrameworkId[];
const frameworks: readonly ElementFramework[] = Object.values(elementFrameworks);
const factsOf = (framework: ElementFramework) =>
  framework.elements.flatMap(({ facts }) => ('all' in facts ? facts.all : facts.any));

describe('frameworks for micro-credentials', () => {
  test('are these, each under its own id', () => {
    expect([...ids].sort()).toEqual(
      [
        ...['eu-2022', 'microbol-2022', 'unesco-2022', 'au-2021', 'nz-2022', 'uk-qaa-2022', 'my-mqa-2020'],
        ...['ca-on-ecampusontario', 'in-ncvet-2023', 'ae-cbmc-2022', 'ie-qqi', 'neutral'],
      ].sort(),
    );
    for (const id of ids) expect(elementFrameworks[id].id).toBe(id);
  });

  test.each(frameworks)('$id says what it is, and where each element stands', (framework) => {
    expect([framework.name, framework.keeper, framework.area].every((text) => text.length > 3)).toBe(true);
    expect(framework.elements.length).toBeGreaterThan(0);
    const rows = [framework, ...framework.elements, ...framework.elements.flatMap(({ bounds }) => bounds ?? [])];
    expect(rows.filter((row) => !isSourced(row))).toEqual([]);
  });

  test.each(frameworks)(
    '$id has each element once, in kebab-case, with a condition exactly where it is conditional',
    ({ elements }) => {
      const names = elements.map(({ id }) => id);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
      for (const { need, condition } of elements) expect(condition !== undefined).toBe(need === 'conditional');
    },
  );

  test.each(frameworks)(
    '$id names facts that exist, and asks for units and codes only of facts that have them',
    ({ elements }) => {
      for (const element of elements) {
        const facts = 'all' in element.facts ? element.facts.all : element.facts.any;
        expect(facts.filter((fact) => !Object.hasOwn(factDescriptions, fact))).toEqual([]);
        if (element.levels) expect(facts).toContain('level');
        if (element.credits) expect(facts).toContain('credits');
        if (element.bounds) expect(facts.some((fact) => fact === 'credits' || fact === 'workload')).toBe(true);
        if (element.codes) expect(facts.filter((fact) => !CODED.has(fact))).toEqual([]);
        if (facts.length === 0) expect(element.note).toBeDefined();
      }
    },
  );

  test('every fact is one that some framework asks for', () => {
    const used = new Set(frameworks.flatMap(factsOf));
    expect(Object.keys(factDescriptions).filter((fact) => !used.has(fact as FactId))).toEqual([]);
  });

  test('Annex I has eleven elements to be there and five optional ones', () => {
    const needs = elementFrameworks['eu-2022'].elements.map(({ need }) => need);
    expect(needs.filter((need) => need === 'mandatory')).toHaveLength(10);
    expect(needs.filter((need) => need === 'conditional')).toHaveLength(1);
    expect(needs.filter((need) => need === 'optional')).toHaveLength(5);
  });

  test('the neutral framework has the three rows that all eight definitions share', () => {
    expect(elementFrameworks.neutral.elements.map(({ id }) => id)).toEqual([
      'assessment-standards',
      'focused-learning',
      'small-volume',
    ]);
  });
});

const CODED = new Set<FactId>([
  'assessment',
  'participation',
  'supervision',
  'quality-assurance',
  'stackability',
  'award-type',
]);
