-- The termbase at work: proposals, changes of many concepts as one act, renderings accepted in a place, proposed edits after
-- a change of a term. All of them facts.

-- An entry that somebody proposes; never current. It waits until it has a verdict.
CREATE TABLE proposal (
  id        TEXT PRIMARY KEY,
  seq       INTEGER NOT NULL REFERENCES commits (seq),
  project   TEXT NOT NULL REFERENCES project (id),
  concept   TEXT,                       -- the concept that it changes; null: a new one
  base      INTEGER NOT NULL,           -- the number it was written on; 0 for a new one
  entry     TEXT NOT NULL CHECK (json_valid(entry)),
  reason    TEXT,
  paragraph TEXT REFERENCES paragraph (id),  -- where it came up
  author    TEXT NOT NULL REFERENCES user (id),
  CHECK ((concept IS NULL) = (base = 0))
) STRICT;
CREATE INDEX proposal_seq ON proposal (seq);
CREATE INDEX proposal_project ON proposal (project);
CREATE INDEX proposal_author ON proposal (author);
CREATE INDEX proposal_paragraph ON proposal (paragraph) WHERE paragraph IS NOT NULL;

CREATE TABLE proposal_verdict (
  proposal TEXT PRIMARY KEY REFERENCES proposal (id),
  seq      INTEGER NOT NULL REFERENCES commits (seq),
  verdict  TEXT NOT NULL CHECK (verdict IN ('accept', 'merge', 'refuse', 'withdraw')),
  reason   TEXT,
  concept  TEXT,                        -- what became of it: the concept and its revision
  number   INTEGER,
  decider  TEXT NOT NULL REFERENCES user (id),
  CHECK (verdict <> 'refuse' OR trim(coalesce(reason, '')) <> ''),
  CHECK ((verdict IN ('accept', 'merge')) = (concept IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_verdict_seq ON proposal_verdict (seq);
CREATE INDEX proposal_verdict_decider ON proposal_verdict (decider);

-- Several concepts changed as one act, which can be undone as one.
CREATE TABLE concept_batch (
  id      TEXT PRIMARY KEY,
  seq     INTEGER NOT NULL REFERENCES commits (seq),
  project TEXT NOT NULL REFERENCES project (id),
  kind    TEXT NOT NULL CHECK (kind IN ('import', 'bulk-edit', 'merge', 'split', 'undo')),
  title   TEXT NOT NULL,                -- the file's name, or what was done
  undoes  TEXT UNIQUE REFERENCES concept_batch (id),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_batch_project ON concept_batch (project);
CREATE INDEX concept_batch_seq ON concept_batch (seq);

-- The revisions that a batch wrote.
CREATE TABLE concept_batch_item (
  batch   TEXT NOT NULL REFERENCES concept_batch (id),
  concept TEXT NOT NULL,
  number  INTEGER NOT NULL,
  seq     INTEGER NOT NULL REFERENCES commits (seq),
  PRIMARY KEY (batch, concept),
  FOREIGN KEY (concept, number) REFERENCES concept_revision (concept, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_batch_item_revision ON concept_batch_item (concept, number);
CREATE INDEX concept_batch_item_seq ON concept_batch_item (seq);

-- A rendering that is right in one paragraph, or in the whole project, though the termbase does not know it.
CREATE TABLE accepted_rendering (
  project   TEXT NOT NULL REFERENCES project (id),
  paragraph TEXT NOT NULL,              -- '': the whole project
  concept   TEXT NOT NULL,
  text      TEXT NOT NULL,
  number    INTEGER NOT NULL CHECK (number >= 1),
  seq       INTEGER NOT NULL REFERENCES commits (seq),
  accepted  INTEGER NOT NULL CHECK (accepted IN (0, 1)),  -- 0: taken back
  author    TEXT REFERENCES user (id),
  PRIMARY KEY (project, paragraph, concept, text, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX accepted_rendering_paragraph ON accepted_rendering (paragraph);
CREATE INDEX accepted_rendering_author ON accepted_rendering (author) WHERE author IS NOT NULL;
CREATE INDEX accepted_rendering_seq ON accepted_rendering (seq);

-- Which change of a term a suggestion follows from, and the target that it edits: it lapses when that moves on.
CREATE TABLE term_suggestion (
  suggestion     TEXT PRIMARY KEY REFERENCES suggestion (id),
  seq            INTEGER NOT NULL REFERENCES commits (seq),
  paragraph      TEXT NOT NULL REFERENCES paragraph (id),
  target_number  INTEGER NOT NULL,
  concept        TEXT NOT NULL,
  concept_number INTEGER NOT NULL,
  FOREIGN KEY (concept, concept_number) REFERENCES concept_revision (concept, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX term_suggestion_paragraph ON term_suggestion (paragraph, target_number);
CREATE INDEX term_suggestion_concept ON term_suggestion (concept, concept_number);
CREATE INDEX term_suggestion_seq ON term_suggestion (seq);

-- A suggestion that a person does not want. Adopting one makes a revision that names it.
CREATE TABLE suggestion_refusal (
  suggestion TEXT PRIMARY KEY REFERENCES suggestion (id),
  seq        INTEGER NOT NULL REFERENCES commits (seq),
  reason     TEXT,
  author     TEXT NOT NULL REFERENCES user (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_refusal_author ON suggestion_refusal (author);
CREATE INDEX suggestion_refusal_seq ON suggestion_refusal (seq);

CREATE TRIGGER proposal_no_update BEFORE UPDATE ON proposal BEGIN SELECT RAISE(ABORT, 'append-only: proposal'); END;
CREATE TRIGGER proposal_no_delete BEFORE DELETE ON proposal BEGIN SELECT RAISE(ABORT, 'append-only: proposal'); END;
CREATE TRIGGER proposal_no_replace BEFORE INSERT ON proposal WHEN EXISTS (SELECT 1 FROM proposal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: proposal'); END;
CREATE TRIGGER proposal_verdict_no_update BEFORE UPDATE ON proposal_verdict BEGIN SELECT RAISE(ABORT, 'append-only: proposal_verdict'); END;
CREATE TRIGGER proposal_verdict_no_delete BEFORE DELETE ON proposal_verdict BEGIN SELECT RAISE(ABORT, 'append-only: proposal_verdict'); END;
CREATE TRIGGER proposal_verdict_no_replace BEFORE INSERT ON proposal_verdict WHEN EXISTS (SELECT 1 FROM proposal_verdict WHERE proposal = NEW.proposal)
BEGIN SELECT RAISE(ABORT, 'conflict: proposal_verdict'); END;
CREATE TRIGGER concept_batch_no_update BEFORE UPDATE ON concept_batch BEGIN SELECT RAISE(ABORT, 'append-only: concept_batch'); END;
CREATE TRIGGER concept_batch_no_delete BEFORE DELETE ON concept_batch BEGIN SELECT RAISE(ABORT, 'append-only: concept_batch'); END;
CREATE TRIGGER concept_batch_no_replace BEFORE INSERT ON concept_batch WHEN EXISTS (SELECT 1 FROM concept_batch WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'conflict: concept_batch'); END;
CREATE TRIGGER concept_batch_item_no_update BEFORE UPDATE ON concept_batch_item BEGIN SELECT RAISE(ABORT, 'append-only: concept_batch_item'); END;
CREATE TRIGGER concept_batch_item_no_delete BEFORE DELETE ON concept_batch_item BEGIN SELECT RAISE(ABORT, 'append-only: concept_batch_item'); END;
CREATE TRIGGER concept_batch_item_no_replace BEFORE INSERT ON concept_batch_item WHEN EXISTS (SELECT 1 FROM concept_batch_item WHERE batch = NEW.batch AND concept = NEW.concept)
BEGIN SELECT RAISE(ABORT, 'conflict: concept_batch_item'); END;
CREATE TRIGGER accepted_rendering_no_update BEFORE UPDATE ON accepted_rendering BEGIN SELECT RAISE(ABORT, 'append-only: accepted_rendering'); END;
CREATE TRIGGER accepted_rendering_no_delete BEFORE DELETE ON accepted_rendering BEGIN SELECT RAISE(ABORT, 'append-only: accepted_rendering'); END;
CREATE TRIGGER accepted_rendering_no_replace BEFORE INSERT ON accepted_rendering WHEN EXISTS (SELECT 1 FROM accepted_rendering WHERE project = NEW.project AND paragraph = NEW.paragraph AND concept = NEW.concept AND text = NEW.text AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'conflict: accepted_rendering'); END;
CREATE TRIGGER term_suggestion_no_update BEFORE UPDATE ON term_suggestion BEGIN SELECT RAISE(ABORT, 'append-only: term_suggestion'); END;
CREATE TRIGGER term_suggestion_no_delete BEFORE DELETE ON term_suggestion BEGIN SELECT RAISE(ABORT, 'append-only: term_suggestion'); END;
CREATE TRIGGER term_suggestion_no_replace BEFORE INSERT ON term_suggestion WHEN EXISTS (SELECT 1 FROM term_suggestion WHERE suggestion = NEW.suggestion)
BEGIN SELECT RAISE(ABORT, 'conflict: term_suggestion'); END;
CREATE TRIGGER suggestion_refusal_no_update BEFORE UPDATE ON suggestion_refusal BEGIN SELECT RAISE(ABORT, 'append-only: suggestion_refusal'); END;
CREATE TRIGGER suggestion_refusal_no_delete BEFORE DELETE ON suggestion_refusal BEGIN SELECT RAISE(ABORT, 'append-only: suggestion_refusal'); END;
CREATE TRIGGER suggestion_refusal_no_replace BEFORE INSERT ON suggestion_refusal WHEN EXISTS (SELECT 1 FROM suggestion_refusal WHERE suggestion = NEW.suggestion)
BEGIN SELECT RAISE(ABORT, 'conflict: suggestion_refusal'); END;
CREATE TRIGGER accepted_rendering_next BEFORE INSERT ON accepted_rendering
WHEN NEW.number > 1 + (SELECT coalesce(max(number), 0) FROM accepted_rendering
  WHERE project = NEW.project AND paragraph = NEW.paragraph AND concept = NEW.concept AND text = NEW.text)
BEGIN SELECT RAISE(ABORT, 'gap: accepted_rendering'); END;
