import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ECCTIS: Source = {
  document: 'Micro-credentials Processes, Ecctis for the International Baccalaureate, May 2024',
  section: 'Table 2',
  basis: 'published',
};

export const format: CodeList<'format'> = {
  id: 'format',
  title: 'Format of the offer',
  codes: [
    { code: 'bootcamp', label: 'Bootcamp', note: 'achievementType LearningProgram', source: ECCTIS },
    {
      code: 'certificate-of-completion',
      label: 'Certificate of completion',
      note: 'achievementType CertificateOfCompletion',
      source: ECCTIS,
    },
    { code: 'expert-track', label: 'ExpertTrack', source: ECCTIS },
    { code: 'intensive', label: 'Intensive', source: ECCTIS },
    { code: 'master-track', label: 'MasterTrack', source: ECCTIS },
    { code: 'micro-bachelors', label: 'MicroBachelors', source: ECCTIS },
    { code: 'micro-masters', label: 'MicroMasters', source: ECCTIS },
    { code: 'mooc', label: 'Massive open online course', note: 'achievementType Course', source: ECCTIS },
    { code: 'nanodegree', label: 'Nanodegree', source: ECCTIS },
    {
      code: 'professional-certification',
      label: 'Professional certification',
      note: 'achievementType Certification',
      source: ECCTIS,
    },
    { code: 'specialization', label: 'Specialization', note: 'achievementType LearningProgram', source: ECCTIS },
    { code: 'x-series', label: 'XSeries', note: 'achievementType LearningProgram', source: ECCTIS },
  ],
  source: ECCTIS,
};
