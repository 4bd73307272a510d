// How right the checks are: `npm run evaluate`, with `--list`, `--json`, `--pairs FILE`, `--parallel FILE` (bench/evaluate/main.ts).
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Beside dist/, so that it finds package.json as the program does.
const outfile = path.resolve('dist/bench/evaluate.js');
await build({
  entryPoints: ['bench/evaluate/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { run } = await import(pathToFileURL(outfile).href);
process.exitCode = await run(process.argv.slice(2));
