import type { ProcedureOutput } from '../../../shared/contract/procedures.ts';
import type { ProjectInfo } from '../../../shared/contract/values.ts';
import type { AnnotationReport } from '../../../shared/domain/annotations.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { FileReport } from '../../../shared/domain/import-reports.ts';
import type { ProvenanceByField } from '../../../shared/domain/records.ts';
import type { ReferenceMatch } from '../../../shared/domain/references.ts';
import type { RevisionOutcome } from '../../../shared/domain/revisions.ts';
import type { CitationStyle } from '../../../shared/domain/styles.ts';
import type { TableUpdate } from '../../../shared/domain/table-update.ts';
import type { AnyRow, AnyShared } from '../../../shared/domain/tables/table-definitions.ts';
import type { TableKind } from '../../../shared/domain/tables/table-kinds.ts';
import type { StoreAnnotations } from '../annotations/store-annotations.ts';
import type { CitationBasis } from '../citations/citation-basis.ts';
import type { ExaminedStyle } from '../citations/examine-style.ts';
import type { QuoteToCite } from '../citations/quotes-to-cite.ts';
import type { CitedItem } from '../citations/source-renderer.ts';
import type { StyleInUse } from '../citations/style-in-use.ts';
import type { PlaceRead } from '../documents/read-place.ts';
import type { OriginalFile } from '../documents/revision-repository.ts';
import type { RevisionBasis, StoreRevision } from '../documents/store-revision.ts';
import type { Match, Wanted } from '../duplicates/duplicate-repository.ts';
import type { TextSketch } from '../duplicates/text-sketch.ts';
import type { BatchContent, StoredFile } from '../imports/batch/batch-repository.ts';
import type { StoreImport } from '../imports/import-repository.ts';
import type { ReadTable } from '../imports/table/parse-table.ts';
import type { ParsedSample } from '../project/sample-store.ts';
import type { StoredReference } from '../references/reference-store.ts';

/**
 * What the main thread asks of the database worker besides the contract's own procedures. Values cross by
 * structured clone, so bytes stay bytes.
 */
export interface Operations {
  'project.open': { input: { path: string; mode: 'create' | 'open' }; output: ProjectInfo };
  'project.close': { input: Record<string, never>; output: null };
  'project.describe': { input: Record<string, never>; output: ProjectInfo | null };
  'project.storeSample': { input: { parsed: ParsedSample }; output: ProjectInfo };
  /** While there are texts without a sketch some of them are answered instead, to be sketched before asking again. */
  'duplicates.find': {
    input: Omit<Wanted, 'textSha256'> & { text: string };
    output: { projectPath: string; matches: Match[]; unsketched: { revisionId: string; text: string }[] };
  };
  'duplicates.keepSketches': {
    input: { sketches: readonly { revisionId: string; sketch: TextSketch }[] };
    output: null;
  };
  /** Error: `import.draftExpired`, when the project that is open now is another one. */
  'imports.store': {
    input: { projectPath: string; content: StoreImport };
    output: { sourceId: string; documentId: string };
  };
  /**
   * Stores one file of many. All of one batch are one step of the history, `stepId`, as long as nothing else is done
   * meanwhile; nobody is told of it before `imports.tellOfBatch`. Errors: `import.draftExpired`, `revision.overtaken`.
   */
  'imports.storeInBatch': {
    input: { projectPath: string; stepId: number | null; content: BatchContent };
    output: { file: StoredFile; stepId: number | null };
  };
  /** What is told of files in a report, as it may be written to a file: with the names that are shown. */
  'imports.showReport': { input: { files: readonly FileReport[] }; output: FileReport[] };
  /** What a table that came back would change; null for one without our identifiers. */
  'imports.compareTable': { input: { table: ReadTable }; output: TableUpdate | null };
  /** Tells those who show the project what a batch has changed until now. */
  'imports.tellOfBatch': { input: { projectPath: string; stepId: number }; output: null };
  /** Error: `revision.overtaken`. */
  'documents.readRevisionBasis': {
    input: { documentId: string; revisionId: string };
    output: RevisionBasis;
  };
  /** Error: `revision.overtaken`. */
  'documents.storeRevision': {
    input: { procedure: 'documents.revise' | 'documents.importRevision'; content: StoreRevision };
    output: RevisionOutcome;
  };
  /** The text of one revision of a document. Error: `notFound`. */
  'documents.readText': { input: { documentId: string; revisionId: string }; output: string };
  /** The text of a document's current revision. Error: `notFound`. */
  'documents.readCurrentText': {
    input: { documentId: string };
    output: { revisionId: string; text: string };
  };
  /** Where the recording of a document lies; null where it has none. */
  'media.readPath': { input: { documentId: string }; output: string | null };
  /** The file a revision was read from. Error: `notFound`. */
  'documents.readOriginal': { input: { documentId: string; revisionId: string }; output: OriginalFile };
  /** Error: `revision.overtaken`. */
  'annotations.store': { input: StoreAnnotations; output: AnnotationReport };
  /** What stands at a place of a document's current revision, and its locator. */
  'documents.readPlace': {
    input: { documentId: string; start: number; end: number };
    output: PlaceRead;
  };
  'references.match': {
    input: { references: readonly CslItem[] };
    output: { projectPath: string; matches: (ReferenceMatch | null)[] };
  };
  /** Error: `import.draftExpired`, when the project that is open now is another one. */
  'references.store': {
    input: { projectPath: string; references: readonly StoredReference[] };
    output: ProcedureOutput<'references.import'>;
  };
  /** Error: `citation.styleUnknown`. */
  'citations.readBasis': {
    input: { cited: CitationStyle | null; edited?: Pick<CitedItem, 'id' | 'csl'> };
    output: CitationBasis;
  };
  /** The same, and where the fields of each source come from. Error: `citation.styleUnknown`. */
  'citations.readCheck': {
    input: { cited: CitationStyle | null };
    output: CitationBasis & { readonly provenances: Record<string, ProvenanceByField> };
  };
  /** The same, and the quotes that are to be cited. Errors: `citation.styleUnknown`, `notFound`. */
  'citations.readQuotes': {
    input: { cited: CitationStyle | null; quoteIds: readonly string[] };
    output: CitationBasis & { readonly quotes: QuoteToCite[] };
  };
  /** Error: `citation.styleUnknown`. */
  'styles.readSample': {
    input: { cited: CitationStyle; sourceId: string | null };
    output: { style: StyleInUse; item: CitedItem } | null;
  };
  /** Error: `citation.styleUnknown`. */
  'styles.choose': { input: CitationStyle; output: CitationStyle };
  /** Error: `style.parentMissing`. */
  'styles.store': { input: ExaminedStyle; output: ProcedureOutput<'styles.add'> };
  /** Error: `citation.styleUnknown`. */
  'tables.read': { input: TableRequest; output: StoredTable };
}

/** What table is read, and how it is cited: in the project's style for null. */
export interface TableRequest {
  readonly table: TableKind;
  readonly cited: CitationStyle | null;
  /** Whether it is told where quotes stand. */
  readonly places: boolean;
}

/** A table before citations are rendered. */
export interface StoredTable {
  readonly rows: readonly AnyRow[];
  /** What rows are joined with beside their sources. */
  readonly shared: AnyShared;
  /** What citations are made of; null where rows have none. */
  readonly basis: CitationBasis | null;
}

export type OperationName = keyof Operations;
