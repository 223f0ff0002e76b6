import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const IACET: Source = {
  document: 'Continuing Education Unit, IACET',
  section: 'Definition of the CEU',
  basis: 'published',
};

export const ceu: CreditSystem<'CEU'> = {
  id: 'CEU',
  name: 'Continuing Education Unit',
  keeper: 'International Accreditors for Continuing Education and Training (IACET)',
  kind: 'professional',
  unit: 'CEU',
  hours: [
    {
      kind: 'contact',
      min: '10',
      max: '10',
      note: 'Contact hours of 60 minutes; study that nobody supervises does not count',
      source: IACET,
    },
  ],
  ratios: [],
  note: 'Awarded in tenths. It is no academic credit',
  source: IACET,
};
