import type { Source } from '../source.js';
import type { CodeList } from './code-list.js';

const ELM: Source = {
  document: 'European Learning Model v3, code lists, European Commission',
  section: 'supervision-verification',
  basis: 'published',
};

const ANNEX_I: Source = {
  document: 'Council Recommendation of 16 June 2022 on a European approach to micro-credentials, 2022/C 243/02',
  section: 'Annex I, optional elements, supervision and identity verification during assessment',
  basis: 'published',
};

export const supervision: CodeList<'supervision'> = {
  id: 'supervision',
  title: 'Supervision and identity verification during assessment',
  base: 'http://data.europa.eu/snb/supervision-verification/',
  codes: [
    {
      code: 'unsupervised-not-verified',
      label: 'Unsupervised, identity not verified',
      iri: 'http://data.europa.eu/snb/supervision-verification/c598449d64',
      source: ELM,
    },
    {
      code: 'unsupervised-verified',
      label: 'Unsupervised, identity verified',
      iri: 'http://data.europa.eu/snb/supervision-verification/df2880c5cb',
      source: ELM,
    },
    {
      code: 'supervised-not-verified',
      label: 'Supervised, identity not verified',
      iri: 'https://w3id.org/credsmith/v1#supervised-not-verified',
      source: ANNEX_I,
    },
    {
      code: 'supervised-verified',
      label: 'Supervised online or onsite, identity verified',
      iri: 'https://w3id.org/credsmith/v1#supervised-verified',
      source: ANNEX_I,
    },
    {
      code: 'eu-44314532f9',
      label: 'A value of the European list of which the label was not confirmed',
      iri: 'http://data.europa.eu/snb/supervision-verification/44314532f9',
      note: 'In use in European credentials. What it means was not read anywhere, so nothing is made of it',
      source: ELM,
    },
  ],
  source: ELM,
};
