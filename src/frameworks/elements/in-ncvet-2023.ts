import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const GUIDELINES: Source = {
  document:
    'Guidelines on National Occupational Standards and micro-credentials, NCVET, 2023, as reported by Ecctis, Micro-credentials Processes, May 2024, Table 3',
  section: 'Definition',
  basis: 'reported',
};

const NSQF: Source = {
  document: 'National Skills Qualification Framework, notification of 6 June 2023, NCVET',
  section: 'Levels and credits',
  basis: 'published',
  url: 'https://gazettetracker.com/g/CG-DL-E-10072025-264500',
};

export const inNcvet2023: ElementFramework<'in-ncvet-2023'> = {
  id: 'in-ncvet-2023',
  name: 'Guidelines on National Occupational Standards and micro-credentials',
  keeper: 'National Council for Vocational Education and Training (NCVET)',
  area: 'India',
  elements: [
    {
      id: 'purpose',
      title: 'Statement of purpose',
      need: 'mandatory',
      facts: { any: ['purpose'] },
      source: GUIDELINES,
    },
    {
      id: 'learning-outcomes',
      title: 'Learning outcomes',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: GUIDELINES,
    },
    {
      id: 'evidence-of-need',
      title: 'Strong evidence of need',
      need: 'mandatory',
      facts: { any: ['endorsement'] },
      note: 'By an industry, an employer or a community: read from endorsements',
      source: GUIDELINES,
    },
    {
      id: 'level',
      title: 'Level',
      need: 'conditional',
      condition: 'If it is aligned to the NSQF',
      facts: { any: ['level'] },
      levels: ['NCrF'],
      source: NSQF,
    },
    {
      id: 'credits',
      title: 'Credits',
      need: 'conditional',
      condition: 'If it is aligned to the NSQF',
      facts: { any: ['credits'] },
      credits: ['NCrF'],
      source: NSQF,
    },
  ],
  source: GUIDELINES,
};
