import type { ProjectDatabase } from './project-database.ts';

/** So many are named one by one; where a step touched more, lists of quotes are better read anew. */
const quotesNamed = 200;

/**
 * The quotes that a step of the history made, changed or took away, or that read differently since: by their codes,
 * attribution and evidence, their memos, what became of them in a revision, and the names of people and claims. Null
 * when they are more than 200.
 */
export function touchedQuotes(project: ProjectDatabase, stepId: number): string[] | null {
  const ids = project
    .prepare(touched)
    .pluck()
    .all({ stepId, limit: quotesNamed + 1 }) as unknown as string[];
  return ids.length > quotesNamed ? null : ids;
}

const touched = `
  SELECT subject FROM history_change WHERE step_id = @stepId
    AND table_name IN ('quote', 'quote_code', 'quote_anchoring', 'attribution', 'evidence')
  UNION
  SELECT object FROM history_change WHERE step_id = @stepId AND table_name = 'memo' AND object IS NOT NULL
  UNION
  SELECT quote_id FROM attribution WHERE person_id IN
    (SELECT subject FROM history_change WHERE step_id = @stepId AND table_name = 'person')
  UNION
  SELECT quote_id FROM evidence WHERE claim_id IN
    (SELECT subject FROM history_change WHERE step_id = @stepId AND table_name = 'claim')
  LIMIT @limit`;
