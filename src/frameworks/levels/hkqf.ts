import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const QUALIFICATIONS_REGISTER: Source = {
  document: 'Qualifications Register, Hong Kong Education Bureau',
  section: 'QF Level',
  basis: 'published',
  url: 'https://www.hkqr.gov.hk/HKQR/qrLevelExplanation.jsp',
};

const JOINT_REPORT: Source = {
  document:
    'Comparability Study of the Hong Kong Qualifications Framework and the European Qualifications Framework: Joint Technical Report, 2016',
  section: 'Table of levels, which was not read',
  basis: 'general-knowledge',
};

export const hkqf: LevelFramework<'HKQF'> = {
  id: 'HKQF',
  name: 'Hong Kong Qualifications Framework',
  keeper: 'Education Bureau, Qualifications Framework Secretariat',
  area: 'Hong Kong',
  levels: [
    { level: '1', awards: ['Certificate'], source: QUALIFICATIONS_REGISTER },
    { level: '2', awards: ['Certificate'], source: QUALIFICATIONS_REGISTER },
    { level: '3', awards: ['Diploma'], source: QUALIFICATIONS_REGISTER },
    { level: '4', awards: ['Associate', 'Higher Diploma'], source: QUALIFICATIONS_REGISTER },
    { level: '5', awards: ['Bachelor Degree'], source: QUALIFICATIONS_REGISTER },
    {
      level: '6',
      awards: ['Master Degree', 'Postgraduate Diploma', 'Postgraduate Certificate'],
      source: QUALIFICATIONS_REGISTER,
    },
    { level: '7', awards: ['Doctoral Degree'], source: QUALIFICATIONS_REGISTER },
  ],
  crossReferences: [
    {
      framework: 'EQF',
      rows: [
        { levels: ['1'], to: ['2'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['2'], to: ['3'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['3'], to: ['4'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['4'], to: ['5'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['5'], to: ['6'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['6'], to: ['7'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['7'], to: ['8'], status: 'unconfirmed', source: JOINT_REPORT },
      ],
    },
  ],
  source: QUALIFICATIONS_REGISTER,
};
