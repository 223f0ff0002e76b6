import type { DocumentFetch, DocumentRequest } from '../../src/types/index.js';

/** An answer: JSON with status 200, a `Response`, or a function that makes either. */
export type Answer = object | Response | (() => unknown);

export interface FakeFetch extends DocumentFetch {
  /** URLs in the order of the requests. */
  readonly urls: string[];
  readonly requests: DocumentRequest[];
}

/** A network of these URLs; every other one answers 404. */
export function fakeFetch(answers: Readonly<Record<string, Answer>>): FakeFetch {
  const urls: string[] = [];
  const requests: DocumentRequest[] = [];
  const fetch = async (url: string, init: DocumentRequest) => {
    urls.push(url);
    requests.push(init);
    if (!Object.hasOwn(answers, url)) return new Response('not here', { status: 404 });
    const answer = answers[url];
    const made = typeof answer === 'function' ? await answer() : answer;
    return made instanceof Response || typeof answer === 'function' ? made : Response.json(made);
  };
  return Object.assign(fetch as DocumentFetch, { urls, requests });
}
