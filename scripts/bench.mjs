// Bundles and runs the benchmarks in bench/: `npm run bench`, or `npm run bench -- recognition store` for some of them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { load } from './bundle.mjs';

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
for (const name of wanted.length > 0 ? wanted : all) {
  const { run } = await load(`bench/${name}.ts`, name);
  console.log(`\n== ${name}`);
  await run();
}
