-- What people say about candidates for terms, and how far each has read what became of their proposals.

-- A fact, not an operational row: that an expression is no term is a judgement of one person which binds all others, so it
-- has an author and a time, reaches open pages by the feed, and can be taken back without being forgotten.
CREATE TABLE candidate_dismissal (
  project   TEXT NOT NULL REFERENCES project (id),
  text      TEXT NOT NULL,
  number    INTEGER NOT NULL CHECK (number >= 1),
  seq       INTEGER NOT NULL REFERENCES commits (seq),
  dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1)),  -- 0: taken back
  author    TEXT REFERENCES user (id),
  PRIMARY KEY (project, text, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_dismissal_author ON candidate_dismissal (author) WHERE author IS NOT NULL;
CREATE INDEX candidate_dismissal_seq ON candidate_dismissal (seq);

CREATE TRIGGER candidate_dismissal_no_update BEFORE UPDATE ON candidate_dismissal BEGIN SELECT RAISE(ABORT, 'append-only: candidate_dismissal'); END;
CREATE TRIGGER candidate_dismissal_no_delete BEFORE DELETE ON candidate_dismissal BEGIN SELECT RAISE(ABORT, 'append-only: candidate_dismissal'); END;
CREATE TRIGGER candidate_dismissal_no_replace BEFORE INSERT ON candidate_dismissal WHEN EXISTS (SELECT 1 FROM candidate_dismissal WHERE project = NEW.project AND text = NEW.text AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'conflict: candidate_dismissal'); END;
CREATE TRIGGER candidate_dismissal_next BEFORE INSERT ON candidate_dismissal
WHEN NEW.number > 1 + (SELECT coalesce(max(number), 0) FROM candidate_dismissal WHERE project = NEW.project AND text = NEW.text)
BEGIN SELECT RAISE(ABORT, 'gap: candidate_dismissal'); END;

-- Operational: the commit up to which a person has seen the verdicts on their proposals; a mere convenience of theirs.
CREATE TABLE proposals_seen (
  user TEXT PRIMARY KEY REFERENCES user (id),
  upto INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
