/**
 * All checks on one paragraph of 700 words beside 10,000 concepts, check by check; then the first checking of a document of
 * 5,000 paragraphs in the real server, and what the answers to others took meanwhile.
 */
import { buildTermbase } from '../glossary/index.js';
import { loadStarter } from '../glossary/starter/load.js';
import { contextOf } from '../server/core/checks/context.js';
import { checks, examine, groupChecks } from '../server/core/checks/run.js';
import { openSpeller } from '../server/spelling/open.js';
import { generateConcepts } from './_concepts.js';
import { checkedDocument } from './_checked-document.js';
import { longReport } from './_data.js';
import { machine, median, quantile, seeded, table, target } from './_report.js';

const concepts = 10_000;
const words = 700;
const rounds = 20;
/** Times that each paragraph is checked; the quietest counts. */
const repeats = 7;
/** What the processor ran for all of them, however busy the machine is. */
const ran = 'all, of the processor';

export async function run(): Promise<void> {
  console.log(machine());
  oneParagraph();
  await checkedDocument();
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
