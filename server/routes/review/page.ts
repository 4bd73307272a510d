import type { Response } from 'express';
import { mainZh, preferredText } from '../../../glossary/index.js';
import { blameParts, layerOf } from '../../core/blame.js';
import { comparisonsOf } from '../../core/comparisons.js';
import { diff } from '../../core/diff/diff.js';
import { compose } from '../../core/hunk-decisions.js';
import { merge3 } from '../../core/merge.js';
import { MQM_DIMENSIONS, MQM_SEVERITIES, mqmTypes } from '../../core/mqm.js';
import type { Refusal } from '../../core/refusal.js';
import { segments } from '../../core/segments.js';
import { breaks } from '../../http/breaks.js';
import { statusOf } from '../../http/errors.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { type DocumentRow, documentStates } from '../../store/documents.js';
import {
  listDecisions,
  listRevisions,
  type ParagraphRow,
  readParagraphAt,
  type RevisionRow,
} from '../../store/paragraphs.js';
import { readSetting } from '../../store/settings.js';
import { countOpenSuggestions } from '../../store/suggestions.js';
import { mostCounted } from '../my-work/tasks.js';
import { findingsView } from '../findings/view.js';
import { suggestionsOn } from '../suggestions.js';
import { scanParagraph } from '../workbench/scan.js';
import { carry, type Carried } from './carry.js';
import { courseOf, queueOf } from './course.js';
import { blamable, blameSlowly, type Cut, cutOf } from './cut.js';
import { talkView } from '../comments/view.js';
import { withHunks } from './decided.js';
import { decisionsOf, type ReviewForm } from './form.js';

/** What the person typed, and why it was refused; null: they only asked to see it again. */
export type Attempt = { readonly refusal: Refusal | null; readonly form: ReviewForm };

export type Asked = {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly view?: 'changes' | 'layers' | undefined;
  readonly within?: string | undefined;
};

/** The page of one paragraph under review. */
export async function showParagraph(
  visit: Visit,
  response: Response,
  document: DocumentRow,
  row: ParagraphRow,
  asked: Asked,
  attempt: Attempt | null,
): Promise<void> {
  const { house } = visit;
  const { store } = house;
  const course = await courseOf(visit, document, attempt ? attempt.form.within : asked.within);
  const [all, decisions, before, after, left, previous, next, suggestions, edits, reasons, talk] = await Promise.all([
    listRevisions(store, row.id),
    listDecisions(store, row.id),
    readParagraphAt(store, document.id, row.position - 1),
    readParagraphAt(store, document.id, row.position + 1),
    course.left(),
    course.previous(row),
    course.next(row),
    suggestionsOn(visit, row.id),
    countOpenSuggestions(store, document.id),
    readSetting(store, house.project, 'review-reasons'),
    talkView(visit, document, row),
  ]);
  const revisions = all.filter(({ side }) => side === 'target');
  const numbered = (number: number | undefined): RevisionRow | undefined =>
    revisions.find((revision) => revision.number === number);
  const comparisons = comparisonsOf(revisions, decisions);
  const to = numbered(asked.to) ?? revisions.at(-1);
  const from = numbered(attempt?.form.compared ?? asked.from) ?? numbered(comparisons[0]?.from);
  const cut = from && to && from.number < to.number ? await cutOf(house, row, revisions, { from, to }) : null;
  const carried = attempt
    ? carry(attempt.form, revisions, cut, await formCut(visit, row, revisions, attempt, cut))
    : null;
  const layers = asked.view === 'layers' && to === revisions.at(-1) ? await layersOf(revisions) : null;
  const latest = revisions.at(-1);
  const approvers = JSON.parse(row.approvers) as string[];
  const rest = breaks();
  const findings = await findingsView(visit, row);
  await rest();
  const source = sourceOf(visit, row, all, from, to);
  await rest();
  if (attempt?.refusal) response.status(statusOf(attempt.refusal));
  response.send(
    render(visit, 'pages/review', {
      document: { ...document, states: documentStates(document) },
      row,
      talk,
      revisions,
      comparisons,
      from,
      to,
      layers,
      before,
      after,
      left,
      next,
      suggestions,
      edits,
      attempt,
      carried,
      source,
      cut: cut && shownCut(visit, row, cut),
      // Two texts the wrong way round, or of which the newer no longer stands, are only read.
      seq: house.store.seq(),
      strings: house.translations.namespace(visit.language, 'review')['client'],
      approvers,
      approvals: approvers.length,
      wanted: attempt && carried ? wantedText(carried, cut, latest) : null,
      decidable: cut !== null && to === latest && row.closed === 0,
      parts: from && to && !cut ? diff(from.text, to.text) : [],
      decisions: await withHunks(store, row.id, decisions),
      previous,
      within: course.within,
      queue: queueOf(course),
      mostCounted,
      findings,
      presets: reasons.value.length > 0 ? reasons.value : builtIn.map((name) => visit.t(`review:presets.${name}`)),
      mqm: { dimensions: MQM_DIMENSIONS.map((name) => ({ name, types: mqmTypes(name) })), severities: MQM_SEVERITIES },
      clash: carried?.clash && latest ? clashOf(row, carried.clash, latest) : null,
    }),
  );
}

