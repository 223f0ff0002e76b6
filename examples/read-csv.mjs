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
    if (names !== undefined) {
      yield problem === undefined
        ? { line, row: Object.fromEntries(names.map((name, column) => [name, fields[column].trim()])) }
        : { line, problem };
    } else if (problem === undefined) names = columnNames(fields);
    else throw new Error(`line ${line}, the names of the columns: ${problem}`);
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
  let width;
  let line = 1;
  for (let position = 0, end; position < text.length; position = end) {
    const { fields, problem: broken, end: next } = readRecord(text, position, separator);
    const isEmpty = fields?.length === 1 && fields[0].trim() === '';
    if (fields && !isEmpty) width ??= fields.length;
    const isWrong = fields && !isEmpty && fields.length !== width;
    const problem = isWrong ? `the row has ${fields.length} values, and the header ${width}` : broken;
    if (!isEmpty) yield { line, fields, problem };
    // What a broken row took for its own, over several lines, may be rows of others.
    end = problem === undefined ? next : endOfLine(text, position);
    line += text.slice(position, end).match(/\r\n|\n|\r/g)?.length ?? 0;
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
