import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRow, readCsv } from '../../examples/read-csv.mjs';

const read = (text: string | Uint8Array) => [
  ...readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text),
];

describe('a row', () => {
  test.each([
    ['plain values', 'Ada,A', { name: 'Ada', grade: 'A' }],
    ['quoted values', '"Ada","A"', { name: 'Ada', grade: 'A' }],
    ['a comma in quotes', '"Lovelace, Ada",A', { name: 'Lovelace, Ada', grade: 'A' }],
    ['a quote in quotes', '"Grace ""Amazing"" Hopper",A', { name: 'Grace "Amazing" Hopper', grade: 'A' }],
    ['a line break in quotes', '"Ada\r\nLovelace",A', { name: 'Ada\r\nLovelace', grade: 'A' }],
    ['white space around values', ' Ada ,\tA ', { name: 'Ada', grade: 'A' }],
    ['empty values', ',""', { name: '', grade: '' }],
    ['letters of all kinds', 'Rózsa Péter 🎓,A', { name: 'Rózsa Péter 🎓', grade: 'A' }],
  ])('may have %s', (_, line, row) => {
    expect(read(`name,grade\r\n${line}`)).toEqual([{ line: 2, row }]);
    expect(read(`name,grade\n${line}\n`)).toEqual([{ line: 2, row }]);
  });

  test.each([
    ['too few values', 'Ada', 'the row has 1 values, and the header 2'],
    ['too many values', 'Ada,A,', 'the row has 3 values, and the header 2'],
    ['text after a quote', '"Ada"x,A', 'there is text after a closing quote'],
    ['a quote in the middle', 'A"da,A', 'there is a quote in a value that does not begin with one'],
    ['a quote that is not closed', '"Ada,A', 'a quote is not closed'],
  ])('with %s is reported, and what follows is read', (_, line, problem) => {
    expect(read(`name,grade\nGrace,B\n${line}\nHedy,C\n\nEmmy,D\n`)).toEqual([
      { line: 2, row: { name: 'Grace', grade: 'B' } },
      { line: 3, problem },
      { line: 4, row: { name: 'Hedy', grade: 'C' } },
      { line: 6, row: { name: 'Emmy', grade: 'D' } },
    ]);
  });

  test('of too many values, because a quote was left open, does not take the rows after it along', () => {
    expect(read('name,grade\n"Ada,A\nHedy,B\n",C,D\nEmmy,E')).toEqual([
      { line: 2, problem: 'the row has 3 values, and the header 2' },
      { line: 3, row: { name: 'Hedy', grade: 'B' } },
      { line: 4, problem: 'a quote is not closed' },
      { line: 5, row: { name: 'Emmy', grade: 'E' } },
    ]);
  });

  test('has the line in which it begins, whatever the line breaks', () => {
    expect(read('a\r\n1\r"2\n2"\n\n\r\n3').map(({ line, row }) => [line, row?.a])).toEqual([
      [2, '1'],
      [3, '2\n2'],
      [7, '3'],
    ]);
  });

  test('can be written and read again, whatever its values', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r', '🎓') });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 5 }), (rows) => {
        const full = rows.filter((row) => row.join('').trim() !== '' || row.length > 1);
        const text = [['a', 'b'], ...full].map(csvRow).join('');
        expect(read(text).map(({ row }) => row)).toEqual(full.map(([a, b]) => ({ a: a.trim(), b: b.trim() })));
      }),
    );
  });

  test('is never lost: whatever the text, each line with a letter is in a row or in a problem', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, (rest) => {
        const whole = `a\n${rest}`;
        const lines = whole.split('\n');
        const entries = read(whole);
        const told = new Set<number>();
        for (const [position, { line, row }] of entries.entries()) {
          const next = row ? (entries[position + 1]?.line ?? lines.length + 1) : line + 1;
          for (let covered = line; covered < next; covered += 1) told.add(covered);
        }
        const lost = lines.filter((content, index) => index > 0 && content.includes('a') && !told.has(index + 1));
        expect(lost).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a file', () => {
  test('may begin with a byte order mark, and names its columns in any case', () => {
    expect(read('\uFEFF Name ,GRADE\nAda,A')).toEqual([{ line: 2, row: { name: 'Ada', grade: 'A' } }]);
  });

  test('may have semicolons, where a spreadsheet writes them', () => {
    expect(read('name;grade\r\n"Ada; Countess";A\r\nHedy;1,5\r\n')).toEqual([
      { line: 2, row: { name: 'Ada; Countess', grade: 'A' } },
      { line: 3, row: { name: 'Hedy', grade: '1,5' } },
    ]);
  });

  test('may be empty, or have no rows', () => {
    expect(read('')).toEqual([]);
    expect(read('\n\n')).toEqual([]);
    expect(read('name,grade\n')).toEqual([]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['in another encoding', Uint8Array.of(0x61, 0x0a, 0xe9), 'the file is not UTF-8'],
    ['with two columns of one name', 'name,Name\n', 'two columns with the name "name"'],
    ['with a broken header', 'na"me\n', 'line 1, the names of the columns'],
  ])('%s is refused', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
