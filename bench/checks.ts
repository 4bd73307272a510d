/**
 * All checks on one paragraph of 700 words beside 10,000 concepts, check by check; then the first checking of a document of
 * 5,000 paragraphs in the real server, and what the answers to others took meanwhile.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTermbase } from '../glossary/index.js';
import { loadStarter } from '../glossary/starter/load.js';
import { contextOf } from '../server/core/checks/context.js';
import { checks, examine, groupChecks } from '../server/core/checks/run.js';
import { openSpeller } from '../server/spelling/open.js';
import type * as FindingsWork from '../server/store/findings-work.js';
import type * as Reading from '../server/store/reading.js';
import { generateConcepts } from './_concepts.js';
import { fillFolder, longReport } from './_data.js';
import { machine, median, pause, quantile, seeded, table, target } from './_report.js';
import { copyProgram, inWorkshop, serve } from './_server.js';

const concepts = 10_000;
const words = 700;
const rounds = 20;
/** Times that each paragraph is checked; the quietest counts. */
const repeats = 7;
const paragraphs = 5_000;
/** What the processor ran for all of them, however busy the machine is. */
const ran = 'all, of the processor';

export async function run(): Promise<void> {
  console.log(machine());
  oneParagraph();
  await oneDocument();
  console.log(machine());
}

function oneParagraph(): void {
  const starter = loadStarter();
  const termbase = buildTermbase([...starter, ...generateConcepts(starter, concepts - starter.length, seeded(7))]);
  const rules = { termbase, profile: {}, day: null, accepted: [], speller: openSpeller() };
  const texts = longParagraphs(rounds);
  const times = new Map<string, number[]>();
  for (const text of texts) {
    const best = new Map<string, number>();
    const measure = (name: string, work: () => unknown): void => {
      const from = performance.now();
      work();
      best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - from));
    };
    for (let i = 0; i < repeats; i++) {
      const context = contextOf(text, rules);
      measure('(the termbase)', context.hits);
      measure('(sentences and words)', () => [
        context.sentences('source'),
        context.sentences('target'),
        context.words(),
      ]);
      for (const check of checks) measure(check.id, () => check.find(text, context, check.settings));
      for (const check of groupChecks) measure(check.id, () => check.note(text, context));
      measure('all', () => examine(text, rules));
      const before = process.cpuUsage();
      examine(text, rules);
      const { user, system } = process.cpuUsage(before);
      best.set(ran, Math.min(best.get(ran) ?? Infinity, (user + system) / 1000));
    }
    for (const [name, time] of best) times.set(name, [...(times.get(name) ?? []), time]);
  }
  table(
    [`ms, ${words} words, ${termbase.size} concepts`, 'median', 'p95'],
    [...times].map(([name, all]) => [name, median(all).toFixed(2), quantile(all, 0.95).toFixed(2)]),
  );
  const all = median(times.get(ran) ?? []);
  target(
    `all checks on a paragraph of ${words} words, ${concepts} concepts, run under 20 ms: ${all.toFixed(1)} ms`,
    all < 20,
  );
}

/** Paragraphs of the report's sentences, as long as it takes. */
function longParagraphs(count: number): { readonly source: string; readonly target: string }[] {
  const { english, chinese } = longReport(count * 20);
  const [en, zh] = [english.split('\n\n'), chinese.split('\n\n')];
  return Array.from({ length: count }, (_, i) => {
    const from = i * 20;
    let to = from;
    while (en.slice(from, to).join(' ').split(' ').length < words) to++;
    return { source: zh.slice(from, to).join(''), target: en.slice(from, to).join(' ') };
  });
}

async function oneDocument(): Promise<void> {
  await inWorkshop(async (workshop) => {
    const folder = workshop.folder();
    const program = copyProgram(workshop);
    const { cookie, document } = await fillFolder(program, folder, paragraphs);
    const load = async (file: string): Promise<unknown> =>
      import(pathToFileURL(path.join(program, 'server', file)).href);
    const { openReading } = (await load('store/reading.js')) as typeof Reading;
    const { isBehind } = (await load('store/findings-work.js')) as typeof FindingsWork;
    const reading = openReading(folder);
    workshop.onEnd(reading.close);
    const begun = performance.now();
    const server = await serve(workshop, program, folder, true);
    await server.watch();
    const times: number[] = [];
    let at = 1;
    while (isBehind(reading)) {
      const from = performance.now();
      const url = `http://127.0.0.1:${server.port}/documents/${document}?at=${at}`;
      const response = await fetch(url, { headers: { cookie, accept: 'text/html' } });
      await response.text();
      if (response.status !== 200) throw new Error(`${response.status} at ${url}`);
      times.push(performance.now() - from);
      at = 1 + ((at + 487) % paragraphs);
      await pause(20);
    }
    const took = (performance.now() - begun) / 1000;
    const used = processorSeconds(server.pid);
    const { longest } = await server.report();
    const p99 = quantile(times, 0.99);
    console.log(
      `${paragraphs} paragraphs checked in ${took.toFixed(1)} s from the start of the server, which ran ${used.toFixed(1)} s of the processor in all its threads; meanwhile ${times.length} windows of 50 paragraphs: median ${median(times).toFixed(1)}, p99 ${p99.toFixed(1)} ms; longest piece of the main thread ${longest.ran.toFixed(1)} ms`,
    );
    target(`a document of ${paragraphs} paragraphs under 20 s: ${took.toFixed(1)} s`, took < 20);
    target(`others answered meanwhile, p99 under 50 ms: ${p99.toFixed(1)} ms`, p99 < 50);
  });
}

/** Of a process with its threads, as Linux counts them: in hundredths of a second. */
function processorSeconds(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}
