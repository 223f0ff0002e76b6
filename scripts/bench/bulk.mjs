/** Left out while the package cannot sign in batches. */
export async function measureBulk() {
  return undefined;
}
