import { gate } from '../canonical/index.js';
import { looksLikeToken, type ParsedToken, parseToken, splitPayload } from '../jwt/index.js';
import { asArray, hasError, type Limits, problem } from '../lib/index.js';
import type { JsonObject, JsonValue, Problem } from '../types/index.js';
import { recognizeOther } from './recognize-other.js';

/** What was handed over, taken apart once. Every check uses this and nothing else. */
export interface Received {
  form: 'data-integrity' | 'jwt';
  /** The credential without `proof` and without the claims of a token. */
  credential: JsonObject;
  /** `proof` as it stands in the document. */
  proof?: JsonValue | undefined;
  /** Embedded proofs. */
  proofs: readonly JsonValue[];
  token?: Pick<ParsedToken, 'header' | 'signingInput' | 'signature'> & { claims: JsonObject };
}

export interface ReadResult {
  received?: Received;
  /** Faults of form; with an error among them, `received` is good for nothing but showing more faults. */
  problems: Problem[];
}

/** Recognizes the form of the input and reads it through the gate. */
export function readInput(input: unknown, limits: Limits): ReadResult {
  // Not instanceof: that runs the code of a hostile proxy.
  if (ArrayBuffer.isView(input)) {
    const hint = 'Decode text as UTF-8 first; take a credential out of its image first';
    return { problems: [problem('INPUT_NOT_RECOGNIZED', 'The input is an array of bytes', { pointer: '', hint })] };
  }
  if (typeof input === 'string' && input.length <= limits.inputLength) {
    // White space around a text is what an editor leaves; JSON allows it, and a token does not contain any.
    const text = input.trim();
    if (looksLikeToken(text)) return readToken(text, limits);
    if (!/^[{["\dtfn-]/.test(text)) {
      return {
        problems: [
          problem('INPUT_NOT_RECOGNIZED', 'The text is neither JSON nor a compact JWS', {
            pointer: '',
            hint: 'Pass the content of the credential file, not its URL or name',
          }),
        ],
      };
    }
  }
  if (isPromise(input)) {
    const hint = 'Wait for it: await signCredential(…)';
    return { problems: [problem('INPUT_NOT_RECOGNIZED', 'The input is a promise', { pointer: '', hint })] };
  }
  const { document, problems } = gate(input, 'rdf', limits);
  if (!document) return { problems };
  const other = recognizeOther(document);
  if (other) return { problems: [other] };
  const { proof, ...credential } = document;
  return { received: { form: 'data-integrity', credential, proof, proofs: asArray(proof) }, problems };
}

function isPromise(input: unknown): boolean {
  try {
    return input instanceof Promise;
  } catch {
    return false;
  }
}

function readToken(text: string, limits: Limits): ReadResult {
  const parsed = parseToken(text, limits);
  if (parsed.header === undefined) return { problems: parsed.problems };
  const { header, signingInput, signature } = parsed;
  const { credential: whole, claims, problems: misplaced } = splitPayload(parsed.payload);
  const problems = [...parsed.problems, ...misplaced];
  const { proof, ...credential } = whole;
  if (proof !== undefined && !hasError(problems)) {
    problems.push(
      problem('EMBEDDED_PROOF_NOT_CHECKED', 'The token holds a proof of another form, which was not checked', {
        pointer: '/proof',
      }),
    );
  }
  return {
    received: { form: 'jwt', credential, proofs: [], token: { header, signingInput, signature, claims } },
    problems,
  };
}
