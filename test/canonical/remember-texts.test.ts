import { describe, expect, test } from 'vitest';
import { rememberTexts } from '../../src/canonical/remember-texts.js';

function counting() {
  const calls: string[] = [];
  const remembered = rememberTexts((text) => {
    calls.push(text);
    return text.startsWith('no') ? undefined : `<${text}>`;
  });
  return { calls, remembered };
}

describe('what was made of a text', () => {
  test('is made once', () => {
    const { calls, remembered } = counting();
    for (const text of ['a', 'b', 'a', '__proto__', '__proto__']) expect(remembered(text)).toBe(`<${text}>`);
    expect(calls).toEqual(['a', 'b', '__proto__']);
  });

  test('is not kept where nothing was made, or of a long text, which would fill the memory', () => {
    const { calls, remembered } = counting();
    const long = 'a'.repeat(201);
    for (const text of ['no', 'no', long, long]) remembered(text);
    expect(calls).toHaveLength(4);
    expect([remembered('no'), remembered(long)]).toEqual([undefined, `<${long}>`]);
  });

  test('is forgotten when there is too much of it', () => {
    const { calls, remembered } = counting();
    for (let number = 0; number < 1_999; number++) remembered(`a${number}`);
    remembered('a0');
    expect(calls).toHaveLength(1_999);
    for (let number = 0; number < 2_000; number++) remembered(`b${number}`);
    calls.length = 0;
    remembered('a0');
    expect(calls).toEqual(['a0']);
  });
});
