import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const BOUNDARIES: Source = {
  document:
    'Qualifications can cross boundaries: a guide to comparing qualifications in the UK and Ireland, published by QAA for the bodies that keep the frameworks',
  section: 'Table 1',
  basis: 'published',
};

export const scqf: LevelFramework<'SCQF'> = {
  id: 'SCQF',
  name: 'Scottish Credit and Qualifications Framework',
  keeper: 'SCQF Partnership',
  area: 'Scotland',
  levels: [
    { level: '1', awards: [], source: BOUNDARIES },
    { level: '2', awards: [], source: BOUNDARIES },
    { level: '3', awards: [], source: BOUNDARIES },
    { level: '4', awards: [], source: BOUNDARIES },
    { level: '5', awards: [], source: BOUNDARIES },
    { level: '6', awards: [], source: BOUNDARIES },
    { level: '7', awards: [], source: BOUNDARIES },
    { level: '8', awards: [], source: BOUNDARIES },
    { level: '9', awards: [], source: BOUNDARIES },
    { level: '10', awards: [], source: BOUNDARIES },
    { level: '11', awards: [], source: BOUNDARIES },
    { level: '12', awards: [], source: BOUNDARIES },
  ],
  crossReferences: [
    {
      framework: 'EQF',
      rows: [
        { levels: ['1'], to: [], status: 'unlevelled', source: BOUNDARIES },
        { levels: ['2'], to: [], status: 'unlevelled', source: BOUNDARIES },
        { levels: ['3'], to: ['1'], status: 'agreed', source: BOUNDARIES },
        { levels: ['4'], to: ['2'], status: 'agreed', source: BOUNDARIES },
        { levels: ['5'], to: ['3'], status: 'agreed', source: BOUNDARIES },
        { levels: ['6'], to: ['4'], status: 'agreed', source: BOUNDARIES },
        { levels: ['7', '8'], to: ['5'], status: 'agreed', source: BOUNDARIES },
        { levels: ['9', '10'], to: ['6'], status: 'agreed', source: BOUNDARIES },
        { levels: ['11'], to: ['7'], status: 'agreed', source: BOUNDARIES },
        { levels: ['12'], to: ['8'], status: 'agreed', source: BOUNDARIES },
      ],
    },
  ],
  note: 'General knowledge: the part of the United Kingdom in the EQF ended with its membership of the European Union. Say of which date a comparison is',
  source: BOUNDARIES,
};
