// The sources are checked without Node's types, lest the rest of the library lean on them.
declare module 'node:os' {
  export function availableParallelism(): number;
}
