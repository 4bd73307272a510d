import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a module of bench/ and loads it. It lies beside dist/, so that it finds package.json and the compiled workers as the
 * program does.
 */
export async function load(entry, name) {
  const outfile = path.resolve('dist/bench', `${name}.js`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
