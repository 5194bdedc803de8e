import type { CslItem } from '../../../shared/domain/csl.ts';
import type { LocatorLabel } from '../../../shared/domain/locators.ts';
import type { ProvenanceByField, Source, SourceSummary } from '../../../shared/domain/records.ts';
import type { CitedItem } from '../citations/source-renderer.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';
import { originOfSource } from '../origins/origin-repository.ts';
import { readShownNames } from '../people/shown-names.ts';

interface SourceRow {
  id: string;
  csl: string;
  provenance: string;
  createdAt: string;
  modifiedAt: string;
}

const columns = 'id, csl, provenance, created_at AS createdAt, modified_at AS modifiedAt';

function toSource(project: ProjectDatabase, row: SourceRow): Source {
  return {
    ...row,
    origin: originOfSource(project, row.id),
    csl: JSON.parse(row.csl) as CslItem,
    provenance: JSON.parse(row.provenance) as ProvenanceByField,
  };
}

/** A source with the data as they are, real names included: what is edited. */
export function getSource(project: ProjectDatabase, id: string): Source {
  return toSource(
    project,
    requireFound(
      project.prepare<SourceRow>(`SELECT ${columns} FROM source WHERE id = ?`).get(id),
      'source',
      id,
    ),
  );
}

/** The same as it is shown. */
export function getShownSource(project: ProjectDatabase, id: string): Source {
  const source = getSource(project, id);
  const names = readShownNames(project.connection);
  const { origin } = source;
  return {
    ...source,
    csl: names.item(source.csl),
    provenance: Object.fromEntries(
      Object.entries(source.provenance).map(([variable, { detail, ...known }]) => [
        variable,
        detail === undefined ? known : { ...known, detail: names.handle(detail) },
      ]),
    ),
    origin: origin && { ...origin, name: names.line(origin.name) },
  };
}

/** The source of a document, as it is. */
export function getSourceOfDocument(project: ProjectDatabase, documentId: string): Source {
  const row = project
    .prepare<{ id: string }>('SELECT source_id AS id FROM document WHERE id = ?')
    .get(documentId);
  return getSource(project, requireFound(row, 'document', documentId).id);
}

export function insertSource(project: ProjectDatabase, csl: CslItem, provenance: ProvenanceByField): string {
  const id = newId();
  const at = now();
  project
    .prepare('INSERT INTO source (id, csl, provenance, created_at, modified_at) VALUES (?, ?, ?, ?, ?)')
    .run(id, JSON.stringify(csl), JSON.stringify(provenance), at, at);
  return id;
}

export function updateSource(
  project: ProjectDatabase,
  id: string,
  csl: CslItem,
  provenance: ProvenanceByField,
): void {
  const { changes } = project
    .prepare('UPDATE source SET csl = ?, provenance = ?, modified_at = ? WHERE id = ?')
    .run(JSON.stringify(csl), JSON.stringify(provenance), now(), id);
  requireFound(changes || undefined, 'source', id);
}

/** Takes the source away with its documents, quotes and evidence. The texts themselves stay, so it can be undone. */
export function deleteSource(project: ProjectDatabase, id: string): void {
  const { changes } = project.prepare('DELETE FROM source WHERE id = ?').run(id);
  requireFound(changes || undefined, 'source', id);
}

interface SummaryRow {
  id: string;
  csl: string;
  documents: string;
  quoteCount: number;
  linkedQuoteCount: number;
  originId: string | null;
  originName: string | null;
  createdAt: string;
}

