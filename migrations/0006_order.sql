-- A decision is about texts that were there before it: a later text of its paragraph belongs to a later commit. Within one commit
-- a rebuild reads texts before decisions and would derive another state than was shown. No act writes such a commit.
CREATE TRIGGER revision_order BEFORE INSERT ON revision
WHEN EXISTS (SELECT 1 FROM decision WHERE paragraph = NEW.paragraph AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'order: revision'); END;
