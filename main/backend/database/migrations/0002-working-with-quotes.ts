import type { Migration } from './migration.ts';

/**
 * What working with quotes needs: who made each, codes on the digit keys, memos, and what became of every quote when
 * its document got a new revision.
 */
export const migration: Migration = {
  version: 2,
  name: 'working with quotes',
  sql: `
-- Who made the quote: the account's name, as in the history. '' where it is not known.
ALTER TABLE quote ADD COLUMN coder TEXT NOT NULL DEFAULT '';
UPDATE quote SET coder = ifnull((
  SELECT actor FROM history_change JOIN history_step ON history_step.id = history_change.step_id
  WHERE subject = quote.id AND table_name = 'quote' AND before IS NULL
  ORDER BY history_change.id DESC LIMIT 1
), '');

-- The digit key (1 to 9) that gives the code to a quote; null for most.
ALTER TABLE code ADD COLUMN favourite INTEGER CHECK (favourite BETWEEN 1 AND 9);
CREATE UNIQUE INDEX code_by_favourite ON code (favourite) WHERE favourite IS NOT NULL;

-- A free note, in Markdown, on one thing.
CREATE TABLE memo (
  id TEXT NOT NULL PRIMARY KEY,
  quote_id TEXT REFERENCES quote (id) ON DELETE CASCADE,
  document_id TEXT REFERENCES document (id) ON DELETE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  code_id TEXT REFERENCES code (id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (text <> ''),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  CHECK ((quote_id IS NOT NULL) + (document_id IS NOT NULL) + (claim_id IS NOT NULL) + (code_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX memo_by_quote ON memo (quote_id) WHERE quote_id IS NOT NULL;
CREATE INDEX memo_by_document ON memo (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX memo_by_claim ON memo (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX memo_by_code ON memo (code_id) WHERE code_id IS NOT NULL;

-- What became of a quote when its document got the revision \`revision_id\`. A quote that was anchored there has moved to
-- that revision itself; one that is ambiguous or removed still stands on \`from_revision_id\`.
CREATE TABLE quote_anchoring (
  quote_id TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id),
  label TEXT NOT NULL CHECK (label IN ('unchanged', 'moved', 'altered', 'ambiguous', 'removed')),
  -- Where it stood before, and its words there: kept for good.
  from_revision_id TEXT NOT NULL REFERENCES revision (id),
  from_start INTEGER NOT NULL,
  from_end INTEGER NOT NULL,
  from_exact TEXT NOT NULL,
  -- Places in the new revision that may be meant, best first: [{ start, end, score }], UTF-16 offsets, score 0 to 1.
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  PRIMARY KEY (quote_id, revision_id)
) STRICT;
CREATE INDEX quote_anchoring_by_revision ON quote_anchoring (revision_id, label);
`,
};
