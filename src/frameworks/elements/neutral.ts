import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const TABLE_4: Source = {
  document: 'Micro-credentials Processes, Ecctis for the International Baccalaureate, May 2024',
  section: 'Table 4, the rows that all eight definitions have',
  basis: 'published',
};

export const neutral: ElementFramework<'neutral'> = {
  id: 'neutral',
  name: 'What eight definitions share',
  keeper: 'Authors of the source',
  area: 'All countries',
  elements: [
    {
      id: 'assessment-standards',
      title: 'Assessment against standards',
      need: 'mandatory',
      facts: { all: ['assessment', 'criteria'] },
      source: TABLE_4,
    },
    {
      id: 'focused-learning',
      title: 'Focused learning',
      need: 'mandatory',
      facts: { any: ['outcomes', 'skills', 'field'] },
      source: TABLE_4,
    },
    {
      id: 'small-volume',
      title: 'Small volume of learning',
      need: 'mandatory',
      facts: { any: ['workload', 'credits'] },
      note: 'That a volume is stated. How much is small is a number in none of the eight',
      source: TABLE_4,
    },
  ],
  note: 'By the reading of the authors, of Australia, Colleges and Institutes Canada, European Commission, India, New Zealand, UK QAA, UNESCO and National Education Association',
  source: TABLE_4,
};
