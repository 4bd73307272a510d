-- Findings that people have dismissed, and findings over several paragraphs.

-- A fact: "not an error here", with how far it reaches. `text`: this paragraph while both texts are what they were; `document`
-- and `project`: wherever the check says the same of the same words; `term`: whatever the check says of this concept, while its
-- entry is what it was. A dismissal that names a concept lapses with its next revision. None reaches a critical finding that was
-- not critical where it was dismissed.
CREATE TABLE dismissal (
  id             TEXT PRIMARY KEY,
  seq            INTEGER NOT NULL REFERENCES commits (seq),
  project        TEXT NOT NULL REFERENCES project (id),
  scope          TEXT NOT NULL CHECK (scope IN ('text', 'document', 'term', 'project')),
  check_id       TEXT NOT NULL,
  document       TEXT NOT NULL REFERENCES document (id),   -- where it was said
  paragraph      TEXT NOT NULL REFERENCES paragraph (id),
  source_number  INTEGER,                                  -- the texts that were seen there
  target_number  INTEGER,
  source_words   TEXT,                                     -- the words that the finding marks
  target_words   TEXT,
  concept        TEXT,
  concept_number INTEGER,
  severity       TEXT NOT NULL CHECK (severity IN ('critical', 'major', 'minor', 'info')),  -- of what was dismissed, at worst
  reason         TEXT NOT NULL CHECK (trim(reason) <> ''),
  author         TEXT NOT NULL REFERENCES user (id),
  CHECK (scope <> 'term' OR concept IS NOT NULL),
  FOREIGN KEY (concept, concept_number) REFERENCES concept_revision (concept, number)
) STRICT;
CREATE INDEX dismissal_seq ON dismissal (seq);
CREATE INDEX dismissal_paragraph ON dismissal (paragraph);
CREATE INDEX dismissal_document ON dismissal (document, scope, check_id, target_words);
CREATE INDEX dismissal_project ON dismissal (project, scope, check_id, target_words);
CREATE INDEX dismissal_concept ON dismissal (concept, concept_number) WHERE concept IS NOT NULL;
CREATE INDEX dismissal_author ON dismissal (author);

-- It is an error after all.
CREATE TABLE dismissal_end (
  dismissal TEXT PRIMARY KEY REFERENCES dismissal (id),
  seq       INTEGER NOT NULL REFERENCES commits (seq),
  author    TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissal_end_seq ON dismissal_end (seq);
CREATE INDEX dismissal_end_author ON dismissal_end (author);

CREATE TRIGGER dismissal_no_update BEFORE UPDATE ON dismissal BEGIN SELECT RAISE(ABORT, 'append-only: dismissal'); END;
CREATE TRIGGER dismissal_no_delete BEFORE DELETE ON dismissal BEGIN SELECT RAISE(ABORT, 'append-only: dismissal'); END;
CREATE TRIGGER dismissal_no_replace BEFORE INSERT ON dismissal WHEN EXISTS (SELECT 1 FROM dismissal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: dismissal'); END;
CREATE TRIGGER dismissal_place BEFORE INSERT ON dismissal
WHEN NOT EXISTS (SELECT 1 FROM paragraph p JOIN document d ON d.id = p.document
  WHERE p.id = NEW.paragraph AND d.id = NEW.document AND d.project = NEW.project)
BEGIN SELECT RAISE(ABORT, 'refused: dismissal'); END;
CREATE TRIGGER dismissal_end_no_update BEFORE UPDATE ON dismissal_end BEGIN SELECT RAISE(ABORT, 'append-only: dismissal_end'); END;
CREATE TRIGGER dismissal_end_no_delete BEFORE DELETE ON dismissal_end BEGIN SELECT RAISE(ABORT, 'append-only: dismissal_end'); END;
CREATE TRIGGER dismissal_end_no_replace BEFORE INSERT ON dismissal_end WHEN EXISTS (SELECT 1 FROM dismissal_end WHERE dismissal = NEW.dismissal)
BEGIN SELECT RAISE(ABORT, 'conflict: dismissal_end'); END;

-- Derived behind, as in 0004, with what is dismissed and with findings of a group of paragraphs. `checked` and
-- `document_findings` count what is open.
DROP TABLE finding;
CREATE TABLE finding (
  paragraph   TEXT NOT NULL,
  part        TEXT NOT NULL,            -- '': of its own texts; otherwise the group: ["check","container","key"]
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
  dismissal   TEXT,                     -- null: open
  PRIMARY KEY (paragraph, part, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_severity ON finding (severity, paragraph) WHERE dismissal IS NULL;
CREATE INDEX finding_check ON finding (check_id, paragraph);
CREATE INDEX finding_concept ON finding (concept) WHERE concept IS NOT NULL;
CREATE INDEX finding_part ON finding (part) WHERE part <> '';
CREATE INDEX finding_dismissal ON finding (dismissal) WHERE dismissal IS NOT NULL;

-- What a check over several paragraphs remembers of one of them. `container`: the document or the project in which those with
-- the same key are compared.
CREATE TABLE check_note (
  check_id  TEXT NOT NULL,
  container TEXT NOT NULL,
  key       TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  ordinal   INTEGER NOT NULL,
  note      TEXT NOT NULL CHECK (json_valid(note)),
  PRIMARY KEY (check_id, container, key, paragraph, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_note_paragraph ON check_note (paragraph);

-- Groups whose notes have changed since they were judged. Marked in the transaction that changes the notes.
CREATE TABLE check_group_due (
  check_id  TEXT NOT NULL,
  container TEXT NOT NULL,
  key       TEXT NOT NULL,
  PRIMARY KEY (check_id, container, key)
) STRICT, WITHOUT ROWID;

-- All texts are checked anew.
DELETE FROM checked;
DELETE FROM document_findings;
DELETE FROM follower WHERE name = 'findings';

-- Texts that as many have approved as was asked for are approved: one more approval would say nothing new.
CREATE TRIGGER decision_already_approved BEFORE INSERT ON decision
WHEN NEW.verdict = 'approve' AND EXISTS (
  SELECT 1 FROM current_paragraph p
  WHERE p.paragraph = NEW.paragraph AND p.verdict = 'approve'
    AND p.decision_target = NEW.target_number AND p.decision_source IS NEW.source_number
    AND json_array_length(p.approvers) >= max(p.needed, NEW.needed))
  AND NOT EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'refused: already-approved'); END;
