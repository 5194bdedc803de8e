import type { Migration } from './migration.ts';

/** The style and language that a project, and a view of a table, is cited in; and styles added to the project. */
export const migration: Migration = {
  version: 4,
  name: 'citation styles',
  sql: `
-- A style that was added as a file, whole, so that the project can be cited anywhere.
CREATE TABLE citation_style (
  id TEXT NOT NULL PRIMARY KEY,
  -- Its own identifier, a web address as a rule.
  identifier TEXT NOT NULL CHECK (identifier <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  locale TEXT,
  -- The style it follows when it holds no rules of its own: one that Corroborate carries, by name, or one added before.
  follows_ours TEXT,
  follows_id TEXT REFERENCES citation_style (id),
  xml TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK (follows_ours IS NULL OR follows_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX citation_style_by_identifier ON citation_style (identifier);
CREATE INDEX citation_style_by_follows ON citation_style (follows_id) WHERE follows_id IS NOT NULL;

-- A style's name in the CSL repository, or the identifier of one that was added; a language tag, null for the style's own.
ALTER TABLE project_settings ADD COLUMN style TEXT NOT NULL DEFAULT 'apa' CHECK (style <> '');
ALTER TABLE project_settings ADD COLUMN locale TEXT;

-- Null for a view that follows the project.
ALTER TABLE table_view ADD COLUMN style TEXT;
ALTER TABLE table_view ADD COLUMN locale TEXT CHECK (locale IS NULL OR style IS NOT NULL);
`,
};
