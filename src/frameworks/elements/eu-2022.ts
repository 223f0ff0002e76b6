import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const MANDATORY: Source = {
  document:
    'Council Recommendation of 16 June 2022 on a European approach to micro-credentials for lifelong learning and employability, 2022/C 243/02, OJ C 243, 27.6.2022',
  section: 'Annex I, mandatory elements',
  basis: 'published',
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex:32022H0627(02)',
};

const OPTIONAL: Source = {
  document:
    'Council Recommendation of 16 June 2022 on a European approach to micro-credentials for lifelong learning and employability, 2022/C 243/02, OJ C 243, 27.6.2022',
  section: 'Annex I, optional elements, where relevant',
  basis: 'published',
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex:32022H0627(02)',
};

export const eu2022: ElementFramework<'eu-2022'> = {
  id: 'eu-2022',
  name: 'European standard elements to describe a micro-credential',
  keeper: 'Council of the European Union',
  area: 'European Union',
  elements: [
    {
      id: 'learner',
      title: 'Identification of the learner',
      need: 'mandatory',
      facts: { any: ['learner'] },
      source: MANDATORY,
    },
    {
      id: 'title',
      title: 'Title of the micro-credential',
      need: 'mandatory',
      facts: { any: ['title'] },
      source: MANDATORY,
    },
    {
      id: 'issuer-country',
      title: 'Country or region of the issuer',
      need: 'mandatory',
      facts: { any: ['issuer-country'] },
      source: MANDATORY,
    },
    {
      id: 'awarding-body',
      title: 'Awarding body',
      need: 'mandatory',
      facts: { any: ['awarding-body', 'issuer'] },
      note: 'Where nobody else is named, the issuer is taken for the awarding body',
      source: MANDATORY,
    },
    {
      id: 'date-of-issuing',
      title: 'Date of issuing',
      need: 'mandatory',
      facts: { any: ['date'] },
      source: MANDATORY,
    },
    {
      id: 'learning-outcomes',
      title: 'Learning outcomes',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: MANDATORY,
    },
    {
      id: 'workload',
      title: 'Notional workload needed to achieve the learning outcomes',
      need: 'mandatory',
      facts: { any: ['workload', 'credits'] },
      note: 'In ECTS credits, wherever possible',
      source: MANDATORY,
    },
    {
      id: 'level',
      title: 'Level, and cycle if applicable, of the learning experience',
      need: 'conditional',
      condition: 'If applicable',
      facts: { any: ['level'] },
      levels: ['EQF', 'QF-EHEA'],
      source: MANDATORY,
    },
    {
      id: 'assessment-type',
      title: 'Type of assessment',
      need: 'mandatory',
      facts: { any: ['assessment'] },
      codes: 'assessment-type',
      source: MANDATORY,
    },
    {
      id: 'participation',
      title: 'Form of participation in the learning activity',
      need: 'mandatory',
      facts: { any: ['participation'] },
      codes: 'participation',
      source: MANDATORY,
    },
    {
      id: 'quality-assurance',
      title: 'Type of quality assurance used to underpin the micro-credential',
      need: 'mandatory',
      facts: { any: ['quality-assurance'] },
      codes: 'accreditation-type',
      source: MANDATORY,
    },
    {
      id: 'prerequisites',
      title: 'Prerequisites needed to enrol in the learning activity',
      need: 'optional',
      facts: { any: ['prerequisites'] },
      source: OPTIONAL,
    },
    {
      id: 'supervision',
      title: 'Supervision and identity verification during assessment',
      need: 'optional',
      facts: { any: ['supervision'] },
      codes: 'supervision',
      source: OPTIONAL,
    },
    {
      id: 'grade',
      title: 'Grade achieved',
      need: 'optional',
      facts: { any: ['result'] },
      source: OPTIONAL,
    },
    {
      id: 'stackability',
      title: 'Integration or stackability options',
      need: 'optional',
      facts: { any: ['stackability'] },
      codes: 'stackability',
      source: OPTIONAL,
    },
    {
      id: 'further-information',
      title: 'Further information',
      need: 'optional',
      facts: { any: ['further-information'] },
      source: OPTIONAL,
    },
  ],
  source: MANDATORY,
};
