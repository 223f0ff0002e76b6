import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/entries/build.ts',
    'src/entries/frameworks.ts',
    'src/entries/keys.ts',
    'src/entries/node.ts',
    'src/entries/schema.ts',
    'src/entries/sign.ts',
    'src/entries/verify.ts',
    // No subpath: the threads of the pool run it.
    'src/node/worker.ts',
  ],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  // One copy of every module, so that an error thrown by one subpath is an instance of the class from another.
  splitting: true,
  // TypeScript 7 has no compiler API, so tsc writes the declarations.
  dts: false,
  clean: true,
});
