import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const NCRF: Source = {
  document:
    'National Skills Qualification Framework, notification of 6 June 2023, and National Credit Framework, April 2023',
  section: 'Levels',
  basis: 'published',
};

export const ncrf: LevelFramework<'NCrF'> = {
  id: 'NCrF',
  name: 'National Credit Framework, with the levels of the National Skills Qualification Framework',
  keeper: 'University Grants Commission and NCVET',
  area: 'India',
  levels: [
    { level: '1', awards: ['Class 5'], source: NCRF },
    { level: '2', awards: ['Class 8'], source: NCRF },
    { level: '2.5', awards: [], source: NCRF },
    { level: '3', awards: ['Class 10'], source: NCRF },
    { level: '3.5', awards: [], source: NCRF },
    { level: '4', awards: ['Class 12'], source: NCRF },
    { level: '4.5', awards: ['First year of an undergraduate degree'], source: NCRF },
    { level: '5', awards: ['Second year of an undergraduate degree'], source: NCRF },
    { level: '5.5', awards: ['Three-year Bachelor’s Degree'], source: NCRF },
    { level: '6', awards: ['Four-year Bachelor’s Degree'], source: NCRF },
    { level: '6.5', awards: ['Master’s Degree after a three-year Bachelor’s Degree'], source: NCRF },
    { level: '7', awards: ['Master’s Degree after a four-year Bachelor’s Degree'], source: NCRF },
    { level: '8', awards: ['PhD'], source: NCRF },
  ],
  crossReferences: [],
  note: 'No published comparison with the EQF is known',
  source: NCRF,
};
