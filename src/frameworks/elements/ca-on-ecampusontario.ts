import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const FRAMEWORK: Source = {
  document: 'Micro-credential Principles and Framework, eCampusOntario',
  section: 'Framework elements',
  basis: 'published',
};

export const caOnEcampusontario: ElementFramework<'ca-on-ecampusontario'> = {
  id: 'ca-on-ecampusontario',
  name: 'Micro-credential Principles and Framework',
  keeper: 'eCampusOntario',
  area: 'Ontario',
  elements: [
    {
      id: 'issuing-body',
      title: 'Issuing body',
      need: 'mandatory',
      facts: { any: ['issuer'] },
      source: FRAMEWORK,
    },
    {
      id: 'skills',
      title: 'Competency or skills targeted',
      need: 'mandatory',
      facts: { any: ['skills'] },
      note: 'ESCO is the common language',
      source: FRAMEWORK,
    },
    {
      id: 'outcomes',
      title: 'Outcomes',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: FRAMEWORK,
    },
    {
      id: 'summative-assessment',
      title: 'Summative assessment',
      need: 'mandatory',
      facts: { any: ['assessment'] },
      source: FRAMEWORK,
    },
    {
      id: 'evidence',
      title: 'Evidence, embedded and visible to employers',
      need: 'mandatory',
      facts: { any: ['evidence'] },
      source: FRAMEWORK,
    },
    {
      id: 'transcript',
      title: 'Compatible with transcripts',
      need: 'optional',
      facts: { any: [] },
      note: 'A property of the systems that read it; no credential can say it',
      source: FRAMEWORK,
    },
    {
      id: 'partner-endorsement',
      title: 'Endorsement by a partner',
      need: 'optional',
      facts: { any: ['endorsement'] },
      source: FRAMEWORK,
    },
  ],
  source: FRAMEWORK,
};
