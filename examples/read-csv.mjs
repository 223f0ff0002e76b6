// Reads CSV as RFC 4180 has it, strictly, and goes on after a row that is broken. A quote that nobody closes costs its own
// row: what follows is read from the next line on.

/**
 * Gives the rows in order, each as `{ line, row }` with the values by the names of the header, or as `{ line, problem }`.
 * Names of columns are in lower case, values without white space around them, empty lines are skipped.
 */
export function* readCsv(bytes) {
  const text = decode(bytes);
  // A spreadsheet puts semicolons where the comma is for decimals.
  const firstLine = text.split(/\r\n|\n|\r/, 1)[0];
  const separator = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
  let names;
  for (const { line, fields, problem } of records(text, separator)) {
    if (problem !== undefined) {
      if (names === undefined) throw new Error(`line ${line}, the names of the columns: ${problem}`);
      yield { line, problem };
    } else if (names === undefined) names = columnNames(fields);
    else if (fields.length !== names.length) {
      yield { line, problem: `the row has ${fields.length} values, and the header ${names.length}` };
    } else yield { line, row: Object.fromEntries(names.map((name, column) => [name, fields[column].trim()])) };
  }
}

function decode(bytes) {
  try {
    // This takes a byte order mark away, too.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('the file is not UTF-8; save it as "CSV UTF-8"');
  }
}

function columnNames(fields) {
  const names = fields.map((field) => field.trim().toLowerCase());
  const twice = names.find((name, column) => names.indexOf(name) !== column);
  if (twice !== undefined) throw new Error(`there are two columns with the name "${twice}"`);
  return names;
}

function* records(text, separator) {
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const record = readRecord(text, position, separator);
    const end = record.problem === undefined ? record.end : endOfLine(text, position);
    const isEmpty = record.fields?.length === 1 && record.fields[0].trim() === '';
    if (!isEmpty) yield { line, fields: record.fields, problem: record.problem };
    line += text.slice(position, end).match(/\r\n|\n|\r/g)?.length ?? 0;
    position = end;
  }
}

function readRecord(text, start, separator) {
  const fields = [];
  for (let position = start; ; position += separator.length) {
    const field = text[position] === '"' ? readQuoted(text, position) : readPlain(text, position, separator);
    if (field.problem !== undefined) return field;
    fields.push(field.value);
    position = field.end;
    if (text[position] === separator) continue;
    const isEnd = position === text.length || /[\r\n]/.test(text[position]);
    return isEnd ? { fields, end: endOfLine(text, position) } : { problem: 'there is text after a closing quote' };
  }
}

function readQuoted(text, start) {
  let value = '';
  for (let position = start + 1; ; ) {
    const quote = text.indexOf('"', position);
    if (quote < 0) return { problem: 'a quote is not closed' };
    value += text.slice(position, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    position = quote + 2;
  }
}

function readPlain(text, start, separator) {
  const rest = separator === ',' ? /[,\r\n]/g : /[;\r\n]/g;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  const value = text.slice(start, end);
  return value.includes('"') ? { problem: 'there is a quote in a value that does not begin with one' } : { value, end };
}

/** The place after the next line break. */
function endOfLine(text, start) {
  const rest = /\r\n|\n|\r/g;
  rest.lastIndex = start;
  return rest.exec(text) === null ? text.length : rest.lastIndex;
}

/** A row of CSV, with quotes where they are needed. */
export function csvRow(values) {
  return `${values.map((value) => (/[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')}\r\n`;
}
