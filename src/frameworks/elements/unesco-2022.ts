import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const DEFINITION: Source = {
  document: 'Towards a common definition of micro-credentials, UNESCO, 2022',
  section: 'Proposed definition',
  basis: 'published',
};

export const unesco2022: ElementFramework<'unesco-2022'> = {
  id: 'unesco-2022',
  name: 'UNESCO proposed definition',
  keeper: 'UNESCO',
  area: 'All countries',
  elements: [
    {
      id: 'achievement',
      title: 'Record of focused learning achievement: what the learner knows, understands or can do',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: DEFINITION,
    },
    {
      id: 'assessment',
      title: 'Assessment based on clearly defined standards',
      need: 'mandatory',
      facts: { all: ['criteria', 'result'] },
      source: DEFINITION,
    },
    {
      id: 'provider',
      title: 'Awarded by a trusted provider',
      need: 'mandatory',
      facts: { any: ['issuer'] },
      note: 'That an issuer is named. Whether to trust it is for each verifier to say',
      source: DEFINITION,
    },
    {
      id: 'value',
      title: 'Stand-alone value, or contribution to other credentials',
      need: 'mandatory',
      facts: { any: ['stackability'] },
      codes: 'stackability',
      source: DEFINITION,
    },
    {
      id: 'quality-assurance',
      title: 'Standards required by relevant quality assurance',
      need: 'mandatory',
      facts: { any: ['quality-assurance'] },
      source: DEFINITION,
    },
  ],
  source: DEFINITION,
};
