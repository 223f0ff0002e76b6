/** What a `DocumentFetch` is asked for. `redirect: 'manual'` means that it must not follow redirects itself. */
export interface DocumentRequest {
  method: 'GET';
  headers: { accept: string };
  redirect: 'manual';
  /** No cookies: what is read is the same for everybody. */
  credentials: 'omit';
  /** Hosts learn nothing of the page on which a badge is verified. */
  referrerPolicy: 'no-referrer';
  /** Aborts when the document is too large, takes too long, or is not wanted any more. */
  signal: AbortSignal;
}

/** What is read of an answer: a `Response` has all of it. Without a stream in `body`, `arrayBuffer` is called. */
export interface DocumentResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** URL of the answer where it is known; one of another origin is refused. */
  readonly url?: string;
  readonly body?: DocumentStream | null;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The part of a `ReadableStream` that is used. */
export interface DocumentStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
  };
  cancel(reason?: unknown): Promise<void>;
}

/**
 * Gets a document over HTTPS: `globalThis.fetch`, or a function of your own. It decides which hosts may be reached.
 *
 * @see {@link https://fetch.spec.whatwg.org/#fetch-method Fetch Standard, 5.6}
 */
export type DocumentFetch = (url: string, init: DocumentRequest) => Promise<DocumentResponse>;

/**
 * Resolves DIDs of methods that the library does not know: a promise of the DID document or of a DID resolution result
 * (`{ didDocument }`), or of `undefined` or `null` when the DID is not known to it.
 *
 * @see {@link https://www.w3.org/TR/did-1.0/#did-resolution Decentralized Identifiers 1.0, 7.1}
 */
export type DidResolver = (did: string) => Promise<unknown>;
