import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import { deriveAssignment } from './derive-assignment.js';
import { deriveConcept } from './derive-concept.js';
import { addCounts, type DocumentCounts, readDocument, writeDocument } from './derive-document.js';
import {
  contribution,
  type CurrentParagraph,
  newParagraph,
  readParagraph,
  restate,
  writeParagraph,
} from './derive-paragraph.js';
import { approval, restored } from './derive-decision.js';
import { placeParagraphs } from './derive-outline.js';
import { releaseParagraphs } from './derive-release.js';
import { deriveThread } from './derive-thread.js';

/** Every table that `rebuild` empties and `verify` compares, with the columns that order its rows. */
export const derivedTables = {
  current_paragraph: 'paragraph',
  current_document: 'document',
  term: 'concept, ordinal',
  current_concept: 'concept',
  current_assignment: 'id',
  current_thread: 'thread',
} as const;

/** Tables that followers of the feed fill in their own time: `rebuild` empties them, and they start again. */
export const followedTables = [
  'checked',
  'document_findings',
  'finding',
  'check_note',
  'check_group_due',
  'score',
  'quality_tally',
  'follower',
] as const;

/** What a fact belongs to. */
export type At = { readonly seq: number; readonly at: string };

/**
 * Carries facts over to the derived tables. The same code serves a commit and a rebuild: `apply` takes facts in the order
 * of their commits and keeps the rows it touched; `flush` writes them. A projection is used for one savepoint, since after a
 * rollback its rows would be wrong. `facts` reads the facts of earlier commits, where they are in another database.
 */
export type Projection = {
  readonly apply: (fact: Fact, at: At) => void;
  readonly flush: () => void;
};

/** What a new text begins with: nobody has approved it. */
const nobody = { approvers: '[]', needed: 1 } as const;

type Held<T> = { readonly before: T | null; now: T };

export function projection(sql: Sql, facts: Sql = sql): Projection {
  const paragraphs = new Map<string, Held<CurrentParagraph>>();
  const documents = new Map<string, Held<DocumentCounts>>();

  function paragraph(id: string): Held<CurrentParagraph> {
    let held = paragraphs.get(id);
    if (held === undefined) {
      const before = readParagraph(sql, id);
      if (before === null) throw new Error(`there is no paragraph ${id}`);
      paragraphs.set(id, (held = { before, now: before }));
    }
    return held;
  }

  function document(id: string): Held<DocumentCounts> {
    let held = documents.get(id);
    if (held === undefined) {
      const before = readDocument(sql, id);
      if (before === null) throw new Error(`there is no document ${id}`);
      documents.set(id, (held = { before, now: before }));
    }
    return held;
  }

  /** Replaces a paragraph's row, and moves its document's counts by the difference. */
  function change(id: string, { seq }: At, part: Partial<CurrentParagraph>): void {
    const held = paragraph(id);
    const was = held.now;
    held.now = restate(was, part, seq);
    const home = document(was.document);
    home.now = { ...addCounts(home.now, contribution(was), contribution(held.now)), changed: seq };
  }

  function flush(): void {
    for (const held of paragraphs.values()) writeParagraph(sql, held.before, held.now);
    for (const held of documents.values()) writeDocument(sql, held.before, held.now);
    paragraphs.clear();
    documents.clear();
  }

  function apply(fact: Fact, at: At): void {
    switch (fact.kind) {
      case 'document': {
        const now: DocumentCounts = {
          document: fact.id,
          project: fact.project,
          number: 0,
          title: '',
          deadline: null,
          archived: 0,
          outline: 0,
          head: '',
          paragraphs: 0,
          translated: 0,
          reviewed: 0,
          final: 0,
          sent_back: 0,
          waiting: 0,
          created: at.seq,
          changed: at.seq,
          edition: 1,
          closed: 0,
          second_review: 0,
          dated: null,
        };
        documents.set(fact.id, { before: null, now });
        return;
      }
      case 'document-revision': {
        const held = document(fact.document);
        const { number, title, deadline, archived, secondReview, dated = null } = fact;
        held.now = {
          ...held.now,
          number,
          title,
          deadline,
          dated,
          changed: at.seq,
          archived: archived ? 1 : 0,
          second_review: secondReview ? 1 : 0,
        };
        return;
      }
      case 'paragraph':
        paragraphs.set(fact.id, { before: null, now: newParagraph(fact.id, fact.document, at.seq) });
        document(fact.document).now = { ...document(fact.document).now, changed: at.seq };
        return;
      case 'revision':
        change(
          fact.paragraph,
          at,
          fact.side === 'source'
            ? { ...nobody, source_number: fact.number, source_text: fact.text }
            : {
                ...nobody,
                target_number: fact.number,
                target_text: fact.text,
                target_origin: fact.origin,
                target_author: fact.author,
                target_at: at.at,
                target_done: fact.done ? 1 : 0,
                target_against: fact.against,
                ...(fact.restores ? restored(facts, paragraph(fact.paragraph).now, fact, fact.restores, at.seq) : {}),
              },
        );
        return;
      case 'decision':
        change(fact.paragraph, at, {
          decision: fact.id,
          verdict: fact.verdict,
          decision_source: fact.sourceNumber,
          decision_target: fact.targetNumber,
          ...approval(paragraph(fact.paragraph).now, fact),
        });
        return;
      case 'release': {
        // Touches every row of the document in one statement, which must find what the facts before it left.
        flush();
        releaseParagraphs(sql, fact, at.seq);
        const held = document(fact.document);
        const final = held.now.paragraphs;
        held.now = { ...held.now, final, reviewed: 0, translated: 0, waiting: 0, closed: 1, changed: at.seq };
        return;
      }
      case 'edition': {
        const held = document(fact.document);
        held.now = { ...held.now, edition: fact.number, closed: 0, changed: at.seq };
        return;
      }
      case 'assignment':
        deriveAssignment(sql, fact, at.seq);
        return;
      case 'comment':
      case 'thread-resolution':
        deriveThread(sql, fact, (id) => paragraph(id).now.document, at.seq);
        return;
      case 'outline': {
        // Places many rows in few statements, which must find what the facts before it left.
        flush();
        const counts = placeParagraphs(sql, fact.document, fact.items);
        const held = document(fact.document);
        held.now = { ...held.now, ...counts, outline: fact.number, head: fact.head, changed: at.seq };
        return;
      }
      case 'concept-revision':
        deriveConcept(sql, fact, at.seq);
        return;
      default: // Accounts, settings, originals and suggestions are read as they stand.
    }
  }

  return { apply, flush };
}
