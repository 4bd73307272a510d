-- Review at work: decisions hunk by hunk, comments, assignments, releases and editions; what followers of the feed derive;
-- notifications. See docs/architecture.md.

------------------------------------------------------------------------------------------------------------------------
-- Facts that grew
------------------------------------------------------------------------------------------------------------------------

-- A second reviewer must approve every text of the document. `dated`: the day whose standard renderings judge it; null: today's.
ALTER TABLE document_revision ADD COLUMN second_review INTEGER NOT NULL DEFAULT 0 CHECK (second_review IN (0, 1));
ALTER TABLE document_revision ADD COLUMN dated TEXT;

-- The number whose text a revision brings back, with its state: what was decided about that text holds for this one.
ALTER TABLE revision ADD COLUMN restores INTEGER CHECK (restores IS NULL OR (origin = 'restore' AND restores < number));

-- What an approval knew and needed: the version of the rules whose findings it saw, why it stands in spite of a critical one,
-- and how many people must approve these texts. The two numbers whose difference the hunk decisions are about.
ALTER TABLE decision ADD COLUMN rules TEXT;
ALTER TABLE decision ADD COLUMN override TEXT CHECK (override IS NULL OR trim(override) <> '');
ALTER TABLE decision ADD COLUMN needed INTEGER NOT NULL DEFAULT 1 CHECK (needed IN (1, 2));
ALTER TABLE decision ADD COLUMN compared_from INTEGER;
ALTER TABLE decision ADD COLUMN compared_to INTEGER;

------------------------------------------------------------------------------------------------------------------------
-- New facts
------------------------------------------------------------------------------------------------------------------------

-- What a reviewer said of one hunk between the compared texts: `base_from`–`base_to` of `compared_from`, UTF-16 units, became
-- `new_text`. `refuse` puts the old words back, `reword` the reviewer's own, `ask` leaves them and asks the translator. `author`:
-- whose words they were; null: a machine's.
CREATE TABLE hunk_decision (
  decision  TEXT NOT NULL REFERENCES decision (id),
  ordinal   INTEGER NOT NULL CHECK (ordinal >= 1),
  seq       INTEGER NOT NULL REFERENCES commits (seq),
  base_from INTEGER NOT NULL,
  base_to   INTEGER NOT NULL,
  old_text  TEXT NOT NULL,
  new_text  TEXT NOT NULL,
  outcome   TEXT NOT NULL CHECK (outcome IN ('accept', 'refuse', 'reword', 'ask')),
  text      TEXT,                       -- the reviewer's words, where they reworded
  reason    TEXT,
  category  TEXT,                       -- MQM error type
  severity  TEXT CHECK (severity IN ('neutral', 'minor', 'major', 'critical')),
  author    TEXT REFERENCES user (id),
  PRIMARY KEY (decision, ordinal),
  CHECK (base_from <= base_to),
  CHECK ((outcome = 'reword') = (text IS NOT NULL)),
  CHECK (outcome <> 'ask' OR trim(coalesce(reason, '')) <> '')
) STRICT;
CREATE INDEX hunk_decision_seq ON hunk_decision (seq);
CREATE INDEX hunk_decision_author ON hunk_decision (author, seq) WHERE author IS NOT NULL;

-- Talk about a paragraph, a selection of one of its texts, or a hunk decision. `thread` is null for the comment that starts one.
CREATE TABLE comment (
  id          TEXT PRIMARY KEY,
  seq         INTEGER NOT NULL REFERENCES commits (seq),
  thread      TEXT REFERENCES comment (id),
  paragraph   TEXT NOT NULL REFERENCES paragraph (id),
  kind        TEXT NOT NULL CHECK (kind IN ('comment', 'contest')),  -- contest: the translator disagrees with a hunk decision
  side        TEXT CHECK (side IN ('source', 'target')),             -- null: the whole paragraph
  number      INTEGER,                                               -- the revision whose words are meant
  anchor_from INTEGER,
  anchor_to   INTEGER,
  quote       TEXT,
  decision    TEXT REFERENCES decision (id),
  hunk        INTEGER,
  text        TEXT NOT NULL CHECK (trim(text) <> ''),
  author      TEXT NOT NULL REFERENCES user (id),
  CHECK ((side IS NULL) = (number IS NULL)),
  CHECK ((side IS NULL) = (quote IS NULL)),
  CHECK ((side IS NULL) = (anchor_from IS NULL)),
  CHECK ((side IS NULL) = (anchor_to IS NULL)),
  CHECK ((decision IS NULL) = (hunk IS NULL)),
  CHECK (kind <> 'contest' OR decision IS NOT NULL),
  CHECK (thread IS NULL OR (kind = 'comment' AND side IS NULL AND decision IS NULL)),
  FOREIGN KEY (decision, hunk) REFERENCES hunk_decision (decision, ordinal)
) STRICT;
CREATE INDEX comment_seq ON comment (seq);
CREATE INDEX comment_thread ON comment (thread) WHERE thread IS NOT NULL;
CREATE INDEX comment_paragraph ON comment (paragraph);
CREATE INDEX comment_author ON comment (author);
CREATE INDEX comment_decision ON comment (decision, hunk) WHERE decision IS NOT NULL;

