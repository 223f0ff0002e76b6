/**
 * Sorts the chunks of a bundle with one entry: `start` are those that the entry imports, directly or through others;
 * `onDemand` those that only `import()` reaches, under the name of what is imported. A chunk is listed once.
 *
 * @param metafile What esbuild says about a bundle with `splitting`.
 */
export function chunksOf({ outputs }) {
  const dynamicTargets = new Set(
    Object.values(outputs).flatMap(({ imports }) => imports.filter(isDynamic).map(({ path }) => path)),
  );
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint && !dynamicTargets.has(path));
  const seen = new Set();
  const start = reach(entry, outputs, seen);
  const onDemand = [];
  const waiting = [...start];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const target of outputs[path].imports.filter(isDynamic)) {
      const chunks = reach(target.path, outputs, seen);
      if (chunks.length === 0) continue;
      onDemand.push({ name: nameOf(outputs[target.path].entryPoint), chunks });
      waiting.push(...chunks);
    }
  }
  return { start, onDemand };
}

/** The chunk and what it imports, without what was seen before. What is no chunk stays outside of the bundle. */
function reach(path, outputs, seen) {
  if (seen.has(path) || !Object.hasOwn(outputs, path)) return [];
  seen.add(path);
  const imported = outputs[path].imports.filter((entry) => !isDynamic(entry));
  return [path, ...imported.flatMap((entry) => reach(entry.path, outputs, seen))];
}

function isDynamic({ kind }) {
  return kind === 'dynamic-import';
}

function nameOf(module) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module)?.[1] ?? module;
}
