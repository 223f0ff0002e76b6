import { registry } from '../registry.js';
import * as all from './all.js';
import type { ElementFramework } from './framework.js';

/** Ids of the frameworks for micro-credentials. */
export type FrameworkId = (typeof all)[keyof typeof all]['id'];

/** Every framework for micro-credentials by its id, with the elements that it asks for. */
export const elementFrameworks: Readonly<Record<FrameworkId, ElementFramework<FrameworkId>>> = registry(all);
