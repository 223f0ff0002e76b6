import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const POLICY: Source = {
  document: 'Credit Bearing Micro-Credentials policy, UAE Ministry of Education, 2022',
  section: 'Definition and characteristics',
  basis: 'published',
};

const REPORTED: Source = {
  document:
    'Credit Bearing Micro-Credentials policy, UAE Ministry of Education, 2022, as reported by Ecctis, Micro-credentials Processes, May 2024, Table 3',
  section: 'Definition',
  basis: 'reported',
};

export const aeCbmc2022: ElementFramework<'ae-cbmc-2022'> = {
  id: 'ae-cbmc-2022',
  name: 'Credit Bearing Micro-Credentials',
  keeper: 'UAE Ministry of Education',
  area: 'United Arab Emirates',
  elements: [
    {
      id: 'learning-outcomes',
      title: 'Learning outcomes',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: REPORTED,
    },
    {
      id: 'assessment',
      title: 'Assessment against transparent, clearly defined standards',
      need: 'mandatory',
      facts: { all: ['assessment', 'criteria'] },
      source: REPORTED,
    },
    {
      id: 'credit',
      title: 'Credit',
      need: 'mandatory',
      facts: { any: ['credits'] },
      source: POLICY,
    },
    {
      id: 'level',
      title: 'Level of the QFEmirates',
      need: 'mandatory',
      facts: { any: ['level'] },
      levels: ['QFEmirates'],
      note: 'Levels 7, 8 and 9, by a secondary source',
      source: POLICY,
    },
    {
      id: 'quality-assurance',
      title: 'Internal and external quality assurance',
      need: 'mandatory',
      facts: { any: ['quality-assurance'] },
      source: POLICY,
    },
    {
      id: 'digital-record',
      title: 'Digital record that can be recognised worldwide',
      need: 'mandatory',
      facts: { any: ['securing'] },
      source: POLICY,
    },
    {
      id: 'stackability',
      title: 'Stackability',
      need: 'optional',
      facts: { any: ['stackability'] },
      codes: 'stackability',
      source: POLICY,
    },
  ],
  source: POLICY,
};
