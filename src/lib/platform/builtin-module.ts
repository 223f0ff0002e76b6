interface NodeProcess {
  getBuiltinModule?(id: string): unknown;
}

const modules = new Map<string, unknown>();

/** A module of Node where the platform has it (Node, Bun, Deno, Workers with Node compatibility), else `null`. */
export function builtinModule(id: `node:${string}`): unknown {
  let module = modules.get(id);
  if (module === undefined) {
    const process = (globalThis as { process?: NodeProcess }).process;
    module = process?.getBuiltinModule?.(id) ?? null;
    modules.set(id, module);
  }
  return module;
}
