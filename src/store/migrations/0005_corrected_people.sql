-- What was said of people is corrected by rows that point at it, as everything else is.
-- What a person (kind 'person') or a team ('team') is called from this entry on. The newest holds.
CREATE TABLE name_change (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject_id INTEGER NOT NULL, name TEXT NOT NULL,
  audit_seq INTEGER NOT NULL) STRICT;
-- Of whom an absence or a work interval (kind: the table) speaks from this entry on; NULL: of nobody, it was withdrawn.
-- The newest holds.
CREATE TABLE fact_change (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, fact_id INTEGER NOT NULL, person_id INTEGER REFERENCES person,
  audit_seq INTEGER NOT NULL) STRICT;
CREATE INDEX fact_change_by_fact ON fact_change (kind, fact_id);
CREATE TRIGGER name_change_no_update BEFORE UPDATE ON name_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER name_change_no_delete BEFORE DELETE ON name_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER fact_change_no_update BEFORE UPDATE ON fact_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER fact_change_no_delete BEFORE DELETE ON fact_change BEGIN SELECT RAISE(ABORT, 'append_only'); END;
