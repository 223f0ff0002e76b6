import { describe, expect, test } from 'vitest';
import { readOpenBadgeCredential, validateCredential } from '../../src/schema/index.js';
import type { JsonObject, OpenBadgeCredential, VerifiableCredential } from '../../src/types/index.js';
import { badge } from '../helpers/badge.js';
import { badgeV1p1 } from '../helpers/badge-v1p1.js';
import { everythingBadge } from '../helpers/everything.js';
import { plainCredential } from '../helpers/shapes.js';

const read = (credential: unknown) => readOpenBadgeCredential(credential as VerifiableCredential) as unknown;

/** Every list of one as one value, as the standard lets an issuer write it. */
function compacted(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => compacted(item));
    return items.length === 1 && key !== '@context' ? items[0] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, compacted(entry, name)]));
}

describe('R-1.3: a badge is read in one form', () => {
  test('as it was built, from single values everywhere', async () => {
    const built = (await everythingBadge('https://issuer.example/')) as unknown as JsonObject;
    const { proof: _, ...unsecured } = built;
    const short = compacted(unsecured) as JsonObject;
    expect(short).not.toEqual(unsecured);
    expect(validateCredential(short).valid).toBe(true);
    expect(read(short)).toEqual(unsecured);
    expect(read(unsecured)).toEqual(unsecured);
  });

  test('several status entries stay a list', () => {
    const entries = ['1', '2'].map((id) => ({ id: `urn:x:${id}`, type: ['MyStatus'] }));
    expect(read({ ...badge(), credentialStatus: entries })).toMatchObject({
      credentialStatus: [{ type: 'MyStatus' }, { type: 'MyStatus' }],
    });
    expect(read({ ...badge(), credentialStatus: [entries[0]] })).toMatchObject({
      credentialStatus: { type: 'MyStatus' },
    });
  });

  test('what Open Badges does not have stays as it is', () => {
    expect(read({ ...badge(), shoes: ['42'], __proto__: { x: 1 } })).toMatchObject({ shoes: ['42'] });
  });

  test('the input is not changed', () => {
    const input = compacted(badge()) as JsonObject;
    const before = structuredClone(input);
    read(input);
    expect(input).toEqual(before);
  });
});

test('R-2.116: the dates of version 1.1 have their names of today', () => {
  const { issuanceDate, expirationDate, ...rest } = badgeV1p1();
  expect(read(badgeV1p1())).toEqual({ ...rest, validFrom: issuanceDate, validUntil: expirationDate });
});

test('of two ends under both names none hides the other', () => {
  const both = { ...badgeV1p1(), validUntil: '2025-01-01T00:00:00Z' };
  const { expirationDate, validUntil } = both as JsonObject;
  for (const input of [both, Object.fromEntries(Object.entries(both).reverse())]) {
    expect(read(input)).toMatchObject({ expirationDate, validUntil });
  }
});

test('in a badge of version 2.0 they are properties of somebody else', () => {
  const own = { issuanceDate: '2020-01-01', toString: 'x' };
  expect(read({ ...badge(), ...own })).toMatchObject({ ...own, validFrom: badge().validFrom });
});

test('what is no badge is not read as one', () => {
  expect(read(plainCredential('https://issuer.example/'))).toBeUndefined();
  expect(read(null)).toBeUndefined();
  expect(read('text')).toBeUndefined();
});

test('the type of what is read is that of a built badge', () => {
  const result: OpenBadgeCredential | undefined = readOpenBadgeCredential(badge() as unknown as VerifiableCredential);
  expect(result?.credentialSubject.achievement.name).toBe('Reading public data');
});
