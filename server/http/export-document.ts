import type { ReleaseValue } from '../core/facts.js';
import { diff } from '../core/diff/diff.js';
import { jsonFoot, jsonHead, writeJsonParagraph } from '../formats/export/json.js';
import { writeTextParagraph } from '../formats/export/text.js';
import { tsvHead, writeTsvParagraph } from '../formats/export/tsv.js';
import { type ExportedDocument, type ExportedParagraph, isUnreviewed } from '../formats/export/values.js';
import type { DocumentRow } from '../store/documents.js';
import type { Store } from '../store/open.js';
import {
  type DecisionRow,
  listDecisionsOf,
  listParagraphs,
  listRevisionsOf,
  type ParagraphRow,
  readMachineTexts,
  type RevisionRow,
} from '../store/paragraphs.js';
import { listReleasedTexts } from '../store/releases.js';
import { breaks } from './breaks.js';
import { renderBare } from './views.js';
import type { Translations, Language } from './i18n.js';

export const exportFormats = ['txt', 'html', 'tsv', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

type ExportOptions = {
  readonly format: ExportFormat;
  readonly mark: boolean;
  readonly language: Language;
  readonly translations: Translations;
  /** The frozen texts to take; null or absent: those that stand. */
  readonly release?: ReleaseValue | null;
};

/** Paragraphs read at a time. */
const window = 50;

/** A document in one of the formats, piece by piece; answers how many paragraphs nobody approved. */
export async function* exportDocument(
  store: Store,
  row: DocumentRow,
  { format, mark, language, translations, release = null }: ExportOptions,
): AsyncGenerator<string, number> {
  const { id, title, sourceLang, targetLang, head } = row;
  const document: ExportedDocument = { id, title, sourceLang, targetLang, head };
  const t = translations.t(language);
  const bare = (name: string, data: Record<string, unknown>): string =>
    renderBare(name, { t, language, document, ...data });
  let unreviewed = 0;
  const rest = breaks();

  if (format === 'txt') yield head;
  if (format === 'tsv') yield tsvHead;
  if (format === 'json') yield jsonHead(document);
  if (format === 'html') yield bare('export/head', {});
  for (let from = 1; from <= row.paragraphs; from += window) {
    const some = release
      ? await releasedParagraphs(store, release.items.slice(from - 1, from - 1 + window))
      : await exportedParagraphs(store, await listParagraphs(store, id, { from, limit: window }));
    for (const paragraph of some) {
      if (isUnreviewed(paragraph)) unreviewed++;
      if (format === 'txt') yield writeTextParagraph(paragraph, mark);
      if (format === 'tsv') yield writeTsvParagraph(paragraph);
      if (format === 'json') yield writeJsonParagraph(paragraph, paragraph.position === 1);
      if (format === 'html') yield bare('export/paragraph', { paragraph, mark, parts: changes(paragraph) });
      await rest();
    }
  }
  if (format === 'json') yield jsonFoot;
  if (format === 'html') yield bare('export/foot', { unreviewed });
  return unreviewed;
}

export async function exportedParagraphs(store: Store, rows: readonly ParagraphRow[]): Promise<ExportedParagraph[]> {
  const ids = rows.map(({ id }) => id);
  const [revisions, decisions, machine] = await Promise.all([
    listRevisionsOf(store, ids),
    listDecisionsOf(store, ids),
    readMachineTexts(store, ids),
  ]);
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    state: row.state,
    flag: row.flag,
    source: row.source,
    machine: machine.get(row.id)?.text ?? null,
    target: row.target,
    author: row.authorName,
    at: row.at,
    after: row.after,
    revisions: exportedRevisions(revisions.get(row.id) ?? []),
    decisions: exportedDecisions(decisions.get(row.id) ?? []),
  }));
}

/** The paragraphs of a release as it froze them: what came later is left out. */
async function releasedParagraphs(store: Store, items: ReleaseValue['items']): Promise<ExportedParagraph[]> {
  const [texts, revisions, decisions, machine] = await Promise.all([
    listReleasedTexts(store, items),
    listRevisionsOf(
      store,
      items.map(({ paragraph }) => paragraph),
    ),
    listDecisionsOf(
      store,
      items.map(({ paragraph }) => paragraph),
    ),
    readMachineTexts(
      store,
      items.map(({ paragraph }) => paragraph),
    ),
  ]);
  return texts.map(({ paragraph, position, after, source, target, decision, sourceText, targetText }) => {
    const history = exportedRevisions(revisions.get(paragraph) ?? []);
    const kept = history.filter(({ side, number }) => number <= (side === 'source' ? (source ?? 0) : target));
    const latest = kept.findLast(({ side }) => side === 'target');
    const decided = decisions.get(paragraph) ?? [];
    return {
      id: paragraph,
      position,
      after,
      state: 'final' as const,
      flag: null,
      source: sourceText,
      target: targetText,
      machine: machine.get(paragraph)?.text ?? null,
      author: latest?.author ?? null,
      at: latest?.at ?? null,
      revisions: kept,
      decisions: exportedDecisions(decided.slice(0, decided.findIndex(({ id }) => id === decision) + 1)),
    };
  });
}

function exportedRevisions(rows: readonly RevisionRow[]): ExportedParagraph['revisions'] {
  return rows.map(({ side, number, origin, authorName, at, text, done, against, engine }) => ({
    side,
    number,
    origin,
    author: authorName,
    at,
    text,
    done: done === 1,
    against,
    engine,
  }));
}

function exportedDecisions(rows: readonly DecisionRow[]): ExportedParagraph['decisions'] {
  return rows.map(({ verdict, sourceNumber, targetNumber, reason, reviewerName, at }) => ({
    verdict,
    source: sourceNumber,
    target: targetNumber,
    reason,
    reviewer: reviewerName,
    at,
  }));
}

function changes({ machine, target }: ExportedParagraph) {
  return machine === null || target === null || machine === target ? null : diff(machine, target);
}
