import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const MQF: Source = {
  document: 'Malaysian Qualifications Framework, MQA',
  section: 'Qualifications and levels',
  basis: 'published',
};

export const mqf: LevelFramework<'MQF'> = {
  id: 'MQF',
  name: 'Malaysian Qualifications Framework',
  keeper: 'Malaysian Qualifications Agency (MQA)',
  area: 'Malaysia',
  levels: [
    { level: '1', awards: ['Skills certificate'], source: MQF },
    { level: '2', awards: ['Skills certificate'], source: MQF },
    { level: '3', awards: ['Skills certificate', 'Academic or vocational certificate'], source: MQF },
    { level: '4', awards: ['Diploma'], source: MQF },
    { level: '5', awards: ['Advanced Diploma'], source: MQF },
    { level: '6', awards: ['Bachelor’s Degree'], source: MQF },
    { level: '7', awards: ['Master’s Degree'], source: MQF },
    { level: '8', awards: ['Doctoral Degree'], source: MQF },
  ],
  crossReferences: [],
  note: 'No published comparison with the EQF is known',
  source: MQF,
};
