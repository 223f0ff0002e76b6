import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const UNIT: Source = {
  document: 'The International System of Units (SI Brochure), ninth edition, BIPM, 2019',
  section: 'Table 8, hour',
  basis: 'general-knowledge',
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
