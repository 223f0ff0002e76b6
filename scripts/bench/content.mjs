// What a university writes into the badge for a course with a rubric. The course, the people and the ids are invented.

export const BASE = 'https://university.example';

/** Learning outcomes, as nodes of a framework. */
export const OUTCOMES = [
  ['Finding public data', 'Finds data sets that answer a question, in catalogues of statistical offices and cities.'],
  ['Judging sources', 'Tells who collected the data, from whom, by which method, and what was left out.'],
  ['Reading metadata', 'Reads code lists, footnotes and revisions, and notices when a definition has changed.'],
  ['Cleaning tables', 'Brings tables of several years into one form, and keeps a record of every step.'],
  ['Describing distributions', 'Chooses the mean, the median or a quantile, and says what each of them hides.'],
  ['Comparing groups', 'Compares rates rather than counts, and adjusts for age and size of the population.'],
  ['Reading uncertainty', 'Explains sampling errors and breaks in a series to readers without training.'],
  ['Drawing charts', 'Draws charts whose axes, colours and captions do not mislead.'],
  ['Writing findings', 'Writes one page in which each number can be traced to its table.'],
  ['Protecting people', 'Recognises cells in which single persons could be identified, and suppresses them.'],
  ['Reusing licences', 'Names the licence of each data set, and follows it when publishing.'],
  ['Presenting in public', 'Presents results to an audience, and answers what they cannot show.'],
  ['Repeating an analysis', 'Publishes scripts with which others reach the same numbers from the same tables.'],
  ['Working in a team', 'Shares an analysis with others, reviews their steps and has the own ones reviewed.'],
];

/** What is marked, from the lowest level to the highest. */
export const RUBRICS = [
  {
    name: 'Choice of sources',
    levels: [
      'Uses the first table found, without its notes.',
      'Uses official tables and names their publisher.',
      'Compares two sources and explains where they differ.',
      'Justifies each source, and shows what a better one would need.',
    ],
  },
  {
    name: 'Quality of the analysis',
    levels: [
      'Repeats numbers of the table.',
      'Computes rates and changes without errors.',
      'Adjusts for what differs between the groups.',
      'Tests how far the result depends on the method.',
    ],
  },
  {
    name: 'Handling of uncertainty',
    levels: [
      'Treats every number as exact.',
      'Mentions that the numbers have errors.',
      'Gives the size of the errors and where they come from.',
      'Draws only conclusions that hold within the errors.',
    ],
  },
  {
    name: 'Clarity of the charts',
    levels: [
      'The charts lack titles or units.',
      'The charts can be read with help of the text.',
      'The charts stand for themselves.',
      'The charts show the finding at the first look, and the exceptions at the second.',
    ],
  },
  {
    name: 'Care for the people in the data',
    levels: [
      'Does not consider who could be recognised.',
      'Removes names and addresses.',
      'Suppresses small cells throughout.',
      'Weighs the use of each detail against the risk, and documents it.',
    ],
  },
  {
    name: 'Oral examination',
    levels: [
      'Reads out the report.',
      'Explains the report in own words.',
      'Answers questions about method and sources.',
      'Discusses alternatives, and revises a conclusion where it must be.',
    ],
  },
  {
    name: 'Documentation of the steps',
    levels: [
      'The steps cannot be followed.',
      'The steps are listed.',
      'The steps can be repeated by hand.',
      'One script repeats all steps and checks the results.',
    ],
  },
];

export const LEVEL_NAMES = ['Beginning', 'Developing', 'Proficient', 'Leading'];

/** Work that the learner handed in. */
export const EVIDENCE = [
  [
    'Annotated analysis',
    'Report',
    'Compared two editions of a census table and explained the three largest differences.',
  ],
  ['Oral examination', 'Examination', 'A discussion of twenty minutes with two examiners about method and sources.'],
  ['Cleaned data set', 'Data set', 'Eleven yearly tables of school enrolment in one form, with a log of 46 steps.'],
  ['Public talk', 'Presentation', 'Presented commuting flows of the region to forty citizens in the town library.'],
  ['Peer review', 'Review', 'Reviewed the analysis of another learner, and found a break in the series of rents.'],
  [
    'Chart portfolio',
    'Portfolio',
    'Six charts of one table for six questions, each with a note on what it leaves out.',
  ],
  ['Reflection', 'Essay', 'Two pages about a conclusion that had to be withdrawn after the tables were revised.'],
];

export const CRITERIA =
  'Submit one annotated analysis of an open data set that meets the published rubric, hand in the tables and the ' +
  'steps with it, and defend it in an oral examination of twenty minutes. Each criterion of the rubric must reach ' +
  'the level Developing, and two of them the level Proficient.';
