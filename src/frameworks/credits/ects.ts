import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const USERS_GUIDE: Source = {
  document: 'ECTS Users’ Guide, European Commission, 2015',
  section: 'Credits and workload',
  basis: 'published',
};

export const ects: CreditSystem<'ECTS'> = {
  id: 'ECTS',
  name: 'European Credit Transfer and Accumulation System',
  keeper: 'European Commission',
  kind: 'academic',
  unit: 'ECTS credit',
  hours: [
    {
      kind: 'notional',
      min: '25',
      max: '30',
      note: 'Each country has a number in this range; 60 credits are a full-time year of 1,500 to 1,800 hours',
      source: USERS_GUIDE,
    },
  ],
  ratios: [],
  iri: 'http://data.europa.eu/snb/education-credit/6fcec5c5af',
  source: USERS_GUIDE,
};
