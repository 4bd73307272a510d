-- The house: facts, what is derived from them at once, and operational rows. See docs/architecture.md.
-- Every table is STRICT. Times are UTC, ISO 8601 with milliseconds. Languages are BCP 47.
-- No deferred foreign keys: they would fail a whole group of commits. Every foreign key's child column is indexed.
-- Small rows stand in their primary key's tree (WITHOUT ROWID); tables that hold whole texts keep a rowid, which puts a
-- document's rows side by side in the order of their import and keeps long texts out of the inner pages of the tree.

------------------------------------------------------------------------------------------------------------------------
-- Facts: they only grow
------------------------------------------------------------------------------------------------------------------------

-- One row a commit: the audit log and the feed. Numbers have no gap. State is never computed from it.
CREATE TABLE commits (
  seq        INTEGER PRIMARY KEY CHECK (seq >= 1),
  request_id TEXT NOT NULL UNIQUE,      -- a retry with the same id is answered as done
  at         TEXT NOT NULL,
  user       TEXT,                      -- null: the program itself
  action     TEXT NOT NULL,             -- noun:past, as in paragraph:saved
  project    TEXT,
  document   TEXT,
  subject    TEXT                       -- what the action is about: the id of a paragraph, a concept, a person …
) STRICT;

CREATE TABLE user (
  id   TEXT PRIMARY KEY,
  seq  INTEGER NOT NULL REFERENCES commits (seq),
  name TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE INDEX user_seq ON user (seq);

CREATE TABLE project (
  id          TEXT PRIMARY KEY,
  seq         INTEGER NOT NULL REFERENCES commits (seq),
  name        TEXT NOT NULL,
  source_lang TEXT NOT NULL,
  target_lang TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX project_seq ON project (seq);

CREATE TABLE setting_revision (
  project TEXT NOT NULL REFERENCES project (id),
  key     TEXT NOT NULL,
  number  INTEGER NOT NULL CHECK (number >= 1),
  seq     INTEGER NOT NULL REFERENCES commits (seq),
  value   TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (project, key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX setting_revision_seq ON setting_revision (seq);

CREATE TABLE membership (
  project TEXT NOT NULL REFERENCES project (id),
  user    TEXT NOT NULL REFERENCES user (id),
  number  INTEGER NOT NULL CHECK (number >= 1),
  seq     INTEGER NOT NULL REFERENCES commits (seq),
  role    TEXT CHECK (role IN ('translator', 'reviewer', 'terminologist', 'chief-editor', 'administrator')),  -- null: no longer a member
  PRIMARY KEY (project, user, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_user ON membership (user);
CREATE INDEX membership_seq ON membership (seq);

CREATE TABLE document (
  id          TEXT PRIMARY KEY,
  seq         INTEGER NOT NULL REFERENCES commits (seq),
  project     TEXT NOT NULL REFERENCES project (id),
  source_lang TEXT NOT NULL,
  target_lang TEXT NOT NULL,
  format      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX document_project ON document (project);
CREATE INDEX document_seq ON document (seq);

CREATE TABLE document_revision (
  document TEXT NOT NULL REFERENCES document (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  title    TEXT NOT NULL,
  deadline TEXT,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_revision_seq ON document_revision (seq);

-- The imported bytes, in a table of their own so that no list reads them.
CREATE TABLE original (
  document TEXT NOT NULL REFERENCES document (id),
  side     TEXT NOT NULL CHECK (side IN ('source', 'target')),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  name     TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes    BLOB NOT NULL,
  PRIMARY KEY (document, side, number)
) STRICT;
CREATE INDEX original_seq ON original (seq);

-- The unit of editing. Its id is its address everywhere; positions are for people.
CREATE TABLE paragraph (
  id       TEXT PRIMARY KEY,
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  document TEXT NOT NULL REFERENCES document (id),
  kind     TEXT NOT NULL,
  locator  TEXT NOT NULL               -- the codec's address in the original; for text files "side:position"
) STRICT, WITHOUT ROWID;
CREATE INDEX paragraph_document ON paragraph (document);
CREATE INDEX paragraph_seq ON paragraph (seq);

-- The order of a document's paragraphs, with what stood before the first and after each:
-- {"head": "", "items": [{"paragraph": id, "after": "\n\n"}, …]}. A document without an outline is still being imported.
CREATE TABLE outline (
  document TEXT NOT NULL REFERENCES document (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  value    TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (document, number)
) STRICT;
CREATE INDEX outline_seq ON outline (seq);

-- A text that something proposes; never current. Adopting one makes a revision that names it.
CREATE TABLE suggestion (
  id            TEXT PRIMARY KEY,
  seq           INTEGER NOT NULL REFERENCES commits (seq),
  paragraph     TEXT NOT NULL REFERENCES paragraph (id),
  source_number INTEGER,
  text          TEXT NOT NULL,
  origin        TEXT NOT NULL CHECK (origin IN ('engine', 'memory', 'term-change', 'outside-review')),
  engine        TEXT,                  -- name and version of the machine, where origin is 'engine'
  author        TEXT REFERENCES user (id)
) STRICT;
CREATE INDEX suggestion_paragraph ON suggestion (paragraph);
CREATE INDEX suggestion_author ON suggestion (author) WHERE author IS NOT NULL;
CREATE INDEX suggestion_seq ON suggestion (seq);

-- One saved text of one side of a paragraph. Numbers are 1, 2, 3 …; base is the number it was written on (0: none).
CREATE TABLE revision (
  paragraph  TEXT NOT NULL REFERENCES paragraph (id),
  side       TEXT NOT NULL CHECK (side IN ('source', 'target')),
  number     INTEGER NOT NULL CHECK (number >= 1),
  seq        INTEGER NOT NULL REFERENCES commits (seq),
  text       TEXT NOT NULL,
  origin     TEXT NOT NULL CHECK (origin IN ('import', 'mt', 'memory', 'translator', 'reviewer', 'restore')),
  author     TEXT REFERENCES user (id),
  base       INTEGER NOT NULL CHECK (base = number - 1),
  done       INTEGER NOT NULL CHECK (done IN (0, 1)),
  against    INTEGER,                  -- the source number its author saw; null where there was none
  suggestion TEXT REFERENCES suggestion (id),
  PRIMARY KEY (paragraph, side, number)
) STRICT;
CREATE INDEX revision_author ON revision (author) WHERE author IS NOT NULL;
CREATE INDEX revision_suggestion ON revision (suggestion) WHERE suggestion IS NOT NULL;
CREATE INDEX revision_seq ON revision (seq);

-- A verdict on exactly these texts; it lapses when either moves on.
CREATE TABLE decision (
  id            TEXT PRIMARY KEY,
  seq           INTEGER NOT NULL REFERENCES commits (seq),
  paragraph     TEXT NOT NULL REFERENCES paragraph (id),
  source_number INTEGER,
  target_number INTEGER NOT NULL CHECK (target_number >= 1),
  verdict       TEXT NOT NULL CHECK (verdict IN ('approve', 'request-changes', 'withdraw')),
  reason        TEXT,
  reviewer      TEXT NOT NULL REFERENCES user (id),
  CHECK (verdict <> 'request-changes' OR trim(coalesce(reason, '')) <> '')
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX decision_paragraph ON decision (paragraph, seq); -- one a commit, so that the latest is never in doubt
CREATE INDEX decision_reviewer ON decision (reviewer);
CREATE INDEX decision_seq ON decision (seq);

-- The whole entry of a concept; history and revert for free.
CREATE TABLE concept_revision (
  concept TEXT NOT NULL,
  number  INTEGER NOT NULL CHECK (number >= 1),
  seq     INTEGER NOT NULL REFERENCES commits (seq),
  entry   TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (concept, number)
) STRICT;
CREATE INDEX concept_revision_seq ON concept_revision (seq);

------------------------------------------------------------------------------------------------------------------------
-- The locks on facts: no update, no delete, no replacement by INSERT OR REPLACE (needs PRAGMA recursive_triggers = ON)
------------------------------------------------------------------------------------------------------------------------

CREATE TRIGGER commits_no_update BEFORE UPDATE ON commits BEGIN SELECT RAISE(ABORT, 'append-only: commits'); END;
CREATE TRIGGER commits_no_delete BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'append-only: commits'); END;
CREATE TRIGGER commits_no_replace BEFORE INSERT ON commits WHEN EXISTS (SELECT 1 FROM commits WHERE seq = NEW.seq OR request_id = NEW.request_id)
BEGIN SELECT RAISE(ABORT, 'conflict: commits'); END;
CREATE TRIGGER user_no_update BEFORE UPDATE ON user BEGIN SELECT RAISE(ABORT, 'append-only: user'); END;
CREATE TRIGGER user_no_delete BEFORE DELETE ON user BEGIN SELECT RAISE(ABORT, 'append-only: user'); END;
CREATE TRIGGER user_no_replace BEFORE INSERT ON user WHEN EXISTS (SELECT 1 FROM user WHERE id = NEW.id OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'conflict: user'); END;
CREATE TRIGGER project_no_update BEFORE UPDATE ON project BEGIN SELECT RAISE(ABORT, 'append-only: project'); END;
CREATE TRIGGER project_no_delete BEFORE DELETE ON project BEGIN SELECT RAISE(ABORT, 'append-only: project'); END;
CREATE TRIGGER project_no_replace BEFORE INSERT ON project WHEN EXISTS (SELECT 1 FROM project WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: project'); END;
CREATE TRIGGER setting_revision_no_update BEFORE UPDATE ON setting_revision BEGIN SELECT RAISE(ABORT, 'append-only: setting_revision'); END;
CREATE TRIGGER setting_revision_no_delete BEFORE DELETE ON setting_revision BEGIN SELECT RAISE(ABORT, 'append-only: setting_revision'); END;
CREATE TRIGGER membership_no_update BEFORE UPDATE ON membership BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;
CREATE TRIGGER membership_no_delete BEFORE DELETE ON membership BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
CREATE TRIGGER document_no_replace BEFORE INSERT ON document WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: document'); END;
CREATE TRIGGER document_revision_no_update BEFORE UPDATE ON document_revision BEGIN SELECT RAISE(ABORT, 'append-only: document_revision'); END;
CREATE TRIGGER document_revision_no_delete BEFORE DELETE ON document_revision BEGIN SELECT RAISE(ABORT, 'append-only: document_revision'); END;
CREATE TRIGGER original_no_update BEFORE UPDATE ON original BEGIN SELECT RAISE(ABORT, 'append-only: original'); END;
CREATE TRIGGER original_no_delete BEFORE DELETE ON original BEGIN SELECT RAISE(ABORT, 'append-only: original'); END;
CREATE TRIGGER paragraph_no_update BEFORE UPDATE ON paragraph BEGIN SELECT RAISE(ABORT, 'append-only: paragraph'); END;
CREATE TRIGGER paragraph_no_delete BEFORE DELETE ON paragraph BEGIN SELECT RAISE(ABORT, 'append-only: paragraph'); END;
CREATE TRIGGER paragraph_no_replace BEFORE INSERT ON paragraph WHEN EXISTS (SELECT 1 FROM paragraph WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: paragraph'); END;
CREATE TRIGGER outline_no_update BEFORE UPDATE ON outline BEGIN SELECT RAISE(ABORT, 'append-only: outline'); END;
CREATE TRIGGER outline_no_delete BEFORE DELETE ON outline BEGIN SELECT RAISE(ABORT, 'append-only: outline'); END;
CREATE TRIGGER suggestion_no_update BEFORE UPDATE ON suggestion BEGIN SELECT RAISE(ABORT, 'append-only: suggestion'); END;
CREATE TRIGGER suggestion_no_delete BEFORE DELETE ON suggestion BEGIN SELECT RAISE(ABORT, 'append-only: suggestion'); END;
CREATE TRIGGER suggestion_no_replace BEFORE INSERT ON suggestion WHEN EXISTS (SELECT 1 FROM suggestion WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: suggestion'); END;
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'append-only: revision'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'append-only: revision'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
CREATE TRIGGER decision_no_replace BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: decision'); END;
CREATE TRIGGER concept_revision_no_update BEFORE UPDATE ON concept_revision BEGIN SELECT RAISE(ABORT, 'append-only: concept_revision'); END;
CREATE TRIGGER concept_revision_no_delete BEFORE DELETE ON concept_revision BEGIN SELECT RAISE(ABORT, 'append-only: concept_revision'); END;

-- Numbers are 1, 2, 3 …: one that is taken is a conflict, one that is too high a bug. This is the lock against replacement, too.
CREATE TRIGGER commits_next BEFORE INSERT ON commits WHEN NEW.seq > (SELECT coalesce(max(seq), 0) + 1 FROM commits)
BEGIN SELECT RAISE(ABORT, 'gap: commits'); END;
CREATE TRIGGER setting_revision_next BEFORE INSERT ON setting_revision
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM setting_revision WHERE project = NEW.project AND key = NEW.key)
BEGIN
  SELECT RAISE(ABORT, 'conflict: setting_revision') FROM setting_revision WHERE project = NEW.project AND key = NEW.key AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: setting_revision');
END;
CREATE TRIGGER membership_next BEFORE INSERT ON membership
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM membership WHERE project = NEW.project AND user = NEW.user)
BEGIN
  SELECT RAISE(ABORT, 'conflict: membership') FROM membership WHERE project = NEW.project AND user = NEW.user AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: membership');
END;
CREATE TRIGGER document_revision_next BEFORE INSERT ON document_revision
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM document_revision WHERE document = NEW.document)
BEGIN
  SELECT RAISE(ABORT, 'conflict: document_revision') FROM document_revision WHERE document = NEW.document AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: document_revision');
END;
CREATE TRIGGER original_next BEFORE INSERT ON original
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM original WHERE document = NEW.document AND side = NEW.side)
BEGIN
  SELECT RAISE(ABORT, 'conflict: original') FROM original WHERE document = NEW.document AND side = NEW.side AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: original');
END;
CREATE TRIGGER outline_next BEFORE INSERT ON outline
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM outline WHERE document = NEW.document)
BEGIN
  SELECT RAISE(ABORT, 'conflict: outline') FROM outline WHERE document = NEW.document AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: outline');
END;
CREATE TRIGGER revision_next BEFORE INSERT ON revision
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM revision WHERE paragraph = NEW.paragraph AND side = NEW.side)
BEGIN
  SELECT RAISE(ABORT, 'conflict: revision') FROM revision WHERE paragraph = NEW.paragraph AND side = NEW.side AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: revision');
END;
CREATE TRIGGER concept_revision_next BEFORE INSERT ON concept_revision
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM concept_revision WHERE concept = NEW.concept)
BEGIN
  SELECT RAISE(ABORT, 'conflict: concept_revision') FROM concept_revision WHERE concept = NEW.concept AND number >= NEW.number;
  SELECT RAISE(ABORT, 'gap: concept_revision');
END;

-- A decision is about the latest texts.
CREATE TRIGGER decision_latest BEFORE INSERT ON decision
WHEN NEW.target_number IS NOT (SELECT max(number) FROM revision WHERE paragraph = NEW.paragraph AND side = 'target')
  OR NEW.source_number IS NOT (SELECT max(number) FROM revision WHERE paragraph = NEW.paragraph AND side = 'source')
BEGIN SELECT RAISE(ABORT, 'conflict: decision'); END;

-- Four-eyes: an approval needs somebody else who wrote or confirmed a human revision of this target since the last approval
-- that still stands. The pure rule is server/core/four-eyes.ts; a project that never said otherwise has it on
-- (server/core/project-settings.ts).
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
        WHERE a.paragraph = NEW.paragraph AND a.verdict = 'approve' AND NOT EXISTS (
          SELECT 1 FROM decision l
          WHERE l.paragraph = a.paragraph AND l.target_number = a.target_number AND l.source_number IS a.source_number
            AND l.verdict <> 'approve' AND l.seq > a.seq)), 0))
BEGIN SELECT RAISE(ABORT, 'refused: four-eyes'); END;

------------------------------------------------------------------------------------------------------------------------
-- Derived at once: emptied and refilled by `duizhao rebuild`, compared by `duizhao verify`
------------------------------------------------------------------------------------------------------------------------

-- What stands now, one row a paragraph. `position` is null until the document's outline names the paragraph, and after one drops it.
CREATE TABLE current_paragraph (
  paragraph       TEXT PRIMARY KEY,
  document        TEXT NOT NULL,
  position        INTEGER,
  after           TEXT NOT NULL,        -- the separator after it
  source_number   INTEGER,
  source_text     TEXT,
  target_number   INTEGER,
  target_text     TEXT,
  target_origin   TEXT,
  target_author   TEXT,
  target_at       TEXT,
  target_done     INTEGER NOT NULL,
  target_against  INTEGER,
  decision        TEXT,                 -- the latest one, whatever it is about
  verdict         TEXT,
  decision_source INTEGER,
  decision_target INTEGER,
  state           TEXT NOT NULL CHECK (state IN ('initial', 'translated', 'reviewed', 'final')),
  flag            TEXT CHECK (flag IN ('sent-back', 'source-changed', 'draft')),
  changed         INTEGER NOT NULL      -- the commit that last touched it
) STRICT;
CREATE UNIQUE INDEX current_paragraph_position ON current_paragraph (document, position) WHERE position IS NOT NULL;
CREATE INDEX current_paragraph_state ON current_paragraph (document, state, flag, position) WHERE position IS NOT NULL;

-- What stands now, one row a document, with its paragraphs counted by state so that no list counts them again.
CREATE TABLE current_document (
  document   TEXT PRIMARY KEY,
  project    TEXT NOT NULL,
  number     INTEGER NOT NULL,
  title      TEXT NOT NULL,
  deadline   TEXT,
  archived   INTEGER NOT NULL,
  outline    INTEGER NOT NULL,          -- number of the latest outline; 0 while the import goes on
  head       TEXT NOT NULL,             -- what stood before the first paragraph
  paragraphs INTEGER NOT NULL,
  translated INTEGER NOT NULL,
  reviewed   INTEGER NOT NULL,
  final      INTEGER NOT NULL,
  sent_back  INTEGER NOT NULL,
  waiting    INTEGER NOT NULL,          -- translated and unflagged: the review queue
  created    INTEGER NOT NULL,
  changed    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX current_document_changed ON current_document (project, archived, changed);

-- The terms of every concept's latest entry.
CREATE TABLE term (
  concept TEXT NOT NULL,
  ordinal INTEGER NOT NULL,             -- place in the entry
  lang    TEXT NOT NULL,
  text    TEXT NOT NULL,
  status  TEXT NOT NULL,
  since   TEXT NOT NULL,                -- first day of its validity; '' where it has no beginning
  PRIMARY KEY (concept, ordinal)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX term_preferred ON term (concept, lang, since) WHERE status = 'preferred';
CREATE INDEX term_text ON term (lang, text);

-- The latest number of every concept.
CREATE TABLE current_concept (
  concept TEXT PRIMARY KEY,
  number  INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------------------------------------------------------------
-- Operational: ordinary rows that rebuild and verify leave alone. Secrets are stored only as SHA-256 (random) or argon2id (chosen).
------------------------------------------------------------------------------------------------------------------------

CREATE TABLE credential (
  user       TEXT PRIMARY KEY REFERENCES user (id),
  password   TEXT NOT NULL,             -- argon2id, PHC string
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  hash       TEXT PRIMARY KEY,
  user       TEXT NOT NULL REFERENCES user (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_user ON session (user);

CREATE TABLE sign_in_link (
  hash       TEXT PRIMARY KEY,
  user       TEXT REFERENCES user (id), -- null: creates the first administrator
  reusable   INTEGER NOT NULL CHECK (reusable IN (0, 1)),
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_link_user ON sign_in_link (user);

CREATE TABLE token (
  hash       TEXT PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  user       TEXT NOT NULL REFERENCES user (id),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX token_user ON token (user);
