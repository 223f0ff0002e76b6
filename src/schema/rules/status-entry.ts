import { below, isObject, problem } from '../../lib/index.js';
import { type Rule, valuesOf } from './rule.js';

/** Bits of an entry, as the schema limits them: each doubles the messages. */
const MAX_SIZE = 8;

/**
 * A status entry has a message for each value that its bits can have, and messages when there is more than one bit.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry Bitstring Status List, 2.1}
 */
export const statusMessageCount: Rule = (entry, place) => {
  const { statusSize: size = 1 } = entry;
  if (!Number.isInteger(size) || (size as number) < 1 || (size as number) > MAX_SIZE) return [];
  const at = below(place, 'statusMessage');
  if (!Object.hasOwn(entry, 'statusMessage')) {
    if (size === 1) return [];
    const detail = `An entry of ${size} bits needs "statusMessage"`;
    return [problem('MISSING_PROPERTY', detail, { pointer: at, hint: 'Say what each value of the bits means' })];
  }
  const wanted = 2 ** (size as number);
  const messages = valuesOf(entry, 'statusMessage', place);
  const found = messages.length;
  if (found === wanted || messages.some(({ value }) => !isObject(value))) return [];
  const detail = `An entry of ${size} bit${size === 1 ? '' : 's'} has ${wanted} values; there are ${found} messages`;
  return [problem('STATUS_MESSAGE_COUNT', detail, { pointer: at, hint: 'Add a message for each value' })];
};

/**
 * The identifier of a status entry is not the URL of its list.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry Bitstring Status List, 2.1}
 */
export const statusIdentifier: Rule = ({ id, statusListCredential: list }, place) => {
  if (typeof id !== 'string' || id !== list) return [];
  const detail = 'The identifier of the entry is the URL of its list';
  const hint = 'Leave "id" out, or append "#" and the index';
  return [problem('VALUE_NOT_ALLOWED', detail, { pointer: below(place, 'id'), hint })];
};
