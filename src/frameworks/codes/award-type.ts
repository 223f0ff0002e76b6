import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ECCTIS: Source = {
  document: 'Micro-credentials Processes, Ecctis for the International Baccalaureate, May 2024',
  section: 'Table 11',
  basis: 'published',
};

const QQI: Source = {
  document: 'Awards of the National Framework of Qualifications, QQI',
  section: 'Classes of awards',
  basis: 'published',
};

export const awardType: CodeList<'award-type'> = {
  id: 'award-type',
  title: 'Type of award',
  codes: [
    { code: 'badge', label: 'Badge', source: ECCTIS },
    { code: 'certificate', label: 'Certificate', source: ECCTIS },
    { code: 'digital-credential', label: 'Digital credential', source: ECCTIS },
    { code: 'minor-award', label: 'Minor award', note: 'Ireland', source: QQI },
    { code: 'special-purpose-award', label: 'Special-purpose award', note: 'Ireland', source: QQI },
    { code: 'supplemental-award', label: 'Supplemental award', note: 'Ireland', source: QQI },
  ],
  source: ECCTIS,
};
