import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const NMF: Source = {
  document: 'National Microcredentials Framework, Australian Government, November 2021',
  section: 'Definition',
  basis: 'published',
};

export const relationToAward: CodeList<'relation-to-award'> = {
  id: 'relation-to-award',
  title: 'Relation to a full award',
  codes: [
    { code: 'additional', label: 'Additional to it', source: NMF },
    { code: 'alternate', label: 'Alternate to it', source: NMF },
    { code: 'complementary', label: 'Complementary to it', source: NMF },
    { code: 'component', label: 'Component part of it', source: NMF },
  ],
  source: NMF,
};
