import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ELM: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'learning-assessment',
  basis: 'published',
};

export const participation: CodeList<'participation'> = {
  id: 'participation',
  title: 'Form of participation',
  base: 'http://data.europa.eu/snb/learning-assessment/',
  codes: [
    {
      code: 'presential',
      label: 'Presential',
      iri: 'http://data.europa.eu/snb/learning-assessment/9191af2ed9',
      source: ELM,
    },
    { code: 'online', label: 'Online', iri: 'http://data.europa.eu/snb/learning-assessment/920fbb3cbe', source: ELM },
    { code: 'blended', label: 'Blended', iri: 'http://data.europa.eu/snb/learning-assessment/e92d221e4d', source: ELM },
    {
      code: 'work-based',
      label: 'Work-based',
      iri: 'http://data.europa.eu/snb/learning-assessment/729f3bed4b',
      source: ELM,
    },
    {
      code: 'project-based',
      label: 'Project-based',
      iri: 'http://data.europa.eu/snb/learning-assessment/7813801c77',
      source: ELM,
    },
    {
      code: 'research-lab-based',
      label: 'Research-lab-based',
      iri: 'http://data.europa.eu/snb/learning-assessment/ed4c557045',
      source: ELM,
    },
  ],
  source: ELM,
};
