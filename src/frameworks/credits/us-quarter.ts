import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const CODE_OF_REGULATIONS: Source = {
  document: 'Code of Federal Regulations, title 34, United States',
  section: '600.2, credit hour',
  basis: 'published',
};

export const usQuarter: CreditSystem<'US-quarter'> = {
  id: 'US-quarter',
  name: 'Quarter credit hour',
  keeper: 'US Department of Education, and the institutions',
  kind: 'academic',
  unit: 'quarter hour',
  hours: [
    {
      kind: 'notional',
      min: '30',
      max: '36',
      note: 'About: at least one hour of teaching and two of other work a week, for 10 to 12 weeks',
      source: CODE_OF_REGULATIONS,
    },
    {
      kind: 'contact',
      min: '10',
      max: '12',
      note: 'About: one hour of teaching a week, for 10 to 12 weeks',
      source: CODE_OF_REGULATIONS,
    },
  ],
  ratios: [],
  source: CODE_OF_REGULATIONS,
};
