import type { Flag, State } from '../core/state.js';
import { type ConceptRow, readConceptsPage } from './concepts.js';
import { connect } from './connection.js';
import { readerOf } from './reader.js';

/** The texts of one paragraph as a scan reads them; `row` is its place in this reader's order. */
export type ScanRow = { readonly row: number; readonly source: string | null; readonly target: string | null };

/** Where a paragraph stands, for those that a scan finds. */
export type ScanPlace = {
  readonly row: number;
  readonly paragraph: string;
  readonly document: string;
  readonly position: number;
  readonly state: State;
  readonly flag: Flag | null;
  readonly sourceNumber: number | null;
  readonly targetNumber: number | null;
  /** 1: the edition that it belongs to has been released, and no new one was opened. */
  readonly closed: 0 | 1;
};

/** Paragraphs that a scan marked, as [row, mark]. */
export type Marked = readonly (readonly [row: number, mark: number])[];

/** How many of one mark stand in one state in one document. */
export type MarkCount = Pick<ScanPlace, 'document' | 'state' | 'closed'> & {
  readonly mark: number;
  readonly count: number;
};

export type FoundPlace = ScanPlace & { readonly mark: number };

/** `closed`: only those of released editions (1), or only the others (0); `byKind`: by mark, then by place. `page` counts from 1. */
export type TouchedPage = {
  readonly document: string | null;
  readonly closed: 0 | 1 | null;
  readonly limit: number;
  readonly page: number;
  readonly byKind: boolean;
};

/** The current paragraphs of a project's documents (not of archived ones), for a thread of its own. */
export type ParagraphReader = {
  readonly count: (approved: boolean) => number;
  /**
   * Up to `limit` after `row`, in an order that holds while the reader is open: all that there are, or with `approved` only
   * those of current documents that are.
   */
  readonly next: (after: number, limit: number, approved: boolean) => ScanRow[];
  /** The number of the last commit. */
  readonly seq: () => number;
  /** The paragraphs with a text from a commit after `seq`, wherever they stand. */
  readonly changed: (seq: number) => ScanRow[];
  /** Where paragraphs stand; those that are in no outline or in an archived document are left out. */
  readonly places: (rows: readonly number[]) => ScanPlace[];
  /** Marked paragraphs of current documents, counted. */
  readonly tally: (marked: Marked) => MarkCount[];
  /** One page of them, the last one where there are fewer, and how many there are on all pages. */
  readonly touchedPage: (
    marked: Marked,
    page: TouchedPage,
  ) => { readonly total: number; readonly places: readonly FoundPlace[] };
  /** Up to `limit` concepts' latest entries after the id `last`. */
  readonly concepts: (last: string, limit: number) => ConceptRow[];
  /** Some revisions of concepts. */
  readonly revisions: (
    keys: readonly { readonly concept: string; readonly number: number }[],
  ) => { readonly concept: string; readonly number: number; readonly entry: unknown }[];
  readonly close: () => void;
};

/** Opens a connection of its own on the store at `place`. */
export function openParagraphReader(place: string, project: string): ParagraphReader {
  const db = connect(place, { mode: 'read', timeout: 1000 });
  const reader = readerOf(db);
  const placesOf = (rows: readonly number[]): ScanPlace[] =>
    reader.all<ScanPlace>(
      `SELECT p.rowid AS row, p.paragraph, p.document, p.position, p.state, p.flag, p.source_number AS sourceNumber,
         p.target_number AS targetNumber, d.closed
       FROM json_each(:rows) j JOIN current_paragraph p ON p.rowid = j.value
         JOIN current_document d ON d.document = p.document AND d.project = :project AND d.archived = 0
       WHERE p.position IS NOT NULL ORDER BY p.rowid`,
      { project, rows: JSON.stringify(rows) },
    );
  return {
    count: (approved) =>
      reader.get<{ count: number }>(
        `SELECT coalesce(sum(CASE WHEN :approved THEN reviewed + final ELSE paragraphs END), 0) AS count
         FROM current_document WHERE project = :project AND archived = 0`,
        { project, approved: approved ? 1 : 0 },
      )?.count ?? 0,
    next: (after, limit, approved) =>
      approved
        ? reader.all<ScanRow>(
            `SELECT rowid AS row, source_text AS source, target_text AS target FROM current_paragraph
             WHERE rowid > :after AND position IS NOT NULL AND state IN ('reviewed', 'final')
               AND document IN (SELECT document FROM current_document WHERE project = :project AND archived = 0)
             ORDER BY rowid LIMIT :limit`,
            { project, after, limit },
          )
        : reader.all<ScanRow>(
            `SELECT rowid AS row, source_text AS source, target_text AS target FROM current_paragraph
             WHERE rowid > :after ORDER BY rowid LIMIT :limit`,
            { after, limit },
          ),
    seq: () => reader.get<{ seq: number }>(`SELECT coalesce(max(seq), 0) AS seq FROM commits`)?.seq ?? 0,
    changed: (seq) =>
      reader.all<ScanRow>(
        `SELECT rowid AS row, source_text AS source, target_text AS target FROM current_paragraph
         WHERE paragraph IN (SELECT paragraph FROM revision WHERE seq > :seq)`,
        { seq },
      ),
    places: placesOf,
    tally: (marked) =>
      reader.all<MarkCount>(
        `SELECT j.value ->> 1 AS mark, p.document, p.state, d.closed, count(*) AS count
         FROM json_each(:marked) j JOIN current_paragraph p ON p.rowid = j.value ->> 0
           JOIN current_document d ON d.document = p.document AND d.project = :project AND d.archived = 0
         WHERE p.position IS NOT NULL GROUP BY 1, 2, 3, 4`,
        { project, marked: JSON.stringify(marked) },
      ),
    touchedPage(marked, { document, closed, limit, page, byKind }) {
      const found = reader.all<{ readonly row: number; readonly mark: number }>(
        `SELECT p.rowid AS row, j.value ->> 1 AS mark
         FROM json_each(:marked) j JOIN current_paragraph p ON p.rowid = j.value ->> 0
           JOIN current_document d ON d.document = p.document AND d.project = :project AND d.archived = 0
         WHERE p.position IS NOT NULL AND (:document IS NULL OR p.document = :document)
           AND (:closed IS NULL OR d.closed = :closed)
         ORDER BY CASE WHEN :byKind THEN d.closed * 10 + mark END, p.rowid`,
        { project, marked: JSON.stringify(marked), document, closed, byKind: byKind ? 1 : 0 },
      );
      const last = Math.max(1, Math.ceil(found.length / limit));
      const start = (Math.min(Math.max(1, page), last) - 1) * limit;
      const some = found.slice(start, start + limit);
      const known = new Map(placesOf(some.map(({ row }) => row)).map((place) => [place.row, place]));
      return {
        total: found.length,
        places: some.flatMap(({ row, mark }) => {
          const place = known.get(row);
          return place ? [{ ...place, mark }] : [];
        }),
      };
    },
    concepts: (last, limit) => readConceptsPage({ reader }, last, limit),
    revisions: (keys) =>
      reader
        .all<{ concept: string; number: number; entry: string }>(
          `SELECT r.concept, r.number, r.entry FROM json_each(:keys) j
           JOIN concept_revision r ON r.concept = j.value ->> 'concept' AND r.number = j.value ->> 'number'`,
          { keys: JSON.stringify(keys.map(({ concept, number }) => ({ concept, number }))) },
        )
        .map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown })),
    close: () => void db.close(),
  };
}
