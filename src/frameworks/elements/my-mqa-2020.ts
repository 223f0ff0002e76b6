import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const DEFINITION: Source = {
  document: 'Guidelines to Good Practices: Micro-credentials, MQA, July 2020',
  section: 'Definition',
  basis: 'published',
};

const POLICIES: Source = {
  document: 'Guidelines to Good Practices: Micro-credentials, MQA, July 2020',
  section: 'Characteristics and policies',
  basis: 'published',
};

export const myMqa2020: ElementFramework<'my-mqa-2020'> = {
  id: 'my-mqa-2020',
  name: 'Guidelines to Good Practices: Micro-credentials',
  keeper: 'Malaysian Qualifications Agency (MQA)',
  area: 'Malaysia',
  elements: [
    {
      id: 'digital-certification',
      title: 'Digital certification',
      need: 'mandatory',
      facts: { any: ['securing'] },
      source: DEFINITION,
    },
    {
      id: 'assessment',
      title: 'Assessed knowledge, skills and competencies',
      need: 'mandatory',
      facts: { any: ['assessment'] },
      source: DEFINITION,
    },
    {
      id: 'area',
      title: 'Specific area or field',
      need: 'mandatory',
      facts: { any: ['field', 'skills', 'outcomes'] },
      source: DEFINITION,
    },
    {
      id: 'component',
      title: 'Component of an accredited programme, or stand-alone',
      need: 'mandatory',
      facts: { any: ['stackability'] },
      codes: 'stackability',
      source: DEFINITION,
    },
    {
      id: 'outcomes',
      title: 'Outcomes',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: POLICIES,
    },
    {
      id: 'credit',
      title: 'Credit, by student learning time',
      need: 'conditional',
      condition: 'If it bears credit',
      facts: { any: ['credits'] },
      credits: ['MQA'],
      source: POLICIES,
    },
    {
      id: 'name',
      title: 'Name',
      need: 'optional',
      facts: { any: ['title'] },
      source: POLICIES,
    },
    {
      id: 'level',
      title: 'Level',
      need: 'optional',
      facts: { any: ['level'] },
      levels: ['MQF'],
      source: POLICIES,
    },
    {
      id: 'type',
      title: 'Type',
      need: 'optional',
      facts: { any: ['award-type'] },
      source: POLICIES,
    },
    {
      id: 'delivery-mode',
      title: 'Delivery mode',
      need: 'optional',
      facts: { any: ['participation'] },
      source: POLICIES,
    },
  ],
  source: DEFINITION,
};
