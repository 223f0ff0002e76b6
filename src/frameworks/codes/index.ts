import * as all from './all.js';
import type { CodeList } from './code-list.js';

/** Ids of the lists of codes. */
export type CodeListId = (typeof all)[keyof typeof all]['id'];

/** Every list of codes by its id. */
export const codeLists: Readonly<Record<CodeListId, CodeList<CodeListId>>> = Object.fromEntries(
  Object.values(all).map((list) => [list.id, list]),
) as Record<CodeListId, CodeList<CodeListId>>;
