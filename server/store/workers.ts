import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../root.js';

/**
 * Where a worker thread's compiled module is: beside this one in `dist/`. Started from TypeScript sources (vitest), the
 * compiled one is taken from `dist/` all the same, because a plain worker thread cannot load TypeScript; the tests compile
 * first (tests/setup/build.ts).
 */
export function workerModule(name: 'writer' | 'checkpointer' | 'backup-worker'): URL {
  const here = fileURLToPath(import.meta.url);
  const folder = here.endsWith('.ts')
    ? path.join(root, 'dist', path.relative(root, path.dirname(here)))
    : path.dirname(here);
  return pathToFileURL(path.join(folder, `${name}.js`));
}
