// Which badges there are. Without a size, a case is about the main one.

export const MAIN_DOCUMENT = '4kb';

/** `bytes`: the size that the signed badge has, within 5 %. The amounts say how much of the content it contains. */
export const DOCUMENTS = [
  { id: '1kb', label: '1 KB', bytes: 1000, amounts: {} },
  { id: '4kb', label: '4 KB', bytes: 4000, amounts: { outcomes: 2, rubrics: 1, levels: 2, evidence: 2 } },
  { id: '6kb', label: '6 KB', bytes: 6000, amounts: { outcomes: 3, rubrics: 2, levels: 4, evidence: 3 } },
  {
    id: '16kb',
    label: '16 KB',
    bytes: 16_000,
    amounts: { outcomes: 12, rubrics: 7, levels: 4, evidence: 7, described: true },
  },
  {
    id: '16kb-endorsed',
    label: '16 KB with 2 endorsements',
    bytes: 16_000,
    endorsements: 2,
    amounts: { outcomes: 10, rubrics: 5, levels: 4, evidence: 7, described: true },
  },
];

export const LABELS = new Map(DOCUMENTS.map(({ id, label }) => [id, label]));
