import type { ScanHit } from '../../glossary/index.js';
import { impactOf, type Impact } from '../core/concept-impact.js';
import type { ParagraphReader, ScanRow } from '../store/scan-reader.js';
import type { ImpactPage, ScanAnswer, ScanRequest, ScanStep, Touched } from './scan-messages.js';
import { type Found, openTally } from './scan-tally.js';
import { type Sieve, sieveOf } from './scan-sieve.js';
import type { ScanTexts } from './scan-texts.js';
import { bySentence, passingOf, windowOf } from './scan-window.js';

const chunk = 500;

type Outcome = ReturnType<Impact>;

/**
 * Which paragraphs a change touches. With `page` they are counted here, and only the numbers and one page of the list leave
 * the thread; without it all of them do, as they are found.
 */
export function* runImpact(
  { reader, texts: stored }: { readonly reader: ParagraphReader; readonly texts: ScanTexts },
  { change, neighbours, texts, page }: Extract<ScanRequest, { kind: 'impact' }>,
): Generator<ScanStep, ScanAnswer> {
  const impact = impactOf(change, neighbours);
  const entries = change.before ? [change.before, change.after] : [change.after];
  const around = neighbours.map(({ entry }) => entry);
  const sifting = { sieve: sieveOf(entries), narrow: bySentence([...entries, ...around]), texts };
  const tally = openTally(reader);
  const total = reader.count(false);
  let done = 0;
  for (const rows of stored.chunks(chunk)) {
    const found = new Map<number, Outcome>();
    for (const row of rows) {
      const outcome = sift(row, sifting, impact);
      if (outcome && (outcome.impact || outcome.hits.length > 0)) found.set(row.row, outcome);
    }
    tally.add([...found].map(([row, outcome]) => foundOf(row, outcome)));
    const touched = page ? [] : touchedOf(reader, change.concept, found);
    done += rows.length;
    yield { progress: { done: Math.min(done, total), total }, touched };
  }
  return { kind: 'impact', ...tally.answer(), list: page ? listOf(tally, change.concept, page) : null };
}

function listOf(tally: ReturnType<typeof openTally>, concept: string, page: ImpactPage) {
  const { total, at, places } = tally.page(page);
  return { total, at, touched: places.map((place): Touched => ({ ...place, concept, text: null })) };
}

function touchedOf(reader: ParagraphReader, concept: string, found: ReadonlyMap<number, Outcome>): Touched[] {
  const rows = [...found].flatMap(([row, { impact }]) => (impact ? [row] : []));
  if (rows.length === 0) return [];
  return reader.places(rows).flatMap(({ row, ...place }): Touched[] => {
    const one = found.get(row)?.impact;
    return one ? [{ ...place, concept, kind: one.kind, text: one.text }] : [];
  });
}

/** The same outcome as without the sieve and the window, for a fraction of the work; a text only where it is asked for. */
function sift(
  { source, target }: ScanRow,
  { sieve, narrow, texts }: { readonly sieve: Sieve; readonly narrow: boolean; readonly texts: boolean },
  impact: Impact,
): Outcome | null {
  const named = source !== null && sieve.chinese(source);
  const passes = named || source === null || source.trim() === '' ? sieve.english : sieve.bad;
  const passing = target === null || !passes(target) ? '' : narrow ? passingOf(target, passes) : target;
  if (!named && passing === '') return null;
  if (target === null) return impact({ source, target });
  // An empty text has no renderings; a missing one would say that there is no English at all.
  if (!texts || passing === '') return withoutText(impact({ source, target: passing }));
  const window = narrow ? windowOf(target, passes) : null;
  if (!window) return impact({ source, target });
  const { hits, impact: found } = impact({ source, target: target.slice(window.from, window.to) });
  if (!found || found.text === null) return { hits, impact: found };
  const text = target.slice(0, window.from) + found.text + target.slice(window.to);
  return { hits, impact: { ...found, text } };
}

function withoutText({ hits, impact }: Outcome): Outcome {
  return { hits, impact: impact && { kind: impact.kind, text: null } };
}

function foundOf(row: number, { hits, impact }: Outcome): Found {
  const has = (test: (hit: ScanHit) => boolean): boolean => hits.some(test);
  return {
    row,
    kind: impact?.kind ?? null,
    source: has(({ side }) => side === 'source'),
    standard: has(({ status }) => status === 'standard'),
    admitted: has(({ side, status, fix }) => side === 'target' && status !== 'standard' && fix === null),
    bad: has(({ fix }) => fix !== null),
  };
}
