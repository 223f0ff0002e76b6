import { describe, expect, test } from 'vitest';
import { didWebUrl } from '../../src/did/did-web.js';
import { createResolver, resolveController } from '../../src/did/index.js';
import { fakeFetch } from '../helpers/fake-fetch.js';
import { hasVectors, vectorJson } from '../helpers/vectors.js';

const map = (did: string) => {
  const mapped = didWebUrl(did);
  return mapped.kind === 'url' ? mapped.url : mapped.problem.code;
};

describe('w3c 122: did:web becomes a URL', () => {
  test.each([
    ['did:web:example.com', 'https://example.com/.well-known/did.json'],
    ['did:web:example.com:a', 'https://example.com/a/did.json'],
    ['did:web:example.com:a:b:c', 'https://example.com/a/b/c/did.json'],
    ['did:web:example.com%3A8443', 'https://example.com:8443/.well-known/did.json'],
    ['did:web:example.com%3a8443:a', 'https://example.com:8443/a/did.json'],
    ['did:web:example.com%3A443', 'https://example.com/.well-known/did.json'],
    ['did:web:Example.COM', 'https://example.com/.well-known/did.json'],
    ['did:web:xn--mnchen-3ya.example', 'https://xn--mnchen-3ya.example/.well-known/did.json'],
    ['did:web:localhost%3A3000', 'https://localhost:3000/.well-known/did.json'],
    ['did:web:1and1.example', 'https://1and1.example/.well-known/did.json'],
    // Each part is decoded once, and written as what it is.
    ['did:web:example.com:caf%C3%A9', 'https://example.com/caf%C3%A9/did.json'],
    ['did:web:example.com:a%20b', 'https://example.com/a%20b/did.json'],
    ['did:web:example.com:%61', 'https://example.com/a/did.json'],
    ['did:web:example.com:a%3Ab', 'https://example.com/a%3Ab/did.json'],
    ['did:web:example.com:%252e%252e', 'https://example.com/%252e%252e/did.json'],
    ['did:web:example.com:%252F', 'https://example.com/%252F/did.json'],
    ['did:web:example.com:...', 'https://example.com/.../did.json'],
  ])('%s', (did, url) => {
    expect(map(did)).toBe(url);
  });

  test.each([
    ['an IPv4 address', 'did:web:127.0.0.1'],
    ['an IPv4 address with a port', 'did:web:127.0.0.1%3A8443'],
    ['an IPv4 address in two numbers', 'did:web:127.1'],
    ['an IPv4 address as one number', 'did:web:2130706433'],
    ['an IPv4 address in hexadecimal', 'did:web:0x7f000001'],
    ['an IPv4 address in hexadecimal parts', 'did:web:0x7f.0.0.0x1'],
    ['an IPv4 address in octal', 'did:web:0177.0.0.01'],
    ['an IPv4 address with a dot at the end', 'did:web:127.0.0.1.'],
    ['a host that ends in a number', 'did:web:example.1'],
    ['an IPv6 address', 'did:web:%5B%3A%3A1%5D'],
    ['a user', 'did:web:user%40example.com'],
    ['a user and a password', 'did:web:user%3Apw%40example.com'],
    ['a path in the host', 'did:web:example.com%2Fa'],
    ['a fragment in the host', 'did:web:example.com%23a'],
    ['a query in the host', 'did:web:example.com%3Fa'],
    ['a backslash in the host', 'did:web:example.com%5Ca'],
    ['an encoded host', 'did:web:%65xample.com'],
    ['an empty host', 'did:web:'],
    ['an empty label', 'did:web:example..com'],
    ['a dot at the end', 'did:web:example.com.'],
    ['an underscore', 'did:web:ex_ample.com'],
    ['no number as port', 'did:web:example.com%3Aabc'],
    ['an empty port', 'did:web:example.com%3A'],
    ['port 0', 'did:web:example.com%3A0'],
    ['a port that is too great', 'did:web:example.com%3A65536'],
    ['an empty part', 'did:web:example.com::a'],
    ['an empty part at the end', 'did:web:example.com:a:'],
    ['the part ..', 'did:web:example.com:..'],
    ['the part .', 'did:web:example.com:.:a'],
    ['the part .. encoded', 'did:web:example.com:%2e%2e:a'],
    ['a slash', 'did:web:example.com:a%2Fb'],
    ['a backslash', 'did:web:example.com:a%5Cb'],
    ['a query', 'did:web:example.com:a%3Fb'],
    ['a fragment', 'did:web:example.com:a%23b'],
    ['a control character', 'did:web:example.com:a%0Ab'],
    ['no UTF-8', 'did:web:example.com:%FF'],
    ['a query of a DID URL', 'did:web:example.com?a=b'],
    ['a path of a DID URL', 'did:web:example.com/a'],
    ['a fragment of a DID URL', 'did:web:example.com#a'],
    ['the method in capitals', 'did:WEB:example.com'],
    ['the scheme in capitals', 'DID:web:example.com'],
    ['another method', 'did:webs:example.com'],
  ])('refused: %s', async (_, did) => {
    expect(map(did)).toBe('DID_INVALID');
    // Neither a document of the caller nor the network makes it good.
    const fetch = fakeFetch({});
    const resolver = createResolver({ documents: { [did]: { id: did } }, fetch });
    if (did.startsWith('did:web:')) {
      expect(await resolveController(did, resolver)).toMatchObject({
        problem: { code: 'DID_INVALID' },
        undetermined: false,
      });
    }
    expect(fetch.urls).toEqual([]);
  });
});

describe.skipIf(!hasVectors)('Published DIDs', () => {
  test('w3c 122: the mapping of the did:web vectors', () => {
    const vectors = vectorJson<{ did: string; url: string }[]>('did-web/url-mapping.json');
    expect(vectors.length).toBeGreaterThan(2);
    for (const { did, url } of vectors) expect(map(did)).toBe(url);
  });

  test('w3c 122: the documents of the did:web specification are read, passed in or fetched', async () => {
    const documents = vectorJson<{ id: string }[]>('did-web/spec-examples.json');
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) {
      const passed = await resolveController(document.id, createResolver({ documents: { [document.id]: document } }));
      expect(passed.kind).toBe('document');
      const fetch = fakeFetch({ [map(document.id)]: document });
      expect(await resolveController(document.id, createResolver({ fetch }))).toEqual(passed);
    }
  });
});
