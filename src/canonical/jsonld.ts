import type JsonLd from 'jsonld';
import { contextDocument, type Documents } from '../contexts/index.js';
import { problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';

export type { JsonLd };
export type JsonLdOptions = Parameters<typeof JsonLd.expand>[1];

let loading: Promise<typeof JsonLd> | undefined;

/** jsonld takes long to load, and a verifier of tokens alone may never need it. */
export function loadJsonLd(): Promise<typeof JsonLd> {
  loading ??= import('jsonld').then(
    (module) => module.default,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/**
 * Options of one call: safe mode, no base, no network, and nothing from earlier calls. What jsonld keeps of a context for
 * the whole process depends on how it was applied and on what stood around it: one document could decide about another.
 */
export async function jsonLdOptions(documents: Documents): Promise<JsonLdOptions> {
  const { default: ContextResolver } = await import('jsonld/lib/ContextResolver.js');
  return {
    base: null,
    safe: true,
    rdfDirection: 'i18n-datatype',
    documentLoader: (url) => load(url, documents),
    contextResolver: new ContextResolver({ sharedCache: new Map() }),
  };
}

async function load(url: string, documents: Documents): Promise<RemoteDocument> {
  const document = await contextDocument(url, documents);
  if (!document) throw new Error(`The context ${url} is not known`);
  return { documentUrl: url, document, contextUrl: null };
}

interface RemoteDocument {
  documentUrl: string;
  document: unknown;
  contextUrl: null;
}

export interface JsonLdError extends Error {
  details?: { code?: string; cause?: unknown; event?: { code: string; details?: Record<string, unknown> } };
}

export function isJsonLdError(error: unknown): error is JsonLdError {
  return error instanceof Error && error.name.startsWith('jsonld.');
}

export function jsonLdProblem(error: unknown): Problem {
  const code = isJsonLdError(error) ? (error.details?.event?.code ?? error.details?.code) : undefined;
  const message = error instanceof Error ? error.message.slice(0, 200).replace(/\.$/, '') : 'Unknown error';
  return problem('JSON_LD_ERROR', code === undefined ? message : `${message} (${code})`);
}
