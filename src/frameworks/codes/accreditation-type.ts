import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ELM: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'accreditation',
  basis: 'published',
};

export const accreditationType: CodeList<'accreditation-type'> = {
  id: 'accreditation-type',
  title: 'Type of quality assurance',
  base: 'http://data.europa.eu/snb/accreditation/',
  codes: [
    {
      code: 'institutional-quality-assurance',
      label: 'Institutional quality assurance',
      iri: 'http://data.europa.eu/snb/accreditation/bb4618238e',
      source: ELM,
    },
    {
      code: 'programme-quality-assurance',
      label: 'Programme quality assurance',
      iri: 'http://data.europa.eu/snb/accreditation/820101cba6',
      source: ELM,
    },
    {
      code: 'institutional-licence',
      label: 'Institutional licence',
      iri: 'http://data.europa.eu/snb/accreditation/003293d2ce',
      source: ELM,
    },
    {
      code: 'programme-licence',
      label: 'Programme licence',
      iri: 'http://data.europa.eu/snb/accreditation/e57dddfcf3',
      source: ELM,
    },
  ],
  source: ELM,
};
