import type { CheckId, JsonObject, JsonValue, ProblemCode } from '../../../src/types/index.js';

/** The signed files that are edited; see signed-files.ts. */
export type FileName = 'badge' | 'older badge' | 'endorsed badge' | 'plain credential';

export type SignedFile = JsonObject & {
  '@context': JsonValue[];
  id: string;
  type: string[];
  issuer: JsonObject & { id: string; address: JsonObject & { geo: JsonObject } };
  credentialSubject: JsonObject & {
    achievement: JsonObject & {
      tag: string[];
      alignment: JsonObject[];
      creator: JsonObject;
      criteria: JsonObject;
      image: JsonObject;
      resultDescription: [JsonObject, JsonObject];
    };
    identifier: [JsonObject];
    result: JsonObject[];
  };
  evidence: [JsonObject, JsonObject];
  endorsement: [JsonObject, JsonObject];
  relatedResource: [JsonObject];
  credentialStatus: JsonObject;
  proof: JsonObject;
};

export interface UnsignedEdit {
  name: string;
  /** What a holder, or whoever passes the file on, would have of it. */
  gain: string;
  /** Where it is known from: rules of the W3C checklist, notes on canonicalization, or found here. */
  from: readonly ('w3c 12' | 'w3c 125' | 'w3c 126' | 'canonicalization 5' | 'own')[];
  on?: FileName;
  /** Changes the file in place, as an object and as the text of it. */
  edit?: (file: SignedFile) => unknown;
  /** What is handed over in place of the file. */
  instead?: (file: SignedFile) => unknown;
  /** Changes the text of the file: there is no such object. */
  text?: (text: string) => string;
  /** Whether jsonld alone, in safe mode, makes the same canonical form of it, proof options included. */
  sameBytes: boolean | 'throws';
  outcome: Refused | Harmless;
}

export interface Refused {
  refused: { check: CheckId; code: ProblemCode; pointer?: string };
}

/** Verifies, and what is handed out means the same; the test compares it by the rules in meaning.ts. */
export interface Harmless {
  harmless: string;
}

export const refused = (check: CheckId, code: ProblemCode, pointer?: string): Refused => ({
  refused: { check, code, ...(pointer === undefined ? {} : { pointer }) },
});
export const harmless = (argument: string): Harmless => ({ harmless: argument });

export const OB = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
export const VC = 'https://www.w3.org/2018/credentials#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';

export const set = (target: object, key: string, value: unknown) =>
  // As JSON.parse makes it: an own property, whatever the name.
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

export const move = (from: JsonObject, key: string, to: JsonObject, newKey = key) => {
  set(to, newKey, from[key]);
  delete from[key];
};

export const copy = <T>(value: T): T => structuredClone(value);
