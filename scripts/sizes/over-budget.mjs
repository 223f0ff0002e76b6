/** What is heavier than it may be, and what nobody has given a budget, in words. */
export function overBudget(sizes, budgets) {
  const complaints = sizes.flatMap(({ subpath, brotli }) => {
    const budget = budgets[subpath];
    if (budget === undefined) return [`${subpath} has no budget`];
    return brotli > budget ? [`${subpath} is ${brotli - budget} bytes over its budget of ${budget}`] : [];
  });
  const unknown = Object.keys(budgets).filter((name) => !sizes.some(({ subpath }) => subpath === name));
  return [...complaints, ...unknown.map((name) => `${name} has a budget, and is no subpath`)];
}
