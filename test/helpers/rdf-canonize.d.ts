// The package ships no types; this is the part that the tests use.

declare module 'rdf-canonize' {
  const rdfCanonize: {
    canonize(
      dataset: object[],
      options: { algorithm: 'RDFC-1.0'; messageDigestAlgorithm?: string; maxDeepIterations?: number },
    ): Promise<string>;
    NQuads: { parse(text: string): object[]; serialize(dataset: object[]): string };
  };
  export default rdfCanonize;
}
