import { describe, expect, test } from 'vitest';
import { headerProblems, parseToken } from '../../src/jwt/index.js';
import { DEFAULT_LIMITS } from '../../src/lib/index.js';

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const HEADER = { alg: 'ES256', kid: 'did:example:1#a' };
const parse = (text: string) => parseToken(text, DEFAULT_LIMITS);

test('RFC 7515, 5.2: a token is taken apart', () => {
  expect(parse(`${part(HEADER)}.${part({ a: 'b' })}.AAAA`)).toMatchObject({
    header: HEADER,
    payload: { a: 'b' },
    problems: [],
  });
});

describe('RFC 7515, 5.2: the syntax is strict', () => {
  const header = part(HEADER);
  const payload = part({ a: 'b' });
  test.each([
    ['two parts', `${header}.${payload}`],
    ['four parts', `${header}.${payload}.AAAA.AAAA`],
    ['padding', `${header}.${payload}.AAA=`],
    ['a trailing newline', `${header}.${payload}.AAAA\n`],
    ['white space', `${header}. ${payload}.AAAA`],
    ['bits left over in the signature', `${header}.${payload}.AAB`],
    ['bits left over in the payload', `${header}.${part('{"a":"bcd"}').slice(0, -1)}x.AAAA`],
    ['the other base64 alphabet', `${header}.${payload}.AA+/`],
    ['an impossible length', `${header}.${payload}.AAAAA`],
  ])('%s', (_, text) => {
    const { problems } = parse(text);
    expect(problems.map(({ code }) => code)).toEqual(['JWT_SYNTAX_ERROR']);
  });

  test('RFC 7515, 4: a header member must not occur twice', () => {
    expect(parse(`${part('{"alg":"ES256","alg":"none"}')}.${payload}.AAAA`).problems[0]?.code).toBe(
      'JWT_HEADER_INVALID',
    );
  });

  test('a claim must not occur twice', () => {
    expect(parse(`${header}.${part('{"a":1,"a":2}')}.AAAA`).problems[0]?.code).toBe('JSON_DUPLICATE_KEY');
  });

  test('header and payload are UTF-8', () => {
    const latin1 = Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]).toString('base64url');
    expect(parse(`${header}.${latin1}.AAAA`).problems[0]?.code).toBe('JWT_SYNTAX_ERROR');
  });

  test('the length is bounded', () => {
    expect(parse(`${header}.${'A'.repeat(9_000_000)}.AAAA`).problems[0]?.code).toBe('INPUT_TOO_LARGE');
  });
});

test('the length of the header is bounded', () => {
  const long = part({ ...HEADER, kid: `https://issuer.example/#${'a'.repeat(20_000)}` });
  expect(parse(`${long}.${part({ a: 'b' })}.AAAA`).problems[0]?.code).toBe('INPUT_TOO_LARGE');
});

describe('R-5.1, R-5.2, R-5.3: the header', () => {
  const codes = (header: object, allowed?: string[]) =>
    headerProblems(header as never, allowed).map(({ code }) => code);

  test.each(['RS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'])('%s is allowed', (alg) => {
    expect(codes({ ...HEADER, alg })).toEqual([]);
    expect(codes({ ...HEADER, alg, typ: 'JWT' })).toEqual([]);
  });

  test.each<[unknown, string]>([
    [{ ...HEADER, alg: 'none' }, 'JWT_ALGORITHM_NOT_ALLOWED'],
    [{ ...HEADER, alg: 'HS256' }, 'JWT_ALGORITHM_NOT_ALLOWED'],
    [{ ...HEADER, alg: ['ES256'] }, 'JWT_ALGORITHM_NOT_ALLOWED'],
    [{ kid: 'x' }, 'JWT_ALGORITHM_NOT_ALLOWED'],
    [{ alg: 'ES256' }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, kid: 1 }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, jwk: 'x' }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, typ: 'vc+jwt' }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, crit: ['b64'] }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, b64: false }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, x5c: ['x'] }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, jku: 'https://a.example/' }, 'JWT_HEADER_INVALID'],
    [{ ...HEADER, jwk: { kty: 'EC', d: 'x' } }, 'JWT_PRIVATE_KEY_EXPOSED'],
    [{ ...HEADER, jwk: { kty: 'oct', k: 'x' } }, 'JWT_PRIVATE_KEY_EXPOSED'],
  ])('%j', (header, code) => {
    expect(codes(header as object)).toEqual([code]);
  });

  test('the caller can allow fewer algorithms, never more', () => {
    expect(codes(HEADER, ['RS256'])).toEqual(['JWT_ALGORITHM_NOT_ALLOWED']);
    expect(codes({ ...HEADER, alg: 'HS256' }, ['HS256'])).toEqual(['JWT_ALGORITHM_NOT_ALLOWED']);
  });
});
