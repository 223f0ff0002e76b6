import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  addCredits,
  type Credit,
  type CreditKind,
  checkElements,
  convertCredits,
  creditSystems,
  type ElementOutcome,
  type Fact,
  type Facts,
  type LevelReference,
} from '../../src/entries/frameworks.js';

const FOLDER = new URL('../../../shared/reference/micro-credentials/', import.meta.url);
const isThere = existsSync(fileURLToPath(FOLDER));
if (!isThere) console.warn(`No ${fileURLToPath(FOLDER)}: the tests on credentials of known issuers are skipped.`);

interface CreditPoint {
  creditKind: CreditKind | 'none';
  framework?: string;
  frameworkName?: string;
  point?: string;
}

/** What is read of these credentials. */
interface Document {
  issuer: { name: string; address?: { addressCountryCode?: string } };
  awardedDate?: string;
  credentialSubject: {
    id?: string;
    achievement: {
      name: string;
      accreditation?: unknown[];
      alignment?: { targetType: string; targetCode: string }[];
      assessment?: { assessmentType?: string }[];
      creditPoint?: CreditPoint[];
      learningOutcome?: unknown[];
      mode?: string[];
      volumeOfLearning?: string;
    };
  };
}

const read = (path: string): Document => JSON.parse(readFileSync(fileURLToPath(new URL(path, FOLDER)), 'utf8'));

const issuers: string[] = isThere ? readdirSync(fileURLToPath(new URL('issuers/', FOLDER))).sort() : [];
const byNumber = (number: string): Document => read(`issuers/${issuers.find((name) => name.startsWith(number))}`);

function creditsOf({ credentialSubject: { achievement } }: Document): Credit[] {
  return (achievement.creditPoint ?? []).map(({ creditKind: kind, framework, frameworkName = '', point }) => {
    if (kind === 'none') return { state: 'none' };
    const known = Object.values(creditSystems).find(({ iri }) => iri !== undefined && iri === framework)?.id;
    const own = { kind, ...(frameworkName === '' ? {} : { name: frameworkName }) };
    const system = known ?? (frameworkName.startsWith('Continuing Education Unit') ? 'CEU' : own);
    return point === undefined ? { state: 'unknown', system } : { state: 'amount', amount: point, system };
  });
}

/** The facts of one of these credentials, as far as they are plain to see. */
function factsOf(document: Document): Facts {
  const { issuer, awardedDate, credentialSubject: subject } = document;
  const { achievement } = subject;
  const stated = (value: unknown): Fact<never> => ({ state: value === undefined ? 'absent' : 'present' });
  const list = <T>(values: readonly T[]): { state: 'present'; values: readonly T[] } | { state: 'absent' } =>
    values.length > 0 ? { state: 'present', values } : { state: 'absent' };
  const hours = /^PT(\d+)H$/.exec(achievement.volumeOfLearning ?? '')?.[1];
  const levels = (achievement.alignment ?? []).filter(({ targetType }) => targetType === 'ext:EQFLevel');
  return {
    learner: stated(subject.id),
    title: stated(achievement.name),
    issuer: stated(issuer.name),
    'issuer-country': stated(issuer.address?.addressCountryCode),
    date: stated(awardedDate),
    outcomes: stated(achievement.learningOutcome),
    workload: list<Credit>(hours ? [{ state: 'amount', amount: hours, system: 'notional-hours' }] : []),
    credits: list(creditsOf(document)),
    level: list<LevelReference>(levels.map(({ targetCode }) => ({ framework: 'EQF', level: targetCode }))),
    assessment: achievement.assessment
      ? { state: 'present', ...codes(achievement.assessment.flatMap(({ assessmentType }) => assessmentType ?? [])) }
      : { state: 'absent' },
    participation: list(achievement.mode ?? []),
    'quality-assurance': stated(achievement.accreditation),
  };
}

/** An assessment that is only named in text has no code. */
function codes(values: readonly string[]): { values?: readonly string[] } {
  return values.length > 0 ? { values } : {};
}

describe.skipIf(!isThere)('what is published about twelve micro-credentials, held against Annex I', () => {
  const outcomes = (document: Document) =>
    Object.fromEntries(
      checkElements('eu-2022', factsOf(document))
        .elements.filter(({ need }) => need !== 'optional')
        .map(({ id, outcome }) => [id, outcome]),
    ) as Record<string, ElementOutcome>;
  const present = (document: Document) =>
    Object.values(outcomes(document)).filter((outcome) => outcome === 'present').length;

  test.each([
    ['01', 6],
    ['02', 6],
    ['03', 5],
    ['04', 8],
    ['05', 8],
    ['06', 7],
    ['07', 6],
    ['08', 7],
    ['09', 7],
    ['10', 6],
    ['11', 4],
    ['12', 4],
  ])('number %s has %i of eleven elements', (number, count) => {
    expect(present(byNumber(number))).toBe(count);
  });

  test('the control has all of them', () => {
    expect(present(read('complete-annex1.json'))).toBe(11);
  });

  test('outcomes, level and form of participation are in none of the twelve', () => {
    for (const name of issuers) {
      expect(outcomes(read(`issuers/${name}`))).toMatchObject({
        'learning-outcomes': 'absent',
        level: 'absent',
        participation: 'absent',
      });
    }
  });

  test('an amount that is not published is unknown, and no credit is none', () => {
    expect(outcomes(byNumber('02')).workload).toBe('unknown');
    expect(addCredits(creditsOf(byNumber('02'))).total).toMatchObject({
      state: 'unknown',
      system: { kind: 'professional' },
    });
    expect(outcomes(byNumber('03')).workload).toBe('absent');
    expect(addCredits(creditsOf(byNumber('03'))).total).toEqual({ state: 'none' });
  });

  test('eight of number 04 are 8 CEU, 80 contact hours, and no academic credit', () => {
    const { total } = addCredits(Array.from({ length: 8 }, () => creditsOf(byNumber('04'))).flat());
    expect(total).toEqual({ state: 'amount', amount: '8', system: 'CEU' });
    const ceu: Credit = { state: 'amount', amount: '8', system: 'CEU' };
    expect(convertCredits(ceu, 'contact-hours')).toMatchObject({ min: '80', max: '80' });
    expect(convertCredits(ceu, 'US-semester')).toMatchObject({ outcome: 'none', reason: 'kinds-differ' });
    const academic = creditsOf(byNumber('05'));
    expect(addCredits([...creditsOf(byNumber('04')), ...academic]).problems[0]?.code).toBe('CREDIT_KINDS_MIXED');
  });

  test('three of number 05 are three credits', () => {
    const { total } = addCredits(Array.from({ length: 3 }, () => creditsOf(byNumber('05'))).flat());
    expect(total).toMatchObject({ state: 'amount', amount: '3', system: { kind: 'academic' } });
  });
});
