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
    // Not by Node's version: esbuild would have regular expressions with \p{…} made anew wherever they are used.
    target: 'es2022',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
