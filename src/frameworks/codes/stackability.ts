import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ANNEX_I: Source = {
  document: 'Council Recommendation of 16 June 2022 on a European approach to micro-credentials, 2022/C 243/02',
  section: 'Annex I, optional elements, integration and stackability options',
  basis: 'published',
};

export const stackability: CodeList<'stackability'> = {
  id: 'stackability',
  title: 'Integration and stackability',
  codes: [
    { code: 'standalone', label: 'Stand-alone, independent micro-credential', source: ANNEX_I },
    { code: 'stackable', label: 'Integrated, stackable towards another credential', source: ANNEX_I },
  ],
  source: ANNEX_I,
};
