import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const NSQF: Source = {
  document: 'National Skills Qualification Framework, notification of 6 June 2023, NCVET',
  section: 'Credits',
  basis: 'published',
  url: 'https://gazettetracker.com/g/CG-DL-E-10072025-264500',
};

export const ncrfCredit: CreditSystem<'NCrF'> = {
  id: 'NCrF',
  name: 'Credits of the National Credit Framework',
  keeper: 'University Grants Commission and NCVET',
  kind: 'academic',
  unit: 'NCrF credit',
  hours: [{ kind: 'notional', min: '30', max: '30', note: '40 credits are a year of 1,200 hours', source: NSQF }],
  ratios: [],
  source: NSQF,
};
