import { describe, expect, test } from 'vitest';
import { buildIdentityObject, InvalidCredentialError } from '../../src/entries/build.js';

describe('R-4.3: salted hashes', () => {
  test.each([
    ['a@example.com', 'Kosher', 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'],
    [
      'jjefferson18@example.com',
      'FleurDeSel',
      'sha256$658625b25ab3d75d613ca97d9a5a77f70e2192feca5557f4ad09a4d4f121f5fc',
    ],
  ])('%s with %s', (identifier, salt, identityHash) => {
    expect(buildIdentityObject({ identifier, salt, identityType: 'emailAddress' })).toEqual({
      type: 'IdentityObject',
      hashed: true,
      identityHash,
      identityType: 'emailAddress',
      salt,
    });
  });

  test('the salt is random: 16 bytes', () => {
    const salts = Array.from({ length: 20 }, () => buildIdentityObject({ identifier: 'a', identityType: 'name' }).salt);
    expect(new Set(salts).size).toBe(20);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  test('an empty salt means none', () => {
    const identity = buildIdentityObject({ identifier: 'abc', identityType: 'name', salt: '' });
    expect(identity.identityHash).toBe('sha256$ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(identity).not.toHaveProperty('salt');
  });

  test('text is hashed as UTF-8 and not normalised', () => {
    const hash = (identifier: string) =>
      buildIdentityObject({ identifier, identityType: 'name', salt: 's' }).identityHash;
    expect(hash('Zoë')).not.toBe(hash('zoë'));
    expect(hash('Zoë')).not.toBe(hash('Zoe\u0308'));
  });
});

test('R-4.2: not hashed is the identifier itself', () => {
  expect(
    buildIdentityObject({ identifier: 'a@example.com', identityType: 'ext:alias', hashed: false, salt: 'unused' }),
  ).toEqual({
    type: 'IdentityObject',
    hashed: false,
    identityHash: 'a@example.com',
    identityType: 'ext:alias',
  });
});

test('R-3.3: other identifier types are refused', () => {
  expect.assertions(2);
  try {
    buildIdentityObject({ identifier: 'a@example.com', identityType: 'email' as never });
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidCredentialError);
    expect((error as InvalidCredentialError).problems).toMatchObject([
      { code: 'VALUE_NOT_ALLOWED', pointer: '/identityType' },
    ]);
  }
});

test.each([
  [undefined, 'ERR_INVALID_ARG_TYPE'],
  ['a@example.com', 'ERR_INVALID_ARG_TYPE'],
  [{ identifier: 5, identityType: 'name' }, 'ERR_INVALID_ARG_TYPE'],
  [{ identifier: '', identityType: 'name' }, 'ERR_INVALID_ARG_VALUE'],
  [{ identifier: 'a', identityType: 'name', hashed: 'no' }, 'ERR_INVALID_ARG_TYPE'],
  [{ identifier: 'a', identityType: 'name', salt: 5 }, 'ERR_INVALID_ARG_TYPE'],
])('%j is a mistake of the caller', (input, code) => {
  expect(() => buildIdentityObject(input as never)).toThrow(expect.objectContaining({ name: 'TypeError', code }));
});
