/** Rows of data by their ids. Everybody in the process shares them, so they are frozen. */
export function registry<Row extends { id: string }>(
  rows: Readonly<Record<string, Row>>,
): Readonly<Record<Row['id'], Row>> {
  const byId = Object.fromEntries(Object.values(rows).map((row) => [row.id, row]));
  return frozen(byId) as Record<Row['id'], Row>;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
