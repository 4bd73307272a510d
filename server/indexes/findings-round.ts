import { type ConceptEntry, emptyEntry, plainTerm } from '../../glossary/index.js';
import { batches, checkGroups, countedNotes, nextDue } from '../store/check-groups.js';
import { checkRows, type Judge, readStored, storedParagraph } from '../store/check-rows.js';
import {
  countPlaced,
  nextParagraphs,
  nextUnchecked,
  paragraphsOf,
  readParagraphs,
  readProjectRules,
  type CheckRow,
  type Round,
} from '../store/findings-work.js';
import type { Store } from '../store/open.js';
import type { CheckedGroup, CheckedParagraph } from '../store/operations.js';
import { openSpeller } from '../spelling/open.js';
import { sieveOf, strangeWords } from './scan-sieve.js';

/**
 * What a stretch of a round gave: paragraphs whose rows change, those whose groups are to be judged again whether they change or
 * not, and how many of all have been looked at.
 */
export type RoundStep = {
  readonly put: readonly CheckedParagraph[];
  readonly regroup: readonly string[];
  readonly done: number;
  readonly total: number;
};

/** Paragraphs that are read and written at a time: a few milliseconds of the writer, for which saves wait. */
const chunk = 30;
/** Paragraphs that are read at a time to be sifted. */
const siftedAtOnce = 500;
/** Groups that are read and written at a time. */
const groupsAtOnce = 200;

/**
 * Checks what a round names, a paragraph a step so that the thread can be given away in between; every step that ends a
 * chunk has its rows. The termbase must hold every change up to the round's commit.
 */
export function* runRound(
  reading: Pick<Store, 'reader'>,
  termbase: Judge['termbase'],
  round: Round,
): Generator<RoundStep | null, void> {
  const judge = { termbase, rulesOf: readProjectRules(reading, round.to), upto: round.to };
  let done = 0;

  /** `moved`: their places, or what judges what groups say of them, may be other than before. */
  function* check(rows: readonly CheckRow[], total: number, moved = round.whole): Generator<RoundStep | null, void> {
    const ids = rows.map(({ paragraph }) => paragraph);
    const checked = yield* checkRows(reading, rows, judge);
    // Most paragraphs that a changed term may touch are as they were.
    const stored = round.whole ? null : readStored(reading, ids);
    const put = checked.filter(
      (one, i) => rows[i]?.position === null || stored?.get(one.paragraph) !== storedParagraph(one),
    );
    done += rows.length;
    yield { put, regroup: moved ? ids : [], done: Math.min(done, total), total };
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

  const moved = [...new Set([...round.documents.flatMap((id) => paragraphsOf(reading, id)), ...round.dismissed])];
  const known = new Set(moved);
  const named = round.paragraphs.filter((id) => !known.has(id));
  const entries = [...round.entries, ...acceptedEntries(round)];
  const total = moved.length + named.length + (entries.length > 0 ? countPlaced(reading) : 0);
  for (let from = 0; from < moved.length; from += chunk)
    yield* check(readParagraphs(reading, moved.slice(from, from + chunk)), total, true);
  for (let from = 0; from < named.length; from += chunk)
    yield* check(readParagraphs(reading, named.slice(from, from + chunk)), total);
  if (entries.length === 0) return;
  const { chinese, english } = sieveOf(entries);
  const strange = strangeWords(entries, openSpeller());
  for (let after = 0; ;) {
    const rows = nextParagraphs(reading, after, siftedAtOnce);
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
    const touched: CheckRow[] = [];
    for (const row of rows) {
      const target = row.target ?? '';
      if (chinese(row.source ?? '') || english(target) || strange(target)) touched.push(row);
      yield null;
    }
    done += rows.length - touched.length;
    for (let from = 0; from < touched.length; from += chunk) yield* check(touched.slice(from, from + chunk), total);
    yield { put: [], regroup: [], done: Math.min(done, total), total };
  }
}

/** The groups that were judged together; `large`: the next one is for a thread of its own, and nothing more comes. */
export type GroupStep = { readonly groups: readonly CheckedGroup[] } | 'large';

/** Judges the groups whose notes have changed, after the paragraphs of a round and what they noted have been written. */
export function* runGroups(
  reading: Pick<Store, 'reader'>,
  upto: number,
  { here }: { readonly here: boolean },
): Generator<GroupStep | null, void> {
  const judge = { rulesOf: readProjectRules(reading, upto), upto };
  for (let last: CheckedGroup | null = null; ;) {
    const due = nextDue(reading, last, groupsAtOnce);
    if (due.length === 0) return;
    for (const batch of batches(due)) {
      if (here && batch.some(({ notes }) => notes >= countedNotes)) {
        yield 'large';
        return;
      }
      const groups: CheckedGroup[] = yield* checkGroups(reading, batch, judge);
      last = groups.at(-1) ?? last;
      yield { groups };
    }
  }
}

/** What is accepted in a project competes with all renderings around it, as a rendering of the termbase does. */
function acceptedEntries({ accepted }: Round): ConceptEntry[] {
  return accepted.map(({ text }) => ({ ...emptyEntry, en: [plainTerm(text, 'admitted')] }));
}
