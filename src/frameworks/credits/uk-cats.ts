import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const CREDIT_FRAMEWORK: Source = {
  document: 'Higher Education Credit Framework for England, second edition, QAA, May 2021',
  section: 'Credit and notional hours of learning',
  basis: 'published',
};

export const ukCats: CreditSystem<'UK-CATS'> = {
  id: 'UK-CATS',
  name: 'Credit Accumulation and Transfer Scheme',
  keeper: 'Quality Assurance Agency for Higher Education (QAA), for higher education',
  kind: 'academic',
  unit: 'UK credit',
  hours: [{ kind: 'notional', min: '10', max: '10', source: CREDIT_FRAMEWORK }],
  ratios: [
    {
      system: 'ECTS',
      own: '2',
      other: '1',
      note: 'By hours alone 2 UK credits would be fewer ECTS credits: 60 ECTS credits are 1,200 hours in the United Kingdom',
      source: CREDIT_FRAMEWORK,
    },
  ],
  source: CREDIT_FRAMEWORK,
};
