import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a script of `children/` in a process of its own, and returns what it printed.
 *
 * @throws {Error} when it fails
 */
export function runChild(script, args = [], flags = []) {
  const file = fileURLToPath(new URL(`children/${script}.mjs`, import.meta.url));
  const { status, stdout, error } = spawnSync(process.execPath, [...flags, file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`scripts/bench/children/${script}.mjs ended with ${status}`);
  return stdout;
}

export function runJsonChild(script, args, flags) {
  return JSON.parse(runChild(script, args, flags));
}
