import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';

/** Makes every paragraph that a release names final, with the numbers that it names. */
export function releaseParagraphs(sql: Sql, fact: Extract<Fact, { kind: 'release' }>, seq: number): void {
  sql(`UPDATE current_paragraph
       SET released_source = i.value ->> 'source', released_target = i.value ->> 'target', state = 'final', changed = :seq
       FROM json_each(:items) i
       WHERE current_paragraph.paragraph = i.value ->> 'paragraph' AND current_paragraph.document = :document`).run({
    items: JSON.stringify(fact.value.items),
    document: fact.document,
    seq,
  });
}
