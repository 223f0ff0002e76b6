import type { Documents } from '../contexts/index.js';
import { DEFAULT_LIMITS, isObject, type Limits, problem } from '../lib/index.js';
import type { DidResolver, DocumentFetch, JsonValue } from '../types/index.js';
import { createBudget } from './budget.js';
import { DID_WEB, didWebUrl } from './did-web.js';
import type { Fetched } from './fetch-document.js';
import { isFetchable } from './fetchable.js';
import { lookup } from './lookup.js';
import { missing, type Refusal, refusal } from './outcome.js';
import { snapshotJson, snapshotJsonBytes } from './snapshot.js';
import { hasDidScheme, quote } from './url.js';

export interface ResolverOptions {
  documents?: Documents | undefined;
  fetch?: DocumentFetch | undefined;
  didResolver?: DidResolver | undefined;
  limits?: Limits | undefined;
  signal?: AbortSignal | undefined;
}

/** What there is under an identifier: its content, which is `undefined` when it is not JSON within the limits. */
export interface Content {
  readonly kind: 'content';
  readonly content: JsonValue | undefined;
  /** The caller gave it, in `documents`. */
  readonly pinned: boolean;
  /** It is a page of a web site, to which nothing was redirected. */
  readonly page: boolean;
}

export type Lookup = Content | Refusal | undefined;

/** Looks documents up, each once. Made for one verification or one signing. */
export interface Resolver {
  /** `undefined` when nobody was asked or knows it. Rejects only with the reason of an aborted signal. */
  load(id: string, accept?: string): Promise<Lookup>;
  /** What a caller can do about a document that is not there. */
  hint(id: string): string;
}

const CONTROLLER_MEDIA_TYPES: string =
  'application/cid, application/did, application/did+json, application/did+ld+json, application/ld+json, application/json';

export const KEY_MEDIA_TYPES: string = `application/jwk+json, application/jwk-set+json, ${CONTROLLER_MEDIA_TYPES}`;

/**
 * Holds everything through which documents can be had: `documents` first, then `didResolver` for DIDs, then `fetch` for
 * `did:web` and `https`. Without those two nothing leaves the process.
 */
export function createResolver(options: ResolverOptions = {}): Resolver {
  const { documents = {}, fetch, didResolver, limits = DEFAULT_LIMITS, signal } = options;
  const budget = createBudget(limits, signal);
  const loaded = new Map<string, Promise<Lookup>>();
  const fetched = new Map<string, Promise<Fetched>>();

  async function load(id: string, accept: string): Promise<Lookup> {
    const supplied = lookup(documents, id);
    if (supplied) return contentOf(supplied.content, { pinned: true });
    if (!hasDidScheme(id)) return fetch && isFetchable(id) ? get(id, accept) : undefined;
    const resolved = didResolver && (await resolveDid(id, didResolver));
    if (resolved || !fetch || !id.startsWith(DID_WEB)) return resolved;
    const mapped = didWebUrl(id);
    return mapped.kind === 'url' ? get(mapped.url, accept) : mapped;
  }

  async function get(url: string, accept: string): Promise<Lookup> {
    const target = new URL(url.split('#', 1)[0] as string).href;
    const answer = await remember(fetched, target, async () => {
      // Loaded by who fetches.
      const { fetchDocument } = await import('./fetch-document.js');
      return fetchDocument(target, accept, fetch as DocumentFetch, limits, budget);
    });
    if ('problem' in answer) return missing(answer.problem, answer.absent ? 'absent' : 'unanswered');
    const { bytes, html } = answer;
    return contentOf(snapshotJsonBytes(bytes), { page: html && startsAsMarkup(bytes) });
  }

  async function resolveDid(did: string, resolve: DidResolver): Promise<Lookup> {
    const failed = (fault: string) =>
      missing(
        problem('DOCUMENT_FETCH_FAILED', `"didResolver" could not resolve ${quote(did)}. ${fault}`),
        'unanswered',
      );
    if (!budget.take()) return failed('There were too many requests for one credential; see the limit "fetches"');
    const outcome = await budget.within(async () => readResult(await resolve(did)));
    if ('fault' in outcome) return failed(outcome.fault);
    const { document, deactivated } = outcome.value;
    if (deactivated) return refusal(problem('CONTROLLER_DOCUMENT_INVALID', `${quote(did)} is deactivated`));
    return document === undefined || document === null ? undefined : contentOf(snapshotJson(document), {});
  }

  return {
    load: (id, accept = CONTROLLER_MEDIA_TYPES) => remember(loaded, id, () => load(id, accept)),
    hint: (id) => {
      const web = id.startsWith(DID_WEB) || isFetchable(id);
      const missing = web ? !fetch && 'fetch' : hasDidScheme(id) && !didResolver && 'didResolver';
      return `Pass the document in "documents" under ${quote(id)}${missing ? `, or pass "${missing}"` : ''}`;
    },
  };
}

function contentOf(content: JsonValue | undefined, { pinned = false, page = false }): Content {
  return { kind: 'content', content, pinned, page };
}

/** JSON that cannot be read, whatever its server calls it, does not begin like a page. */
function startsAsMarkup(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 1_024)));
}

/** A DID document, or a DID resolution result around it. */
function readResult(result: unknown): { document: unknown; deactivated: boolean } {
  if (!isObject(result) || !('didDocument' in result)) return { document: result, deactivated: false };
  const metadata = result.didDocumentMetadata;
  return { document: result.didDocument, deactivated: isObject(metadata) && metadata.deactivated === true };
}

function remember<T>(memo: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = memo.get(key);
  if (known) return known;
  const fresh = make();
  memo.set(key, fresh);
  return fresh;
}
