import type { Migration } from './migration.ts';

/**
 * The first schema. Three kinds of tables:
 *
 * - **content** (`original_file`, `revision`, `segment`, `segment_text`): immutable, never deleted, outside the history;
 * - **tracked** (everything an analyst changes): every row change is recorded by triggers (see `../recording.ts`);
 * - **own books** (`history_*`, `workspace`, `project`): kept by the app.
 *
 * Offsets are UTF-16 units, half-open. Identifiers are UUIDv7, instants ISO 8601 UTC. `key` columns exist where a
 * full-text index needs a stable integer row identifier.
 */
export const migration: Migration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT;
INSERT INTO workspace (id, state) VALUES (1, '{}');

-- Content

CREATE TABLE original_file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE revision (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_sha256 ON revision (sha256);

CREATE TABLE segment (
  key INTEGER PRIMARY KEY,
  revision_id TEXT NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  kind TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  level INTEGER,
  speaker TEXT,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE VIRTUAL TABLE segment_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');

-- Tracked

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  csl TEXT NOT NULL CHECK (json_valid(csl)),
  provenance TEXT NOT NULL CHECK (json_valid(provenance)),
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'interview')),
  original_name TEXT,
  original_sha256 TEXT REFERENCES original_file (sha256),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_source ON document (source_id);

-- The revisions of a document, numbered from 1; the highest number is the current one.
CREATE TABLE document_revision (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL UNIQUE REFERENCES revision (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  PRIMARY KEY (document_id, number)
) STRICT;

CREATE TABLE set_aside (
  revision_id TEXT NOT NULL REFERENCES revision (id),
  ordinal INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (revision_id, ordinal)
) STRICT;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_by_name ON person (name);

CREATE TABLE code (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES code (id) ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
  description TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX code_by_name ON code (ifnull(parent_id, ''), name COLLATE NOCASE);
CREATE INDEX code_by_parent ON code (parent_id);

CREATE TABLE quote (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  comment TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('unverified', 'reviewed', 'disputed')),
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX quote_by_document ON quote (document_id, start);

CREATE TABLE quote_code (
  quote_id TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  code_id TEXT NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (quote_id, code_id)
) STRICT;
CREATE INDEX quote_code_by_code ON quote_code (code_id);

CREATE TABLE attribution (
  quote_id TEXT NOT NULL PRIMARY KEY REFERENCES quote (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  addressee TEXT NOT NULL,
  date TEXT NOT NULL
) STRICT;
CREATE INDEX attribution_by_person ON attribution (person_id);

CREATE TABLE claim (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  statement TEXT NOT NULL CHECK (statement <> ''),
  description TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('open', 'supported', 'contradicted', 'mixed', 'unverifiable')),
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_parent ON claim (parent_id);

CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  quote_id TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('supports', 'contradicts', 'qualifies', 'mentions')),
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (quote_id, claim_id, relation)
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_id);

CREATE TABLE table_view (
  id TEXT NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL CHECK (json_valid(state)),
  quick_filter TEXT NOT NULL,
  UNIQUE (table_name, name)
) STRICT;

-- Search over what analysts write

CREATE VIRTUAL TABLE quote_text USING fts5 (exact, comment, content = 'quote', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER quote_text_insert AFTER INSERT ON quote BEGIN
  INSERT INTO quote_text (rowid, exact, comment) VALUES (new.key, new.exact, new.comment);
END;
CREATE TRIGGER quote_text_delete AFTER DELETE ON quote BEGIN
  INSERT INTO quote_text (quote_text, rowid, exact, comment) VALUES ('delete', old.key, old.exact, old.comment);
END;
CREATE TRIGGER quote_text_update AFTER UPDATE OF exact, comment ON quote BEGIN
  INSERT INTO quote_text (quote_text, rowid, exact, comment) VALUES ('delete', old.key, old.exact, old.comment);
  INSERT INTO quote_text (rowid, exact, comment) VALUES (new.key, new.exact, new.comment);
END;

CREATE VIRTUAL TABLE claim_text USING fts5 (statement, description, content = 'claim', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER claim_text_insert AFTER INSERT ON claim BEGIN
  INSERT INTO claim_text (rowid, statement, description) VALUES (new.key, new.statement, new.description);
END;
CREATE TRIGGER claim_text_delete AFTER DELETE ON claim BEGIN
  INSERT INTO claim_text (claim_text, rowid, statement, description) VALUES ('delete', old.key, old.statement, old.description);
END;
CREATE TRIGGER claim_text_update AFTER UPDATE OF statement, description ON claim BEGIN
  INSERT INTO claim_text (claim_text, rowid, statement, description) VALUES ('delete', old.key, old.statement, old.description);
  INSERT INTO claim_text (rowid, statement, description) VALUES (new.key, new.statement, new.description);
END;

-- History: a step is one mutation; its changes are the rows it touched, in order.

CREATE TABLE history_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  procedure TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  -- done: in force; undone: can be redone; discarded: undone, then overtaken by another step.
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded'))
) STRICT;
CREATE INDEX history_step_by_state ON history_step (state, id);

CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES history_step (id),
  table_name TEXT NOT NULL,
  -- The thing the row tells about, and the other end where it joins two: a quote and a claim for evidence.
  subject TEXT NOT NULL,
  object TEXT,
  -- The whole row as JSON; null before an insertion and after a deletion.
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_change_by_step ON history_change (step_id);
CREATE INDEX history_change_by_subject ON history_change (subject);
CREATE INDEX history_change_by_object ON history_change (object) WHERE object IS NOT NULL;
`,
};
