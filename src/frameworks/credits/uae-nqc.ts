import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const QF_DESIGN: Source = {
  document: 'Designing of the QF Emirates, National Qualifications Centre',
  section: 'Credit hours',
  basis: 'published',
  url: 'https://www.nqc.gov.ae/en/our-responsibility/qualifications-framework-department/designing-of-the-qfemirates.aspx',
};

export const uaeNqc: CreditSystem<'UAE-NQC'> = {
  id: 'UAE-NQC',
  name: 'Credits of the National Qualifications Centre',
  keeper: 'National Qualifications Centre',
  kind: 'academic',
  unit: 'NQC credit',
  hours: [
    {
      kind: 'notional',
      min: '15',
      max: '15',
      note: 'Time of teaching, of self-study, of assessment and of practice',
      source: QF_DESIGN,
    },
  ],
  ratios: [],
  note: 'Vocational; universities count semester credits of about one class hour a week, which is another system',
  source: QF_DESIGN,
};
