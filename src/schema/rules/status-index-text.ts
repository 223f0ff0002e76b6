import { below, problem } from '../../lib/index.js';
import type { Rule } from './rule.js';

/**
 * The index into a status list is text; a number is understood, with a warning.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry Bitstring Status List, 2.1}
 */
export const statusIndexText: Rule = ({ statusListIndex: index }, place) => {
  if (!Number.isInteger(index) || (index as number) < 0) return [];
  return [
    problem('WRONG_TYPE', `The value is the number ${index}; text is required`, {
      pointer: below(place, 'statusListIndex'),
      severity: 'warning',
      hint: `Make it "${index}"`,
    }),
  ];
};
