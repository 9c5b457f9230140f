-- Facts and definitions are append-only. Each row of theirs is written by one entry of the audit chain, whose digests
-- cover every column; identities are dense and ascending, so that a missing or an added row shows.
-- Times are unix seconds, dates are days since 1970-01-01, codes are the numbers of core/service/codes.hpp.
-- What is not known is NULL. `audit_seq` says which entry wrote a row, and so when it was recorded.

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL,
  previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
-- One row for at most 4096 rows that an entry wrote: identities first_id..last_id of a table, none missing.
CREATE TABLE audit_digest (
  id INTEGER PRIMARY KEY, seq INTEGER NOT NULL REFERENCES audit DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL, first_id INTEGER NOT NULL, last_id INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
CREATE INDEX audit_digest_by_table ON audit_digest (table_name, seq);

-- `key` salts every digest of this database.
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1), timezone TEXT NOT NULL, currency TEXT NOT NULL, created_at INTEGER NOT NULL,
  key BLOB NOT NULL, audit_seq INTEGER NOT NULL) STRICT;

CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, audit_seq INTEGER NOT NULL) STRICT;
CREATE TABLE topic (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, audit_seq INTEGER NOT NULL) STRICT;
CREATE TABLE currency (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, audit_seq INTEGER NOT NULL) STRICT;
CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, audit_seq INTEGER NOT NULL) STRICT;
-- The newest holds.
CREATE TABLE team_name (
  id INTEGER PRIMARY KEY, team_id INTEGER NOT NULL REFERENCES team, name_ar TEXT NOT NULL,
  audit_seq INTEGER NOT NULL) STRICT;

CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, audit_seq INTEGER NOT NULL) STRICT;
CREATE INDEX person_by_name ON person (name);
-- The newest holds.
CREATE TABLE person_detail (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person, name_ar TEXT NOT NULL, employed_from INTEGER,
  employed_to INTEGER, audit_seq INTEGER NOT NULL) STRICT;
-- source_id 0: any source. An alias without a row in alias_person means whom the same name of any source means.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, name TEXT NOT NULL, audit_seq INTEGER NOT NULL,
  UNIQUE (name, source_id)) STRICT;
-- Of rows that speak of the same date the newest holds. [valid_from, valid_to).
CREATE TABLE alias_person (
  id INTEGER PRIMARY KEY, alias_id INTEGER NOT NULL REFERENCES alias, person_id INTEGER NOT NULL REFERENCES person,
  valid_from INTEGER, valid_to INTEGER, audit_seq INTEGER NOT NULL) STRICT;
CREATE TABLE engagement (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person, valid_from INTEGER, valid_to INTEGER,
  team_id INTEGER REFERENCES team, role TEXT NOT NULL, grade TEXT NOT NULL, shift TEXT NOT NULL,
  fte_numerator INTEGER, fte_denominator INTEGER, audit_seq INTEGER NOT NULL) STRICT;
CREATE TABLE absence (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person, kind TEXT NOT NULL, first_day INTEGER NOT NULL,
  end_day INTEGER NOT NULL, audit_seq INTEGER NOT NULL, UNIQUE (person_id, kind, first_day, end_day)) STRICT;
CREATE TABLE work_interval (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES person, kind INTEGER NOT NULL, from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL, audit_seq INTEGER NOT NULL, UNIQUE (person_id, from_at, to_at, kind)) STRICT;

-- Calendars, schemes and KPIs of the organisation's own; body is JSON. Of one kind and name the newest holds.
CREATE TABLE definition (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, team_id INTEGER,
  channel INTEGER, valid_from INTEGER, body TEXT NOT NULL, audit_seq INTEGER NOT NULL) STRICT;
-- Of targets that speak of the same work and date the newest holds. [valid_from, valid_to) by date of opening.
CREATE TABLE target (
  id INTEGER PRIMARY KEY, team_id INTEGER REFERENCES team, channel INTEGER, priority INTEGER, grade TEXT NOT NULL,
  kind INTEGER NOT NULL, within_seconds INTEGER NOT NULL, valid_from INTEGER, valid_to INTEGER,
  audit_seq INTEGER NOT NULL) STRICT;

