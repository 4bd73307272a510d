import { performance } from 'node:perf_hooks';
import { buildTermbase } from '../../glossary/index.js';
import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';
import type { CheckProfile } from '../../server/core/checks/check.js';
import { allChecks, examine } from '../../server/core/checks/run.js';
import { openSpeller } from '../../server/spelling/open.js';
import { generateConcepts } from '../_concepts.js';
import { quantile, seeded } from '../_report.js';
import type { Section } from './print.js';
import type { Pair } from './texts.js';

const WORDS = 700;
const CONCEPTS = 10_000;
const ROUNDS = 100;

/** Milliseconds; `cpu` is what the process ran, on average over the rounds, however busy the machine is. */
type Times = { readonly p50: number; readonly p95: number; readonly cpu: number };

/** Paragraphs joined to one of 700 English words; all checks over it, then each alone with what it shares with others. */
export function time(pairs: readonly Pair[]): Section {
  const starter = [...loadStarter(), ...loadPatterns()];
  const termbase = buildTermbase([
    ...starter,
    ...generateConcepts(starter, CONCEPTS - starter.length, seeded(20230625)),
  ]);
  const speller = openSpeller();
  const texts = joined(pairs);
  const measure = (profile: CheckProfile): Times => {
    const before = process.cpuUsage();
    const times = Array.from({ length: ROUNDS }, () => {
      const from = performance.now();
      examine(texts, { termbase, profile, day: null, accepted: [], speller });
      return performance.now() - from;
    });
    const { user, system } = process.cpuUsage(before);
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpu: (user + system) / 1000 / ROUNDS };
  };
  const only = (id: string): CheckProfile =>
    Object.fromEntries(allChecks.filter((check) => check.id !== id).map((check) => [check.id, 'off']));
  measure({});
  const all = measure({});
  const each = allChecks.map(({ id }) => ({ id, ...measure(only(id)) }));
  const words = texts.target.split(/\s+/).length;
  return {
    title: 'time',
    about: `A paragraph of ${words} English words and ${texts.source.length} Chinese characters, ${CONCEPTS} concepts, ${ROUNDS} rounds, ms.`,
    head: ['checks', 'p50', 'p95', 'cpu'],
    rows: [{ id: 'all', ...all }, ...each].map(({ id, p50, p95, cpu }) => [
      id,
      ...[p50, p95, cpu].map((value) => value.toFixed(2)),
    ]),
    named: [],
    listed: [],
    figures: { words, concepts: CONCEPTS, all, each },
  };
}

function joined(pairs: readonly Pair[]): { source: string; target: string } {
  let [source, target] = ['', ''];
  for (const { zh, en } of pairs) {
    if (target.split(/\s+/).length >= WORDS) break;
    if (/\d/.test(zh)) [source, target] = [source + zh, target === '' ? en : `${target} ${en}`];
  }
  return { source, target };
}
