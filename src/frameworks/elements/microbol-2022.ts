import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const HEADINGS: Source = {
  document:
    'Common Framework for Micro-credentials in the EHEA, MICROBOL, March 2022, as reported by Ecctis, Micro-credentials Processes, May 2024, 4.2.2',
  section: 'Page 6, the seven headings',
  basis: 'reported',
};

export const microbol2022: ElementFramework<'microbol-2022'> = {
  id: 'microbol-2022',
  name: 'Common Framework for Micro-credentials in the EHEA',
  keeper: 'MICROBOL project',
  area: 'European Higher Education Area',
  elements: [
    {
      id: 'learner',
      title: 'Information on the learner',
      need: 'mandatory',
      facts: { any: ['learner'] },
      source: HEADINGS,
    },
    {
      id: 'issuing-organisation',
      title: 'Information on the issuing organisation',
      need: 'mandatory',
      facts: { any: ['issuer'] },
      source: HEADINGS,
    },
    {
      id: 'micro-credential',
      title: 'Information on the micro-credential',
      need: 'mandatory',
      facts: { all: ['title', 'date'] },
      note: 'What stands under the heading was not read: title and date are our reading',
      source: HEADINGS,
    },
    {
      id: 'learning-experience',
      title: 'Information on the learning experience',
      need: 'mandatory',
      facts: { any: ['outcomes', 'workload', 'credits'] },
      note: 'What stands under the heading was not read: outcomes or volume are our reading',
      source: HEADINGS,
    },
    {
      id: 'level',
      title: 'Qualifications framework level',
      need: 'mandatory',
      facts: { any: ['level'] },
      source: HEADINGS,
    },
    {
      id: 'participation',
      title: 'Form of participation',
      need: 'mandatory',
      facts: { any: ['participation'] },
      source: HEADINGS,
    },
    {
      id: 'entry-requirements',
      title: 'Entry requirements',
      need: 'mandatory',
      facts: { any: ['prerequisites'] },
      source: HEADINGS,
    },
  ],
  note: 'Grade, supervision and type of quality assurance are not among the headings',
  source: HEADINGS,
};
