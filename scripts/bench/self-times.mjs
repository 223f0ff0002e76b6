/** The own time of every function and of every place in a CPU profile, in microseconds, the largest first. */
export function selfTimes({ nodes, samples, timeDeltas }, nameOf) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map();
  const places = new Map();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = timeDeltas[index];
    if (frame.functionName === '(idle)') continue;
    const { name, place, group } = nameOf(frame);
    const key = JSON.stringify([name, place]);
    const entry = functions.get(key) ?? { name, place, time: 0 };
    entry.time += time;
    functions.set(key, entry);
    places.set(group, (places.get(group) ?? 0) + time);
    total += time;
  }
  const sorted = (entries) => entries.toSorted((a, b) => b.time - a.time);
  return {
    functions: sorted([...functions.values()]),
    places: sorted([...places].map(([name, time]) => ({ name, time }))),
    total,
  };
}

/**
 * Says for a call frame what the function is called, where it is, and to which part of the program it belongs. In a bundle
 * esbuild writes above every module from which source it is.
 *
 * @param readText Returns the text behind a URL of a file.
 */
export async function createNamer({ nodes }, readText) {
  const bundles = new Map();
  for (const { callFrame } of nodes) {
    const { url } = callFrame;
    if (!isBundle(url) || bundles.has(url)) continue;
    bundles.set(url, sourcesByLine(await readText(url)));
  }
  return ({ functionName, url, lineNumber }) => {
    const name = functionName || '(anonymous)';
    if (url === '') return { name, place: '', group: name.startsWith('(') ? name : '(engine)' };
    if (url.startsWith('node:')) return { name, place: url, group: 'node' };
    const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(url);
    if (dependency) return { name, place: `${dependency[1]}/${dependency[2]}`, group: dependency[1] };
    const source = bundles.get(url)?.[lineNumber];
    if (source === undefined) return { name, place: url.slice(url.lastIndexOf('/') + 1), group: 'benchmark' };
    const bundled = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source);
    return { name, place: source, group: bundled?.[1] ?? `credsmith ${/^(src\/[^/]+)/.exec(source)?.[1] ?? source}` };
  };
}

function isBundle(url) {
  return /\/(dist\/.*\.js|internals\.mjs)$/.test(url) && !url.includes('/node_modules/');
}

function sourcesByLine(text) {
  let current;
  return text.split('\n').map((line) => {
    current = /^\/\/ ((?:src|node_modules|\.\.)\/\S+)$/.exec(line)?.[1] ?? current;
    return current;
  });
}