-- Who a customer is stands in customer_private only.
CREATE TABLE customer (id INTEGER PRIMARY KEY, key_digest BLOB NOT NULL UNIQUE, audit_seq INTEGER NOT NULL) STRICT;
-- The newest holds.
CREATE TABLE customer_value (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer, segment TEXT NOT NULL,
  programme TEXT NOT NULL, since INTEGER, left_on INTEGER, purchase_value_minor INTEGER NOT NULL, currency_id INTEGER,
  per_year_numerator INTEGER NOT NULL, per_year_denominator INTEGER NOT NULL, audit_seq INTEGER NOT NULL) STRICT;
CREATE INDEX customer_value_by_customer ON customer_value (customer_id);

CREATE TABLE batch (
  id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES source, file_name TEXT NOT NULL, profile TEXT NOT NULL,
  mapping TEXT NOT NULL, supplied INTEGER NOT NULL, file_digest BLOB NOT NULL, audit_seq INTEGER NOT NULL) STRICT;
CREATE TABLE batch_result (
  id INTEGER PRIMARY KEY, batch_id INTEGER NOT NULL REFERENCES batch, counts TEXT NOT NULL,
  audit_seq INTEGER NOT NULL) STRICT;

-- What sources said first. `more`: JSON of the fields that have no column, in the text of core/service/canonical.hpp.
-- The batch says which entry of the audit chain wrote the row. `digest`: of the content, comment included.
CREATE TABLE interaction (
  id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES source, external_id TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch, digest BLOB NOT NULL,
  channel INTEGER NOT NULL, topic_id INTEGER REFERENCES topic, priority INTEGER, customer_id INTEGER REFERENCES customer,
  direction INTEGER, agent_id INTEGER REFERENCES alias, team_id INTEGER REFERENCES team,
  opened_at INTEGER NOT NULL, answered INTEGER, queue_seconds INTEGER, first_response_at INTEGER, resolved INTEGER,
  resolved_at INTEGER, closed_at INTEGER, talk_seconds INTEGER, handle_seconds INTEGER, reopened INTEGER,
  transfers INTEGER, handled_by_bot INTEGER, survey_offered INTEGER, csat INTEGER, more TEXT,
  UNIQUE (source_id, external_id)) STRICT;
CREATE TABLE promise (
  id INTEGER PRIMARY KEY, interaction_id INTEGER NOT NULL REFERENCES interaction, kind INTEGER NOT NULL,
  alias_id INTEGER REFERENCES alias, made_at INTEGER NOT NULL, due_at INTEGER NOT NULL, kept_at INTEGER,
  withdrawn_at INTEGER) STRICT;
CREATE INDEX promise_by_interaction ON promise (interaction_id);
-- Corrections act in the order of their identities. `changes`: JSON [[field, before, after], …] in canonical text.
-- Those of an import carry what the source said last: batch and digest.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY, interaction_id INTEGER NOT NULL REFERENCES interaction, kind INTEGER NOT NULL,
  actor TEXT NOT NULL, reason TEXT NOT NULL, changes TEXT NOT NULL, batch_id INTEGER REFERENCES batch, digest BLOB,
  audit_seq INTEGER NOT NULL) STRICT;
CREATE INDEX correction_by_interaction ON correction (interaction_id);

-- Erasable, outside the digests.
CREATE TABLE customer_private (
  customer_id INTEGER PRIMARY KEY REFERENCES customer, key TEXT NOT NULL, name TEXT, contact TEXT) STRICT;
CREATE TABLE comment_private (interaction_id INTEGER PRIMARY KEY REFERENCES interaction, text TEXT NOT NULL) STRICT;

-- Derived from the facts, corrections applied; can be rebuilt at any time.
-- roles: bits by Role, 16: is the row's agent. alias_id 0: nobody.
CREATE TABLE credit_index (
  alias_id INTEGER NOT NULL, opened_at INTEGER NOT NULL, interaction_id INTEGER NOT NULL, roles INTEGER NOT NULL,
  PRIMARY KEY (alias_id, opened_at, interaction_id)) STRICT, WITHOUT ROWID;
-- Rows of known customers. kind: 0 excluded, 1 human outbound, 2 human inbound, 3 bot.
CREATE TABLE contact_index (
  customer_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, opened_at INTEGER NOT NULL, interaction_id INTEGER NOT NULL,
  anchor_at INTEGER, kind INTEGER NOT NULL,
  PRIMARY KEY (customer_id, topic_id, opened_at, interaction_id)) STRICT, WITHOUT ROWID;