const builtIn = ['meaning', 'term', 'language', 'omission', 'number'] as const;

/** The cut that the form was about, where it is not the one that is shown now. */
async function formCut(
  visit: Visit,
  row: ParagraphRow,
  revisions: readonly RevisionRow[],
  { form }: Attempt,
  cut: Cut | null,
): Promise<Cut | null> {
  if (cut && cut.from.number === form.compared && cut.to.number === form.target) return cut;
  const from = revisions.find(({ number }) => number === form.compared);
  const to = revisions.find(({ number }) => number === form.target);
  return from && to && from.number < to.number ? cutOf(visit.house, row, revisions, { from, to }) : null;
}

/** The hunks with the renderings that they break and repair in words, and the text between them. */
function shownCut({ house }: Visit, { document }: ParagraphRow, { from, hunks, writers }: Cut) {
  const asOf = house.documentDates.of(document);
  const termbase = house.termbase.current();
  const named = (concepts: readonly string[]): { zh: string; rendering: string }[] =>
    concepts.flatMap((id) => {
      const entry = termbase.concept(id)?.entry;
      return entry ? [{ zh: mainZh(entry), rendering: preferredText(entry, asOf).replace(/^to /, '') }] : [];
    });
  let at = 0;
  const shown = hunks.map((hunk, index) => {
    const before = from.text.slice(at, hunk.from);
    at = hunk.to;
    const shown = (text: string): string => (hunk.quiet ? text.replace(/ /g, '␣').replace(/\n/g, '↵\n') : text);
    return {
      ...hunk,
      index,
      before,
      oldShown: shown(hunk.oldText),
      newShown: shown(hunk.text),
      breaks: named(hunk.breaks),
      repairs: named(hunk.repairs),
      writer: writers[index] ?? null,
    };
  });
  return { hunks: shown, rest: from.text.slice(at) };
}

/** The Chinese with its terms and their standard on the document's day, or with its own changes where it was revised since the older of the compared texts saw it. */
function sourceOf(
  { house }: Visit,
  row: ParagraphRow,
  all: readonly RevisionRow[],
  from: RevisionRow | undefined,
  to: RevisionRow | undefined,
) {
  if (row.source === null) return null;
  const seen = from?.against ?? to?.against;
  const older = all.find(({ side, number }) => side === 'source' && number === seen);
  const changes = older && older.text !== row.source ? diff(older.text, row.source) : null;
  const terms = scanParagraph(house, row).filter(({ side }) => side === 'source');
  return { changes, parts: segments(row.source, terms) };
}

/** The latest text in pieces, each with who wrote it. */
async function layersOf(revisions: readonly RevisionRow[]) {
  const known = blamable(revisions);
  const blame = await blameSlowly(known);
  if (!blame) return null;
  const parts = blameParts(blame, known).map((part) => ({ ...part, layer: layerOf(part.revision.origin) }));
  const words = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const total = Math.max(1, words(blame.text));
  const shares = new Map<string, { layer: string; name: string | null; words: number }>();
  for (const { layer, revision, text } of parts) {
    const name = layer === 'machine' ? revision.engine : revision.authorName;
    const share = shares.get(`${layer} ${name}`) ?? { layer, name, words: 0 };
    shares.set(`${layer} ${name}`, { ...share, words: share.words + words(text) });
  }
  return {
    parts,
    shares: [...shares.values()].map((share) => ({ ...share, percent: Math.round((share.words / total) * 100) })),
  };
}

/** Both texts where the reviewer's and somebody else's changed the same words, for the three-way merge. */
function clashOf(row: ParagraphRow, { base, mine }: { base: RevisionRow; mine: string }, current: RevisionRow) {
  return {
    base,
    current,
    ask: { text: mine, done: true },
    chosen: false,
    changes: { mine: diff(base.text, mine), theirs: diff(base.text, current.text) },
    merged: merge3(base.text, mine, current.text),
    row: { ...row, authorName: current.authorName },
  };
}

/** The text that the person asked for, on the texts as they stand. */
function wantedText({ text, answers }: Carried, cut: Cut | null, latest: RevisionRow | undefined): string | null {
  if (text !== null || !latest) return text;
  if (!cut || answers.size === 0) return null;
  const decisions = decisionsOf(
    { hunks: [...answers.values()] },
    { hunks: cut.hunks, from: cut.from.text, to: cut.to.text },
  );
  return compose(cut.from.text, cut.hunks, decisions);
}
