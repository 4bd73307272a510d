import type { OutlineItem } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import type { Contribution } from './derive-paragraph.js';

type Place = { readonly paragraph: string; readonly position: number; readonly after: string };

/**
 * Gives the paragraphs of a document the places of a new outline, and counts them. Positions go from 1; a paragraph that the
 * outline does not name has none. Only rows whose place changes are written, and `changed` stays: their texts did not move.
 */
export function placeParagraphs(sql: Sql, document: string, items: readonly OutlineItem[]): Contribution {
  const placed = sql(
    `SELECT paragraph, position, after FROM current_paragraph WHERE document = ? AND position IS NOT NULL`,
  );
  const old = new Map((placed.all(document) as Place[]).map((place) => [place.paragraph, place]));
  const moved: Place[] = [];
  items.forEach(({ paragraph, after }, index) => {
    const was = old.get(paragraph);
    if (was?.position !== index + 1 || was.after !== after) moved.push({ paragraph, position: index + 1, after });
  });
  // First every row that moves or goes leaves its place, so that no two meet in one position on the way.
  const leave = sql(`UPDATE current_paragraph SET position = NULL, after = '' WHERE paragraph = ?`);
  for (const { paragraph } of moved) if (old.delete(paragraph)) leave.run(paragraph);
  const named = new Set(items.map(({ paragraph }) => paragraph));
  for (const paragraph of old.keys()) if (!named.has(paragraph)) leave.run(paragraph);
  const take = sql(`UPDATE current_paragraph SET position = :position, after = :after
                    WHERE paragraph = :paragraph AND document = :document`);
  for (const place of moved) take.run({ ...place, document });
  const counts = sql(`
    SELECT count(*) AS paragraphs,
      count(*) FILTER (WHERE state = 'translated') AS translated,
      count(*) FILTER (WHERE state = 'reviewed') AS reviewed,
      count(*) FILTER (WHERE state = 'final') AS final,
      count(*) FILTER (WHERE flag = 'sent-back') AS sent_back,
      count(*) FILTER (WHERE state = 'translated' AND flag IS NULL) AS waiting
    FROM current_paragraph WHERE document = ? AND position IS NOT NULL`).get(document) as Contribution;
  if (counts.paragraphs !== items.length) {
    throw new Error(`the outline of ${document} names a paragraph twice, or one that is not the document's`);
  }
  return counts;
}
