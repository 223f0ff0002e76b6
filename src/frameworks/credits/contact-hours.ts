import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const UNIT: Source = {
  document: 'The International System of Units (SI Brochure), ninth edition, BIPM, 2019',
  section: 'Table 8, hour',
  basis: 'general-knowledge',
};

export const contactHours: CreditSystem<'contact-hours'> = {
  id: 'contact-hours',
  name: 'Contact hours',
  keeper: 'Everybody who states hours of teaching',
  kind: 'time',
  unit: 'hour with a teacher',
  hours: [{ kind: 'contact', min: '1', max: '1', source: UNIT }],
  ratios: [],
  note: 'Time with a teacher, or under supervision; also called clock hours',
  source: UNIT,
};
