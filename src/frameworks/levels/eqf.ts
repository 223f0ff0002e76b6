import type { Source } from '../source.js';
import type { LevelFramework } from './level-framework.js';

const CODE_LIST: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'eqf',
  basis: 'published',
};

export const eqf: LevelFramework<'EQF'> = {
  id: 'EQF',
  name: 'European Qualifications Framework for lifelong learning',
  keeper: 'European Commission',
  area: 'European Union and other countries that take part',
  levels: [
    { level: '1', awards: [], iri: 'http://data.europa.eu/snb/eqf/1', source: CODE_LIST },
    { level: '2', awards: [], iri: 'http://data.europa.eu/snb/eqf/2', source: CODE_LIST },
    { level: '3', awards: [], iri: 'http://data.europa.eu/snb/eqf/3', source: CODE_LIST },
    { level: '4', awards: [], iri: 'http://data.europa.eu/snb/eqf/4', source: CODE_LIST },
    { level: '5', awards: [], iri: 'http://data.europa.eu/snb/eqf/5', source: CODE_LIST },
    { level: '6', awards: [], iri: 'http://data.europa.eu/snb/eqf/6', source: CODE_LIST },
    { level: '7', awards: [], iri: 'http://data.europa.eu/snb/eqf/7', source: CODE_LIST },
    { level: '8', awards: [], iri: 'http://data.europa.eu/snb/eqf/8', source: CODE_LIST },
  ],
  crossReferences: [],
  source: CODE_LIST,
};
