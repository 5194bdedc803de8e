import type { Migration } from './migration.ts';

/**
 * What sources in many formats bring along: pages and times of a text, the file each revision came from, who speaks in an
 * interview and under which name, sources of one origin, recordings, and a search index over memos.
 */
export const migration: Migration = {
  version: 3,
  name: 'bringing sources in',
  sql: `
-- Content

-- The file a revision was read from; null when it was typed or edited in the app.
ALTER TABLE revision ADD COLUMN original_name TEXT;
ALTER TABLE revision ADD COLUMN original_sha256 TEXT REFERENCES original_file (sha256);
UPDATE revision SET (original_name, original_sha256) = (
  SELECT document.original_name, document.original_sha256
  FROM document_revision JOIN document ON document.id = document_revision.document_id
  WHERE document_revision.revision_id = revision.id
)
WHERE id IN (SELECT revision_id FROM document_revision AS first WHERE number = 1
  AND NOT EXISTS (SELECT 1 FROM document_revision WHERE document_id = first.document_id AND number > 1));

-- The pages of a text, in order: number counts from 1 in the file, label is what is printed on the page, '' when nothing is.
CREATE TABLE page (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  label TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  PRIMARY KEY (revision_id, number)
) STRICT, WITHOUT ROWID;

-- When words of a transcript are spoken: milliseconds into the recording. The end is null where only the beginning is known.
CREATE TABLE cue (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  begins_at INTEGER NOT NULL CHECK (begins_at >= 0),
  ends_at INTEGER CHECK (ends_at >= begins_at),
  PRIMARY KEY (revision_id, ordinal)
) STRICT, WITHOUT ROWID;

-- A MinHash of the text, to find texts that are nearly the same.
CREATE TABLE sketch (
  revision_id TEXT NOT NULL PRIMARY KEY REFERENCES revision (id),
  minhash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Tracked

-- Sources that tell the same story from one pen, such as reprints of a wire report, count as one.
CREATE TABLE origin (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
ALTER TABLE source ADD COLUMN origin_id TEXT REFERENCES origin (id) ON DELETE SET NULL;
CREATE INDEX source_by_origin ON source (origin_id) WHERE origin_id IS NOT NULL;

-- '' for none; a colour of the codes' palette, null for none.
ALTER TABLE person ADD COLUMN pseudonym TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN colour INTEGER CHECK (colour BETWEEN 0 AND 7);

-- Who is meant by a speaker's name in a document's text, and what they do there.
CREATE TABLE speaker (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('interviewer', 'interviewee', 'other')),
  PRIMARY KEY (document_id, name)
) STRICT;
CREATE INDEX speaker_by_person ON speaker (person_id);

-- Whether pseudonyms stand in for names.
CREATE TABLE project_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  pseudonyms INTEGER NOT NULL CHECK (pseudonyms IN (0, 1))
) STRICT;
INSERT INTO project_settings (id, pseudonyms) VALUES (1, 0);

-- What the people in an interview agreed to.
ALTER TABLE document ADD COLUMN consent TEXT NOT NULL DEFAULT '';

-- The recording of an interview: a file on this computer. The text's time 0 is at the offset (milliseconds) in it.
CREATE TABLE media (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  path TEXT NOT NULL CHECK (path <> ''),
  offset INTEGER NOT NULL
) STRICT;

-- Search over memos

CREATE VIRTUAL TABLE memo_text USING fts5 (text, memo_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO memo_text (text, memo_id) SELECT text, id FROM memo;
CREATE TRIGGER memo_text_insert AFTER INSERT ON memo BEGIN
  INSERT INTO memo_text (text, memo_id) VALUES (new.text, new.id);
END;
CREATE TRIGGER memo_text_delete AFTER DELETE ON memo BEGIN
  DELETE FROM memo_text WHERE memo_id = old.id;
END;
CREATE TRIGGER memo_text_update AFTER UPDATE OF text ON memo BEGIN
  UPDATE memo_text SET text = new.text WHERE memo_id = new.id;
END;
`,
};
