/** Far more than the bundled contexts define. A long text is no part of a vocabulary, and would fill the memory. */
const MAX_TEXTS = 2_000;
const MAX_LENGTH = 200;

/**
 * The same function, which remembers what it made of short texts; it is forgotten when it is too much. Worth it for
 * properties and types, which are the same few in all documents.
 */
export function rememberTexts<Result extends string | undefined>(
  make: (text: string) => Result,
): (text: string) => Result {
  const made = new Map<string, Result>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    if (result === undefined || text.length > MAX_LENGTH) return result;
    if (made.size >= MAX_TEXTS) made.clear();
    made.set(text, result);
    return result;
  };
}
