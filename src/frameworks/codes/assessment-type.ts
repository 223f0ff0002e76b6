import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ELM: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'assessment',
  basis: 'published',
};

export const assessmentType: CodeList<'assessment-type'> = {
  id: 'assessment-type',
  title: 'Type of assessment',
  base: 'http://data.europa.eu/snb/assessment/',
  codes: [
    {
      code: 'written-exam',
      label: 'Written exam',
      iri: 'http://data.europa.eu/snb/assessment/6e6cb2cc78',
      source: ELM,
    },
    { code: 'oral-exam', label: 'Oral exam', iri: 'http://data.europa.eu/snb/assessment/d30284d7df', source: ELM },
    {
      code: 'marked-assignment',
      label: 'Marked assignment',
      iri: 'http://data.europa.eu/snb/assessment/2939dae15f',
      source: ELM,
    },
    {
      code: 'project-work',
      label: 'Project work',
      iri: 'http://data.europa.eu/snb/assessment/795dac4096',
      source: ELM,
    },
    { code: 'portfolio', label: 'Portfolio', iri: 'http://data.europa.eu/snb/assessment/4f03b91c0e', source: ELM },
    {
      code: 'practical',
      label: 'Practical assessment',
      iri: 'http://data.europa.eu/snb/assessment/6a4db9f11d',
      source: ELM,
    },
    { code: 'artefact', label: 'Artefact', iri: 'http://data.europa.eu/snb/assessment/de4d165a6c', source: ELM },
    { code: 'peer-review', label: 'Peer review', iri: 'http://data.europa.eu/snb/assessment/812e3b0ae1', source: ELM },
    {
      code: 'peer-assessment',
      label: 'Peer assessment',
      iri: 'http://data.europa.eu/snb/assessment/19a2e5e671',
      source: ELM,
    },
    {
      code: 'continuous-evaluation',
      label: 'Continuous evaluation',
      iri: 'http://data.europa.eu/snb/assessment/3484bd7e51',
      source: ELM,
    },
    { code: 'quiz', label: 'Quiz', iri: 'http://data.europa.eu/snb/assessment/b1b68f6735', source: ELM },
    {
      code: 'problem-based',
      label: 'Problem-based assessment',
      iri: 'http://data.europa.eu/snb/assessment/c4256a2726',
      source: ELM,
    },
    {
      code: 'group-performance',
      label: 'Group performance',
      iri: 'http://data.europa.eu/snb/assessment/56539a6507',
      source: ELM,
    },
    {
      code: 'level-of-attendance',
      label: 'Level of attendance',
      iri: 'http://data.europa.eu/snb/assessment/7331eb4762',
      source: ELM,
    },
  ],
  source: ELM,
};
