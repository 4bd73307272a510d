// How right the checks are: `npm run evaluate`, with `--list`, `--json`, `--pairs FILE`, `--parallel FILE` (bench/evaluate/main.ts).
import { load } from './bundle.mjs';

const { run } = await load('bench/evaluate/main.ts', 'evaluate');
process.exitCode = await run(process.argv.slice(2));
