-- Comments that a correction replaced, so that it can be taken back. Erasable, outside the digests.
CREATE TABLE comment_replaced_private (
  correction_id INTEGER PRIMARY KEY REFERENCES correction, text TEXT NOT NULL) STRICT;
