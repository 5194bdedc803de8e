import type { Database } from 'better-sqlite3';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { readShownNames } from '../people/shown-names.ts';

/** The bibliographic data of every source that is quoted, as it is shown, by identifier. */
export function readSourceItems(connection: Database): Map<string, CslItem> {
  const sources = connection
    .prepare<[], { id: string; csl: string }>(
      `SELECT id, csl FROM source WHERE id IN (
         SELECT document.source_id FROM quote JOIN document ON document.id = quote.document_id
       ) ORDER BY id`,
    )
    .all();
  const names = readShownNames(connection);
  return new Map(sources.map(({ id, csl }) => [id, names.item(JSON.parse(csl) as CslItem)]));
}
