import type { CitationStyle } from '../../../shared/domain/styles.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { listSourceItems, readSourceItem } from '../sources/source-repository.ts';
import { readStyleInUse } from '../styles/style-repository.ts';
import type { CitedItem } from './source-renderer.ts';
import type { StyleInUse } from './style-in-use.ts';

/** What citations are made of: the style, and every source of the project, as all together decide about 2026a and 2026b. */
export interface CitationBasis {
  readonly style: StyleInUse;
  readonly items: CitedItem[];
}

/**
 * Reads what citations are made of, in the project's style for null. `edited` takes the place of what is stored of one
 * source. Error: `citation.styleUnknown`.
 */
export function readCitationBasis(
  project: ProjectDatabase,
  cited: CitationStyle | null,
  edited: Pick<CitedItem, 'id' | 'csl'> | null = null,
): CitationBasis {
  return { style: readStyleInUse(project, cited), items: listSourceItems(project, edited) };
}

/** One source to show a style with: the one given, or that of the first quote, or any. Null in a project without sources. */
export function readSampleBasis(
  project: ProjectDatabase,
  cited: CitationStyle,
  sourceId: string | null,
): { readonly style: StyleInUse; readonly item: CitedItem } | null {
  const id = sourceId ?? firstQuotedSource(project);
  return id === null ? null : { style: readStyleInUse(project, cited), item: readSourceItem(project, id) };
}

function firstQuotedSource(project: ProjectDatabase): string | null {
  const row = project
    .prepare<{ id: string }>(
      `SELECT source_id AS id FROM document WHERE id = (SELECT document_id FROM quote ORDER BY key LIMIT 1)
       UNION ALL SELECT id FROM source LIMIT 1`,
    )
    .get();
  return row?.id ?? null;
}
