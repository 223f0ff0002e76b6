import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const AQF: Source = {
  document: 'Australian Qualifications Framework, second edition, 2013',
  section: 'Levels and qualification types',
  basis: 'published',
};

const JOINT_REPORT: Source = {
  document:
    'Comparative Analysis of the Australian Qualifications Framework and the European Qualifications Framework: Joint Technical Report, 2016',
  section: 'Table of levels, which was not read',
  basis: 'general-knowledge',
};

export const aqf: LevelFramework<'AQF'> = {
  id: 'AQF',
  name: 'Australian Qualifications Framework',
  keeper: 'Australian Government Department of Education',
  area: 'Australia',
  levels: [
    { level: '1', awards: ['Certificate I'], source: AQF },
    { level: '2', awards: ['Certificate II'], source: AQF },
    { level: '3', awards: ['Certificate III'], source: AQF },
    { level: '4', awards: ['Certificate IV'], source: AQF },
    { level: '5', awards: ['Diploma'], source: AQF },
    { level: '6', awards: ['Advanced Diploma', 'Associate Degree'], source: AQF },
    { level: '7', awards: ['Bachelor Degree'], source: AQF },
    { level: '8', awards: ['Bachelor Honours Degree', 'Graduate Certificate', 'Graduate Diploma'], source: AQF },
    { level: '9', awards: ['Masters Degree'], source: AQF },
    { level: '10', awards: ['Doctoral Degree'], source: AQF },
  ],
  crossReferences: [
    {
      framework: 'EQF',
      rows: [
        { levels: ['1'], to: ['2'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['2'], to: ['3'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['3', '4'], to: ['4'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['5', '6'], to: ['5'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['7', '8'], to: ['6'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['9'], to: ['7'], status: 'unconfirmed', source: JOINT_REPORT },
        { levels: ['10'], to: ['8'], status: 'unconfirmed', source: JOINT_REPORT },
      ],
    },
  ],
  source: AQF,
};
