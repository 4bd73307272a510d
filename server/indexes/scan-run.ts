import { buildTermbase } from '../../glossary/index.js';
import { telling } from '../core/concept-impact.js';
import { usageCounter } from '../core/concept-usage.js';
import type { ParagraphReader, ScanRow } from '../store/scan-reader.js';
import type { ScanAnswer, ScanRequest, ScanStep } from './scan-messages.js';
import { sieveOf } from './scan-sieve.js';
import { runEdits } from './scan-edits.js';
import { runImpact } from './scan-impact.js';
import type { ScanTexts } from './scan-texts.js';

const chunk = 500;

/** Scans all current paragraphs, a chunk a step. */
export function* runScan(
  { reader, texts: stored }: { readonly reader: ParagraphReader; readonly texts: ScanTexts },
  request: Exclude<ScanRequest, { kind: 'conflicts' }>,
): Generator<ScanStep, ScanAnswer> {
  if (request.kind === 'usage') return yield* runUsage(reader, request);
  if (request.kind === 'edits') return yield* runEdits({ reader, texts: stored }, request.changes);
  return yield* runImpact({ reader, texts: stored }, request);
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
