import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const CODE_OF_REGULATIONS: Source = {
  document: 'Code of Federal Regulations, title 34, United States',
  section: '600.2, credit hour',
  basis: 'published',
};

export const usSemester: CreditSystem<'US-semester'> = {
  id: 'US-semester',
  name: 'Semester credit hour',
  keeper: 'US Department of Education, and the institutions',
  kind: 'academic',
  unit: 'semester hour',
  hours: [
    {
      kind: 'notional',
      min: '45',
      max: '45',
      note: 'About: at least one hour of teaching and two of other work a week, for about 15 weeks; an hour may have 50 minutes',
      source: CODE_OF_REGULATIONS,
    },
    {
      kind: 'contact',
      min: '15',
      max: '15',
      note: 'About: one hour of teaching a week, for about 15 weeks',
      source: CODE_OF_REGULATIONS,
    },
  ],
  ratios: [],
  source: CODE_OF_REGULATIONS,
};
