// Bundles and runs the benchmarks in bench/: `npm run bench`, or `npm run bench -- recognition store` for some of them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const wanted = process.argv.slice(2);
const all = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => !name.startsWith('_'));
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}
// Beside dist/, so that a bundle finds package.json and the compiled workers as the program does.
const folder = path.resolve('dist/bench');
for (const name of wanted.length > 0 ? wanted : all) {
  await build({
    entryPoints: [`bench/${name}.ts`],
    outfile: path.join(folder, `${name}.js`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  console.log(`\n== ${name}`);
  const { run } = await import(pathToFileURL(path.join(folder, `${name}.js`)).href);
  await run();
}
