import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const VOLUME: Source = {
  document: 'Volume of learning, Australian Skills Quality Authority (ASQA)',
  section: 'Full-time year',
  basis: 'published',
};

export const aqfVolume: CreditSystem<'AQF-volume'> = {
  id: 'AQF-volume',
  name: 'Volume of learning of the Australian Qualifications Framework',
  keeper: 'Australian Government Department of Education',
  kind: 'time',
  unit: 'full-time year',
  hours: [{ kind: 'notional', min: '1200', max: '1200', source: VOLUME }],
  ratios: [],
  note: 'Australia has no credit unit: a volume is stated in full-time years',
  source: VOLUME,
};
