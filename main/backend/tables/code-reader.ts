import type { Database } from 'better-sqlite3';
import type { CodeTableRow, CrossedThing } from '../../../shared/domain/tables/crossing-tables.ts';
import { readTitles } from './source-items.ts';

interface StoredCode {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly description: string;
}

interface CodeInTree extends StoredCode {
  /** The names of the codes above it and its own. */
  readonly path: string;
}

/** Between the names of a path. */
const pathSeparator = ' › ';

/** Every code by identifier, in the order of the codebook: each followed by those below it, each level in order of name. */
export function readCodePaths(connection: Database): Map<string, CodeInTree> {
  const codes = connection
    .prepare<[], StoredCode>(
      'SELECT id, parent_id AS parentId, name, description FROM code ORDER BY name COLLATE NOCASE',
    )
    .all();
  const below = Map.groupBy(codes, ({ parentId }) => parentId);
  const ordered = new Map<string, CodeInTree>();
  const visit = (parentId: string | null, above: string) => {
    for (const code of below.get(parentId) ?? []) {
      const path = above + code.name;
      ordered.set(code.id, { ...code, path });
      visit(code.id, path + pathSeparator);
    }
  };
  visit(null, '');
  return ordered;
}

/** Every code with how many quotes have it in each document, in the order of the codebook. */
export function readCodeRows(connection: Database): CodeTableRow[] {
  const counts = connection
    .prepare<[], { codeId: string; documentId: string; quotes: number }>(
      `SELECT code_id AS codeId, document_id AS documentId, count(*) AS quotes
       FROM quote_code JOIN quote ON quote.id = quote_code.quote_id GROUP BY code_id, document_id`,
    )
    .all();
  const ofCode = Map.groupBy(counts, ({ codeId }) => codeId);
  return [...readCodePaths(connection).values()].map(({ id, name, path, description }) => {
    const documents = ofCode.get(id) ?? [];
    return {
      id,
      name,
      path,
      description,
      quotes: documents.reduce((sum, { quotes }) => sum + quotes, 0),
      documents: Object.fromEntries(documents.map(({ documentId, quotes }) => [documentId, quotes])),
    };
  });
}

/** The documents with quotes that have a code, in the order in which they came into the project. */
export function readCodedDocuments(connection: Database): CrossedThing[] {
  return readTitles(
    connection,
    `SELECT document.id, csl FROM document JOIN source ON source.id = document.source_id
     WHERE document.id IN (SELECT document_id FROM quote JOIN quote_code ON quote_code.quote_id = quote.id)
     ORDER BY document.id`,
  );
}
