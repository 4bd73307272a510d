import { buildTermbase, type ScanHit } from '../../glossary/index.js';
import { impactOf, type Impact, telling } from '../core/concept-impact.js';
import { usageCounter } from '../core/concept-usage.js';
import type { ParagraphReader, ScanRow } from '../store/scan-reader.js';
import type { Matched, ScanAnswer, ScanRequest, ScanStep, Touched } from './scan-messages.js';
import { type Sieve, sieveOf } from './scan-sieve.js';
import { runEdits } from './scan-edits.js';
import type { ScanTexts } from './scan-texts.js';
import { bySentence, windowOf } from './scan-window.js';

const chunk = 500;

/** Scans all current paragraphs, a chunk a step. */
export function* runScan(
  { reader, texts: stored }: { readonly reader: ParagraphReader; readonly texts: ScanTexts },
  request: Exclude<ScanRequest, { kind: 'conflicts' }>,
): Generator<ScanStep, ScanAnswer> {
  if (request.kind === 'usage') return yield* runUsage(reader, request);
  if (request.kind === 'edits') return yield* runEdits({ reader, texts: stored }, request.changes);
  const { change, neighbours, texts } = request;
  const impact = impactOf(change, neighbours);
  const entries = change.before ? [change.before, change.after] : [change.after];
  const around = neighbours.map(({ entry }) => entry);
  const sifting = { sieve: sieveOf(entries), narrow: bySentence([...entries, ...around]) };
  const matched = { source: 0, standard: 0, admitted: 0, bad: 0 };
  const total = reader.count(false);
  let done = 0;
  for (const rows of stored.chunks(chunk)) {
    const found = new Map<number, ReturnType<Impact>>();
    for (const row of rows) {
      const outcome = sift(row, sifting, impact);
      if (outcome && (outcome.impact || outcome.hits.length > 0)) found.set(row.row, outcome);
    }
    const touched: Touched[] = [];
    const places = found.size === 0 ? [] : reader.places([...found.keys()]);
    for (const { row, ...place } of places) {
      const { hits, impact: one } = found.get(row) as ReturnType<Impact>;
      count(matched, hits);
      if (one) touched.push({ ...place, concept: change.concept, kind: one.kind, text: texts ? one.text : null });
    }
    done += rows.length;
    yield { progress: { done: Math.min(done, total), total }, touched };
  }
  return { kind: 'impact', matched };
}

/** The same outcome as without the sieve and the window, for a fraction of the work. */
function sift(
  { source, target }: ScanRow,
  { sieve, narrow }: { readonly sieve: Sieve; readonly narrow: boolean },
  impact: Impact,
): ReturnType<Impact> | null {
  const named = source !== null && sieve.chinese(source);
  const passes = named || source === null || source.trim() === '' ? sieve.english : sieve.bad;
  const rendered = target !== null && passes(target);
  if (!named && !rendered) return null;
  if (target === null) return impact({ source, target });
  // An empty text has no renderings; a missing one would say that there is no English at all.
  if (!rendered) return impact({ source, target: '' });
  const window = narrow ? windowOf(target, passes) : null;
  if (!window) return impact({ source, target });
  const { hits, impact: found } = impact({ source, target: target.slice(window.from, window.to) });
  if (!found || found.text === null) return { hits, impact: found };
  const text = target.slice(0, window.from) + found.text + target.slice(window.to);
  return { hits, impact: { ...found, text } };
}

function count(matched: { -readonly [K in keyof Matched]: number }, hits: readonly ScanHit[]): void {
  const has = (test: (hit: ScanHit) => boolean): number => (hits.some(test) ? 1 : 0);
  matched.source += has(({ side }) => side === 'source');
  matched.standard += has(({ status }) => status === 'standard');
  matched.admitted += has(({ side, status, fix }) => side === 'target' && status !== 'standard' && fix === null);
  matched.bad += has(({ fix }) => fix !== null);
}

function* runUsage(
  reader: ParagraphReader,
  { concept, neighbours }: Extract<ScanRequest, { kind: 'usage' }>,
): Generator<ScanStep, ScanAnswer> {
  const termbase = buildTermbase([...neighbours.filter(({ id }) => id !== concept.id), concept]);
  const sieve = sieveOf([concept.entry]);
  const counter = usageCounter();
  yield* chunks(reader, (rows) => {
    for (const { row, source, target } of rows) {
      if (source === null || target === null || !sieve.chinese(source)) continue;
      const hits = termbase.scan({ source, target: sieve.english(target) ? target : '' });
      counter.add(row, telling(hits, concept.id, source));
    }
  });
  const usage = counter.usage();
  const examples = [...usage.renderings.flatMap((rendering) => rendering.examples), ...usage.unknownExamples];
  return { kind: 'usage', usage, places: reader.places([...new Set(examples.map(({ row }) => row))]) };
}

function* chunks(reader: ParagraphReader, scan: (rows: readonly ScanRow[]) => void): Generator<ScanStep, void> {
  const total = reader.count(true);
  for (let after = 0, done = 0; ;) {
    const rows = reader.next(after, chunk, true);
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
    done += rows.length;
    scan(rows);
    yield { progress: { done, total: Math.max(done, total) }, touched: [] };
  }
}
