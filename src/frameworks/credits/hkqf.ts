import type { Source } from '../source.js';
import type { CreditSystem } from './credit-system.js';

const REGISTER: Source = {
  document: 'Qualifications Register, Hong Kong Education Bureau',
  section: 'QF Credit',
  basis: 'published',
  url: 'https://www.hkqr.gov.hk/HKQR/qrLevelExplanation.jsp',
};

export const hkqfCredit: CreditSystem<'HKQF'> = {
  id: 'HKQF',
  name: 'QF credit of the Hong Kong Qualifications Framework',
  keeper: 'Education Bureau, Qualifications Framework Secretariat',
  kind: 'academic',
  unit: 'QF credit',
  hours: [{ kind: 'notional', min: '10', max: '10', source: REGISTER }],
  ratios: [],
  note: 'Awarded when the outcomes are verified, fully or not at all, whatever the grade',
  source: REGISTER,
};
