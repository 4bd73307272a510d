import type { Expect } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import { sameDismissals } from '../dismissals.js';

/** The first expectation that no longer holds, as `kind:id`; null where all of them do. */
export function firstMoved(sql: Sql, expects: readonly Expect[]): string | null {
  for (const expect of expects) {
    const moved = check(sql, expect);
    if (moved !== null) return moved;
  }
  return null;
}

function check(sql: Sql, expect: Expect): string | null {
  switch (expect.kind) {
    case 'paragraph': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM revision WHERE paragraph = ? AND side = ?`).pluck();
      const { paragraph, source, target } = expect;
      return latest.get(paragraph, 'source') === source && latest.get(paragraph, 'target') === target
        ? null
        : `paragraph:${paragraph}`;
    }
    case 'decision': {
      const latest = sql(`SELECT id FROM decision WHERE paragraph = ? ORDER BY seq DESC LIMIT 1`).pluck();
      return (latest.get(expect.paragraph) ?? null) === expect.id ? null : `decision:${expect.paragraph}`;
    }
    case 'concept': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM concept_revision WHERE concept = ?`).pluck();
      return latest.get(expect.concept) === expect.number ? null : `concept:${expect.concept}`;
    }
    case 'setting': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM setting_revision WHERE project = ? AND key = ?`).pluck();
      return latest.get(expect.project, expect.key) === expect.number ? null : `setting:${expect.key}`;
    }
    case 'membership': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM membership WHERE project = ? AND user = ?`).pluck();
      return latest.get(expect.project, expect.user) === expect.number ? null : `membership:${expect.user}`;
    }
    case 'document': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM document_revision WHERE document = ?`).pluck();
      return latest.get(expect.document) === expect.number ? null : `document:${expect.document}`;
    }
    case 'outline': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM outline WHERE document = ?`).pluck();
      return latest.get(expect.document) === expect.number ? null : `outline:${expect.document}`;
    }
    case 'assignment': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM assignment WHERE id = ?`).pluck();
      return latest.get(expect.id) === expect.number ? null : `assignment:${expect.id}`;
    }
    case 'thread': {
      const latest = sql(`SELECT coalesce(max(number), 0) FROM thread_resolution WHERE thread = ?`).pluck();
      return latest.get(expect.thread) === expect.number ? null : `thread:${expect.thread}`;
    }
    case 'edition': {
      const released = sql(`SELECT coalesce(max(number), 0) FROM release WHERE document = ?`).pluck();
      const edition = sql(`SELECT coalesce(max(number), 1) FROM edition WHERE document = ?`).pluck();
      const { document } = expect;
      return released.get(document) === expect.released && edition.get(document) === expect.edition
        ? null
        : `edition:${document}`;
    }
    case 'document-changed': {
      const changed = sql(`SELECT changed FROM current_document WHERE document = ?`).pluck();
      return changed.get(expect.document) === expect.seq ? null : `document:${expect.document}`;
    }
    case 'users':
      return sql(`SELECT count(*) FROM user`).pluck().get() === expect.count ? null : 'users';
    case 'user-name-free':
      return sql(`SELECT 1 FROM user WHERE name = ?`).pluck().get(expect.name) === undefined
        ? null
        : `user:${expect.name}`;
    case 'dismissal': {
      const { place, id } = expect;
      const same = sql(sameDismissals(place.scope)).pluck().get(place);
      return (same ?? null) === id ? null : `dismissal:${place.paragraph}`;
    }
  }
}
