import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const SUMMARY: Source = {
  document: 'Characteristics Statement: Micro-credentials, QAA, May 2022',
  section: 'Defining characteristics',
  basis: 'in-part',
};

const SECTIONS: Source = {
  document: 'Characteristics Statement: Micro-credentials, QAA, May 2022',
  section: 'Sections on entry, certification and quality',
  basis: 'in-part',
};

export const ukQaa2022: ElementFramework<'uk-qaa-2022'> = {
  id: 'uk-qaa-2022',
  name: 'Characteristics Statement for micro-credentials',
  keeper: 'Quality Assurance Agency for Higher Education (QAA)',
  area: 'United Kingdom',
  elements: [
    {
      id: 'credit',
      title: 'Credit',
      need: 'mandatory',
      facts: { any: ['credits'] },
      credits: ['UK-CATS'],
      note: '1 credit is 10 notional hours',
      source: SUMMARY,
    },
    {
      id: 'level',
      title: 'Recognised level of a national framework',
      need: 'mandatory',
      facts: { any: ['level'] },
      levels: ['RQF', 'CQFW', 'SCQF'],
      source: SUMMARY,
    },
    {
      id: 'value',
      title: 'Stand-alone value, or contribution to a larger award',
      need: 'optional',
      facts: { any: ['stackability'] },
      codes: 'stackability',
      source: SUMMARY,
    },
    {
      id: 'entry',
      title: 'Entry and recognition of prior learning',
      need: 'optional',
      facts: { any: ['prerequisites'] },
      source: SECTIONS,
    },
    {
      id: 'certification',
      title: 'Certification, with a transcript',
      need: 'optional',
      facts: { any: ['result'] },
      note: 'That a transcript has a result is our reading',
      source: SECTIONS,
    },
    {
      id: 'quality',
      title: 'Quality',
      need: 'optional',
      facts: { any: ['quality-assurance'] },
      source: SECTIONS,
    },
  ],
  source: SUMMARY,
};
