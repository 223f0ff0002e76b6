// What many measurements say, where some of them were disturbed.

export function median(values) {
  return quantile(values, 0.5);
}

/** The tenth percentile: what a quiet moment looks like. */
export function p10(values) {
  return quantile(values, 0.1);
}

/** Between two measurements it is interpolated. */
export function quantile(values, share) {
  if (values.length === 0) throw new RangeError('There is no quantile of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

/** Both were measured in the same rounds, so that what slows down a whole round does not count. */
export function medianRatio(values, units) {
  if (values.length !== units.length) throw new RangeError('The two were not measured in the same rounds');
  return median(values.map((value, round) => value / units[round]));
}

/** How many times the smallest the largest is. */
export function spread(values) {
  return Math.max(...values) / Math.min(...values);
}

/**
 * The level at which memory stays, and how far it ever was above that. The first tenth is the way up, and does not
 * count for the level.
 */
export function plateau(samples) {
  const level = median(samples.slice(Math.floor(samples.length / 10)));
  return { level, above: Math.max(...samples) - level };
}
