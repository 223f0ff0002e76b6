import type { Source } from '../../src/entries/frameworks.js';

const BASES: Record<Source['basis'], true> = {
  published: true,
  'in-part': true,
  reported: true,
  'general-knowledge': true,
};

/** Whether a row of data says where it stands. */
export function isSourced({ source }: { source: Source }): boolean {
  const { document, section, basis, url } = source;
  return document.length > 3 && section.length > 2 && basis in BASES && (url === undefined || URL.canParse(url));
}
