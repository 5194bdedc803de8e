import type { Database } from 'better-sqlite3';
import type { CslItem } from '../../../shared/domain/csl.ts';

/** The bibliographic data of every source that is quoted, by identifier. */
export function readSourceItems(connection: Database): Map<string, CslItem> {
  const sources = connection
    .prepare<[], { id: string; csl: string }>(
      `SELECT id, csl FROM source WHERE id IN (
         SELECT document.source_id FROM quote JOIN document ON document.id = quote.document_id
       ) ORDER BY id`,
    )
    .all();
  return new Map(sources.map(({ id, csl }) => [id, JSON.parse(csl) as CslItem]));
}
