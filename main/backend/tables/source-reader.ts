import type { Database } from 'better-sqlite3';
import type { SourcesTableRow } from '../../../shared/domain/tables/sources-table.ts';
import { readShownNames } from '../people/shown-names.ts';

/** Every source with what was made of it, in the order in which they came into the project. */
export function readSourceRows(connection: Database): SourcesTableRow[] {
  const names = readShownNames(connection);
  return connection
    .prepare<[], SourcesTableRow>(
      `WITH quoted (source_id, quotes) AS (
         SELECT document.source_id, count(*) FROM quote JOIN document ON document.id = document_id GROUP BY 1
       ), linked (source_id, links, claims) AS (
         SELECT document.source_id, count(*), count(DISTINCT claim_id)
         FROM evidence JOIN quote ON quote.id = quote_id JOIN document ON document.id = document_id GROUP BY 1
       )
       SELECT source.id,
         (SELECT min(document.id) FROM document WHERE document.source_id = source.id) AS documentId,
         ifnull(quotes, 0) AS quotes, ifnull(links, 0) AS links, ifnull(claims, 0) AS claims,
         ifnull(origin.name, '') AS origin, source.created_at AS createdAt, source.modified_at AS modifiedAt
       FROM source
       LEFT JOIN origin ON origin.id = source.origin_id
       LEFT JOIN quoted ON quoted.source_id = source.id
       LEFT JOIN linked ON linked.source_id = source.id
       ORDER BY source.id`,
    )
    .all()
    .map((row) => ({ ...row, origin: names.line(row.origin) }));
}
