-- Segments hold the pauses of their rows, so that the clock of an open row can be read at any instant. Those packed
-- without are computed anew.
INSERT OR IGNORE INTO stale_segment (person_id, month) SELECT person_id, month FROM segment;
DELETE FROM segment;
