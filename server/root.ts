import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder, from sources and from `dist/` alike: where package.json, migrations and views are. */
export const root = ((): string => {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the program');
    folder = parent;
  }
  return folder;
})();

/**
 * The compiled module `name` beside the one at `url`, for a worker thread. From TypeScript sources (vitest) it is taken from
 * `dist/` all the same, because a plain worker cannot load TypeScript; the tests compile first (tests/setup/build.ts).
 */
export function compiledBeside(url: string, name: string): URL {
  const here = fileURLToPath(url);
  const folder = here.endsWith('.ts')
    ? path.join(root, 'dist', path.relative(root, path.dirname(here)))
    : path.dirname(here);
  return pathToFileURL(path.join(folder, `${name}.js`));
}
