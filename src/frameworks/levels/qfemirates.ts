import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const HANDBOOK: Source = {
  document: 'Qualifications Framework for the Emirates Handbook, National Qualifications Authority, 2012',
  section: 'Levels',
  basis: 'published',
};

const ADEK: Source = {
  document: 'National Qualification Framework in the Emirates, Abu Dhabi Department of Education and Knowledge',
  section: 'Types of National Qualifications',
  basis: 'published',
  url: 'https://www.adek.gov.ae/en/Education-System/Higher-Education/National-Qualification-Framework-in-the-Emirates',
};

export const qfemirates: LevelFramework<'QFEmirates'> = {
  id: 'QFEmirates',
  name: 'Qualifications Framework for the Emirates',
  keeper: 'National Qualifications Centre',
  area: 'United Arab Emirates',
  levels: [
    { level: '1', awards: [], source: HANDBOOK },
    { level: '2', awards: [], source: HANDBOOK },
    { level: '3', awards: [], source: HANDBOOK },
    { level: '4', awards: ['Secondary School Certificate'], source: ADEK },
    { level: '5', awards: ['Diploma'], source: ADEK },
    { level: '6', awards: [], source: HANDBOOK },
    { level: '7', awards: ['Bachelor’s Degree'], source: HANDBOOK },
    { level: '8', awards: [], source: HANDBOOK },
    { level: '9', awards: ['Master’s Degree'], source: HANDBOOK },
    { level: '10', awards: ['Doctoral Degree'], source: HANDBOOK },
  ],
  crossReferences: [],
  note: 'The one published comparison, with New Zealand, says that it cannot be used',
  source: HANDBOOK,
};
