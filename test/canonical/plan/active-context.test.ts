import ContextResolver from 'jsonld/lib/ContextResolver.js';
import contextProcessor, { type ProcessedContext } from 'jsonld/lib/context.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ActiveContext, createActiveContexts, readTables } from '../../../src/canonical/plan/index.js';
import {
  BUNDLED_CONTEXTS,
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  contextDocument,
  isOpenBadgesContext,
  OPEN_BADGES_EXTENSIONS,
  OPEN_BADGES_V3,
  TABLES,
} from '../../../src/contexts/index.js';

// Compiled contexts are put together by our own rules; here jsonld's context processor does the same work, and every term
// is compared.

const URLS = [...BUNDLED_CONTEXTS.keys()];
const documents = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  for (const url of URLS) documents.set(url, (await contextDocument(url)) as Record<string, unknown>);
});

/** A new resolver each time: the caches of jsonld do not know how a context was applied. */
function options() {
  return {
    processingMode: 'json-ld-1.1',
    base: null,
    contextResolver: new ContextResolver({ sharedCache: new Map() }),
    documentLoader: async (url: string) => ({
      documentUrl: url,
      document: structuredClone(documents.get(url)),
      contextUrl: null,
    }),
  };
}

type Step = { context: readonly string[] } | { types: readonly string[] } | { property: string };

/** What jsonld does on the way into a document. `undefined` where it refuses. */
function processed(steps: readonly Step[]): Promise<ProcessedContext | undefined> {
  const key = JSON.stringify(steps);
  const known = remembered.get(key) ?? processNext(steps);
  remembered.set(key, known);
  return known;
}

const remembered = new Map<string, Promise<ProcessedContext | undefined>>();

async function processNext(steps: readonly Step[]): Promise<ProcessedContext | undefined> {
  const { process, getInitialContext } = contextProcessor;
  const step = steps.at(-1);
  if (!step) return getInitialContext(options());
  let active = await processed(steps.slice(0, -1));
  const apply = async (localCtx: unknown, how: object = {}) => {
    if (active) active = await process({ activeCtx: active, localCtx, options: options(), ...how });
  };
  try {
    if ('context' in step) await apply(step.context);
    if ('types' in step) {
      const outer = active;
      for (const type of [...step.types].sort()) {
        const scoped = outer?.mappings.get(type)?.['@context'];
        if (scoped !== undefined) await apply(scoped, { propagate: false });
      }
    }
    if ('property' in step) {
      const before = active?.mappings.get(step.property)?.['@context'];
      if (before !== undefined) await apply(before, { overrideProtected: true });
      const scoped = active?.mappings.get(step.property)?.['@context'];
      active = active?.revertToPreviousContext();
      if (scoped !== undefined) await apply(scoped, { overrideProtected: true });
    }
    return active;
  } catch {
    return undefined;
  }
}

function composed(steps: readonly Step[]): ActiveContext | undefined {
  let active: ActiveContext | undefined = createActiveContexts(readTables(TABLES))();
  for (const step of steps) {
    if ('context' in step) active = active?.withContext(step.context);
    if ('types' in step) active = active?.withTypes(step.types);
    if ('property' in step) active = active?.property(step.property)?.nodes;
  }
  return active;
}

/** Whether both agree on every term; a term that is left to jsonld agrees with anything. */
async function compare(steps: readonly Step[]): Promise<'equal' | 'refused' | 'left to jsonld'> {
  const [ours, theirs] = [composed(steps), await processed(steps)];
  if (!ours) return theirs ? 'left to jsonld' : 'refused';
  expect(theirs, `${JSON.stringify(steps)} is refused by jsonld`).toBeDefined();
  for (const [name, mapping] of theirs?.mappings ?? []) {
    const term = ours.term(name);
    const at = `${name} after ${JSON.stringify(steps)}`;
    expect(term, at).toBeDefined();
    if (!term || term.definition.iri === '') continue;
    const { definition, isProtected } = term;
    const [container = 'none'] = (mapping?.['@container'] ?? []).filter((kind) => kind !== '@set');
    expect(
      [definition.iri, definition.coercion, `@${definition.container}`.replace('@none', 'none'), isProtected],
      at,
    ).toEqual([mapping?.['@id'], mapping?.['@type'] ?? '', container, mapping?.protected ?? false]);
    expect(definition.scoped === undefined, at).toBe(mapping?.['@context'] === undefined);
  }
  const names = [...TABLES.strings].filter((name) => ours.term(name));
  expect(names.filter((name) => !theirs?.mappings.has(name))).toEqual([]);
  return 'equal';
}

describe('compiled contexts, put together, are what jsonld makes of them (JSON-LD 1.1 API, 4.1)', () => {
  test.each(URLS)('%s alone and before every other one', async (first) => {
    expect(await compare([{ context: [first] }])).toBe('equal');
    for (const second of URLS) {
      const outcome = await compare([{ context: [first, second] }]);
      // Two versions of one context, of which the older defines a prefix that the newer leans on: nobody names both.
      if (outcome === 'left to jsonld') expect([first, second].every(isOpenBadgesContext)).toBe(true);
    }
  });

  const bases: [string, string[]][] = [
    ['2.0', [CREDENTIALS_V2, OPEN_BADGES_V3]],
    ['2.0 with extensions', [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS]],
    ['1.1', [CREDENTIALS_V1, 'https://purl.imsglobal.org/spec/ob/v3p0/context.json']],
  ];

  test.each(bases)('every pair of types, in either order, and every property below them: %s', async (_, context) => {
    const base = composed([{ context }]) as ActiveContext;
    const names = TABLES.strings.filter((name) => base.term(name) && /^[\w]+$/.test(name));
    const bringing = names.filter((name) => base.term(name)?.definition.scoped !== undefined);
    expect(bringing.length).toBeGreaterThan(20);
    const outcomes: Record<string, number> = {};
    const count = async (steps: Step[]) => {
      const outcome = await compare([{ context }, ...steps]);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      // Suites that nobody issues any more; the contexts of 1.1 write them with a prefix that Open Badges defines anew.
      if (outcome === 'left to jsonld') expect(JSON.stringify(steps)).toMatch(/Signature201[89]/);
    };
    for (const type of bringing) {
      await count([{ types: [type] }]);
      for (const other of bringing) if (other > type) await count([{ types: [other, type] }]);
    }
    for (const property of names) {
      const { coercion = '', iri = '' } = base.term(property)?.definition ?? {};
      if (iri !== '' && !coercion.startsWith('http')) await count([{ property }]);
    }
    expect(outcomes.equal).toBeGreaterThan(bringing.length);
  });

  test('every property of every class', async () => {
    const context = [CREDENTIALS_V2, OPEN_BADGES_V3];
    const base = composed([{ context }]) as ActiveContext;
    const types = TABLES.strings.filter((name) => base.term(name)?.definition.scoped !== undefined);
    let compared = 0;
    for (const type of types) {
      const typed = composed([{ context }, { types: [type] }]);
      const own = TABLES.strings.filter((name) => typed?.term(name) && typed.term(name) !== base.term(name));
      for (const property of own.filter((name) => typed?.term(name)?.definition.iri.startsWith('http'))) {
        await compare([{ context }, { types: [type] }, { property }]);
        await compare([{ context }, { types: [type] }, { property }, { types: [type] }]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
