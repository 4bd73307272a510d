import type { Origin, Verdict } from '../core/facts.js';
import type { Flag, State } from '../core/state.js';
import type { Store } from './open.js';

/** What decides whether a paragraph may be approved together with others. */
export type CleanRow = {
  readonly id: string;
  readonly position: number;
  readonly state: State;
  readonly flag: Flag | null;
  readonly changed: number;
  readonly sourceNumber: number | null;
  readonly source: string | null;
  readonly approvers: readonly string[];
  readonly needed: 1 | 2;
  readonly checked: {
    readonly critical: number;
    readonly major: number;
    readonly minor: number;
    readonly info: number;
  } | null;
  readonly unchanged: boolean;
  readonly revisions: readonly {
    readonly number: number;
    readonly origin: Origin;
    readonly author: string | null;
    readonly done: boolean;
    readonly against: number | null;
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly sourceNumber: number | null;
    readonly targetNumber: number;
    readonly reviewer: string;
    readonly reason: string | null;
  }[];
};

type Json<Row> = {
  readonly [Key in keyof Row]: Key extends 'approvers' | 'revisions' | 'decisions' | 'checked'
    ? string | null
    : Row[Key];
};

/** Up to `limit` paragraphs of a document from a position on; history only for those that wait for a verdict. */
export async function listClean(
  store: Store,
  document: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<CleanRow[]> {
  const rows = store.reader.all<Json<CleanRow>>(
    `SELECT p.paragraph AS id, p.position, p.state, p.flag, p.changed, p.source_number AS sourceNumber, p.source_text AS source,
       p.approvers, p.needed, iif(c.paragraph IS NULL, NULL,
         json_object('critical', c.critical, 'major', c.major, 'minor', c.minor, 'info', c.info)) AS checked,
       iif(p.state = 'translated' AND p.flag IS NULL, (
         SELECT json_group_array(json_object('number', r.number, 'origin', r.origin, 'author', r.author,
           'done', json(iif(r.done, 'true', 'false')), 'against', r.against) ORDER BY r.number)
         FROM revision r WHERE r.paragraph = p.paragraph AND r.side = 'target'), '[]') AS revisions,
       iif(p.state = 'translated' AND p.flag IS NULL, (
         SELECT json_group_array(json_object('id', d.id, 'verdict', d.verdict, 'sourceNumber', d.source_number,
           'targetNumber', d.target_number, 'reviewer', d.reviewer, 'reason', d.reason) ORDER BY d.seq)
         FROM decision d WHERE d.paragraph = p.paragraph), '[]') AS decisions,
       coalesce((
         SELECT t.text = p.target_text AND s.text IS p.source_text
         FROM decision a JOIN revision t ON t.paragraph = a.paragraph AND t.side = 'target' AND t.number = a.target_number
           LEFT JOIN revision s ON s.paragraph = a.paragraph AND s.side = 'source' AND s.number = a.source_number
         WHERE a.paragraph = p.paragraph AND a.verdict = 'approve' ORDER BY a.seq DESC LIMIT 1), 0) AS unchanged
     FROM current_paragraph p LEFT JOIN checked c ON c.paragraph = p.paragraph
       AND c.source_number IS p.source_number AND c.target_number IS p.target_number
     WHERE p.document = :document AND p.position >= :from ORDER BY p.position LIMIT :limit`,
    { document, from, limit },
  );
  return rows.map((row) => ({
    ...row,
    unchanged: Boolean(row.unchanged),
    approvers: JSON.parse(row.approvers ?? '[]') as CleanRow['approvers'],
    revisions: JSON.parse(row.revisions ?? '[]') as CleanRow['revisions'],
    decisions: JSON.parse(row.decisions ?? '[]') as CleanRow['decisions'],
    checked: JSON.parse(row.checked ?? 'null') as CleanRow['checked'],
  }));
}
