/**
 * Look-up as one types: every keystroke of queries of all kinds, as the page asks it (a page of results, the total, the
 * counts of every facet), over the starter termbase and two sizes of a dictionary's.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { buildTermbaseInSlices, type Concept } from '../glossary/index.js';
import { loadPinyin } from '../glossary/pinyin.js';
import { dictionaryConcepts } from './_dictionary.js';
import { typedQueries } from './_queries.js';
import { machine, quantile, table, target } from './_report.js';

const SIZES = [402, 10_000, 124_000];
/** What the page asks for: 50, and one more to know whether there are more. */
const PAGE = 51;
const ROUNDS = 3;

export async function run(): Promise<void> {
  console.log(machine());
  const all = await dictionaryConcepts(SIZES.at(-1) ?? 0);
  if (all === null) return;
  for (const size of SIZES) {
    const concepts = all.slice(0, size);
    const { termbase, megabytes, longest, milliseconds } = await built(concepts);
    console.log(
      `\n${size} concepts: built in ${milliseconds.toFixed(0)} ms, the longest slice ${longest.toFixed(1)} ms, heap and buffers ${megabytes.toFixed(0)} MB`,
    );
    const p95 = measure(typedQueries(concepts), (query) => termbase.search(query, { limit: PAGE }));
    if (size === SIZES.at(-1)) target(`no slice of the building over 20 ms: ${longest.toFixed(1)} ms`, longest <= 20);
    if (size === SIZES.at(-1)) target(`look-up p95 ${p95.toFixed(2)} ms, under 5 ms, at ${size} concepts`, p95 < 5);
  }
}

async function built(concepts: readonly Concept[]) {
  const pinyin = loadPinyin();
  const before = used();
  const start = performance.now();
  let [longest, since] = [0, ran()];
  const pause = async (): Promise<void> => {
    longest = Math.max(longest, ran() - since);
    await new Promise((resolve) => setImmediate(resolve));
    since = ran();
  };
  const termbase = await buildTermbaseInSlices(concepts, pause, { pinyin, now: () => performance.now() });
  const milliseconds = performance.now() - start;
  return { termbase, longest, milliseconds, megabytes: used() - before };
}

/** Milliseconds that this thread has really run (Linux; elsewhere by the clock): a slice is not longer for being interrupted. */
function ran(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

function used(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/**
 * Prints a line for each kind of query; answers the p95 of all of them together. The whole stream is asked three times and of
 * each query the quickest counts: what else the machine does meanwhile is not ours.
 */
function measure(kinds: ReadonlyMap<string, readonly string[]>, ask: (query: string) => unknown): number {
  const quickest = new Map([...kinds].map(([kind, queries]) => [kind, queries.map(() => Infinity)]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [kind, queries] of kinds) {
      const times = quickest.get(kind) ?? [];
      for (const [i, query] of queries.entries())
        times[i] = Math.min(
          times[i] ?? Infinity,
          timed(() => ask(query)),
        );
    }
  }
  const rows = [...kinds].map(([kind, queries]) => {
    const times = quickest.get(kind) ?? [];
    return [kind, String(queries.length), ...figures(times), slowest(queries, times)];
  });
  const all = [...quickest.values()].flat();
  rows.push(['all', String(all.length), ...figures(all), '']);
  table(['ms', 'queries', 'p50', 'p95', 'p99', 'max', 'slowest'], rows);
  return quantile(all, 0.95);
}

function figures(times: readonly number[]): string[] {
  return [0.5, 0.95, 0.99, 1].map((q) => quantile(times, q).toFixed(2));
}

function slowest(queries: readonly string[], times: readonly number[]): string {
  return JSON.stringify(queries[times.indexOf(Math.max(...times))] ?? '');
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
