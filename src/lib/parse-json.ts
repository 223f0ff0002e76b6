import type { Problem } from '../types/index.js';
import { child } from './pointer.js';
import { problem } from './problems.js';

/** Parses JSON text. */
export function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'The text could not be parsed';
    return {
      problem: problem('JSON_SYNTAX_ERROR', detail, {
        pointer: '',
      }),
    };
  }
}

/**
 * What can be told about a text before it is parsed, whether it is JSON or not: how deep its brackets nest, which decides
 * what parsing costs, its commas, of which there are
 * fewer than values, and its colons outside of strings, which are the members of all its objects.
 */
export function scanJson(text: string): { depth: number; members: number; separators: number } {
  let members = 0;
  let separators = 0;
  let level = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3a) members++;
    else if (unit === 0x2c) separators++;
    else if (unit === 0x22) i = endOfString(text, i);
    else if (unit === 0x7b || unit === 0x5b) depth = Math.max(depth, ++level);
    else if (unit === 0x7d || unit === 0x5d) level--;
  }
  return { depth, members, separators };
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length && text.charCodeAt(end) !== 0x22; end++) if (text.charCodeAt(end) === 0x5c) end++;
  return end;
}

/** Places that are reported; one is enough to refuse the text. */
const MAX_DUPLICATES = 100;

interface Container {
  pointer: string;
  /** Keys seen so far; `undefined` for an array. */
  keys?: Set<string>;
  key: string;
  index: number;
}

/** JSON pointers of the members of a valid JSON text whose key stood in the same object before. */
export function duplicateKeys(text: string): string[] {
  const found: string[] = [];
  const stack: Container[] = [];
  let top: Container | undefined;
  let expectKey = false;
  const here = () => (top ? child(top.pointer, top.keys ? top.key : top.index) : '');
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '{' || char === '[') {
      const container: Container = { pointer: here(), key: '', index: 0, ...(char === '{' ? { keys: new Set() } : {}) };
      stack.push(container);
      top = container;
      expectKey = char === '{';
    } else if (char === '}' || char === ']') {
      stack.pop();
      top = stack.at(-1);
      expectKey = false;
    } else if (char === ',' && top) {
      expectKey = top.keys !== undefined;
      top.index++;
    } else if (char === '"') {
      const end = endOfString(text, i);
      if (expectKey && top?.keys) {
        top.key = JSON.parse(text.slice(i, end + 1)) as string;
        if (top.keys.has(top.key)) found.push(here());
        if (found.length >= MAX_DUPLICATES) return found;
        top.keys.add(top.key);
        expectKey = false;
      }
      i = end;
    }
  }
  return found;
}
