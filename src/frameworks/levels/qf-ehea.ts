import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const USERS_GUIDE: Source = {
  document: 'ECTS Users’ Guide, European Commission, 2015',
  section: 'Cycles, their credits and their EQF levels',
  basis: 'published',
};

const GENERAL: Source = {
  document: 'Framework of Qualifications for the European Higher Education Area',
  section: 'Short cycle',
  basis: 'general-knowledge',
};

export const qfEhea: LevelFramework<'QF-EHEA'> = {
  id: 'QF-EHEA',
  name: 'Qualifications Framework of the European Higher Education Area',
  keeper: 'Bologna Follow-Up Group',
  area: 'European Higher Education Area',
  levels: [
    { level: 'short cycle', awards: ['Qualifications of about 120 ECTS'], source: USERS_GUIDE },
    { level: 'first cycle', awards: ['Qualifications of 180 or 240 ECTS'], source: USERS_GUIDE },
    {
      level: 'second cycle',
      awards: ['Qualifications of 90 or 120 ECTS, at least 60 of them at second-cycle level'],
      source: USERS_GUIDE,
    },
    { level: 'third cycle', awards: ['Qualifications whose number of credits varies'], source: USERS_GUIDE },
  ],
  crossReferences: [
    {
      framework: 'EQF',
      rows: [
        { levels: ['short cycle'], to: ['5'], status: 'unconfirmed', source: GENERAL },
        { levels: ['first cycle'], to: ['6'], status: 'agreed', source: USERS_GUIDE },
        { levels: ['second cycle'], to: ['7'], status: 'agreed', source: USERS_GUIDE },
        { levels: ['third cycle'], to: ['8'], status: 'agreed', source: USERS_GUIDE },
      ],
    },
  ],
  source: USERS_GUIDE,
};
