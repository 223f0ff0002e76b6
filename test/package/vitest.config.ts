import { defineConfig } from 'vitest/config';

// These tests need the build in dist, so `npm test` leaves them out and `npm run check` runs them after the build.
export default defineConfig({
  test: {
    include: ['test/package/**/*.check.ts'],
    hookTimeout: 180_000,
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'out/package-tests.json' }]],
  },
});
