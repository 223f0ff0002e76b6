import { registry } from '../registry.js';
import * as all from './all.js';
import type { LevelFramework } from './level-framework.js';

/** Ids of the frameworks of levels. */
export type LevelFrameworkId = (typeof all)[keyof typeof all]['id'];

/** Every framework of levels by its id, with its levels and cross-references. */
export const levelFrameworks: Readonly<Record<LevelFrameworkId, LevelFramework<LevelFrameworkId>>> = registry(all);
