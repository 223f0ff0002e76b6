import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const RULE_6: Source = {
  document: 'Qualification and Micro-credential Listing and Operational Rules 2022, NZQA',
  section: 'Rule 6',
  basis: 'published',
};

const SIZE: Source = {
  document: 'Qualification and Micro-credential Listing and Operational Rules 2022, NZQA',
  section: 'Size of a micro-credential; 1 to 40 credits also in Ecctis, Micro-credentials Processes, May 2024, Table 6',
  basis: 'published',
};

export const nz2022: ElementFramework<'nz-2022'> = {
  id: 'nz-2022',
  name: 'Listing of micro-credentials',
  keeper: 'New Zealand Qualifications Authority (NZQA)',
  area: 'New Zealand',
  elements: [
    {
      id: 'title',
      title: 'Suitable title',
      need: 'mandatory',
      facts: { any: ['title'] },
      note: 'Rule 6.2 lists words that should not be in it where they may cause confusion; that is not looked at',
      source: RULE_6,
    },
    {
      id: 'credit-value',
      title: 'Credit value',
      need: 'mandatory',
      facts: { any: ['credits'] },
      credits: ['NZ'],
      bounds: { system: 'NZ', min: '1', max: '40', source: SIZE },
      source: RULE_6,
    },
    {
      id: 'level',
      title: 'Level',
      need: 'mandatory',
      facts: { any: ['level'] },
      levels: ['NZQCF'],
      source: RULE_6,
    },
    {
      id: 'nzsced',
      title: 'Six-digit NZSCED code',
      need: 'mandatory',
      facts: { any: ['field'] },
      source: RULE_6,
    },
    {
      id: 'purpose-and-outcomes',
      title: 'Statement of purpose and outcomes',
      need: 'mandatory',
      facts: { all: ['purpose', 'outcomes'] },
      source: RULE_6,
    },
    {
      id: 'developer',
      title: 'Name of the developer',
      need: 'mandatory',
      facts: { any: ['developer'] },
      source: RULE_6,
    },
    {
      id: 'standards',
      title: 'Standards used',
      need: 'mandatory',
      facts: { any: ['standards'] },
      source: RULE_6,
    },
    {
      id: 'review-period',
      title: 'Ongoing review period',
      need: 'mandatory',
      facts: { any: ['review-period'] },
      source: RULE_6,
    },
  ],
  source: RULE_6,
};
