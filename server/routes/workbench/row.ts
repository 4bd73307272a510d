import { standingVerdict } from '../../core/state.js';
import { render } from '../../http/views.js';
import { type Visit, visitorMay } from '../../http/visit.js';
import type { DocumentRow } from '../../store/documents.js';
import type { ParagraphRow } from '../../store/paragraphs.js';
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
};

export type RowOptions = { readonly find?: string | undefined };

export function rowView({ house }: Visit, row: ParagraphRow, { find }: RowOptions = {}): RowView {
  const { source, target } = row;
  const hits = house.termbase.current().scan({ source, target });
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
    bad: hits.filter(({ fix }) => fix !== null).length,
  };
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
    phrases: { machine: t('common:machine'), open: t('workbench:row.edit'), none: t('workbench:row.no-target') },
    maySave: visitorMay(visit, 'save'),
  };
}

/** Rows alone: what a page that is open already puts into its place. */
export function renderRows(
  visit: Visit,
  document: DocumentRow,
  rows: readonly ParagraphRow[],
  options: RowOptions & { readonly state?: string | undefined } = {},
): string {
  return render(visit, 'partials/workbench/rows', {
    ...rowShared(visit, document, options),
    rows: rows.map((row) => rowView(visit, row, options)),
  });
}
