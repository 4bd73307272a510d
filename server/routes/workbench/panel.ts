import {
  fillNumbers,
  insertedText,
  isBad,
  mainZh,
  preferredText,
  preferredTerm,
  writtenText,
} from '../../../glossary/index.js';
import { diff, type DiffPart } from '../../core/diff/diff.js';
import { breaks } from '../../http/breaks.js';
import type { Handle } from '../../http/route.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import type { DocumentRow } from '../../store/documents.js';
import {
  listDecisions,
  listRevisions,
  type ParagraphRow,
  readMachineTexts,
  type RevisionRow,
} from '../../store/paragraphs.js';
import { type TalkView, talkView } from '../comments/view.js';
import { type FindingsView, findingsView } from '../findings/view.js';
import { type Decided, withHunks } from '../review/decided.js';
import { type Waiting, waitingIn } from '../glossary/waiting.js';
import { type SuggestionView, suggestionsOn } from '../suggestions.js';
import { paragraphOf } from './asked.js';
import { scanParagraph } from './scan.js';

/** A concept that the paragraph's texts name. */
export type PanelTerm = {
  readonly concept: string;
  readonly zh: string;
  /** What a key inserts. */
  readonly insert: string;
  readonly preferred: string;
  readonly admitted: readonly string[];
  readonly bad: readonly string[];
  readonly proposed: boolean;
  readonly domain: string;
  readonly note: string;
  readonly source: string;
  /** An allowed rendering stands in the English already, and no bad one. */
  readonly settled: boolean;
  /** The rendering to avoid that stands in the English; '' where none does. */
  readonly found: string;
  /** Accepted in this paragraph or, without one, in the whole project. */
  readonly accepted: readonly { readonly text: string; readonly paragraph: string | null }[];
};

export type PanelView = {
  readonly row: ParagraphRow;
  readonly document: DocumentRow;
  readonly findings: FindingsView;
  readonly terms: readonly PanelTerm[];
  /** Where a term stands nearly: a slip of the Chinese perhaps, or another wording. */
  readonly similar: readonly { readonly concept: string; readonly zh: string; readonly text: string }[];
  /** Proposals that wait, for what stands in the Chinese. */
  readonly waiting: readonly Waiting[];
  readonly machine: string | null;
  readonly engine: string | null;
  /** From the machine's text to the one that stands; null where there is nothing to compare. */
  readonly changes: readonly DiffPart[] | null;
  /** Latest first, each with what it changed. */
  readonly history: readonly (RevisionRow & { readonly changes: readonly DiffPart[] | null })[];
  readonly decisions: Awaited<ReturnType<typeof listDecisions>>;
  /** The latest decision with its hunks, where it said something of any. */
  readonly decided: Decided | null;
  /** Edits that follow from changes of terms. */
  readonly suggestions: readonly SuggestionView[];
  readonly talk: TalkView;
};

/** So many differences are worth computing at once; older revisions show their text. */
const compared = 12;

export async function panelView(visit: Visit, document: DocumentRow, row: ParagraphRow): Promise<PanelView> {
  const { house } = visit;
  const { store } = house;
  const machine = (await readMachineTexts(store, [row.id])).get(row.id);
  const revisions = (await listRevisions(store, row.id)).filter(({ side }) => side === 'target');
  const rest = breaks();
  const history: PanelView['history'][number][] = [];
  for (const [i, revision] of revisions.entries()) {
    const before = i >= revisions.length - compared ? revisions[i - 1] : undefined;
    history.unshift({ ...revision, changes: before ? diff(before.text, revision.text) : null });
    await rest();
  }
  const decisions = await listDecisions(store, row.id);
  const [latest] = await withHunks(store, row.id, decisions.slice(-1));
  const findings = await findingsView(visit, row);
  await rest();
  const terms = termsOf(house, row);
  await rest();
  const similar = similarIn(house, row.source ?? '');
  await rest();
  const waiting = waitingIn(visit, row.source);
  await rest();
  return {
    row,
    document,
    findings,
    terms,
    similar,
    waiting,
    machine: machine?.text ?? null,
    engine: machine?.engine ?? null,
    changes: machine && row.target !== null && row.target !== machine.text ? diff(machine.text, row.target) : null,
    history,
    decisions,
    decided: latest && latest.hunks.length > 0 ? latest : null,
    suggestions: await suggestionsOn(visit, row.id),
    talk: await talkView(visit, document, row),
  };
}

/**
 * The terms of the Chinese in its order, those first whose rendering is still to be put right: they get the keys. Without
 * Chinese those whose renderings stand in the English.
 */
function termsOf(house: Visit['house'], row: ParagraphRow): PanelTerm[] {
  const { id, document, source } = row;
  const asOf = house.documentDates.of(document);
  const termbase = house.termbase.current();
  const hits = scanParagraph(house, row);
  const here = house.accepted.of(id);
  const values = new Map(
    termbase.recognise(source ?? '', { nested: true }).map((match) => [match.concept, match.values]),
  );
  const named = new Map<string, string>();
  for (const { side, concept, text } of hits) {
    if (!named.has(concept) && (side === 'source' || source === null))
      named.set(concept, side === 'source' ? text : '');
  }
  const found = (id: string): string =>
    hits.find(({ side, concept, fix }) => side === 'target' && concept === id && fix !== null)?.text ?? '';
  const settled = (id: string): boolean => {
    const renderings = hits.filter(({ side, concept }) => side === 'target' && concept === id);
    return renderings.length > 0 && renderings.every(({ fix }) => fix === null);
  };
  const terms = [...named].flatMap(([id, text]) => {
    const entry = termbase.concept(id)?.entry;
    if (!entry) return [];
    const filled = (written: string): string => fillNumbers(written, values.get(id) ?? {});
    const preferred = preferredTerm(entry, asOf);
    return [
      {
        concept: id,
        zh: text || mainZh(entry),
        insert: insertedText(filled(preferredText(entry, asOf))),
        preferred: preferred ? filled(writtenText(preferred)) : '',
        admitted: entry.en.filter(({ status }) => status === 'admitted').map((term) => filled(writtenText(term))),
        bad: entry.en.filter(isBad).map(({ text }) => filled(text)),
        proposed: entry.confidence === 'proposed',
        domain: entry.domain,
        note: entry.note,
        source: entry.source,
        settled: settled(id),
        found: found(id),
        accepted: here.filter(({ concept }) => concept === id),
      },
    ];
  });
  return [...terms.filter((term) => !term.settled), ...terms.filter((term) => term.settled)];
}

function similarIn({ termbase }: Visit['house'], source: string): PanelView['similar'] {
  const base = termbase.current();
  return base.similar(source).map(({ concept, form, from, to }) => ({
    concept,
    zh: base.concept(concept)?.entry.zh[form]?.text ?? '',
    text: source.slice(from, to),
  }));
}

export const showPanel: Handle = async (visit, request, response) => {
  const { document, row } = await paragraphOf(visit, request);
  response.send(render(visit, 'partials/workbench/panel', { panel: await panelView(visit, document, row) }));
};