CREATE TABLE comment_mention (
  comment TEXT NOT NULL REFERENCES comment (id),
  user    TEXT NOT NULL REFERENCES user (id),
  seq     INTEGER NOT NULL REFERENCES commits (seq),
  PRIMARY KEY (comment, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_mention_user ON comment_mention (user, seq);
CREATE INDEX comment_mention_seq ON comment_mention (seq);

CREATE TABLE thread_resolution (
  thread   TEXT NOT NULL REFERENCES comment (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),  -- 0: opened again
  author   TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (thread, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_resolution_author ON thread_resolution (author);
CREATE INDEX thread_resolution_seq ON thread_resolution (seq);

-- Who works on a document, or on the paragraphs from `first` to `last` of it, until when. Ended, not deleted.
CREATE TABLE assignment (
  id       TEXT NOT NULL,
  number   INTEGER NOT NULL CHECK (number >= 1),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  document TEXT NOT NULL REFERENCES document (id),
  user     TEXT NOT NULL REFERENCES user (id),
  task     TEXT NOT NULL CHECK (task IN ('translate', 'review')),
  first    TEXT REFERENCES paragraph (id),
  last     TEXT REFERENCES paragraph (id),
  deadline TEXT,                        -- UTC date
  ended    INTEGER NOT NULL CHECK (ended IN (0, 1)),
  author   TEXT REFERENCES user (id),
  PRIMARY KEY (id, number),
  CHECK ((first IS NULL) = (last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_seq ON assignment (seq);
CREATE INDEX assignment_document ON assignment (document);
CREATE INDEX assignment_user ON assignment (user);
CREATE INDEX assignment_first ON assignment (first) WHERE first IS NOT NULL;
CREATE INDEX assignment_last ON assignment (last) WHERE last IS NOT NULL;
CREATE INDEX assignment_author ON assignment (author) WHERE author IS NOT NULL;

-- An edition of a document, frozen: {"title", "head", …, "items": [{"paragraph", "position", "source", "target", …}, …],
-- "overrides": […]}, a ReleaseValue of server/core/facts.ts.
-- `number` is the edition that it closes; the hash is over the canonical form of server/core/release.ts.
CREATE TABLE release (
  document TEXT NOT NULL REFERENCES document (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  value    TEXT NOT NULL CHECK (json_valid(value)),
  note     TEXT,
  author   TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (document, number)
) STRICT;
CREATE INDEX release_seq ON release (seq);
CREATE INDEX release_author ON release (author);

-- Opens a document again after a release. The first edition opens with the import.
CREATE TABLE edition (
  document TEXT NOT NULL REFERENCES document (id),
  number   INTEGER NOT NULL CHECK (number >= 2),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  note     TEXT,
  author   TEXT NOT NULL REFERENCES user (id),
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_seq ON edition (seq);
CREATE INDEX edition_author ON edition (author);

CREATE TRIGGER hunk_decision_no_update BEFORE UPDATE ON hunk_decision BEGIN SELECT RAISE(ABORT, 'append-only: hunk_decision'); END;
CREATE TRIGGER hunk_decision_no_delete BEFORE DELETE ON hunk_decision BEGIN SELECT RAISE(ABORT, 'append-only: hunk_decision'); END;
CREATE TRIGGER hunk_decision_no_replace BEFORE INSERT ON hunk_decision WHEN EXISTS (SELECT 1 FROM hunk_decision WHERE decision = NEW.decision AND ordinal = NEW.ordinal)
BEGIN SELECT RAISE(ABORT, 'conflict: hunk_decision'); END;
CREATE TRIGGER comment_no_update BEFORE UPDATE ON comment BEGIN SELECT RAISE(ABORT, 'append-only: comment'); END;
CREATE TRIGGER comment_no_delete BEFORE DELETE ON comment BEGIN SELECT RAISE(ABORT, 'append-only: comment'); END;
CREATE TRIGGER comment_no_replace BEFORE INSERT ON comment WHEN EXISTS (SELECT 1 FROM comment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: comment'); END;
CREATE TRIGGER comment_mention_no_update BEFORE UPDATE ON comment_mention BEGIN SELECT RAISE(ABORT, 'append-only: comment_mention'); END;
CREATE TRIGGER comment_mention_no_delete BEFORE DELETE ON comment_mention BEGIN SELECT RAISE(ABORT, 'append-only: comment_mention'); END;
CREATE TRIGGER comment_mention_no_replace BEFORE INSERT ON comment_mention WHEN EXISTS (SELECT 1 FROM comment_mention WHERE comment = NEW.comment AND user = NEW.user)
BEGIN SELECT RAISE(ABORT, 'conflict: comment_mention'); END;
CREATE TRIGGER thread_resolution_no_update BEFORE UPDATE ON thread_resolution BEGIN SELECT RAISE(ABORT, 'append-only: thread_resolution'); END;
CREATE TRIGGER thread_resolution_no_delete BEFORE DELETE ON thread_resolution BEGIN SELECT RAISE(ABORT, 'append-only: thread_resolution'); END;
CREATE TRIGGER thread_resolution_no_replace BEFORE INSERT ON thread_resolution WHEN EXISTS (SELECT 1 FROM thread_resolution WHERE thread = NEW.thread AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'conflict: thread_resolution'); END;
CREATE TRIGGER assignment_no_update BEFORE UPDATE ON assignment BEGIN SELECT RAISE(ABORT, 'append-only: assignment'); END;
CREATE TRIGGER assignment_no_delete BEFORE DELETE ON assignment BEGIN SELECT RAISE(ABORT, 'append-only: assignment'); END;
CREATE TRIGGER assignment_no_replace BEFORE INSERT ON assignment WHEN EXISTS (SELECT 1 FROM assignment WHERE id = NEW.id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'conflict: assignment'); END;
CREATE TRIGGER release_no_update BEFORE UPDATE ON release BEGIN SELECT RAISE(ABORT, 'append-only: release'); END;
CREATE TRIGGER release_no_delete BEFORE DELETE ON release BEGIN SELECT RAISE(ABORT, 'append-only: release'); END;
CREATE TRIGGER release_no_replace BEFORE INSERT ON release WHEN EXISTS (SELECT 1 FROM release WHERE document = NEW.document AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'conflict: release'); END;
CREATE TRIGGER edition_no_update BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'append-only: edition'); END;
CREATE TRIGGER edition_no_delete BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'append-only: edition'); END;
CREATE TRIGGER edition_no_replace BEFORE INSERT ON edition WHEN EXISTS (SELECT 1 FROM edition WHERE document = NEW.document AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'conflict: edition'); END;
CREATE TRIGGER thread_resolution_next BEFORE INSERT ON thread_resolution
WHEN NEW.number > 1 + (SELECT coalesce(max(number), 0) FROM thread_resolution WHERE thread = NEW.thread)
BEGIN SELECT RAISE(ABORT, 'gap: thread_resolution'); END;
CREATE TRIGGER assignment_next BEFORE INSERT ON assignment
WHEN NEW.number > 1 + (SELECT coalesce(max(number), 0) FROM assignment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'gap: assignment'); END;

------------------------------------------------------------------------------------------------------------------------
-- Rules, the second lock behind server/core
------------------------------------------------------------------------------------------------------------------------

-- A restored text is the text that it names, to the letter.
CREATE TRIGGER revision_restores BEFORE INSERT ON revision
WHEN NEW.restores IS NOT NULL AND NEW.text IS NOT (
  SELECT text FROM revision WHERE paragraph = NEW.paragraph AND side = NEW.side AND number = NEW.restores)
BEGIN SELECT RAISE(ABORT, 'refused: restore'); END;

-- A comment stands where it says: in a thread of its paragraph, at words of that revision, about a decision on that paragraph.
CREATE TRIGGER comment_thread BEFORE INSERT ON comment
WHEN NEW.thread IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM comment WHERE id = NEW.thread AND thread IS NULL AND paragraph = NEW.paragraph)
BEGIN SELECT RAISE(ABORT, 'refused: thread'); END;
CREATE TRIGGER comment_anchor BEFORE INSERT ON comment
WHEN NEW.side IS NOT NULL AND (NEW.anchor_from < 0 OR NEW.anchor_from >= NEW.anchor_to OR NOT EXISTS (
  SELECT 1 FROM revision WHERE paragraph = NEW.paragraph AND side = NEW.side AND number = NEW.number AND instr(text, NEW.quote) > 0))
BEGIN SELECT RAISE(ABORT, 'refused: anchor'); END;
CREATE TRIGGER comment_hunk BEFORE INSERT ON comment
WHEN NEW.decision IS NOT NULL AND NOT EXISTS (SELECT 1 FROM decision WHERE id = NEW.decision AND paragraph = NEW.paragraph)
BEGIN SELECT RAISE(ABORT, 'refused: hunk'); END;
CREATE TRIGGER thread_resolution_thread BEFORE INSERT ON thread_resolution
WHEN NOT EXISTS (SELECT 1 FROM comment WHERE id = NEW.thread AND thread IS NULL)
BEGIN SELECT RAISE(ABORT, 'refused: thread'); END;

-- A released edition is frozen until a new one is opened: no text, no verdict, no other order.
CREATE TRIGGER revision_released BEFORE INSERT ON revision
WHEN (SELECT max(r.number) FROM paragraph p JOIN release r ON r.document = p.document WHERE p.id = NEW.paragraph)
   = (SELECT coalesce(max(e.number), 1) FROM paragraph p JOIN edition e ON e.document = p.document WHERE p.id = NEW.paragraph)
BEGIN SELECT RAISE(ABORT, 'refused: released'); END;
CREATE TRIGGER decision_released BEFORE INSERT ON decision
WHEN (SELECT max(r.number) FROM paragraph p JOIN release r ON r.document = p.document WHERE p.id = NEW.paragraph)
   = (SELECT coalesce(max(e.number), 1) FROM paragraph p JOIN edition e ON e.document = p.document WHERE p.id = NEW.paragraph)
BEGIN SELECT RAISE(ABORT, 'refused: released'); END;
CREATE TRIGGER outline_released BEFORE INSERT ON outline
WHEN (SELECT max(number) FROM release WHERE document = NEW.document)
   = (SELECT coalesce(max(number), 1) FROM edition WHERE document = NEW.document)
BEGIN SELECT RAISE(ABORT, 'refused: released'); END;

-- One release an edition, one edition after a release.
CREATE TRIGGER release_edition BEFORE INSERT ON release
WHEN NEW.number <> (SELECT coalesce(max(number), 1) FROM edition WHERE document = NEW.document)
  AND NOT EXISTS (SELECT 1 FROM release WHERE document = NEW.document AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'gap: release'); END;
CREATE TRIGGER edition_release BEFORE INSERT ON edition
WHEN NEW.number IS NOT 1 + (SELECT max(number) FROM release WHERE document = NEW.document)
  AND NOT EXISTS (SELECT 1 FROM edition WHERE document = NEW.document AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'gap: edition'); END;

-- A release names every paragraph of the document with its latest numbers, each of them approved.
CREATE TRIGGER release_complete BEFORE INSERT ON release
WHEN (SELECT paragraphs FROM current_document WHERE document = NEW.document) IS NOT (
  SELECT count(*) FROM json_each(NEW.value, '$.items') i JOIN current_paragraph p ON p.paragraph = i.value ->> 'paragraph'
  WHERE p.document = NEW.document AND p.position = i.value ->> 'position' AND p.state IN ('reviewed', 'final') AND p.flag IS NULL
    AND p.target_number = i.value ->> 'target' AND p.source_number IS i.value ->> 'source')
BEGIN SELECT RAISE(ABORT, 'refused: incomplete'); END;

-- Four-eyes, as in 0001, but a second approval of the very same texts asks for what the first one asked for. Strict: the approver
-- may not be the author of the latest revision.
DROP TRIGGER decision_four_eyes;
CREATE TRIGGER decision_four_eyes BEFORE INSERT ON decision
WHEN NEW.verdict = 'approve'
  AND 'off' IS NOT (
    SELECT s.value ->> '$' FROM paragraph p JOIN document d ON d.id = p.document JOIN setting_revision s ON s.project = d.project AND s.key = 'four-eyes'
    WHERE p.id = NEW.paragraph ORDER BY s.number DESC LIMIT 1)
  AND NOT EXISTS (
    SELECT 1 FROM revision r
    WHERE r.paragraph = NEW.paragraph AND r.side = 'target' AND r.origin IN ('translator', 'reviewer', 'restore') AND r.author <> NEW.reviewer
      AND r.number > coalesce((
        SELECT max(a.target_number) FROM decision a
        WHERE a.paragraph = NEW.paragraph AND a.verdict = 'approve'
          AND NOT (a.target_number = NEW.target_number AND a.source_number IS NEW.source_number)
          AND NOT EXISTS (
            SELECT 1 FROM decision l
            WHERE l.paragraph = a.paragraph AND l.target_number = a.target_number AND l.source_number IS a.source_number
              AND l.verdict <> 'approve' AND l.seq > a.seq)), 0))
BEGIN SELECT RAISE(ABORT, 'refused: four-eyes'); END;
CREATE TRIGGER decision_four_eyes_strict BEFORE INSERT ON decision
WHEN NEW.verdict = 'approve'
  AND 'strict' IS (
    SELECT s.value ->> '$' FROM paragraph p JOIN document d ON d.id = p.document JOIN setting_revision s ON s.project = d.project AND s.key = 'four-eyes'
    WHERE p.id = NEW.paragraph ORDER BY s.number DESC LIMIT 1)
  AND NEW.reviewer IS (
    SELECT author FROM revision WHERE paragraph = NEW.paragraph AND side = 'target' AND number = NEW.target_number)
BEGIN SELECT RAISE(ABORT, 'refused: four-eyes'); END;

-- A document that asks for a second reviewer gets one. (Terms that ask for one are recognised in the text, by core alone.)
CREATE TRIGGER decision_second_review BEFORE INSERT ON decision
WHEN NEW.verdict = 'approve' AND NEW.needed < 2 AND 1 IS (
  SELECT r.second_review FROM paragraph p JOIN document_revision r ON r.document = p.document
  WHERE p.id = NEW.paragraph ORDER BY r.number DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'refused: second-review'); END;

------------------------------------------------------------------------------------------------------------------------
-- Derived at once
------------------------------------------------------------------------------------------------------------------------

-- Who approves the texts that stand, since anybody said otherwise (a JSON list of people), and how many must; the numbers in the
-- latest release.
ALTER TABLE current_paragraph ADD COLUMN approvers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE current_paragraph ADD COLUMN needed INTEGER NOT NULL DEFAULT 1;
ALTER TABLE current_paragraph ADD COLUMN released_source INTEGER;
ALTER TABLE current_paragraph ADD COLUMN released_target INTEGER;
UPDATE current_paragraph SET approvers = (
  SELECT json_group_array(reviewer) FROM (
    SELECT d.reviewer FROM decision d
    WHERE d.paragraph = current_paragraph.paragraph AND d.verdict = 'approve'
      AND d.source_number IS current_paragraph.decision_source AND d.target_number = current_paragraph.decision_target
      AND d.seq > coalesce((
        SELECT max(l.seq) FROM decision l
        WHERE l.paragraph = d.paragraph AND (l.verdict <> 'approve' OR l.target_number <> d.target_number OR l.source_number IS NOT d.source_number)), 0)
    GROUP BY d.reviewer ORDER BY min(d.seq)))
WHERE verdict = 'approve' AND decision_source IS source_number AND decision_target = target_number;

-- The queue: what waits for what in a document, in its order and by age, answered from the indexes alone; what waits for a second
-- reviewer; what was sent back to whom.
DROP INDEX current_paragraph_state;
CREATE INDEX current_paragraph_state ON current_paragraph (document, state, flag, position, changed) WHERE position IS NOT NULL;
CREATE INDEX current_paragraph_age ON current_paragraph (document, state, flag, changed, position) WHERE position IS NOT NULL;
CREATE INDEX current_paragraph_second ON current_paragraph (document, position, changed)
  WHERE state = 'translated' AND flag IS NULL AND needed = 2 AND approvers <> '[]' AND position IS NOT NULL;
CREATE INDEX current_paragraph_sent_back ON current_paragraph (target_author, document, position) WHERE flag = 'sent-back' AND position IS NOT NULL;

-- The edition at work, and whether its release has closed it.
ALTER TABLE current_document ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;
ALTER TABLE current_document ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE current_document ADD COLUMN second_review INTEGER NOT NULL DEFAULT 0;
ALTER TABLE current_document ADD COLUMN dated TEXT;

CREATE TABLE current_assignment (
  id       TEXT PRIMARY KEY,
  number   INTEGER NOT NULL,
  document TEXT NOT NULL,
  user     TEXT NOT NULL,
  task     TEXT NOT NULL,
  first    TEXT,
  last     TEXT,
  deadline TEXT,
  ended    INTEGER NOT NULL,
  author   TEXT,
  changed  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX current_assignment_user ON current_assignment (user, ended);
CREATE INDEX current_assignment_document ON current_assignment (document, ended);

CREATE TABLE current_thread (
  thread    TEXT PRIMARY KEY,
  document  TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  kind      TEXT NOT NULL,
  resolved  INTEGER NOT NULL,
  comments  INTEGER NOT NULL,
  changed   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX current_thread_document ON current_thread (document, resolved);
CREATE INDEX current_thread_paragraph ON current_thread (paragraph, resolved);

------------------------------------------------------------------------------------------------------------------------
-- Derived behind, by followers of the feed; `rebuild` empties them and sets their followers back
------------------------------------------------------------------------------------------------------------------------

-- How far each follower is, and the version of the rules that its rows hold for.
CREATE TABLE follower (
  name    TEXT PRIMARY KEY,
  upto    INTEGER NOT NULL,
  version TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a paragraph that was checked: the texts, the rules at that time, the open findings counted.
CREATE TABLE checked (
  paragraph     TEXT PRIMARY KEY,
  document      TEXT NOT NULL,
  source_number INTEGER,
  target_number INTEGER,
  rules         TEXT NOT NULL,
  critical      INTEGER NOT NULL,
  major         INTEGER NOT NULL,
  minor         INTEGER NOT NULL,
  info          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX checked_document ON checked (document);
CREATE INDEX checked_critical ON checked (document) WHERE critical > 0;
CREATE INDEX checked_major ON checked (document) WHERE major > 0;
CREATE INDEX checked_minor ON checked (document) WHERE minor > 0;
CREATE INDEX checked_info ON checked (document) WHERE info > 0;

-- The same by document, so that a list of documents adds up nothing.
CREATE TABLE document_findings (
  document   TEXT PRIMARY KEY,
  paragraphs INTEGER NOT NULL,
  critical   INTEGER NOT NULL,
  major      INTEGER NOT NULL,
  minor      INTEGER NOT NULL,
  info       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  paragraph   TEXT NOT NULL,
  ordinal     INTEGER NOT NULL,
  check_id    TEXT NOT NULL,
  type        TEXT NOT NULL,            -- from the list of ITS 2.0
  severity    TEXT NOT NULL CHECK (severity IN ('critical', 'major', 'minor', 'info')),
  source_from INTEGER,
  source_to   INTEGER,
  target_from INTEGER,
  target_to   INTEGER,
  concept     TEXT,
  data        TEXT NOT NULL CHECK (json_valid(data)),  -- what its message needs
  fix         TEXT,
  PRIMARY KEY (paragraph, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_severity ON finding (severity, paragraph);
CREATE INDEX finding_concept ON finding (concept) WHERE concept IS NOT NULL;

-- No approval while a critical finding is open, unless overridden with a reason. The findings are those of exactly these texts, under
-- the rules that the approval saw; where the follower is behind, core alone decides.
CREATE TRIGGER decision_critical_finding BEFORE INSERT ON decision
WHEN NEW.verdict = 'approve' AND NEW.override IS NULL AND NEW.rules IS (SELECT version FROM follower WHERE name = 'findings')
  AND 'warn' IS NOT (
    SELECT s.value ->> '$' FROM paragraph p JOIN document d ON d.id = p.document JOIN setting_revision s ON s.project = d.project AND s.key = 'critical-findings'
    WHERE p.id = NEW.paragraph ORDER BY s.number DESC LIMIT 1)
  AND EXISTS (
    SELECT 1 FROM checked c WHERE c.paragraph = NEW.paragraph AND c.critical > 0
      AND c.target_number = NEW.target_number AND c.source_number IS NEW.source_number)
BEGIN SELECT RAISE(ABORT, 'refused: critical-finding'); END;

-- What each decision adds to the report on quality (server/core/quality/): words and errors of what was approved, the effort
-- machine → approved, what was said of hunks. Whole numbers, so that a report adds up rows and compares no texts.
CREATE TABLE score (
  decision   TEXT PRIMARY KEY,
  paragraph  TEXT NOT NULL,
  project    TEXT NOT NULL,
  document   TEXT NOT NULL,
  day        TEXT NOT NULL,              -- UTC date of the decision
  translator TEXT NOT NULL,              -- who wrote the text that was judged; empty: nobody
  reviewer   TEXT NOT NULL,
  engine     TEXT NOT NULL,              -- whose machine text the work began with; empty: none
  figures    TEXT NOT NULL CHECK (json_valid(figures))
) STRICT, WITHOUT ROWID;
CREATE INDEX score_paragraph ON score (paragraph);

-- The rows of `score` added up, one a day, document and constellation of people: what a report reads.
CREATE TABLE quality_tally (
  project    TEXT NOT NULL,
  day        TEXT NOT NULL,
  document   TEXT NOT NULL,
  translator TEXT NOT NULL,
  reviewer   TEXT NOT NULL,
  engine     TEXT NOT NULL,
  figures    TEXT NOT NULL CHECK (json_valid(figures)),
  PRIMARY KEY (project, day, document, translator, reviewer, engine)
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------------------------------------------------------------
-- Operational
------------------------------------------------------------------------------------------------------------------------

-- What somebody should hear of, one row a person and cause.
CREATE TABLE notification (
  id        INTEGER PRIMARY KEY,
  user      TEXT NOT NULL REFERENCES user (id),
  cause     INTEGER NOT NULL,           -- the number of the commit; 0: a deadline
  kind      TEXT NOT NULL CHECK (kind IN ('assignment', 'mention', 'comment', 'decision', 'proposal', 'deadline', 'release')),
  subject   TEXT NOT NULL,              -- what it is about: the id of a comment, a decision, an assignment …
  document  TEXT,
  paragraph TEXT,
  at        TEXT NOT NULL,
  seen      INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
  mail      TEXT NOT NULL DEFAULT 'none' CHECK (mail IN ('none', 'waiting', 'sent', 'failed')),
  tries     INTEGER NOT NULL DEFAULT 0, -- how often its mail was not delivered
  try_after TEXT,                       -- not before this is it tried again
  UNIQUE (user, kind, subject)
) STRICT;
CREATE INDEX notification_user ON notification (user, seen, id);
CREATE INDEX notification_mail ON notification (mail) WHERE mail = 'waiting';

-- How a person wants to hear: by kind (a JSON object kind → "page" | "mail" | "off"), and when mail goes out.
CREATE TABLE notification_setting (
  user        TEXT PRIMARY KEY REFERENCES user (id),
  address     TEXT,
  kinds       TEXT NOT NULL CHECK (json_valid(kinds)),
  digest      TEXT NOT NULL CHECK (digest IN ('at-once', 'daily', 'never')),
  unsubscribe TEXT NOT NULL UNIQUE,     -- the secret of the link that ends mail with one click
  language    TEXT NOT NULL CHECK (language IN ('en', 'zh')),
  digest_at   TEXT                      -- when the last digest went out
) STRICT, WITHOUT ROWID;

-- Up to which commit a person has seen a document: what changed since is new to them.
CREATE TABLE last_visit (
  user     TEXT NOT NULL REFERENCES user (id),
  document TEXT NOT NULL REFERENCES document (id),
  upto     INTEGER NOT NULL,
  PRIMARY KEY (user, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX last_visit_document ON last_visit (document);

-- The audit log, by whatever one asks for.
CREATE INDEX commits_user ON commits (user, seq);
CREATE INDEX commits_document ON commits (document, seq) WHERE document IS NOT NULL;
CREATE INDEX commits_subject ON commits (subject, seq) WHERE subject IS NOT NULL;
CREATE INDEX commits_action ON commits (action, seq);
