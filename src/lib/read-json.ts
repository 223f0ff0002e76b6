import type { JsonValue, Problem } from '../types/index.js';
import { createReader } from './json-reader.js';
import type { Limits } from './limits.js';
import { duplicateKeys, parseJson, scanJson } from './parse-json.js';
import { problem } from './problems.js';

export interface ReadJsonOptions {
  limits: Limits;
  /** Refuse null. */
  refuseNull?: boolean;
}

/**
 * Reads JSON text, or a value that should be JSON, within the limits: once, into a copy that shares nothing with it.
 * Anything that is not plain JSON is a problem, and so is a key that stands twice in one object of a text, which
 * JSON.parse would hide (RFC 8259, 4).
 */
export function readJson(input: unknown, options: ReadJsonOptions): { value?: JsonValue; problems: Problem[] } {
  const { limits } = options;
  if (typeof input === 'string' && input.length > limits.inputLength) {
    const detail = `The text has ${input.length} characters; the limit is ${limits.inputLength}`;
    const hint = 'Link large evidence and images instead of embedding them';
    return { problems: [problem('INPUT_TOO_LARGE', detail, { pointer: '', hint })] };
  }
  const scan = typeof input === 'string' ? scanJson(input) : undefined;
  if (scan && scan.depth > limits.depth) {
    const detail = `There are ${scan.depth} levels of nesting; the limit is ${limits.depth}`;
    return { problems: [problem('INPUT_TOO_DEEP', detail, { pointer: '' })] };
  }
  if (scan && scan.separators >= limits.values) {
    const detail = `There are more than ${limits.values} values`;
    return { problems: [problem('INPUT_TOO_MANY_VALUES', detail, { pointer: '' })] };
  }
  const parsed = typeof input === 'string' ? parseJson(input) : { value: input };
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const reader = createReader(options);
  const value = reader.copy(parsed.value, '');
  const problems = reader.problems();
  const exceeded = problems.some(({ code }) => code.startsWith('INPUT_'));
  if (typeof input !== 'string' || exceeded) return { value, problems };
  // What the reader refused is missing from the copy, so only a complete copy can be counted against the text.
  if (problems.length === 0 && scan?.members === reader.members()) return { value, problems };
  const repeated = duplicateKeys(input).map((pointer) =>
    problem('JSON_DUPLICATE_KEY', 'The key stands twice in this object', { pointer, hint: 'Remove one of the two' }),
  );
  return { value, problems: [...problems, ...repeated] };
}
