import type { Migration } from './migration.ts';

/** What a document is cited by. Steps recorded before say nothing of it, which undoing takes as not chosen. */
export const migration: Migration = {
  version: 6,
  name: 'cite by',
  sql: `
-- What places in the document are told by; null for pages or times where its text has them, and else paragraphs.
ALTER TABLE document ADD COLUMN cite_by TEXT
  CHECK (cite_by IN ('paragraph', 'page', 'timestamp', 'section', 'line'));
`,
};
