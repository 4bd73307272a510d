import type { ConceptEntry, Termbase } from '../../glossary/index.js';
import { findingsOf } from '../core/checks/run.js';
import {
  countPlaced,
  nextParagraphs,
  nextUnchecked,
  paragraphsOf,
  readAcceptedIn,
  readParagraphs,
  readProjectRules,
  readStored,
  type CheckRow,
  type Round,
} from '../store/findings-work.js';
import type { Store } from '../store/open.js';
import { storedFindings } from '../store/operate-findings.js';
import type { CheckedParagraph } from '../store/operations.js';
import { sieveOf } from './scan-sieve.js';

/** What a stretch of a round gave: paragraphs whose rows change, and how many of all have been looked at. */
export type RoundStep = { readonly put: readonly CheckedParagraph[]; readonly done: number; readonly total: number };

/** Paragraphs that are read and written at a time: a few milliseconds of the writer. */
const chunk = 100;
/** Paragraphs that are read at a time to be sifted. */
const siftedAtOnce = 500;

/**
 * Checks what a round names, a paragraph a step so that the thread can be given away in between; every step that ends a
 * chunk has its rows. The termbase must hold every change up to the round's commit.
 */
export function* runRound(
  reading: Pick<Store, 'reader'>,
  termbase: Pick<Termbase, 'scan'>,
  round: Round,
): Generator<RoundStep | null, void> {
  const rulesOf = readProjectRules(reading);
  let done = 0;

  function* check(rows: readonly CheckRow[], total: number): Generator<RoundStep | null, void> {
    const accepted = readAcceptedIn(reading, rows);
    const stored = round.whole
      ? null
      : readStored(
          reading,
          rows.map(({ paragraph }) => paragraph),
        );
    const put: CheckedParagraph[] = [];
    for (const { position, source, target, dated, project, ...row } of rows) {
      const rules = {
        termbase,
        ...rulesOf(project),
        day: dated,
        accepted: accepted({ ...row, project }),
      };
      const findings = position === null ? [] : findingsOf({ source, target }, rules);
      const { paragraph, document, sourceNumber, targetNumber } = row;
      // Most paragraphs that a changed term may touch are as they were.
      if (position === null || stored?.get(paragraph) !== storedFindings(row, findings))
        put.push({ paragraph, document, sourceNumber, targetNumber, findings });
      yield null;
    }
    done += rows.length;
    yield { put, done: Math.min(done, total), total };
  }

  if (round.whole) {
    const total = countPlaced(reading);
    for (let after = 0; ;) {
      const rows = nextUnchecked(reading, after, chunk, round.version);
      const last = rows.at(-1);
      if (!last) return;
      after = last.row;
      yield* check(rows, total);
    }
  }

  const named = [...new Set([...round.paragraphs, ...round.documents.flatMap((id) => paragraphsOf(reading, id))])];
  const entries = [...round.entries, ...acceptedEntries(round)];
  const total = named.length + (entries.length > 0 ? countPlaced(reading) : 0);
  for (let from = 0; from < named.length; from += chunk) {
    yield* check(readParagraphs(reading, named.slice(from, from + chunk)), total);
  }
  if (entries.length === 0) return;
  const { chinese, english } = sieveOf(entries);
  for (let after = 0; ;) {
    const rows = nextParagraphs(reading, after, siftedAtOnce);
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
    const touched: CheckRow[] = [];
    for (const row of rows) {
      if (chinese(row.source ?? '') || english(row.target ?? '')) touched.push(row);
      yield null;
    }
    done += rows.length - touched.length;
    for (let from = 0; from < touched.length; from += chunk) yield* check(touched.slice(from, from + chunk), total);
    yield { put: [], done: Math.min(done, total), total };
  }
}

/** What is accepted in a project competes with all renderings around it, as a rendering of the termbase does. */
function acceptedEntries({ accepted }: Round): ConceptEntry[] {
  return accepted.map(({ text }) => ({
    ...{ zh: [], notInside: [], partOfSpeech: '', domain: '', definition: { zh: '', en: '' }, source: '', note: '' },
    ...{ abbreviation: '', confidence: 'seen', reportRefs: [] },
    en: [
      {
        ...{ text, status: 'admitted', comment: '', literal: false, scope: 'always' },
        ...{ caseSensitive: false, hyphenSensitive: false, near: [] },
      },
    ],
  }));
}
