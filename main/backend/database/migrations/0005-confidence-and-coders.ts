import type { Migration } from './migration.ts';

/**
 * How sure the analyst is of a verdict; who linked a quote to a claim, and when the link was last changed.
 *
 * The recorded rows of the history are completed as well, so that undoing a step from before brings links back whole.
 */
export const migration: Migration = {
  version: 5,
  name: 'confidence and coders',
  sql: `
-- How sure the analyst is of the verdict; null where it is not stated.
ALTER TABLE claim ADD COLUMN confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high'));

-- Who linked what, as far as the history knows. A link keeps its identifier when it goes to another quote.
CREATE TEMP TABLE linked_by (evidence_id TEXT NOT NULL PRIMARY KEY, actor TEXT NOT NULL);
INSERT OR REPLACE INTO linked_by (evidence_id, actor)
  SELECT after ->> 'id', actor
  FROM history_change JOIN history_step ON history_step.id = history_change.step_id
  WHERE table_name = 'evidence' AND before IS NULL
  ORDER BY history_change.id;

-- Made anew: a column without a default cannot be added to a table that has rows.
CREATE TABLE new_evidence (
  id TEXT NOT NULL PRIMARY KEY,
  quote_id TEXT NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('supports', 'contradicts', 'qualifies', 'mentions')),
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
  note TEXT NOT NULL,
  -- Who linked the quote to the claim: the account's name, as in the history. '' where it is not known.
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  UNIQUE (quote_id, claim_id, relation)
) STRICT;
INSERT INTO new_evidence (id, quote_id, claim_id, relation, strength, note, coder, created_at, modified_at)
  SELECT id, quote_id, claim_id, relation, strength, note, ifnull(actor, ''), created_at, created_at
  FROM evidence LEFT JOIN linked_by ON linked_by.evidence_id = evidence.id
  ORDER BY evidence.rowid;
DROP TABLE evidence;
ALTER TABLE new_evidence RENAME TO evidence;
CREATE INDEX evidence_by_claim ON evidence (claim_id);

UPDATE history_change SET
  before = json_insert(before, '$.modified_at', before ->> 'created_at', '$.coder',
    ifnull((SELECT actor FROM linked_by WHERE evidence_id = before ->> 'id'), '')),
  after = json_insert(after, '$.modified_at', after ->> 'created_at', '$.coder',
    ifnull((SELECT actor FROM linked_by WHERE evidence_id = after ->> 'id'), ''))
WHERE table_name = 'evidence';
DROP TABLE linked_by;
`,
};
