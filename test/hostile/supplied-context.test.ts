import { beforeAll, describe, expect, test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { fullBadge } from '../helpers/shapes.js';

/*
 * Whatever the verifier has in `documents` can be named as a context: the document of another issuer, a status list, or
 * evidence of the holder. Its author may have put a context into it that gives the holder's badge other names.
 */

const EVIDENCE_URL = 'https://holder.example/evidence.json';
const VC = 'https://www.w3.org/2018/credentials#';
const STATUS = { '@id': `${VC}credentialStatus`, '@type': '@id' };
const END = { '@id': `${VC}validUntil`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' };

let signed: JsonObject & { '@context': string[] };

beforeAll(async () => {
  const keyPair = await generateKeyPair();
  signed = (await signCredential(fullBadge(didKey(keyPair)), { signer: keyPair })) as unknown as typeof signed;
});

/** The badge without status and end, but with something that stands for them. */
function verifyHidden(context: JsonObject, instead: (status: unknown, end: unknown) => object) {
  const { credentialStatus, validUntil, ...rest } = structuredClone(signed);
  const file = { ...rest, '@context': [...signed['@context'], EVIDENCE_URL], ...instead(credentialStatus, validUntil) };
  return verifyCredential(file, { documents: { [EVIDENCE_URL]: { '@context': context } } });
}

function rename(node: JsonObject, from: string, to: string): void {
  node[to] = node[from] as JsonValue;
  delete node[from];
}

describe('a supplied context cannot hide the status or the end of a badge', () => {
  test.each<[name: string, context: JsonObject, instead: Parameters<typeof verifyHidden>[1]]>([
    ['by another name', { x: STATUS, y: END }, (x, y) => ({ x, y })],
    [
      'by a name of a prefix',
      { p: VC, x: { ...STATUS, '@id': 'p:credentialStatus' }, y: { ...END, '@id': 'p:validUntil' } },
      (x, y) => ({ x, y }),
    ],
    [
      'by a name for @nest',
      { x: '@nest' },
      (credentialStatus, validUntil) => ({ x: { credentialStatus, validUntil } }),
    ],
  ])('%s', async (_, context, instead) => {
    const result = await verifyHidden(context, instead);
    expect(result.verified).toBe(false);
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toContain('FORBIDDEN_KEY');
    expect(errors.map(({ detail }) => detail).join()).toMatch(/"credentialStatus".*"validUntil"/);
  });

  test.each<[name: string, context: JsonObject, edit: (file: JsonObject) => void]>([
    [
      'a property of the achievement',
      { x: { '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Criteria' } },
      ({ credentialSubject }) => rename((credentialSubject as JsonObject).achievement as JsonObject, 'criteria', 'x'),
    ],
    [
      'the id of the subject',
      { x: '@id' },
      ({ credentialSubject }) => rename(credentialSubject as JsonObject, 'id', 'x'),
    ],
    ['the issuer', { x: { '@id': `${VC}issuer`, '@type': '@id' } }, (file) => rename(file, 'issuer', 'x')],
    [
      'everything, into a graph',
      { x: '@graph' },
      (file) => {
        const { '@context': _, proof: __, ...rest } = file;
        for (const key of Object.keys(rest)) delete file[key];
        file.x = [rest];
      },
    ],
  ])('nor any other name: %s', async (_, context, edit) => {
    const file: JsonObject = structuredClone(signed);
    file['@context'] = [...signed['@context'], EVIDENCE_URL];
    edit(file);
    const result = await verifyCredential(file, {
      documents: { [EVIDENCE_URL]: { '@context': context } },
      skip: ['status', 'schema'],
    });
    const codes = result.problems.map(({ code }) => code);
    expect(codes.some((code) => ['FORBIDDEN_KEY', 'FORBIDDEN_VALUE'].includes(code))).toBe(true);
    expect(result.verified).toBe(false);
  });

  test('nor rewrite an identifier', async () => {
    const file: JsonObject = structuredClone(signed);
    file['@context'] = [...signed['@context'], EVIDENCE_URL];
    const subject = file.credentialSubject as JsonObject;
    const [scheme, rest] = (subject.id as string).split(/:(.*)/s) as [string, string];
    subject.id = `x:${rest}`;
    const result = await verifyCredential(file, {
      documents: { [EVIDENCE_URL]: { '@context': { x: { '@id': `${scheme}:`, '@prefix': true } } } },
      skip: ['status'],
    });
    expect(result.problems.map(({ code }) => code)).toContain('FORBIDDEN_KEY');
    expect(result.verified).toBe(false);
  });

  test.each<[string, JsonObject]>([
    ['@base', { '@base': 'https://learner.example/people/' }],
    [
      '@base in a scoped context',
      { x: { '@id': 'https://c.example/x', '@context': { '@base': 'https://learner.example/' } } },
    ],
  ])('nor shorten an identifier: %s', async (_, context) => {
    const id = 'https://learner.example/people/1';
    const keyPair = await generateKeyPair();
    const badge = fullBadge(didKey(keyPair));
    const subject = { ...(badge.credentialSubject as JsonObject), id };
    const secured = await signCredential({ ...badge, credentialSubject: subject }, { signer: keyPair });
    const file: JsonObject = structuredClone(secured) as unknown as JsonObject;
    file['@context'] = [...(file['@context'] as string[]), EVIDENCE_URL];
    (file.credentialSubject as JsonObject).id = '1';
    const documents = { [EVIDENCE_URL]: { '@context': context } };
    const result = await verifyCredential(file, { documents, skip: ['status', 'schema'] });
    expect(result.problems.map(({ code }) => code)).toContain('CONTEXT_UNKNOWN');
    expect(result.verified).toBe(false);
  });

  test('nor give a type another name', async () => {
    const file: JsonObject = structuredClone(signed);
    file['@context'] = [...signed['@context'], EVIDENCE_URL];
    const achievement = (file.credentialSubject as JsonObject).achievement as JsonObject;
    achievement.type = ['Achievement', 'MasterDegree'];
    const context = { MasterDegree: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement' };
    const result = await verifyCredential(file, {
      documents: { [EVIDENCE_URL]: { '@context': context } },
      skip: ['status'],
    });
    expect(result.problems.map(({ code }) => code)).toContain('FORBIDDEN_KEY');
    expect(result.verified).toBe(false);
  });

  test('and one that leaves the terms alone does no harm', async () => {
    const file = { ...signed, '@context': [...signed['@context'], EVIDENCE_URL] };
    const documents = { [EVIDENCE_URL]: { '@context': { honours: 'https://vocabulary.example/honours' } } };
    expect((await verifyCredential(file, { documents, skip: ['status'] })).verified).toBe(true);
  });
});
