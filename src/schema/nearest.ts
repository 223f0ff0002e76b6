/** The candidate that a word was probably meant to be: another case, or at most two letters wrong. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  const distances = candidates.map((candidate) => ({ candidate, distance: distance(lower, candidate.toLowerCase()) }));
  const best = distances.reduce((a, b) => (b.distance < a.distance ? b : a), { candidate: '', distance: 3 });
  return best.distance <= Math.min(2, word.length / 3) ? best.candidate : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
