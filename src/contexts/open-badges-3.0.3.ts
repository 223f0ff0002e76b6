type ContextDocument = Record<string, unknown>;

/**
 * The content that 1EdTech has served for context-3.0.3.json since 2026-06-29. The npm package ships the content of
 * 2024-03-04, which lacks two terms; under it `endorsementJwt` would be dropped before signing.
 */
export function withTermsOf2026(published: ContextDocument): ContextDocument {
  return {
    ...published,
    '@context': {
      ...(published['@context'] as ContextDocument),
      endorsementJwt: {
        '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
        '@container': '@set',
      },
      jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
    },
  };
}
