import type { Source } from '../source.js';
import type { ElementFramework } from './framework.js';

const DEFINITION: Source = {
  document: 'National Microcredentials Framework, Australian Government, November 2021',
  section: 'Definition',
  basis: 'published',
};

const MINIMUM: Source = {
  document: 'National Microcredentials Framework, Australian Government, November 2021',
  section: 'Minimum standards',
  basis: 'published',
};

const RECOGNITION: Source = {
  document: 'National Microcredentials Framework, Australian Government, November 2021',
  section: '5.5.1',
  basis: 'published',
};

export const au2021: ElementFramework<'au-2021'> = {
  id: 'au-2021',
  name: 'National Microcredentials Framework',
  keeper: 'Australian Government Department of Education',
  area: 'Australia',
  elements: [
    {
      id: 'learning-outcomes',
      title: 'Learning outcomes, clearly stated',
      need: 'mandatory',
      facts: { any: ['outcomes'] },
      source: MINIMUM,
    },
    {
      id: 'assessment',
      title: 'Assessment that gives evidence that the outcomes were achieved',
      need: 'mandatory',
      facts: { any: ['assessment'] },
      note: 'Learning that is not assessed is no microcredential',
      source: MINIMUM,
    },
    {
      id: 'volume-of-learning',
      title: 'Volume of learning of at least one hour',
      need: 'mandatory',
      facts: { any: ['workload', 'credits'] },
      bounds: { system: 'notional-hours', min: '1', source: MINIMUM },
      note: 'It is also less than an AQF award. Awards differ in volume, so that this bound is no number',
      source: MINIMUM,
    },
    {
      id: 'relation-to-award',
      title: 'Additional, alternate, complementary to or a component part of an AQF award',
      need: 'optional',
      facts: { any: ['stackability'] },
      source: DEFINITION,
    },
    {
      id: 'quality-assurance-statement',
      title: 'Quality assurance statement',
      need: 'conditional',
      condition: 'If the provider is not regulated',
      facts: { any: ['quality-assurance'] },
      source: MINIMUM,
    },
    {
      id: 'industry-recognition',
      title: 'Recognition by a profession or an industry',
      need: 'conditional',
      condition: 'Where applicable',
      facts: { any: ['endorsement'] },
      source: RECOGNITION,
    },
  ],
  note: 'The critical information requirements are not among the elements: they are for the time before enrolment, and their table was not at hand',
  source: MINIMUM,
};
