import { registry } from '../registry.js';
import * as all from './all.js';
import type { CreditSystem } from './credit-system.js';

/** Ids of the systems of credit and time. */
export type CreditSystemId = (typeof all)[keyof typeof all]['id'];

/** Every system of credit or time by its id, with its hours and published ratios. */
export const creditSystems: Readonly<Record<CreditSystemId, CreditSystem<CreditSystemId>>> = registry(all);
