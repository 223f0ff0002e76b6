import { registry } from '../registry.js';
import * as all from './all.js';
import type { CodeList } from './code-list.js';

/** Ids of the lists of codes. */
export type CodeListId = (typeof all)[keyof typeof all]['id'];

/** Every list of codes by its id. */
export const codeLists: Readonly<Record<CodeListId, CodeList<CodeListId>>> = registry(all);
