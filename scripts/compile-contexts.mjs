// Compiles JSON-LD contexts, through jsonld's own context processor, into the tables that src/canonical/plan walks with.
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import contextProcessor from 'jsonld/lib/context.js';

const { getInitialContext, process } = contextProcessor;

/** Values of `container` in a table. Any other is left to jsonld, like every definition that has no IRI in its row. */
const CONTAINERS = { '': 0, '@set': 0, '@list': 1, '@graph': 2, '@graph @set': 2 };
/** What a compiled context may say beside its terms. */
const HARMLESS = new Set(['@version', '@protected']);
const MAPPING_MEMBERS = new Set([
  '@id',
  '@type',
  '@container',
  '@context',
  'reverse',
  'protected',
  '_prefix',
  '_termHasColon',
]);

/**
 * Tables of contexts, by name. A context is a list of terms, each with its definition; a definition is the same number in
 * two contexts only if jsonld holds the two to be equal.
 *
 * @param {ReadonlyMap<string, object>} documents context documents by URL
 * @param {ReadonlyMap<string, object>} [inline] values of `@context` that are objects, by name
 */
export async function compileContexts(documents, inline = new Map()) {
  const strings = pool();
  const definitions = pool();
  const contexts = pool();
  const options = {
    processingMode: 'json-ld-1.1',
    base: null,
    contextResolver: new ContextResolver({ sharedCache: new Map() }),
    documentLoader: (url) => {
      throw new Error(`A compiled context names another: ${url}`);
    },
  };
  const initial = getInitialContext(options);

  async function compile(raw, outer) {
    if (raw === null) return -1;
    if (typeof raw !== 'object' || Array.isArray(raw))
      throw new Error(`Not one context object: ${JSON.stringify(raw)}`);
    const active = await process({ activeCtx: outer, localCtx: raw, overrideProtected: true, options });
    const terms = [];
    for (const name of Object.keys(raw).sort()) {
      if (HARMLESS.has(name)) continue;
      if (name.startsWith('@')) throw new Error(`A compiled context has "${name}"`);
      if (/[:/\s]/.test(name)) throw new Error(`The term "${name}" is no plain name`);
      const mapping = active.mappings.get(name);
      if (/^@(id|type)$/.test(mapping['@id']) && mapping['@id'] !== `@${name}`)
        throw new Error(`"${name}" renames a keyword`);
      terms.push([strings.add(name), await define(mapping, active), mapping.protected ? 1 : 0]);
    }
    const needed = [...new Set(Object.values(raw).flatMap(namesIn))].filter((name) => !Object.hasOwn(raw, name)).sort();
    const dependencies = [];
    for (const name of needed) {
      const mapping = outer.mappings.get(name);
      dependencies.push([strings.add(name), mapping ? await define(mapping, outer) : -1]);
    }
    return contexts.add(JSON.stringify([terms.flat(), dependencies.flat()]));
  }

  async function define(mapping, active) {
    const { '@id': iri, '@type': type = '', '@container': container = [], '@context': scoped, reverse } = mapping;
    const kind = CONTAINERS[[...container].sort().join(' ')] ?? -1;
    const known = Object.keys(mapping).every((member) => MAPPING_MEMBERS.has(member));
    const covered = known && !reverse && typeof iri === 'string' && (!iri.startsWith('@') || /^@(id|type)$/.test(iri));
    const context = scoped === undefined ? -2 : await compile(scoped, active);
    const { protected: _, ...compared } = mapping;
    const row = [strings.add(covered && kind >= 0 ? iri : ''), strings.add(type), Math.max(kind, 0), context];
    return definitions.add(JSON.stringify(row), stable(compared));
  }

  const compiled = {};
  for (const [url, document] of documents) compiled[url] = await compile(document['@context'], initial);
  const compiledInline = {};
  for (const context of inline.values()) compiledInline[JSON.stringify(context)] = await compile(context, initial);
  return {
    strings: strings.values(),
    definitions: definitions.values().flatMap((row) => JSON.parse(row)),
    contexts: contexts.values().map((row) => JSON.parse(row)),
    documents: compiled,
    inline: compiledInline,
  };
}

/** Names of other terms that a definition is made with: prefixes, and terms instead of IRIs. */
function namesIn(definition) {
  const values = typeof definition === 'string' ? [definition] : [definition?.['@id'], definition?.['@type']];
  return values.flatMap((value) => {
    if (typeof value !== 'string' || value.startsWith('@')) return [];
    const colon = value.indexOf(':');
    if (colon <= 0) return [value];
    return value.startsWith('//', colon + 1) ? [] : [value.slice(0, colon)];
  });
}

/** Numbers each value once. Two with the same text and another identity are two. */
function pool() {
  const indexes = new Map();
  const values = [];
  return {
    add(text, identity = '') {
      const key = `${text}\n${identity}`;
      const known = indexes.get(key);
      if (known !== undefined) return known;
      indexes.set(key, values.length);
      return values.push(text) - 1;
    },
    values: () => values,
  };
}

function stable(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  const entries = Object.keys(value).sort();
  return `{${entries.map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join()}}`;
}
