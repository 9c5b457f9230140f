-- Letters as a search sees them (base/folding.hpp), three by three, so that a part of a word is found. Holds no text,
-- only where the letters of comment_private stand; derived from it.
CREATE VIRTUAL TABLE comment_search USING fts5 (folded, content = '', tokenize = 'trigram');
INSERT INTO comment_search (rowid, folded) SELECT interaction_id, mizan_folded(text) FROM comment_private;
