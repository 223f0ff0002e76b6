import { beforeAll, describe, expect, test } from 'vitest';
import { didJwk, didKey } from '../../src/did/index.js';
import { createToken, expectedClaims } from '../../src/jwt/index.js';
import { exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredentialJwt } from '../../src/sign/index.js';
import type { CheckId, JsonObject, KeyPair, Signer, VerificationResult } from '../../src/types/index.js';
import { type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';
import { type Answer, fakeFetch } from '../helpers/fake-fetch.js';

const HOST = 'https://platform.example';
const ISSUER = `${HOST}/issuers/a`;
const WELL_KNOWN = `${HOST}/.well-known/jwks.json`;
const KEYS = `${HOST}/keys`;
const KID = `${KEYS}#key-1`;
const NOW = new Date('2025-01-01T00:00:00Z');

let rsa: KeyPair;
let attacker: KeyPair;
/** The public JWK of the issuer, and of the attacker. */
let jwk: JsonObject;
let evil: JsonObject;

beforeAll(async () => {
  rsa = await generateKeyPair({ algorithm: 'RS256' });
  attacker = await generateKeyPair({ algorithm: 'RS256' });
  jwk = publicJwk(rsa);
  evil = publicJwk(attacker);
});

const publicJwk = (key: KeyPair) => ({ ...exportPublicKey(key, { format: 'jwk' }) }) as JsonObject;
const setOf = (...keys: JsonObject[]) => ({ keys });

/** A token as a hand writes it: whoever signs names the key and the issuer that they like. */
async function token(header: object, signer: KeyPair = rsa, issuer: string = ISSUER): Promise<string> {
  const credential = badge(issuer);
  const claims = Object.entries(expectedClaims(credential)).filter(([, value]) => value !== undefined);
  return createToken(
    { alg: 'RS256', ...header },
    { ...credential, ...Object.fromEntries(claims) } as JsonObject,
    signer,
  );
}

const verify = (input: unknown, options: VerifyOptions = {}) => verifyCredential(input, { now: NOW, ...options });

function outcome(result: VerificationResult, id: CheckId): string[] {
  const check = result.checks.find((entry) => entry.id === id);
  return [check?.status as string, ...(check?.problems ?? []).map(({ code }) => code)];
}

/** Answers by URL, to the same token: as documents of the caller and as a network, which must come to the same. */
async function both(
  input: string,
  answers: Record<string, object>,
  options: VerifyOptions = {},
): Promise<VerificationResult> {
  const fetched = await verify(input, { ...options, fetch: fakeFetch(answers) });
  const passed = await verify(input, { ...options, documents: answers as Record<string, object> });
  expect([outcome(passed, 'proof'), passed.verified]).toEqual([outcome(fetched, 'proof'), fetched.verified]);
  expect(outcome(passed, 'issuer')[0]).toBe(outcome(fetched, 'issuer')[0]);
  return fetched;
}

describe('R-5.3, R-5.12: kid dereferences to a key', () => {
  test.each<[string, () => Promise<[string, object]>]>([
    ['a bare JWK', async () => [KEYS, jwk]],
    ['a bare JWK whose kid is a thumbprint', async () => [KEYS, { ...jwk, kid: 'NzbLsXh8uDCcd' }]],
    ['a bare JWK under a URL with a fragment', async () => [KID, jwk]],
    ['a bare JWK with that fragment as kid', async () => [KID, { ...jwk, kid: 'key-1' }]],
    ['a JWK Set with the fragment as kid', async () => [KID, setOf(evil, { ...jwk, kid: 'key-1', use: 'sig' })]],
    ['a JWK Set with the whole URL as kid', async () => [KID, setOf({ ...evil, kid: 'key-2' }, { ...jwk, kid: KID })]],
    ['a JWK Set whose URL is the kid', async () => [KEYS, setOf({ ...jwk, kid: KEYS })]],
    ['a JWK Set with members of its own', async () => [KID, { ...setOf({ ...jwk, kid: 'key-1' }), updated: 'today' }]],
    [
      'a JWK Set with entries that are nothing',
      async () => [KID, { keys: [null, 7, 'x', [], {}, { ...jwk, kid: 'key-1' }] }],
    ],
  ])('%s', async (_, make) => {
    const [kid, content] = await make();
    const result = await both(await token({ kid }), { [KEYS]: content, [WELL_KNOWN]: setOf(jwk) });
    expect(outcome(result, 'proof')).toEqual(['passed']);
    expect(outcome(result, 'issuer')).toEqual(['passed']);
    expect(result.verified).toBe(true);
    expect(result.securing).toMatchObject({ verificationMethod: kid, controller: ISSUER });
  });

  test.each<[string, () => Promise<object>, string[]]>([
    ['no key with the kid', async () => setOf({ ...jwk, kid: 'key-2' }), ['failed', 'VERIFICATION_METHOD_NOT_FOUND']],
    ['a key without a kid', async () => setOf(jwk), ['failed', 'VERIFICATION_METHOD_NOT_FOUND']],
    ['an empty set', async () => setOf(), ['failed', 'VERIFICATION_METHOD_NOT_FOUND']],
    [
      'a kid that stands there twice',
      async () => setOf({ ...jwk, kid: 'key-1' }, { ...evil, kid: 'key-1' }),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'the same key twice',
      async () => setOf({ ...jwk, kid: 'key-1' }, { ...jwk, kid: 'key-1' }),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    [
      'a kid and its URL',
      async () => setOf({ ...jwk, kid: 'key-1' }, { ...evil, kid: KID }),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    ['a bare JWK of another name', async () => ({ ...jwk, kid: 'key-2' }), ['failed', 'VERIFICATION_METHOD_NOT_FOUND']],
    ['a private key', async () => setOf({ ...jwk, kid: 'key-1', d: 'AAAA' }), ['failed', 'KEY_INVALID']],
    ['a bare private key', async () => ({ ...jwk, d: 'AAAA' }), ['failed', 'KEY_INVALID']],
    ['a symmetric key', async () => setOf({ kty: 'oct', kid: 'key-1', k: 'AAAA' }), ['failed', 'KEY_INVALID']],
    ['a key for encryption', async () => setOf({ ...jwk, kid: 'key-1', use: 'enc' }), ['failed', 'KEY_INVALID']],
    [
      'a key that must not verify',
      async () => setOf({ ...jwk, kid: 'key-1', key_ops: ['encrypt'] }),
      ['failed', 'KEY_INVALID'],
    ],
    [
      'a key of a type that is not known',
      async () => setOf({ kty: 'AKP', crv: 'x', kid: 'key-1' }),
      ['undetermined', 'KEY_UNSUPPORTED'],
    ],
    [
      'a JWK and a JWK Set at once',
      async () => ({ ...jwk, ...setOf({ ...jwk, kid: 'key-1' }) }),
      ['failed', 'CONTROLLER_DOCUMENT_INVALID'],
    ],
    [
      'keys that are no array',
      async () => ({ keys: { ...jwk, kid: 'key-1' } }),
      ['failed', 'CONTROLLER_DOCUMENT_INVALID'],
    ],
    [
      'more keys than a document may hold',
      async () => setOf(...Array.from({ length: 1_001 }, (_, index) => ({ kid: `${index}` }))),
      ['failed', 'CONTROLLER_DOCUMENT_INVALID'],
    ],
  ])('refused: %s', async (_, make, expected) => {
    const result = await both(await token({ kid: KID }), { [KEYS]: await make(), [WELL_KNOWN]: setOf(jwk) });
    expect(outcome(result, 'issuer')).toEqual(expected);
    expect(result.verified).toBe(false);
    expect(outcome(result, 'proof')[0]).toBe(expected[0]);
  });

  test('a set that cannot be had leaves the question open', async () => {
    const result = await both(await token({ kid: KID }), { [WELL_KNOWN]: setOf({ ...jwk, kid: 'key-1' }) });
    expect(outcome(result, 'proof')[0]).toBe('undetermined');
    expect(outcome(result, 'issuer')).toEqual(['undetermined', 'DOCUMENT_FETCH_FAILED']);
  });

  test('the media types of keys are asked for, and each document once', async () => {
    const fetch = fakeFetch({ [KEYS]: setOf({ ...jwk, kid: 'key-1' }), [WELL_KNOWN]: setOf(jwk) });
    await verify(await token({ kid: KID }), { fetch });
    expect(fetch.urls).toEqual([ISSUER, KEYS, WELL_KNOWN]);
    expect(fetch.requests[1]?.headers.accept).toContain('application/jwk+json');
    expect(fetch.requests[2]?.headers.accept).toContain('application/jwk-set+json');
  });

  test('a kid that is a DID URL', async () => {
    for (const id of [didJwk(rsa), 'did:web:platform.example']) {
      const document = {
        id,
        verificationMethod: [{ id: `${id}#0`, type: 'JsonWebKey', controller: id, publicKeyJwk: jwk }],
        assertionMethod: [`${id}#0`],
      };
      const fetch = fakeFetch({ [`${HOST}/.well-known/did.json`]: document });
      expect((await verify(await token({ kid: `${id}#0` }, rsa, id), { fetch })).verified, id).toBe(true);
    }
  });
});

describe('R-5.13: whose key it is', () => {
  const set = () => setOf({ ...jwk, kid: 'key-1' });

  test("a JWK, or a JWK Set, at the id of the issuer is the issuer's", async () => {
    expect((await both(await token({ kid: ISSUER }), { [ISSUER]: jwk })).verified).toBe(true);
    expect((await both(await token({ kid: `${ISSUER}#key-1` }), { [ISSUER]: set() })).verified).toBe(true);
    // Carried by the token, and published there.
    expect((await both(await token({ jwk }), { [ISSUER]: set() })).verified).toBe(true);
    const other = await both(await token({ jwk: evil }, attacker), { [ISSUER]: set() });
    expect(outcome(other, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
  });

  test.each<[string, () => object, string[]]>([
    ['lists the key under its kid', () => set(), ['passed']],
    ['lists the key under another kid', () => setOf({ ...jwk, kid: 'other' }), ['passed']],
    ['lists the key for this issuer', () => setOf({ ...jwk, iss: ISSUER }), ['passed']],
    [
      'lists the key for another and for this issuer',
      () => setOf({ ...jwk, iss: `${HOST}/issuers/b` }, { ...jwk, iss: ISSUER }),
      ['passed'],
    ],
    [
      'lists the key for another issuer',
      () => setOf({ ...jwk, iss: `${HOST}/issuers/b` }),
      ['failed', 'ISSUER_KEY_MISMATCH'],
    ],
    [
      'lists the key for the issuer with a slash',
      () => setOf({ ...jwk, iss: `${ISSUER}/` }),
      ['failed', 'ISSUER_KEY_MISMATCH'],
    ],
    ['lists the key for what is no id', () => setOf({ ...jwk, iss: [ISSUER] }), ['failed', 'ISSUER_KEY_MISMATCH']],
    ['lists another key', () => setOf({ ...evil, kid: 'other' }), ['failed', 'ISSUER_KEY_MISMATCH']],
    ['lists another key under the kid', () => setOf({ ...evil, kid: 'key-1' }), ['failed', 'ISSUER_KEY_MISMATCH']],
    [
      'lists another key under the kid, besides',
      () => setOf({ ...evil, kid: KID }, jwk),
      ['failed', 'VERIFICATION_METHOD_INVALID'],
    ],
    ['lists no key', () => setOf(), ['failed', 'ISSUER_KEY_MISMATCH']],
    ['lists the key for encryption', () => setOf({ ...jwk, use: 'enc' }), ['failed', 'KEY_INVALID']],
    ['publishes the secret', () => setOf({ ...jwk, d: 'AAAA' }), ['failed', 'KEY_INVALID']],
    ['is one key', () => jwk, ['undetermined', 'ISSUER_NOT_AUTHENTICATED']],
    ['is no JWK Set', () => ({}), ['undetermined', 'ISSUER_NOT_AUTHENTICATED']],
    ['says whose it is itself', () => ({ ...set(), id: WELL_KNOWN }), ['undetermined', 'ISSUER_NOT_AUTHENTICATED']],
  ])('kid elsewhere, and the well-known set of the host %s', async (_, wellKnown, expected) => {
    const result = await both(await token({ kid: KID }), { [KEYS]: set(), [WELL_KNOWN]: wellKnown() });
    expect(outcome(result, 'proof')).toEqual(['passed']);
    expect(outcome(result, 'issuer')).toEqual(expected);
    expect(result.verified).toBe(expected[0] === 'passed');
  });

  test('the well-known set itself as kid', async () => {
    const kid = `${WELL_KNOWN}#key-1`;
    expect((await both(await token({ kid }), { [WELL_KNOWN]: set() })).verified).toBe(true);
    const foreign = setOf({ ...jwk, kid: 'key-1', iss: `${HOST}/issuers/b` });
    expect(outcome(await both(await token({ kid }), { [WELL_KNOWN]: foreign }), 'issuer')).toEqual([
      'failed',
      'ISSUER_KEY_MISMATCH',
    ]);
  });

  test('a key that the token carries', async () => {
    const carried = await token({ jwk });
    expect((await both(carried, { [WELL_KNOWN]: set() })).verified).toBe(true);
    expect((await both(carried, { [WELL_KNOWN]: setOf({ ...jwk, iss: ISSUER }) })).verified).toBe(true);
    expect((await both(await token({ jwk, kid: KID }), { [WELL_KNOWN]: set() })).verified).toBe(true);
    const unlisted = await both(carried, { [WELL_KNOWN]: setOf(evil) });
    expect(outcome(unlisted, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    expect(
      (await verify(carried, { documents: { [WELL_KNOWN]: setOf(evil) }, allowUnauthenticatedIssuer: true })).verified,
    ).toBe(false);
  });

  test('nothing can be had: undetermined, and the hint names the well-known set', async () => {
    for (const header of [{ jwk }, { kid: KID }]) {
      const input = await token(header);
      const result = await verify(input, { documents: { [KEYS]: set() } });
      expect(outcome(result, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
      const hint = result.problems.find(({ code }) => code === 'ISSUER_NOT_AUTHENTICATED')?.hint;
      expect(hint).toBe(`Pass the document in "documents" under "${WELL_KNOWN}", or pass "fetch"`);
      expect((await verify(input, { documents: { [KEYS]: set() }, allowUnauthenticatedIssuer: true })).verified).toBe(
        true,
      );
    }
  });

  test('the set cannot be had, or is a page of the web site: undetermined', async () => {
    const answers: Answer[] = [() => new Response('<html>'), () => new Response('', { status: 503 })];
    for (const answer of answers) {
      const fetch = fakeFetch({ [KEYS]: set(), [WELL_KNOWN]: answer });
      const result = await verify(await token({ kid: KID }), { fetch });
      expect(outcome(result, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    }
  });

  test('only https issuers have a well-known set', async () => {
    for (const issuer of [
      'http://platform.example/issuers/a',
      'did:web:platform.example',
      'https://user@platform.example/',
    ]) {
      const fetch = fakeFetch({ [WELL_KNOWN]: set(), [KEYS]: set() });
      const result = await verify(await token({ kid: KID }, rsa, issuer), {
        fetch,
        documents: { [WELL_KNOWN]: set() },
      });
      expect(outcome(result, 'issuer')[0], issuer).toBe('undetermined');
      expect(fetch.urls).not.toContain(WELL_KNOWN);
    }
  });

  test('the port belongs to the authority', async () => {
    const issuer = 'https://platform.example:8443/issuers/a';
    const input = await token({ jwk }, rsa, issuer);
    expect((await verify(input, { documents: { [WELL_KNOWN]: set() } })).verified).toBe(false);
    const there = { 'https://platform.example:8443/.well-known/jwks.json': set() };
    expect((await verify(input, { documents: there })).verified).toBe(true);
  });

  test('a DID issuer whose document has the key that kid leads to', async () => {
    const issuer = 'did:web:platform.example';
    const method = { id: `${issuer}#1`, type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk };
    const input = await token({ kid: KID }, rsa, issuer);
    const listed = { id: issuer, assertionMethod: [method] };
    expect((await verify(input, { documents: { [KEYS]: set(), [issuer]: listed } })).verified).toBe(true);
    for (const unlisted of [
      { id: issuer, assertionMethod: [{ ...method, publicKeyJwk: evil }] },
      { id: issuer, assertionMethod: [] },
      { id: issuer },
    ]) {
      const result = await verify(input, { documents: { [KEYS]: set(), [issuer]: unlisted } });
      expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    }
  });
});

describe('D-5, R-5.13: attacks', () => {
  const EVIL = 'https://evil.example/keys';
  const own = () => setOf({ ...evil, kid: 'key-1' });

  test("the attacker's own set never passes for another issuer", async () => {
    const input = await token({ kid: `${EVIL}#key-1` }, attacker);
    const result = await both(input, { [EVIL]: own(), [WELL_KNOWN]: setOf(jwk) });
    expect(outcome(result, 'proof')).toEqual(['passed']);
    expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    const silent = await both(input, { [EVIL]: own() });
    expect(outcome(silent, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    // Neither a member "iss" of the attacker, nor the well-known set of the attacker's own host.
    const named = { [EVIL]: setOf({ ...evil, kid: 'key-1', iss: ISSUER }) };
    expect((await both(input, named)).verified).toBe(false);
    const wellKnown = { 'https://evil.example/.well-known/jwks.json': setOf({ ...evil, iss: ISSUER }) };
    expect((await both(input, { [EVIL]: own(), ...wellKnown })).verified).toBe(false);
  });

  test('no list of trusted issuers helps the attacker', async () => {
    const input = await token({ kid: `${EVIL}#key-1` }, attacker);
    const options = { fetch: fakeFetch({ [EVIL]: own() }), trustedIssuers: [ISSUER], allowUnauthenticatedIssuer: true };
    const result = await verify(input, options);
    expect(outcome(result, 'trust')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    expect(result.verified).toBe(false);
  });

  test("the kid of the issuer's key on the attacker's key", async () => {
    const input = await token({ kid: `${EVIL}#key-1` }, attacker);
    const result = await both(input, { [EVIL]: own(), [WELL_KNOWN]: setOf({ ...jwk, kid: `${EVIL}#key-1` }) });
    expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
  });

  test("another path on the issuer's host", async () => {
    const place = `${HOST}/issuers/b/keys`;
    const input = await token({ kid: `${place}#key-1` }, attacker);
    const alone = await both(input, { [place]: own() });
    expect(outcome(alone, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
    const known = await both(input, {
      [place]: own(),
      [WELL_KNOWN]: setOf(jwk, { ...evil, iss: `${HOST}/issuers/b` }),
    });
    expect(outcome(known, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    // A path below the issuer's id is another path as well.
    const below = await both(await token({ kid: `${ISSUER}/keys#key-1` }, attacker), { [`${ISSUER}/keys`]: own() });
    expect(outcome(below, 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
  });

  test("a neighbour's key in a set that names nobody, where the issuer's own document lists keys", async () => {
    const method = { id: `${ISSUER}#1`, type: 'JsonWebKey', controller: ISSUER, publicKeyJwk: jwk };
    const document = { id: ISSUER, assertionMethod: [method] };
    const answers = { [ISSUER]: document, [KEYS]: own(), [WELL_KNOWN]: setOf(jwk, evil) };
    for (const header of [{ kid: KID }, { jwk: evil }]) {
      const result = await both(await token(header, attacker), answers);
      expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    }
    // The host may say explicitly that the key is this issuer's; a document that lists no key says nothing.
    const named = { ...answers, [WELL_KNOWN]: setOf({ ...evil, iss: ISSUER }) };
    expect((await both(await token({ jwk: evil }, attacker), named)).verified).toBe(true);
    const profile = { ...answers, [ISSUER]: { id: ISSUER, type: 'Profile', name: 'Issuer' } };
    expect((await both(await token({ jwk: evil }, attacker), profile)).verified).toBe(true);
  });

  test("a key that the issuer's own document has revoked", async () => {
    const method = {
      id: `${ISSUER}#1`,
      type: 'JsonWebKey',
      controller: ISSUER,
      publicKeyJwk: jwk,
      revoked: '2024-01-01T00:00:00Z',
    };
    const document = { id: ISSUER, assertionMethod: [method] };
    for (const header of [{ kid: KID }, { jwk }, { kid: `${ISSUER}#1` }]) {
      const answers = { [ISSUER]: document, [KEYS]: setOf({ ...jwk, kid: 'key-1' }), [WELL_KNOWN]: setOf(jwk) };
      const result = await both(await token(header), answers);
      expect(outcome(result, 'issuer')).toEqual(['failed', 'KEY_REVOKED']);
    }
  });

  test("the attacker's controller document", async () => {
    const id = 'https://evil.example/';
    const method = { id: `${id}#1`, type: 'JsonWebKey', controller: id, publicKeyJwk: evil };
    const input = await token({ kid: `${id}#1` }, attacker);
    const answers = { [id]: { id, assertionMethod: [method] } };
    expect(outcome(await both(input, answers), 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    const result = await both(input, { ...answers, [WELL_KNOWN]: setOf(jwk) });
    expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    // A controller document may stand anywhere for a key that the well-known set has.
    const listed = await both(input, { ...answers, [WELL_KNOWN]: setOf(evil) });
    expect(listed.verified).toBe(true);
    const claimed = { [id]: { id, assertionMethod: [{ ...method, controller: ISSUER }] } };
    expect((await both(input, claimed)).verified).toBe(false);
  });

  test('a controller document that is a JWK Set as well is only the former', async () => {
    const revoked = {
      id: `${ISSUER}#1`,
      type: 'JsonWebKey',
      controller: ISSUER,
      publicKeyJwk: jwk,
      revoked: '2024-01-01T00:00:00Z',
    };
    const document = {
      id: ISSUER,
      assertionMethod: [revoked],
      keys: [
        { ...jwk, kid: '1' },
        { ...evil, kid: '2' },
      ],
    };
    const first = await both(await token({ kid: `${ISSUER}#1` }), { [ISSUER]: document });
    expect(outcome(first, 'issuer')).toEqual(['failed', 'KEY_REVOKED']);
    const second = await both(await token({ kid: `${ISSUER}#2` }, attacker), { [ISSUER]: document });
    expect(outcome(second, 'issuer')).toEqual(['failed', 'VERIFICATION_METHOD_NOT_FOUND']);
    const wellKnown = { [WELL_KNOWN]: { ...setOf(evil), verificationMethod: [] } };
    expect((await both(await token({ jwk: evil }, attacker), wellKnown)).verified).toBe(false);
  });

  test('a JWK Set serves as nothing else: neither as controller document nor as context', async () => {
    const secured = await token({ kid: KID });
    const documents = { [KEYS]: { ...setOf({ ...jwk, kid: 'key-1' }), '@context': {} }, [ISSUER]: setOf(evil) };
    const result = await verify(secured, { documents });
    expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    const credential = badge(ISSUER);
    (credential['@context'] as string[]).push(KEYS);
    expect(outcome(await verify(credential, { documents }), 'context')).toEqual(['failed', 'CONTEXT_UNKNOWN']);
  });

  test('the key in the fragment of a URL, at the host of the issuer and elsewhere', async () => {
    const ed = await generateKeyPair();
    const { publicKeyMultibase } = exportPublicKey(ed, { format: 'multikey' });
    const make = (base: string) => token({ alg: 'EdDSA', kid: `${base}#${publicKeyMultibase}` }, ed);
    const listed = { [WELL_KNOWN]: setOf(publicJwk(ed)) };
    const unlisted = { [WELL_KNOWN]: setOf(jwk) };
    expect((await both(await make(ISSUER), listed)).verified).toBe(true);
    expect(outcome(await both(await make(ISSUER), unlisted), 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    expect(outcome(await both(await make(EVIL), unlisted), 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    expect(outcome(await both(await make(ISSUER), {}), 'issuer')).toEqual(['undetermined', 'ISSUER_NOT_AUTHENTICATED']);
  });

  test('a DID of somebody else is not excused by the well-known set', async () => {
    const ed = await generateKeyPair();
    const did = didKey(ed);
    const input = await token({ alg: 'EdDSA', kid: `${did}#${did.slice(8)}` }, ed);
    const result = await both(input, { [WELL_KNOWN]: setOf(publicJwk(ed)) });
    expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
  });

  test('a token that nobody signed makes nobody ask for the keys of the issuer', async () => {
    for (const header of [{ jwk }, { kid: KID }]) {
      const fetch = fakeFetch({ [KEYS]: setOf({ ...jwk, kid: 'key-1' }), [WELL_KNOWN]: setOf(jwk) });
      const result = await verify(await token(header, attacker), { fetch });
      expect(outcome(result, 'proof')).toEqual(['failed', 'SIGNATURE_INVALID']);
      expect(result.verified).toBe(false);
      expect(fetch.urls).toEqual('kid' in header ? [ISSUER, KEYS] : []);
    }
  });

  test('a carried key of a type that is not known is not called invalid', async () => {
    const unknown = { kty: 'EC', crv: 'secp256k1', x: 'AAAA', y: 'AAAA' };
    const result = await verify(await token({ jwk: unknown }));
    expect(outcome(result, 'proof')).toEqual(['undetermined', 'KEY_UNSUPPORTED']);
    expect(result.verified).toBe(false);
  });
});

describe('D-5, R-5.13: a key of a neighbour in the well-known set of the host', () => {
  const NEIGHBOUR = `${HOST}/issuers/b`;
  const method = (key: JsonObject, change: object = {}) => ({
    id: '#1',
    type: 'JsonWebKey',
    controller: ISSUER,
    publicKeyJwk: key,
    ...change,
  });
  const page = (type: string, body = '<!doctype html>') => new Response(body, { headers: { 'content-type': type } });
  const never = () => new Promise(() => undefined);
  const open = ['undetermined', 'ISSUER_NOT_AUTHENTICATED'];

  test.each<[string, Answer | undefined, string[], object?]>([
    ['does not exist', undefined, ['passed']],
    ['is gone', () => new Response('', { status: 410 }), ['passed']],
    ['is a profile', { id: ISSUER, type: 'Profile', name: 'A' }, ['passed']],
    ['is a profile of another id', { id: NEIGHBOUR, type: 'Profile' }, ['passed']],
    ['is a page of the web site', () => page('text/html; charset=utf-8'), ['passed']],
    ['is a page of unknown type', () => page('text/plain'), open],
    ['is JSON under the type of a page, too deep', () => page('text/html', '['.repeat(40)), open],
    [
      'is a page to which all is redirected',
      () => new Response(null, { status: 302, headers: { location: '/login' } }),
      open,
    ],
    ['is refused', () => new Response('', { status: 403 }), open],
    ['is asked too often', () => new Response('', { status: 429 }), open],
    ['fails', () => new Response('', { status: 500 }), open],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), open],
    ['is too large', () => new Response(' '.repeat(2 ** 20 + 1)), open],
    ['is no JSON', () => new Response('{'), open],
    ['is an array', () => Response.json([]), open],
    ['has another id and keys', () => ({ id: NEIGHBOUR, assertionMethod: [method(jwk)] }), open],
    ['lists no key any more', { id: ISSUER, assertionMethod: [] }, ['failed', 'ISSUER_KEY_MISMATCH']],
    [
      'lists others',
      () => Response.json({ id: ISSUER, assertionMethod: [method(jwk)] }),
      ['failed', 'ISSUER_KEY_MISMATCH'],
    ],
  ])("the issuer's own document %s", async (_, answer, expected, limits = {}) => {
    const answers = answer === undefined ? {} : { [ISSUER]: answer };
    const login = { [`${HOST}/login`]: () => page('text/html') };
    const made = (wellKnown: object) => fakeFetch({ ...login, ...answers, [WELL_KNOWN]: wellKnown });
    const input = await token({ jwk: evil }, attacker);
    const result = await verify(input, { fetch: made(setOf(evil)), limits });
    expect(result.verified).toBe(expected[0] === 'passed');
    const [status, code] = outcome(result, 'issuer');
    // What is wrong with the document may be known, which is no better for the attacker.
    expect(status === 'failed' && expected === open ? open : [status, code].filter(Boolean)).toEqual(expected);
    if (expected === open) {
      const excusing = { fetch: made(setOf(evil)), limits, allowUnauthenticatedIssuer: true };
      expect((await verify(input, excusing)).verified).toBe(false);
    }
    // The host may say whose the key is.
    expect((await verify(input, { fetch: made(setOf({ ...evil, iss: ISSUER })), limits })).verified).toBe(true);
  });

  test("a kid on a host that does not answer takes nothing from the issuer's document", async () => {
    const input = await token({ jwk: evil, kid: 'https://evil.example/keys#1' }, attacker);
    const fetch = fakeFetch({
      [ISSUER]: { id: ISSUER, assertionMethod: [method(jwk)] },
      'https://evil.example/keys': never,
    });
    const documents = { [WELL_KNOWN]: setOf(evil) };
    for (const extra of [{}, { documents }, { allowUnauthenticatedIssuer: true }]) {
      const result = await verify(input, { fetch, limits: { fetchTime: 200 }, ...extra });
      expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
    }
  });

  test('a document that does not answer in time', async () => {
    const fetch = fakeFetch({ [ISSUER]: never });
    const options = { fetch, limits: { fetchTime: 20 }, documents: { [WELL_KNOWN]: setOf(evil) } };
    const result = await verify(await token({ jwk: evil }, attacker), { ...options, allowUnauthenticatedIssuer: true });
    expect(outcome(result, 'issuer')).toEqual(open);
    expect(result.verified).toBe(false);
    const unlisted = { ...options, documents: { [WELL_KNOWN]: setOf(jwk) }, allowUnauthenticatedIssuer: true };
    expect((await verify(await token({ jwk: evil }, attacker), unlisted)).verified).toBe(false);
  });

  test.each<[string, () => object, string]>([
    [
      'revoked, and listed for nothing',
      () => ({ verificationMethod: [method(evil, { revoked: '2024-01-01T00:00:00Z' })], assertionMethod: [] }),
      'VERIFICATION_RELATIONSHIP_MISSING',
    ],
    ['expired', () => ({ assertionMethod: [method(evil, { expires: '2024-01-01T00:00:00Z' })] }), 'KEY_EXPIRED'],
    ['for authentication only', () => ({ authentication: [method(evil)] }), 'VERIFICATION_RELATIONSHIP_MISSING'],
    ['with its secret', () => ({ assertionMethod: [method({ ...evil, d: 'AA' })] }), 'VERIFICATION_METHOD_INVALID'],
    [
      'twice under one name',
      () => ({ verificationMethod: [method(evil), method(jwk)], assertionMethod: ['#1'] }),
      'VERIFICATION_METHOD_INVALID',
    ],
  ])("the issuer's own document has the key %s: that is the verdict", async (_, make, code) => {
    const answers = { [ISSUER]: { id: ISSUER, ...make() }, [WELL_KNOWN]: setOf({ ...evil, iss: ISSUER }) };
    const result = await both(await token({ jwk: evil }, attacker), answers);
    expect(outcome(result, 'issuer')).toEqual(['failed', code]);
  });

  test('the key under a second name that is good', async () => {
    const methods = [method(evil, { expires: '2024-01-01T00:00:00Z' }), method(evil, { id: '#2' })];
    const document = { id: ISSUER, assertionMethod: methods };
    expect((await both(await token({ jwk: evil }, attacker), { [ISSUER]: document })).verified).toBe(true);
  });

  test('a set that was fetched does not overrule a document of the caller', async () => {
    const input = await token({ jwk: evil }, attacker);
    const named = setOf({ ...evil, iss: ISSUER });
    const pinned = [{ id: ISSUER, assertionMethod: [method(jwk)] }, setOf(jwk), jwk];
    for (const document of pinned) {
      const result = await verify(input, {
        documents: { [ISSUER]: document },
        fetch: fakeFetch({ [WELL_KNOWN]: named }),
      });
      expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
      const fetched = fakeFetch({ [ISSUER]: document, [WELL_KNOWN]: named });
      expect((await verify(input, { fetch: fetched })).verified).toBe(true);
    }
    const unreadable = { documents: { [ISSUER]: '{' }, fetch: fakeFetch({ [WELL_KNOWN]: named }) };
    expect((await verify(input, unreadable as unknown as VerifyOptions)).verified).toBe(false);
  });

  test('an entry that names somebody goes before the same key without a name', async () => {
    const keys = setOf({ ...evil, kid: '1', iss: NEIGHBOUR }, { ...evil, kid: '2' });
    for (const answers of [{ [WELL_KNOWN]: keys }, { [ISSUER]: keys }]) {
      for (const header of [{ jwk: evil }, { kid: `${ISSUER}#2` }]) {
        const result = await both(await token({ jwk: evil, ...header }, attacker), answers);
        expect(result.verified).toBe(false);
        if (answers[ISSUER] || !('kid' in header)) {
          expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
        }
      }
    }
  });

  test('an issuer that is its own document has one key, whatever that is', async () => {
    const encoded = (key: object) => `did:jwk:${Buffer.from(JSON.stringify(key)).toString('base64url')}`;
    const x = '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08';
    for (const issuer of [
      'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme',
      encoded({ kty: 'OKP', crv: 'X25519', x, use: 'enc' }),
      encoded({ ...jwk, use: 'enc' }),
      encoded({ kty: 'AKP', alg: 'unknown' }),
      encoded(jwk),
    ]) {
      for (const header of [{ jwk: evil }, { jwk: evil, kid: `${issuer}#0` }, { jwk: evil, kid: KID }]) {
        const result = await verify(await token(header, attacker, issuer), { allowUnauthenticatedIssuer: true });
        expect(result.verified).toBe(false);
        const contradicts = header.kid === `${issuer}#0` && outcome(result, 'proof')[0] === 'failed';
        if (!contradicts && header.kid !== KID) expect(outcome(result, 'issuer')[0]).toBe('failed');
        if (!('kid' in header)) expect(outcome(result, 'issuer')).toEqual(['failed', 'ISSUER_KEY_MISMATCH']);
      }
    }
  });
});

describe('R-5.3: signing a token whose key is a JWK', () => {
  const sign = (options: object) =>
    signCredentialJwt(badge(ISSUER), { signer: rsa, verificationMethod: KID, ...options });
  const published = () => ({ [KEYS]: setOf({ ...jwk, kid: 'key-1' }), [WELL_KNOWN]: setOf(jwk) });

  test('a key that the well-known set has needs no permission', async () => {
    await expect(sign({})).rejects.toMatchObject({ code: 'ERR_VERIFICATION_METHOD_FOREIGN' });
    const fetch = fakeFetch(published());
    expect((await verify(await sign({ fetch }), { fetch })).verified).toBe(true);
    const unlisted = { ...published(), [WELL_KNOWN]: setOf(evil) };
    await expect(sign({ documents: unlisted })).rejects.toMatchObject({ code: 'ERR_VERIFICATION_METHOD_FOREIGN' });
  });

  test("a JWK at the issuer's own id, without a fragment", async () => {
    const documents = { [ISSUER]: jwk };
    const input = await sign({ verificationMethod: ISSUER, documents });
    expect((await verify(input, { documents })).verified).toBe(true);
  });

  test('another key, or none, under the kid', async () => {
    const code = 'ERR_VERIFICATION_METHOD_INVALID';
    const documents = { ...published(), [KEYS]: setOf({ ...evil, kid: 'key-1' }) };
    await expect(sign({ documents, allowForeignVerificationMethod: true })).rejects.toMatchObject({ code });
    const none = { [ISSUER]: setOf(evil) };
    await expect(sign({ verificationMethod: `${ISSUER}#key-1`, documents: none })).rejects.toMatchObject({ code });
  });

  test('the signature of a signer without a public key is verified with the JWK that was found', async () => {
    const signer: Signer = { algorithm: 'RS256', sign: (message) => attacker.sign(message) };
    await expect(sign({ signer, documents: published() })).rejects.toMatchObject({ code: 'ERR_SIGNER_FAILED' });
  });
});

test('R-5.13: a set at the URL of issuers who differ in their fragment only names each of them', async () => {
  const users = `${HOST}/users`;
  const issuer = `${users}#alice`;
  const input = await token({ jwk }, rsa, issuer);
  expect(outcome(await both(input, { [users]: setOf(jwk), [issuer]: setOf(jwk) }), 'issuer')[0]).not.toBe('passed');
  const named = setOf({ ...jwk, iss: issuer });
  expect(outcome(await both(input, { [users]: named, [issuer]: named }), 'issuer')).toEqual(['passed']);
});
