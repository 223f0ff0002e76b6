import { isObject, type Limits, problem } from '../lib/index.js';
import type { DocumentFetch, DocumentResponse, Problem } from '../types/index.js';
import type { Budget } from './budget.js';
import { isPlainHttps } from './fetchable.js';
import { quote } from './url.js';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 3;
/** Parts of a body without a byte; more of them are no document. */
const MAX_EMPTY_CHUNKS = 1_000;

/** Statuses with which a server says that there is no such document. */
const ABSENT: ReadonlySet<unknown> = new Set([404, 410]);

interface Body {
  readonly bytes: Uint8Array;
  /** The server says that it is HTML, and did not redirect to it. */
  readonly html: boolean;
}

type Loaded = Body | { readonly fault: string; readonly tooLarge?: true; readonly absent?: true };

export type Fetched = Body | { readonly problem: Problem; readonly absent: boolean };

/**
 * Gets the bytes of a document through the caller's `fetch`: HTTPS only, at most three redirects that stay on the origin,
 * status 200, within the limits. Rejects only with the reason of the caller's signal.
 */
export async function fetchDocument(
  url: string,
  accept: string,
  fetch: DocumentFetch,
  limits: Limits,
  budget: Budget,
): Promise<Fetched> {
  const outcome = await budget.within((signal, isLate) =>
    load(url, { fetch, accept, budget, signal, isLate, limit: limits.documentLength }),
  );
  const loaded: Loaded = 'value' in outcome ? outcome.value : outcome;
  if ('bytes' in loaded) return loaded;
  const code = loaded.tooLarge ? 'DOCUMENT_TOO_LARGE' : 'DOCUMENT_FETCH_FAILED';
  return {
    problem: problem(code, `${quote(url)} could not be fetched. ${loaded.fault}`),
    absent: loaded.absent === true,
  };
}

interface Request {
  readonly fetch: DocumentFetch;
  readonly accept: string;
  readonly budget: Budget;
  readonly signal: AbortSignal;
  readonly isLate: () => boolean;
  readonly limit: number;
}

async function load(url: string, request: Request): Promise<Loaded> {
  const { fetch, accept, budget, signal, isLate } = request;
  const { origin, href } = new URL(url);
  let target = href;
  for (let redirects = 0; ; redirects += 1) {
    // A fetch that ignores the signal comes back when nobody waits any more.
    if (signal.aborted || isLate()) return { fault: 'The time is up' };
    if (!budget.take()) return { fault: 'There were too many requests for one credential; see the limit "fetches"' };
    const response: unknown = await fetch(target, {
      method: 'GET',
      headers: { accept },
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!isObject(response)) return { fault: 'What "fetch" returned is no response' };
    const answer = response as unknown as DocumentResponse;
    const { status, url: answered } = answer;
    if (typeof answered === 'string' && answered !== '' && !staysOn(origin, answered)) {
      discard(answer);
      return { fault: 'The answer comes from another origin' };
    }
    if (status === 200) {
      const body = await readBody(answer, request);
      return 'bytes' in body ? { ...body, html: redirects === 0 && isHtml(answer) } : body;
    }
    discard(answer);
    if (!REDIRECTS.has(status)) {
      const fault = `The status is ${typeof status === 'number' ? status : 'no number'}`;
      return ABSENT.has(status) && redirects === 0 ? { fault, absent: true } : { fault };
    }
    const location = answer.headers.get('location');
    if (typeof location !== 'string' || !URL.canParse(location, target)) return { fault: 'A redirect leads nowhere' };
    if (redirects === MAX_REDIRECTS) return { fault: `There were more than ${MAX_REDIRECTS} redirects` };
    target = new URL(location, target).href;
    if (!staysOn(origin, target)) return { fault: 'A redirect leads to another origin' };
  }
}

function staysOn(origin: string, url: string): boolean {
  return isPlainHttps(url) && new URL(url).origin === origin;
}

function isHtml({ headers }: DocumentResponse): boolean {
  const type: unknown = headers.get('content-type');
  return typeof type === 'string' && /^(?:text\/html|application\/xhtml\+xml) *(?:;|$)/i.test(type);
}

type Read = { readonly bytes: Uint8Array } | { readonly fault: string; readonly tooLarge?: true };

async function readBody(response: DocumentResponse, { limit, isLate }: Request): Promise<Read> {
  const tooLarge = { fault: `The document has more than ${limit} bytes`, tooLarge: true } as const;
  if (Number(response.headers.get('content-length')) > limit) {
    discard(response);
    return tooLarge;
  }
  if (typeof response.body?.getReader !== 'function') {
    const buffer: unknown = await response.arrayBuffer();
    if (Object.prototype.toString.call(buffer) !== '[object ArrayBuffer]') return { fault: 'The body is no bytes' };
    const bytes = new Uint8Array(buffer as ArrayBuffer);
    return bytes.length > limit ? tooLarge : { bytes };
  }
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let empty = 0;
  let fault: Read | undefined;
  while (!fault) {
    const { done, value } = await reader.read();
    if (done) return { bytes: concatenate(chunks, length) };
    if (!ArrayBuffer.isView(value)) {
      fault = { fault: 'The body is no bytes' };
      break;
    }
    const chunk = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    length += chunk.length;
    empty += chunk.length === 0 ? 1 : 0;
    chunks.push(chunk);
    if (length > limit) fault = tooLarge;
    else if (empty > MAX_EMPTY_CHUNKS || isLate()) fault = { fault: 'The body does not end' };
  }
  settle(() => reader.cancel());
  return fault;
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Lets go of a body that nobody will read. */
function discard(response: DocumentResponse): void {
  settle(() => response.body?.cancel());
}

function settle(work: () => unknown): void {
  // A failure to let go is nobody's business.
  (async () => work())().catch(() => undefined);
}
