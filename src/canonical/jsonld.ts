import type JsonLd from 'jsonld';
import { contextDocument, type Documents } from '../contexts/index.js';
import { problem } from '../lib/index.js';
import type { Problem } from '../types/index.js';

export type { JsonLd };
export type JsonLdOptions = Parameters<typeof JsonLd.expand>[1];

let loading: Promise<typeof JsonLd> | undefined;

/** jsonld takes long to load, and who handles badges of the standards alone never needs it. */
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

const UNKNOWN = Symbol('unknown context');

/** Why a context that is known could not be had: nothing that a document can be blamed for. */
export function loadingFault(error: unknown): unknown {
  if (!isJsonLdError(error) || error.details?.code !== 'loading remote context failed') return undefined;
  const { cause } = error.details;
  return cause instanceof Error && cause.cause === UNKNOWN ? undefined : cause;
}

async function load(url: string, documents: Documents): Promise<RemoteDocument> {
  const document = await contextDocument(url, documents);
  if (!document) throw new Error(`The context ${url} is not known`, { cause: UNKNOWN });
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
