import { readdir, stat } from 'node:fs/promises';

const ROOT = new URL('../../', import.meta.url);

/** Whether a source was changed after the build that is about to be measured. */
export async function isBuildStale() {
  const built = (await stat(new URL('dist/index.js', ROOT))).mtimeMs;
  const sources = await readdir(new URL('src/', ROOT), { recursive: true, withFileTypes: true });
  for (const entry of sources) {
    // What is generated is written anew before every test.
    if (!entry.isFile() || entry.parentPath.includes('generated')) continue;
    if ((await stat(`${entry.parentPath}/${entry.name}`)).mtimeMs > built) return true;
  }
  return false;
}
