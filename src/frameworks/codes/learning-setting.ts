import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ELM: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'learning-setting',
  basis: 'published',
};

export const learningSetting: CodeList<'learning-setting'> = {
  id: 'learning-setting',
  title: 'Setting of the learning',
  base: 'http://data.europa.eu/snb/learning-setting/',
  codes: [
    { code: 'formal', label: 'Formal', iri: 'http://data.europa.eu/snb/learning-setting/6fd4685715', source: ELM },
    {
      code: 'non-formal',
      label: 'Non-formal',
      iri: 'http://data.europa.eu/snb/learning-setting/e207a81fc7',
      source: ELM,
    },
  ],
  source: ELM,
};
