import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/entries/build.ts',
    'src/entries/frameworks.ts',
    'src/entries/keys.ts',
    'src/entries/schema.ts',
    'src/entries/sign.ts',
    'src/entries/verify.ts',
  ],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  // One copy of every module, so that an error thrown by one subpath is an instance of the class from another.
  splitting: true,
  // TypeScript 7 has no compiler API, so tsc writes the declarations.
  dts: false,
  clean: true,
});
