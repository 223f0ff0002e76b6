import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ECCTIS: Source = {
  document: 'Micro-credentials Processes, Ecctis for the International Baccalaureate, May 2024',
  section: '5.6 and Table 11, academic and professional credit',
  basis: 'published',
};

export const creditKind: CodeList<'credit-kind'> = {
  id: 'credit-kind',
  title: 'Kind of credit',
  codes: [
    { code: 'academic', label: 'Counts towards studies', source: ECCTIS },
    { code: 'professional', label: 'Counts towards a profession, a licence or a salary scale', source: ECCTIS },
    { code: 'none', label: 'Expressly no credit', source: ECCTIS },
  ],
  source: ECCTIS,
};