CREATE INDEX contact_anchor ON contact_index (customer_id, topic_id, anchor_at)
  WHERE topic_id <> 0 AND anchor_at IS NOT NULL;
CREATE INDEX contact_bot ON contact_index (customer_id, opened_at) WHERE kind = 3;
-- Rows that were still open when their month of opening (of the organisation's zone) ended. until: resolution, or the
-- greatest integer.
CREATE TABLE open_index (
  until INTEGER NOT NULL, opened_at INTEGER NOT NULL, interaction_id INTEGER NOT NULL,
  PRIMARY KEY (until, opened_at, interaction_id)) STRICT, WITHOUT ROWID;
CREATE TABLE promise_index (
  alias_id INTEGER NOT NULL, due_at INTEGER NOT NULL, interaction_id INTEGER NOT NULL,
  PRIMARY KEY (alias_id, due_at, interaction_id)) STRICT, WITHOUT ROWID;
CREATE INDEX promise_index_by_interaction ON promise_index (interaction_id);
CREATE TABLE channel_seen (channel INTEGER PRIMARY KEY) STRICT;

-- Packed agent-months. [first_at, last_at]: what the segment's durations were measured over; last_at NULL: still open.
-- rulebook: version of the definitions it was computed under.
CREATE TABLE segment (
  person_id INTEGER NOT NULL, month INTEGER NOT NULL, rulebook INTEGER NOT NULL, first_at INTEGER, last_at INTEGER,
  packed BLOB NOT NULL, PRIMARY KEY (person_id, month)) STRICT;
CREATE TABLE stale_segment (
  person_id INTEGER NOT NULL, month INTEGER NOT NULL, PRIMARY KEY (person_id, month)) STRICT, WITHOUT ROWID;

-- Facts stay as they were written.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER audit_digest_no_update BEFORE UPDATE ON audit_digest BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER audit_digest_no_delete BEFORE DELETE ON audit_digest BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER organisation_no_update BEFORE UPDATE ON organisation BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER organisation_no_delete BEFORE DELETE ON organisation BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER source_no_update BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER source_no_delete BEFORE DELETE ON source BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER topic_no_update BEFORE UPDATE ON topic BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER topic_no_delete BEFORE DELETE ON topic BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER currency_no_update BEFORE UPDATE ON currency BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER currency_no_delete BEFORE DELETE ON currency BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER team_no_update BEFORE UPDATE ON team BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER team_no_delete BEFORE DELETE ON team BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER team_name_no_update BEFORE UPDATE ON team_name BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER team_name_no_delete BEFORE DELETE ON team_name BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER person_detail_no_update BEFORE UPDATE ON person_detail BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER person_detail_no_delete BEFORE DELETE ON person_detail BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER alias_no_update BEFORE UPDATE ON alias BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER alias_no_delete BEFORE DELETE ON alias BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER alias_person_no_update BEFORE UPDATE ON alias_person BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER alias_person_no_delete BEFORE DELETE ON alias_person BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER engagement_no_update BEFORE UPDATE ON engagement BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER engagement_no_delete BEFORE DELETE ON engagement BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER absence_no_update BEFORE UPDATE ON absence BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER absence_no_delete BEFORE DELETE ON absence BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER work_interval_no_update BEFORE UPDATE ON work_interval BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER work_interval_no_delete BEFORE DELETE ON work_interval BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER definition_no_update BEFORE UPDATE ON definition BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER definition_no_delete BEFORE DELETE ON definition BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER target_no_update BEFORE UPDATE ON target BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER target_no_delete BEFORE DELETE ON target BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER customer_no_update BEFORE UPDATE ON customer BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER customer_no_delete BEFORE DELETE ON customer BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER customer_value_no_update BEFORE UPDATE ON customer_value BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER customer_value_no_delete BEFORE DELETE ON customer_value BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER batch_no_update BEFORE UPDATE ON batch BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER batch_result_no_update BEFORE UPDATE ON batch_result BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER batch_result_no_delete BEFORE DELETE ON batch_result BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER interaction_no_update BEFORE UPDATE ON interaction BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER interaction_no_delete BEFORE DELETE ON interaction BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER promise_no_update BEFORE UPDATE ON promise BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER promise_no_delete BEFORE DELETE ON promise BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'append_only'); END;
