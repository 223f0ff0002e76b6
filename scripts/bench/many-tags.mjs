import { runJsonChild } from './child.mjs';

/** For how long 16,000 tags stop the event loop; of jsonld alone only in a long run, as it takes many seconds. */
export function measureManyTags({ long }) {
  return {
    credsmith: runJsonChild('many-tags', ['credsmith']),
    ...(long ? { jsonld: runJsonChild('many-tags', ['jsonld']) } : {}),
  };
}
