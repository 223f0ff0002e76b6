import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const NFQ: Source = {
  document: 'Awards and micro-credentials on the National Framework of Qualifications, QQI',
  section: 'Minor, special-purpose and supplemental awards',
  basis: 'published',
};

export const ieQqi: ElementFramework<'ie-qqi'> = {
  id: 'ie-qqi',
  name: 'Micro-credentials on the National Framework of Qualifications',
  keeper: 'Quality and Qualifications Ireland (QQI)',
  area: 'Ireland',
  elements: [
    {
      id: 'award-type',
      title: 'Minor, special-purpose or supplemental award',
      need: 'optional',
      facts: { any: ['award-type'] },
      codes: 'award-type',
      source: NFQ,
    },
    {
      id: 'level',
      title: 'Level of the NFQ',
      need: 'mandatory',
      facts: { any: ['level'] },
      levels: ['NFQ'],
      note: 'Level 6 and above for most',
      source: NFQ,
    },
    {
      id: 'credits',
      title: 'Credits',
      need: 'mandatory',
      facts: { any: ['credits'] },
      credits: ['ECTS'],
      note: '10 to 30 ECTS credits for most; that is no bound',
      source: NFQ,
    },
  ],
  source: NFQ,
};
