import { standingVerdict } from '../../core/state.js';
import { urls } from '../../http/urls.js';
import { breaks } from '../../http/breaks.js';
import { render } from '../../http/views.js';
import { type Visit, visitorMay } from '../../http/visit.js';
import type { DocumentRow } from '../../store/documents.js';
import type { ParagraphRow } from '../../store/paragraphs.js';
import { scanParagraph } from './scan.js';
import { listDismissedPlaces } from '../../store/dismissals.js';
import { countGrave } from '../../store/findings.js';
import { ofRenderings } from './findings.js';
import { countThreads, type ThreadCounts } from '../../store/comments.js';
import { listSuggested } from '../../store/suggestions.js';
import { type TextPart, textParts } from './texts.js';

/** One row of the workbench as the template shows it. */
export type RowView = ParagraphRow & {
  readonly sourceParts: readonly TextPart[] | null;
  readonly targetParts: readonly TextPart[] | null;
  /** The flag where there is one, otherwise the state: what the mark shows. */
  readonly standing: string;
  /** Who stands behind the state and since when; null for the machine's text. */
  readonly who: string | null;
  readonly since: string | null;
  /** Why it was sent back, if it was. */
  readonly sentBack: string | null;
  /** Renderings that should not stand there. */
  readonly bad: number;
  readonly badWords: string;
  /** Open findings that are grave, in words, the gravest first; empty while the row has not been checked as it stands. */
  readonly grave: readonly { readonly severity: 'critical' | 'major'; readonly words: string }[];
  /** A change of a term has led to a proposed edit that is still open. */
  readonly suggested: boolean;
  /** Threads about it; null where nobody has said anything. */
  readonly talk: ThreadCounts | null;
  readonly talkWords: string;
  readonly label: string;
};

export type RowOptions = { readonly find?: string | undefined };

const none: ReadonlySet<number> = new Set();

/** `dismissed`: where bad renderings begin that somebody has said are none. */
function rowView(visit: Visit, row: ParagraphRow, { find }: RowOptions, dismissed: ReadonlySet<number>): RowView {
  const { source, target } = row;
  const hits = scanParagraph(visit.house, row).filter(
    ({ side, from, fix }) => side === 'source' || fix === null || !dismissed.has(from),
  );
  const verdict = standingVerdict({
    sourceNumber: row.sourceNumber,
    target:
      row.targetNumber === null || row.origin === null
        ? null
        : { number: row.targetNumber, origin: row.origin, done: row.done === 1, against: row.against },
    decision:
      row.verdict === null || row.decisionTarget === null
        ? null
        : { verdict: row.verdict, sourceNumber: row.decisionSource, targetNumber: row.decisionTarget },
  });
  const decided = verdict === 'approve' || verdict === 'request-changes';
  const bad = hits.reduce((sum, { fix }) => (fix === null ? sum : sum + 1), 0);
  return {
    ...row,
    sourceParts:
      source === null
        ? null
        : textParts(
            source,
            hits.filter(({ side }) => side === 'source'),
            find,
          ),
    targetParts:
      target === null
        ? null
        : textParts(
            target,
            hits.filter(({ side }) => side === 'target'),
            find,
          ),
    standing: row.flag ?? row.state,
    who: decided ? row.reviewerName : row.origin === 'mt' ? null : row.authorName,
    since: decided ? row.decidedAt : row.origin === 'mt' ? null : row.at,
    sentBack: verdict === 'request-changes' ? row.reason : null,
    bad,
    grave: [],
    suggested: false,
    talk: null,
    talkWords: '',
    badWords: bad === 0 ? '' : phrase(visit, 'bad', bad),
    label: phrase(visit, 'number', row.position),
  };
}

const phrases = new Map<string, string>();

/** A phrase about a number, kept: looking it up costs more than the rest of a row's words. */
function phrase({ t, language }: Visit, name: 'bad' | 'number' | 'talk', value: number): string {
  const key = `${language} ${name} ${value}`;
  let words = phrases.get(key);
  if (words === undefined) {
    words =
      name === 'bad'
        ? t('workbench:row.bad', { count: value })
        : name === 'talk'
          ? value > 0
            ? t('comments:row', { count: value })
            : t('comments:row-resolved')
          : t('workbench:row.number', { position: value });
    if (phrases.size < 50_000) phrases.set(key, words);
  }
  return words;
}

function graveWords(visit: Visit, counts: { critical: number; major: number } | undefined): RowView['grave'] {
  if (!counts) return [];
  return (['critical', 'major'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [{ severity, words: `${counts[severity]} ${visit.t(`people:severity.${severity}`)}` }] : [],
  );
}

/** What every rendering of rows needs besides the rows: words are looked up once a page, not once a row. */
export function rowShared(
  visit: Visit,
  document: DocumentRow,
  options: RowOptions & { readonly state?: string | undefined } = {},
) {
  const { t } = visit;
  const words: Record<string, string> = {};
  for (const state of ['initial', 'translated', 'reviewed', 'final']) words[state] = t(`common:states.${state}`);
  for (const flag of ['sent-back', 'source-changed', 'draft']) words[flag] = t(`common:flags.${flag}`);
  return {
    document,
    find: options.find,
    state: options.state,
    words,
    edit: null,
    phrases: {
      machine: t('common:machine'),
      open: t('workbench:row.edit'),
      suggested: t('impact:kinds.edit'),
      none: t('workbench:row.no-target'),
    },
    maySave: visitorMay(visit, 'save'),
    ...places(document, options),
  };
}

/** Many rows, with breaks for other requests: to find the terms of a window takes longer than one turn should. */
export async function rowViews(
  visit: Visit,
  rows: readonly ParagraphRow[],
  options: RowOptions = {},
  rest = breaks(),
): Promise<RowView[]> {
  const ids = rows.map(({ id }) => id);
  const suggested = await listSuggested(visit.house.store, ids);
  const talk = await countThreads(visit.house.store, ids);
  const dismissed = await listDismissedPlaces(visit.house.store, ids, ofRenderings);
  const grave = countGrave(visit.house.store, ids);
  const views: RowView[] = [];
  for (const row of rows) {
    const said = talk.get(row.id) ?? null;
    views.push({
      ...rowView(visit, row, options, dismissed.get(row.id) ?? none),
      grave: graveWords(visit, grave.get(row.id)),
      suggested: suggested.has(row.id),
      talk: said,
      talkWords: said ? phrase(visit, 'talk', said.open) : '',
    });
    await rest();
  }
  return views;
}

/** Rows alone: what a page that is open already puts into its place. */
export async function renderRows(
  visit: Visit,
  document: DocumentRow,
  rows: readonly ParagraphRow[],
  options: RowOptions & { readonly state?: string | undefined } = {},
): Promise<string> {
  return render(visit, 'partials/workbench/rows', {
    ...rowShared(visit, document, options),
    rows: await rowViews(visit, rows, options),
  });
}

/** The addresses of a row and of its form. The filter's part is put together once, not once a row. */
function places(
  { id }: DocumentRow,
  { state, find }: { readonly state?: string | undefined; readonly find?: string | undefined },
) {
  const base = urls.document(id, { state, find });
  const joined = `${base}${base.includes('?') ? '&' : '?'}`;
  return {
    place: (position: number, paragraph: string) => `${joined}at=${position}#p-${paragraph}`,
    talkPlace: (paragraph: string) => urls.comments(id, paragraph),
    reviewPlace: (position: number) => urls.review(id, { at: position }),
    editPlace: (paragraph: string) => `${joined}edit=${paragraph}#p-${paragraph}`,
  };
}
