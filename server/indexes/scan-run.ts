import { buildTermbase, type ScanHit } from '../../glossary/index.js';
import { impactOf, type Impact, type ParagraphImpact, telling } from '../core/concept-impact.js';
import { usageCounter } from '../core/concept-usage.js';
import type { ParagraphReader, ScanRow } from '../store/scan-reader.js';
import type { Matched, Progress, ScanAnswer, ScanRequest, Touched } from './scan-messages.js';
import { type Sieve, sieveOf } from './scan-sieve.js';

const chunk = 500;

/** What one chunk of paragraphs gave; the last value is the answer. */
export type ScanStep = { readonly progress: Progress; readonly touched: readonly Touched[] };

/** Scans all current paragraphs, a chunk a step. */
export function* runScan(
  reader: ParagraphReader,
  request: Exclude<ScanRequest, { kind: 'conflicts' }>,
): Generator<ScanStep, ScanAnswer> {
  if (request.kind === 'usage') return yield* runUsage(reader, request);
  const { change, neighbours, texts } = request;
  const impact = impactOf(change, neighbours);
  const sieve = sieveOf(change.before ? [change.before, change.after] : [change.after]);
  const matched = { source: 0, standard: 0, admitted: 0, bad: 0 };
  yield* chunks(reader, false, (rows) => {
    const found = new Map<number, ParagraphImpact>();
    for (const row of rows) {
      const outcome = sift(row, sieve, impact);
      if (!outcome) continue;
      count(matched, outcome.hits);
      if (outcome.impact) found.set(row.row, outcome.impact);
    }
    if (found.size === 0) return [];
    return reader.places([...found.keys()]).map(({ row, ...place }) => {
      const { kind, text } = found.get(row) as ParagraphImpact;
      return { ...place, kind, text: texts ? text : null };
    });
  });
  return { kind: 'impact', matched };
}

/** The same outcome as without the sieve, for a fraction of the work. */
function sift({ source, target }: ScanRow, sieve: Sieve, impact: Impact): ReturnType<Impact> | null {
  const named = source !== null && sieve.chinese(source);
  const rendered =
    target !== null && (named || source === null || source.trim() === '' ? sieve.english : sieve.bad)(target);
  if (!named && !rendered) return null;
  // An empty text has no renderings; a missing one would say that there is no English at all.
  return impact({ source, target: rendered ? target : target === null ? null : '' });
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
  yield* chunks(reader, true, (rows) => {
    for (const { row, source, target } of rows) {
      if (source === null || target === null || !sieve.chinese(source)) continue;
      const hits = termbase.scan({ source, target: sieve.english(target) ? target : '' });
      counter.add(row, telling(hits, concept.id, source));
    }
    return [];
  });
  const usage = counter.usage();
  const examples = [...usage.renderings.flatMap((rendering) => rendering.examples), ...usage.unknownExamples];
  return { kind: 'usage', usage, places: reader.places([...new Set(examples.map(({ row }) => row))]) };
}

function* chunks(
  reader: ParagraphReader,
  approved: boolean,
  scan: (rows: readonly ScanRow[]) => readonly Touched[],
): Generator<ScanStep, void> {
  const total = reader.count(approved);
  for (let after = 0, done = 0; ;) {
    const rows = reader.next(after, chunk, approved);
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
    done += rows.length;
    yield { progress: { done, total: Math.max(done, total) }, touched: scan(rows) };
  }
}
