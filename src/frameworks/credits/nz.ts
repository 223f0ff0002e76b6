import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const LISTING_RULES: Source = {
  document: 'Qualification and Micro-credential Listing and Operational Rules 2022, NZQA',
  section: 'Credit value',
  basis: 'published',
};

export const nz: CreditSystem<'NZ'> = {
  id: 'NZ',
  name: 'Credits of the New Zealand Qualifications and Credentials Framework',
  keeper: 'New Zealand Qualifications Authority (NZQA)',
  kind: 'academic',
  unit: 'NZ credit',
  hours: [{ kind: 'notional', min: '10', max: '10', source: LISTING_RULES }],
  ratios: [],
  source: LISTING_RULES,
};
