import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const BOUNDARIES: Source = {
  document:
    'Qualifications can cross boundaries: a guide to comparing qualifications in the UK and Ireland, published by QAA for the bodies that keep the frameworks',
  section: 'Table 1',
  basis: 'published',
};

const NZQA_IRELAND: Source = {
  document: 'How NZ and Irish qualifications compare, NZQA',
  section: 'Comparing the levels of the NZQCF, the NFQ and the EQF',
  basis: 'published',
  url: 'https://www2.nzqa.govt.nz/international/recognition-arrangements/ireland-nz',
};

export const nfq: LevelFramework<'NFQ'> = {
  id: 'NFQ',
  name: 'National Framework of Qualifications',
  keeper: 'Quality and Qualifications Ireland (QQI)',
  area: 'Ireland',
  levels: [
    { level: '1', awards: ['Level 1 Certificate'], source: NZQA_IRELAND },
    { level: '2', awards: ['Level 2 Certificate'], source: NZQA_IRELAND },
    { level: '3', awards: ['Level 3 Certificate', 'Junior Certificate'], source: NZQA_IRELAND },
    { level: '4', awards: ['Level 4 Certificate', 'Leaving Certificate'], source: NZQA_IRELAND },
    { level: '5', awards: ['Level 5 Certificate', 'Leaving Certificate'], source: NZQA_IRELAND },
    { level: '6', awards: ['Advanced Certificate', 'Higher Certificate'], source: NZQA_IRELAND },
    { level: '7', awards: ['Ordinary Bachelor Degree'], source: NZQA_IRELAND },
    { level: '8', awards: ['Honours Bachelor Degree', 'Higher Diploma'], source: NZQA_IRELAND },
    { level: '9', awards: ['Master’s Degree', 'Postgraduate Diploma'], source: NZQA_IRELAND },
    { level: '10', awards: ['Doctoral Degree', 'Higher Doctorate'], source: NZQA_IRELAND },
  ],
  crossReferences: [
    {
      framework: 'EQF',
      rows: [
        { levels: ['1', '2'], to: ['1'], status: 'agreed', source: BOUNDARIES },
        { levels: ['3'], to: ['2'], status: 'agreed', source: BOUNDARIES },
        { levels: ['4'], to: ['3'], status: 'agreed', source: BOUNDARIES },
        { levels: ['5'], to: ['4'], status: 'agreed', source: BOUNDARIES },
        { levels: ['6'], to: ['5'], status: 'agreed', source: BOUNDARIES },
        { levels: ['7', '8'], to: ['6'], status: 'agreed', source: BOUNDARIES },
        { levels: ['9'], to: ['7'], status: 'agreed', source: BOUNDARIES },
        { levels: ['10'], to: ['8'], status: 'agreed', source: BOUNDARIES },
      ],
    },
  ],
  source: BOUNDARIES,
};
