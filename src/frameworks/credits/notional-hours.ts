import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const UNIT: Source = {
  document: 'Hour, accepted for use with the International System of Units',
  section: '60 minutes',
  basis: 'published',
};

export const notionalHours: CreditSystem<'notional-hours'> = {
  id: 'notional-hours',
  name: 'Notional hours of learning',
  keeper: 'Everybody who states a workload',
  kind: 'time',
  unit: 'hour of workload',
  hours: [{ kind: 'notional', min: '1', max: '1', source: UNIT }],
  ratios: [],
  note: 'All the time that a learner is expected to need',
  source: UNIT,
};
