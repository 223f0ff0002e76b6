import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ECCTIS: Source = {
  document: 'Micro-credentials Processes, Ecctis for the International Baccalaureate, May 2024',
  section: 'Table 8',
  basis: 'published',
};

export const focus: CodeList<'focus'> = {
  id: 'focus',
  title: 'Focus',
  codes: [
    {
      code: 'experience-focused',
      label: 'Experience-focused',
      note: 'Goals, evidence from practice, reflection, feedback of peers',
      source: ECCTIS,
    },
    { code: 'content-focused', label: 'Content-focused', note: 'Coursework and examinations', source: ECCTIS },
  ],
  source: ECCTIS,
};