/** The library: every source as it is shown, newest first. */
export function listSources(project: ProjectDatabase): SourceSummary[] {
  const rows = project
    .prepare<SummaryRow>(
      `WITH quotes AS (
         SELECT document.source_id, count(*) AS total,
                sum(EXISTS (SELECT 1 FROM evidence WHERE evidence.quote_id = quote.id)) AS linked
         FROM quote JOIN document ON document.id = quote.document_id
         GROUP BY document.source_id
       ), documents AS (
         SELECT source_id, json_group_array(json_object('id', id, 'kind', kind) ORDER BY created_at) AS list
         FROM document GROUP BY source_id
       )
       SELECT source.id, csl, source.created_at AS createdAt, ifnull(documents.list, '[]') AS documents,
              ifnull(quotes.total, 0) AS quoteCount, ifnull(quotes.linked, 0) AS linkedQuoteCount,
              origin.id AS originId, origin.name AS originName
       FROM source
       LEFT JOIN origin ON origin.id = source.origin_id
       LEFT JOIN documents ON documents.source_id = source.id
       LEFT JOIN quotes ON quotes.source_id = source.id
       ORDER BY source.id DESC`,
    )
    .all();
  const names = readShownNames(project.connection);
  return rows.map(({ originId, originName, ...row }) => ({
    ...row,
    origin: originId === null ? null : { id: originId, name: names.line(originName ?? '') },
    csl: names.item(JSON.parse(row.csl) as CslItem),
    documents: JSON.parse(row.documents) as SourceSummary['documents'],
  }));
}

/** Bibliographic data of every source as they are, for comparing: nothing of them may be shown. */
export function listStoredItems(project: ProjectDatabase): Pick<CitedItem, 'id' | 'csl'>[] {
  return project
    .prepare<{ id: string; csl: string }>('SELECT id, csl FROM source ORDER BY id')
    .all()
    .map(({ id, csl }) => ({ id, csl: JSON.parse(csl) as CslItem }));
}

/**
 * Bibliographic data of every source as it is shown, for rendering citations. `edited` takes the place of what is stored
 * of one source.
 */
export function listSourceItems(
  project: ProjectDatabase,
  edited: Pick<CitedItem, 'id' | 'csl'> | null = null,
): CitedItem[] {
  const toItem = itemReader(project);
  return listStoredItems(project).map(({ id, csl }) => toItem(id, id === edited?.id ? edited.csl : csl));
}

/** The same of one source. */
export function readSourceItem(project: ProjectDatabase, id: string): CitedItem {
  return itemReader(project)(id, getSource(project, id).csl);
}

/** Makes of a source's data what citations are rendered from. */
function itemReader(project: ProjectDatabase): (id: string, csl: CslItem) => CitedItem {
  const names = readShownNames(project.connection);
  const withPages = sourcesWith(project, 'page');
  const withTimes = sourcesWith(project, 'cue');
  const chosen = chosenLocators(project);
  return (id, csl) => {
    const locators: LocatorLabel[] = ['paragraph'];
    if (withPages.has(id)) locators.push('page');
    if (withTimes.has(id)) locators.push('timestamp');
    locators.push(...(chosen.get(id) ?? []));
    return { id, csl: names.item(csl), locators };
  };
}

/** What the documents of a source are cited by that a text does not show by itself: sections and lines. */
function chosenLocators(project: ProjectDatabase): Map<string, LocatorLabel[]> {
  const rows = project
    .prepare<{ id: string; label: LocatorLabel }>(
      "SELECT DISTINCT source_id AS id, cite_by AS label FROM document WHERE cite_by IN ('section', 'line') ORDER BY 1, 2",
    )
    .all();
  const bySource = Map.groupBy(rows, ({ id }) => id);
  return new Map([...bySource].map(([id, labels]) => [id, labels.map(({ label }) => label)]));
}

/** The sources a revision of whose documents has pages, or times. */
function sourcesWith(project: ProjectDatabase, table: 'page' | 'cue'): Set<string> {
  const ids = project
    .prepare(
      `SELECT DISTINCT document.source_id FROM (SELECT DISTINCT revision_id FROM ${table}) AS located
       JOIN document_revision USING (revision_id) JOIN document ON document.id = document_revision.document_id`,
    )
    .pluck()
    .all() as unknown as string[];
  return new Set(ids);
}
