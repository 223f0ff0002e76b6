import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const MQF: Source = {
  document: 'Malaysian Qualifications Framework, MQA',
  section: 'Credit and student learning time',
  basis: 'published',
};

export const mqa: CreditSystem<'MQA'> = {
  id: 'MQA',
  name: 'Credits of the Malaysian Qualifications Framework',
  keeper: 'Malaysian Qualifications Agency (MQA)',
  kind: 'academic',
  unit: 'Malaysian credit',
  hours: [{ kind: 'notional', min: '40', max: '40', note: 'Student learning time', source: MQF }],
  ratios: [],
  source: MQF,
};
