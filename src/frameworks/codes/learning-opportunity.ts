import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ELM: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'learning-opportunity',
  basis: 'published',
};

export const learningOpportunity: CodeList<'learning-opportunity'> = {
  id: 'learning-opportunity',
  title: 'Type of learning opportunity',
  base: 'http://data.europa.eu/snb/learning-opportunity/',
  codes: [
    {
      code: 'short-learning-programme',
      label: 'Short learning programme',
      iri: 'http://data.europa.eu/snb/learning-opportunity/74a4a268e8',
      source: ELM,
    },
    {
      code: 'mooc',
      label: 'Massive open online course',
      iri: 'http://data.europa.eu/snb/learning-opportunity/17744a2647',
      source: ELM,
    },
    { code: 'course', label: 'Course', iri: 'http://data.europa.eu/snb/learning-opportunity/05053c1cbe', source: ELM },
    { code: 'module', label: 'Module', iri: 'http://data.europa.eu/snb/learning-opportunity/0f7dac46ca', source: ELM },
  ],
  source: ELM,
};
