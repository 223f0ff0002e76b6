/** Three digits are as many as a shared machine is good for. */
export function number(value) {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(digits, 3) });
}

export function duration(microseconds) {
  if (microseconds < 1_000) return `${number(microseconds)} µs`;
  if (microseconds < 1e6) return `${number(microseconds / 1_000)} ms`;
  return `${number(microseconds / 1e6)} s`;
}

export function milliseconds(value) {
  return duration(value * 1_000);
}

/** A KB is 1,000 bytes here. */
export function kilobytes(bytes) {
  return `${number(bytes / 1000)} KB`;
}

export function megabytes(bytes) {
  return `${number(bytes / 1e6)} MB`;
}

/** For a terminal: columns of equal width, the first flush left. */
export function textTable(header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(header), line(rule).replaceAll(' ', ''), ...rows.map(line)].join('\n');
}
