-- What people decide over time: who may do what, goals, reviews, cases, disputes, cycles, published periods. Each row is
-- what holds of a subject from its entry on; subject: the identity of the first row that spoke of it. body: canonical
-- JSON, without names of customers.
CREATE TABLE record (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject INTEGER NOT NULL, body TEXT NOT NULL,
  audit_seq INTEGER NOT NULL) STRICT;
CREATE INDEX record_by_subject ON record (kind, subject);
CREATE TRIGGER record_no_update BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER record_no_delete BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'append_only'); END;
