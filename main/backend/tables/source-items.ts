import type { Database } from 'better-sqlite3';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { CrossedThing } from '../../../shared/domain/tables/crossing-tables.ts';
import { readShownNames } from '../people/shown-names.ts';

/** The bibliographic data of every source, as it is shown, by identifier. */
export function readSourceItems(connection: Database): Map<string, CslItem> {
  const sources = connection
    .prepare<[], { id: string; csl: string }>('SELECT id, csl FROM source ORDER BY id')
    .all();
  const names = readShownNames(connection);
  return new Map(sources.map(({ id, csl }) => [id, names.item(JSON.parse(csl) as CslItem)]));
}

/** The titles of sources as they are shown; `statement` gives `id` and `csl`. */
export function readTitles(connection: Database, statement: string): CrossedThing[] {
  const names = readShownNames(connection);
  return connection
    .prepare<[], { id: string; csl: string }>(statement)
    .all()
    .map(({ id, csl }) => ({ id, title: names.item(JSON.parse(csl) as CslItem).title ?? '' }));
}
