import { describe, expect, test } from 'vitest';
import { formatReport, verifyCredential } from '../../src/verify/index.js';
import { badge } from '../helpers/badge.js';

describe('what is no credential is named, and nothing else is said about it', () => {
  test.each<[string, unknown, RegExp]>([
    ['a promise', Promise.resolve(badge()), /await/],
    [
      'a presentation',
      { '@context': [], type: ['VerifiablePresentation'], verifiableCredential: [badge()] },
      /each entry/,
    ],
    [
      'an Open Badges 2.0 assertion',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' },
      /Open Badges 3.0/,
    ],
    ['a wrapper', { credential: badge() }, /the credential itself/],
    ['a wrapper around a token', { verifiableCredential: 'eyJ' }, /the credential itself/],
  ])('%s', async (_, input, hint) => {
    for (const form of input instanceof Promise ? [input] : [input, JSON.stringify(input)]) {
      const result = await verifyCredential(form);
      expect(result.verified).toBe(false);
      expect(result.problems.map(({ code, pointer }) => [code, pointer])).toEqual([['INPUT_NOT_RECOGNIZED', '']]);
      expect(formatReport(result)).toMatch(hint);
    }
  });

  test('a credential that says it is a presentation as well is judged as a credential', async () => {
    const result = await verifyCredential({ ...badge(), type: ['VerifiablePresentation'] });
    expect(result.problems.map(({ code }) => code)).not.toContain('INPUT_NOT_RECOGNIZED');
  });
});
