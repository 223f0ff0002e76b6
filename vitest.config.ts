import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Examples import the package by its name; tests run them on the sources.
  resolve: { alias: [{ find: /^credsmith$/, replacement: new URL('./src/index.ts', import.meta.url).pathname }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
