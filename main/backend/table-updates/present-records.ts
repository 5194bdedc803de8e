import type { CslItem } from '../../../shared/domain/csl.ts';
import {
  codeKey,
  codeSeparator,
  type UpdatedField,
  type UpdatedKind,
} from '../../../shared/domain/table-update.ts';
import type { ProjectDatabase } from '../database/project-database.ts';
import { readShownNames } from '../people/shown-names.ts';

/** A record as the project has it now, every field as a table has it. */
export interface PresentRecord {
  readonly kind: UpdatedKind;
  readonly id: string;
  readonly values: Readonly<Partial<Record<UpdatedField, string>>>;
  /** Of a claim its statement, of a quote and a link the words of the quote. */
  readonly words: string;
  /** Of a link. */
  readonly ends?: { readonly quoteId: string; readonly claimId: string };
}

export interface PresentRecords {
  /** Null where there is none (any more). */
  find(kind: UpdatedKind, id: string): PresentRecord | null;
  /** More of a record, for the reader: the claim of a link, the title of a quote’s source as it is shown. */
  detailOf(record: PresentRecord): string;
  /** The names of all codes by `codeKey`; of several codes of one name, the topmost. */
  readonly codes: ReadonlyMap<string, string>;
}

interface ClaimRow {
  statement: string;
  description: string;
  verdict: string;
  confidence: string;
}
interface QuoteRow {
  exact: string;
  comment: string;
  status: string;
  codes: string;
}
interface LinkRow {
  relation: string;
  strength: number;
  note: string;
  exact: string;
  quoteId: string;
  claimId: string;
}

/**
 * Finds records by their identifiers; each is read once, so it is good for one reading of the project and no longer. What
 * the analyst wrote stands as it is kept: it is shown so everywhere, with pseudonyms on too (see `shown-names.ts`).
 */
export function readPresentRecords(project: ProjectDatabase): PresentRecords {
  const { connection } = project;
  const claims = project.prepare<ClaimRow>(
    "SELECT statement, description, verdict, ifnull(confidence, '') AS confidence FROM claim WHERE id = ?",
  );
  const quotes = project.prepare<QuoteRow>(
    `SELECT exact, comment, status,
       (SELECT json_group_array(code.name ORDER BY code.name COLLATE NOCASE, code.name)
        FROM quote_code JOIN code ON code.id = quote_code.code_id WHERE quote_code.quote_id = quote.id) AS codes
     FROM quote WHERE id = ?`,
  );
  const links = project.prepare<LinkRow>(
    `SELECT relation, strength, note, quote.exact, quote_id AS quoteId, claim_id AS claimId
     FROM evidence JOIN quote ON quote.id = quote_id WHERE evidence.id = ?`,
  );
  const sources = project.prepare<{ csl: string }>(
    `SELECT csl FROM quote JOIN document ON document.id = quote.document_id
     JOIN source ON source.id = document.source_id WHERE quote.id = ?`,
  );
  const names = readShownNames(connection);
  const found = new Map<string, PresentRecord | null>();

  const readers: Readonly<Record<UpdatedKind, (id: string) => PresentRecord | null>> = {
    claim: (id) => {
      const row = claims.get(id);
      return row ? { kind: 'claim', id, values: { ...row }, words: row.statement } : null;
    },
    quote: (id) => {
      const row = quotes.get(id);
      if (!row) return null;
      const { exact, comment, status } = row;
      const codes = (JSON.parse(row.codes) as string[]).join(codeSeparator);
      return { kind: 'quote', id, values: { comment, status, codes }, words: exact };
    },
    evidence: (id) => {
      const row = links.get(id);
      if (!row) return null;
      const { exact, quoteId, claimId, relation, note } = row;
      const values = { relation, strength: String(row.strength), note };
      return { kind: 'evidence', id, values, words: exact, ends: { quoteId, claimId } };
    },
  };

  function find(kind: UpdatedKind, id: string): PresentRecord | null {
    const key = `${kind} ${id}`;
    let record = found.get(key);
    if (record === undefined) {
      record = readers[kind](id);
      found.set(key, record);
    }
    return record;
  }

  return {
    find,
    detailOf({ kind, id, ends }) {
      if (kind === 'claim') return '';
      if (ends) return claims.get(ends.claimId)?.statement ?? '';
      const csl = sources.get(id)?.csl;
      return csl === undefined ? '' : (names.item(JSON.parse(csl) as CslItem).title ?? '');
    },
    codes: readCodeNames(project),
  };
}

function readCodeNames(project: ProjectDatabase): Map<string, string> {
  const names = new Map<string, string>();
  const rows = project
    .prepare<{ name: string }>('SELECT name FROM code ORDER BY parent_id IS NOT NULL, id')
    .all();
  for (const { name } of rows) if (!names.has(codeKey(name))) names.set(codeKey(name), name);
  return names;
}
