// Checked by `tsc -p test/tsconfig.json`: each line after @ts-expect-error must not compile, everything else must.
import {
  addCredits,
  type CodeListId,
  type Credit,
  type CreditSystemId,
  checkElements,
  compareLevels,
  convertCredits,
  type FactId,
  type FrameworkId,
  type LevelFrameworkId,
  levelFrameworks,
} from '../../src/entries/frameworks.js';

// The ids are the literals of the data, and no string is as good as another.
const ids: [LevelFrameworkId, CreditSystemId, FrameworkId, FactId, CodeListId] = [
  'QF-EHEA',
  'US-semester',
  'eu-2022',
  'quality-assurance',
  'assessment-type',
];
// @ts-expect-error -- a framework that is not there
'DQR' satisfies LevelFrameworkId;
// @ts-expect-error -- a system that is not there
'ects' satisfies CreditSystemId;
// @ts-expect-error -- a framework that is not there
'eu-2021' satisfies FrameworkId;
// @ts-expect-error -- a fact that is not there
'learning-outcomes' satisfies FactId;
// @ts-expect-error -- any text
(text: string) => text satisfies LevelFrameworkId;

const comparison = compareLevels({ framework: 'NFQ', level: '8' }, { framework: 'EQF', level: '6' });
if (comparison.outcome === 'not-comparable') comparison.reason satisfies string;
else comparison.reason satisfies undefined;
// @ts-expect-error -- a level as a number
compareLevels({ framework: 'NCrF', level: 4.5 }, { framework: 'NCrF', level: '5' });
// @ts-expect-error -- an option that does not exist
compareLevels({ framework: 'EQF', level: '5' }, { framework: 'EQF', level: '6' }, { transitive: true });
// @ts-expect-error -- the tables are shared
levelFrameworks.EQF.levels.reverse();

const own: Credit = { state: 'unknown', system: { name: 'Contact Units', kind: 'professional' } };
const { total, problems } = addCredits([own, { state: 'none' }, { state: 'amount', amount: '1', system: 'CEU' }]);
if (total === null) problems[0].code satisfies string;
else if (total.state === 'amount') total.amount satisfies string;
// @ts-expect-error -- an amount as a number
addCredits([{ state: 'amount', amount: 2, system: 'ECTS' }]);
// @ts-expect-error -- an amount without a unit
addCredits([{ state: 'amount', amount: '2' }]);

const conversion = convertCredits(own, 'contact-hours');
if (conversion.outcome === 'interval') conversion.max satisfies string;
// @ts-expect-error -- there is no single number
conversion.amount;

checkElements('nz-2022', {
  title: { state: 'present' },
  level: { state: 'present', values: [{ framework: 'NZQCF', level: '4' }] },
  credits: { state: 'present', values: [{ state: 'amount', amount: '10', system: 'NZ' }] },
  developer: undefined,
  workload: { state: 'malformed' },
});
// @ts-expect-error -- a fact of which only presence counts
checkElements('nz-2022', { title: { state: 'present', values: ['Soil'] } });
// @ts-expect-error -- values of another fact
checkElements('nz-2022', { level: { state: 'present', values: ['4'] } });
// @ts-expect-error -- a state that does not exist
checkElements('nz-2022', { title: { state: 'compliant' } });

export { ids };
