import { asArray, isObject, problem } from '../lib/index.js';
import type { JsonObject, Problem } from '../types/index.js';

interface Kind {
  detail: string;
  hint: string;
  matches: (document: JsonObject) => boolean;
}

const OPEN_BADGES_V2 = 'https://w3id.org/openbadges/v2';

const hasType = (document: JsonObject, name: string) => asArray(document.type).includes(name);

/** What people hand over instead of a credential, and what to do with it. */
const KINDS: readonly Kind[] = [
  {
    detail: 'The input is a presentation',
    hint: 'Verify each entry of its "verifiableCredential"',
    matches: (document) => hasType(document, 'VerifiablePresentation'),
  },
  {
    detail: 'The input follows Open Badges 2.0, which has no signature that could be verified here',
    hint: 'Ask the issuer for a badge in Open Badges 3.0',
    matches: (document) => asArray(document['@context']).includes(OPEN_BADGES_V2),
  },
  {
    detail: 'The input is an object around a credential',
    hint: 'Pass the credential itself',
    matches: (document) =>
      document['@context'] === undefined &&
      ['credential', 'verifiableCredential'].some(
        (name) => isObject(document[name]) || typeof document[name] === 'string',
      ),
  },
];

/** Recognizes a document that is no credential and was never meant to be one. */
export function recognizeOther(document: JsonObject): Problem | undefined {
  if (document.credentialSubject !== undefined) return undefined;
  const kind = KINDS.find(({ matches }) => matches(document));
  return kind && problem('INPUT_NOT_RECOGNIZED', kind.detail, { pointer: '', hint: kind.hint });
}
