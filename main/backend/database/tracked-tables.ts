import type { TableName } from '../../../shared/contract/define-procedure.ts';

interface TrackedTable {
  readonly primaryKey: readonly string[];
  /** Column that names the thing a row tells about, for the history of one thing. */
  readonly subject: string;
  /** Column of the other end, for rows that join two things. */
  readonly object?: string;
}

/** The tables whose rows the history records. Adding a table here is all it takes to make it undoable. */
export const trackedTables: Readonly<Record<TableName, TrackedTable>> = {
  source: { primaryKey: ['id'], subject: 'id' },
  document: { primaryKey: ['id'], subject: 'id', object: 'source_id' },
  document_revision: { primaryKey: ['document_id', 'number'], subject: 'document_id' },
  set_aside: { primaryKey: ['revision_id', 'ordinal'], subject: 'revision_id' },
  person: { primaryKey: ['id'], subject: 'id' },
  speaker: { primaryKey: ['document_id', 'name'], subject: 'document_id', object: 'person_id' },
  origin: { primaryKey: ['id'], subject: 'id' },
  media: { primaryKey: ['document_id'], subject: 'document_id' },
  project_settings: { primaryKey: ['id'], subject: 'id' },
  citation_style: { primaryKey: ['id'], subject: 'id' },
  code: { primaryKey: ['id'], subject: 'id' },
  quote: { primaryKey: ['key'], subject: 'id', object: 'document_id' },
  quote_code: { primaryKey: ['quote_id', 'code_id'], subject: 'quote_id', object: 'code_id' },
  quote_anchoring: { primaryKey: ['quote_id', 'revision_id'], subject: 'quote_id' },
  attribution: { primaryKey: ['quote_id'], subject: 'quote_id', object: 'person_id' },
  claim: { primaryKey: ['key'], subject: 'id' },
  evidence: { primaryKey: ['id'], subject: 'quote_id', object: 'claim_id' },
  memo: { primaryKey: ['id'], subject: 'id', object: 'quote_id' },
  table_view: { primaryKey: ['id'], subject: 'id' },
};
