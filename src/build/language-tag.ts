/** A language tag in its usual case: `en-US`, `sr-Latn-RS`. What is no tag stays as it was written. */
export function normalizeLanguageTag(tag: string): string {
  if (!/^[A-Za-z0-9-]+$/.test(tag)) return tag;
  return tag
    .split('-')
    .map((part, index) => {
      const lower = part.toLowerCase();
      if (index === 0) return lower;
      return part.length === 4 ? lower.charAt(0).toUpperCase() + lower.slice(1) : part.toUpperCase();
    })
    .join('-');
}
