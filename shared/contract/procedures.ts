import { z } from 'zod';
import { AnnotationReport, maximumAnnotationsLength } from '../domain/annotations.ts';
import { ClaimTable, maximumImportedClaims, maximumStatementLength } from '../domain/claim-table.ts';
import { CslItem } from '../domain/csl.ts';
import { DocumentKind, Revision } from '../domain/documents.ts';
import { Id, Timestamp } from '../domain/ids.ts';
import { ImportDraft } from '../domain/imports.ts';
import { QuoteColumnId } from '../domain/quote-table.ts';
import { ReadingSettings } from '../domain/reading-settings.ts';
import {
  Claim,
  ClaimDetail,
  Code,
  CodeColour,
  DocumentRecord,
  ListedQuote,
  Memo,
  MemoSubject,
  Occurrence,
  Person,
  ProvenanceByField,
  Quote,
  QuoteLink,
  QuoteStatus,
  Source,
  SourceSummary,
} from '../domain/records.ts';
import { Relation, Strength, Verdict } from '../domain/relations.ts';
import { AnchoredQuote, QuoteAnchoring, RevisionOutcome, RevisionSummary } from '../domain/revisions.ts';
import { Shortcuts } from '../domain/shortcuts.ts';
import { CsvProfile, EvidenceColumnId, EvidenceTable, TableView } from '../domain/tables.ts';

/** Tables whose changes the interface follows. A query names those it reads; a change of one makes it stale. */
export const tableNames = [
  'source',
  'document',
  'document_revision',
  'set_aside',
  'quote',
  'quote_code',
  'quote_anchoring',
  'code',
  'person',
  'attribution',
  'claim',
  'evidence',
  'memo',
  'table_view',
] as const;
export const TableName = z.enum(tableNames);
export type TableName = z.infer<typeof TableName>;

interface Query<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'query';
  readonly input: Input;
  readonly output: Output;
  readonly reads: readonly TableName[];
}

/** A mutation with a `step` is one transaction and one named step of the history; without one it leaves no trace there. */
interface Mutation<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'mutation';
  readonly input: Input;
  readonly output: Output;
  readonly step: string | null;
}

const query = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  reads: readonly TableName[] = [],
): Query<I, O> => ({
  kind: 'query',
  input,
  output,
  reads,
});

const mutation = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  step: string | null = null,
): Mutation<I, O> => ({
  kind: 'mutation',
  input,
  output,
  step,
});

const Nothing = z.object({});
/** A zero character ends a name for the operating system: what comes after it would be lost without a word. */
const withoutZero = (text: string) => !text.includes('\0');
const Path = z.string().min(1).max(4096).refine(withoutZero, 'A path cannot hold a zero character');
const ShortText = z.string().max(10_000);
const LongText = z.string().max(1_000_000);
const byId = z.object({ id: Id });

export const ProjectInfo = z.object({
  path: z.string(),
  /** The file's name without folder and ending. */
  name: z.string(),
  createdAt: Timestamp,
  counts: z.object({
    sources: z.number(),
    documents: z.number(),
    quotes: z.number(),
    claims: z.number(),
    evidence: z.number(),
  }),
});
export type ProjectInfo = z.infer<typeof ProjectInfo>;

export const RecentProject = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: Timestamp,
  exists: z.boolean(),
});
export type RecentProject = z.infer<typeof RecentProject>;

export const HistoryStatus = z.object({
  /** The step's name, e.g. `Link quote to claim`; null when there is nothing to undo. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type HistoryStatus = z.infer<typeof HistoryStatus>;

export const HistoryEntry = z.object({
  stepId: z.number().int(),
  label: z.string(),
  at: Timestamp,
  actor: z.string(),
  undone: z.boolean(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A step that touched a quote, and what it did to it, in words; nothing worth telling when there are none. */
export const QuoteHistoryEntry = HistoryEntry.extend({ changes: z.array(z.string()) });
export type QuoteHistoryEntry = z.infer<typeof QuoteHistoryEntry>;

/** One finding of the whole-project check. */
export const CheckProblem = z.object({ check: z.string(), message: z.string(), id: z.string().nullable() });
export const CheckReport = z.object({
  /** How many things were looked at, by check. */
  checked: z.record(z.string(), z.number()),
  problems: z.array(CheckProblem),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** What the interface remembers about a project: which document is open, where it is scrolled, which view is shown. */
export const WorkspaceState = z.record(z.string(), z.unknown());
export type WorkspaceState = z.infer<typeof WorkspaceState>;

export const Theme = z.enum(['system', 'light', 'dark']);
export const AppSettings = z.object({ theme: Theme, reading: ReadingSettings, shortcuts: Shortcuts });
export type AppSettings = z.infer<typeof AppSettings>;

export const HostDescription = z.object({
  kind: z.enum(['electron', 'browser', 'cli']),
  /** Whether the shell has native open and save dialogs; otherwise the interface shows its own. */
  nativeDialogs: z.boolean(),
  /** Whether the shell shows a native menu; otherwise the interface shows its own menu bar. */
  nativeMenu: z.boolean(),
  platform: z.enum(['linux', 'darwin', 'win32', 'other']),
  version: z.string(),
  /** Where new projects go unless the person says otherwise. */
  documentsDirectory: z.string(),
});
export type HostDescription = z.infer<typeof HostDescription>;

export const FileEntry = z.object({
  name: z.string(),
  path: z.string(),
  kind: z.enum(['folder', 'file']),
  /** Bytes; null for folders. */
  size: z.number().nullable(),
  modifiedAt: Timestamp.nullable(),
});
export type FileEntry = z.infer<typeof FileEntry>;

export const SearchHit = z.object({
  kind: z.enum(['document', 'quote', 'claim']),
  /** Identifier of the document, quote or claim. */
  id: Id,
  /** Title of the source, or of the claim's parent; for display. */
  title: z.string(),
  /** The words around the match, in order; `match` marks the words found. */
  snippet: z.array(z.object({ text: z.string(), match: z.boolean() })),
  /** Where to jump to, for documents and quotes: UTF-16 offsets in the revision named. */
  place: z
    .object({ documentId: Id, revisionId: Id, start: z.number().int(), end: z.number().int() })
    .nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

const exported = {
  /** Identifiers of rows in the order to write; null for all, in the table's own order. */
  rowIds: z.array(Id).nullable(),
  profile: CsvProfile,
};
const EvidenceExport = z.object({
  table: z.literal('evidence').default('evidence'),
  columns: z.array(EvidenceColumnId).min(1),
  ...exported,
});
const QuotesExport = z.object({
  table: z.literal('quotes'),
  columns: z.array(QuoteColumnId).min(1),
  ...exported,
});
const previewed = { limit: z.number().int().min(1).max(100).default(10) };
const written = { jobId: z.uuid(), path: Path, overwrite: z.boolean().default(false) };

/**
 * The contract: every procedure of the backend. Both shells and the CLI call these and nothing else, and both ends
 * parse what crosses. Offsets are UTF-16 units, half-open; instants are ISO 8601 UTC.
 */
export const procedures = {
  'host.describe': query(Nothing, HostDescription),
  'host.showOpenDialog': mutation(
    z.object({ title: z.string(), kind: z.enum(['project', 'documents']), startIn: z.string().optional() }),
    z.object({ paths: z.array(z.string()) }),
  ),
  'host.showSaveDialog': mutation(
    z.object({ title: z.string(), suggestedPath: z.string(), kind: z.enum(['project', 'csv']) }),
    z.object({ path: z.string().nullable() }),
  ),
  'host.openExternal': mutation(z.object({ url: z.string().max(4096) }), Nothing),
  'settings.get': query(Nothing, AppSettings),
  'settings.update': mutation(AppSettings.partial(), AppSettings),

  /** Lists a folder for the interface's own file chooser; hidden files are left out. */
  'files.listFolder': query(
    z.object({ path: Path.nullable(), extensions: z.array(z.string()).default([]) }),
    z.object({
      path: z.string(),
      parent: z.string().nullable(),
      entries: z.array(FileEntry),
      places: z.array(z.object({ label: z.string(), path: z.string() })),
    }),
  ),
  'files.createFolder': mutation(
    z.object({
      parent: Path,
      name: z.string().min(1).max(255).refine(withoutZero, 'A name cannot hold a zero character'),
    }),
    z.object({ path: z.string() }),
  ),

  'project.current': query(Nothing, ProjectInfo.nullable(), [
    'source',
    'document',
    'quote',
    'claim',
    'evidence',
  ]),
  'project.recent': query(Nothing, z.array(RecentProject)),
  'project.forgetRecent': mutation(z.object({ path: Path }), Nothing),
  /** Makes a project file. `sample` fills it with the sample project. Never overwrites: `project.exists`. */
  'project.create': mutation(z.object({ path: Path, sample: z.boolean().default(false) }), ProjectInfo),
  'project.open': mutation(z.object({ path: Path }), ProjectInfo),
  'project.close': mutation(Nothing, Nothing),
  /** Proves every quote against its revision, every hash and every reference. */
  'project.check': query(Nothing, CheckReport),

  'workspace.load': query(Nothing, WorkspaceState),
  'workspace.save': mutation(z.object({ state: WorkspaceState }), Nothing),

  'history.status': query(Nothing, HistoryStatus, [...tableNames]),
  /** Takes back the last step; with `stepId` only if that is the last one, else `history.overtaken`. */
  'history.undo': mutation(
    z.object({ stepId: z.number().int().optional() }),
    z.object({ label: z.string() }),
  ),
  'history.redo': mutation(Nothing, z.object({ label: z.string() })),
  /** The steps that touched a thing, newest first; all steps when `id` is null. */
  'history.list': query(
    z.object({ id: Id.nullable(), limit: z.number().int().min(1).max(1000).default(100) }),
    z.array(HistoryEntry),
    [...tableNames],
  ),

  /** Reads a file or pasted text and says what was found; nothing is stored yet. */
  'imports.preview': query(
    z.object({
      name: z.string().max(1024),
      content: z.discriminatedUnion('encoding', [
        z.object({ encoding: z.literal('text'), data: z.string() }),
        z.object({ encoding: z.literal('base64'), data: z.base64() }),
      ]),
    }),
    ImportDraft,
  ),
  'imports.discard': mutation(z.object({ draftId: Id }), Nothing),
  /** Stores a draft as a source, a document and its first revision. */
  'imports.commit': mutation(
    z.object({
      draftId: Id,
      kind: DocumentKind,
      csl: CslItem,
      provenance: ProvenanceByField,
      /** Ordinals of the segments to set aside. */
      setAside: z.array(z.number().int().min(0)),
    }),
    z.object({ sourceId: Id, documentId: Id }),
    'Import document',
  ),

  'sources.list': query(Nothing, z.array(SourceSummary), ['source', 'document', 'quote', 'evidence']),
  'sources.get': query(byId, Source, ['source']),
  'sources.update': mutation(
    byId.extend({ csl: CslItem, provenance: ProvenanceByField }),
    Source,
    'Edit source',
  ),
  'sources.remove': mutation(byId, Nothing, 'Remove source'),
  /** Bibliography entries of the given sources, as plain text. */
  'citations.references': query(
    z.object({ sourceIds: z.array(Id).max(10_000) }),
    z.object({ references: z.record(z.string(), z.string()) }),
    ['source'],
  ),

  /** The bibliography entry a source would have with the given data, told apart from the project's other sources. */
  'citations.preview': query(byId.extend({ csl: CslItem }), z.object({ reference: z.string() }), ['source']),

  /** Words of a document as one puts them into a text of one's own: “words” (Fenbert, 2026, para. 3). */
  'citations.cite': query(
    z.object({ documentId: Id, start: z.number().int().min(0), end: z.number().int().min(0) }),
    z.object({ text: z.string() }),
    ['source', 'document', 'document_revision', 'set_aside'],
  ),

  'documents.get': query(byId, DocumentRecord, ['document', 'document_revision', 'set_aside', 'source']),
  /** Sets segments aside or puts them back. */
  'documents.setAside': mutation(
    byId.extend({ ordinals: z.array(z.number().int().min(0)).min(1), setAside: z.boolean() }),
    Nothing,
    'Set text aside or back',
  ),

  /** The revisions of a document, newest first. */
  'documents.listRevisions': query(z.object({ documentId: Id }), z.array(RevisionSummary), [
    'document_revision',
    'quote_anchoring',
  ]),
  /** One revision, current or earlier, with its text and segments. */
  'documents.getRevision': query(z.object({ documentId: Id, revisionId: Id }), Revision, [
    'document_revision',
    'set_aside',
  ]),
  /**
   * Makes an edited text the document's new revision and finds its quotes there; `revisionId` is the revision the text
   * was made from. The very same text makes none. A job: progress and `jobs.cancel`.
   * Errors: `revision.empty`, `revision.overtaken`, `import.tooLarge`.
   */
  'documents.revise': mutation(
    z.object({ jobId: z.uuid(), documentId: Id, revisionId: Id, text: z.string() }),
    RevisionOutcome,
    'Edit document text',
  ),
  /** The same with a new version of the document that was read from a file, which is kept. Error also: `import.draftExpired`. */
  'documents.importRevision': mutation(
    z.object({ jobId: z.uuid(), documentId: Id, revisionId: Id, draftId: Id }),
    RevisionOutcome,
    'Import new version',
  ),

  /** What became of each quote when its document got this revision, in the order the quotes stood before. */
  /** Makes quotes of the annotations in a file of W3C Web Annotations (JSON-LD). Error: `annotations.unreadable`. */
  'annotations.import': mutation(
    z.object({ documentId: Id, content: z.string().max(maximumAnnotationsLength) }),
    AnnotationReport,
    'Import annotations',
  ),

  'anchoring.list': query(z.object({ documentId: Id, revisionId: Id }), z.array(AnchoredQuote), [
    'quote',
    'quote_anchoring',
    'document_revision',
  ]),
  /** The same for one quote: what became of it in each revision, newest first. */
  'anchoring.listByQuote': query(z.object({ quoteId: Id }), z.array(QuoteAnchoring), [
    'quote_anchoring',
    'document_revision',
  ]),
  /**
   * Puts a quote on a place of the current revision, `revisionId`, when it was not found there or found wrongly.
   * Errors: `revision.overtaken`, `quote.whiteSpace`, `quote.outsideText`.
   */
  'anchoring.resolve': mutation(
    z.object({ quoteId: Id, revisionId: Id, start: z.number().int().min(0), end: z.number().int().min(0) }),
    Quote,
    'Choose place of quote',
  ),

  /** The quotes on the current revision; with `revisionId` those of an earlier one, with their places and words of then. */
  'quotes.listByDocument': query(
    z.object({ documentId: Id, revisionId: Id.nullable().default(null) }),
    z.array(Quote),
    [
      'document_revision',
      'quote_anchoring',
      'quote',
      'quote_code',
      'code',
      'attribution',
      'person',
      'evidence',
      'claim',
    ],
  ),
  'quotes.get': query(byId, Quote, [
    'quote',
    'quote_code',
    'code',
    'attribution',
    'person',
    'evidence',
    'claim',
  ]),
  /** Those of the quotes that there are, in no particular order. */
  'quotes.getMany': query(z.object({ ids: z.array(Id).max(1000) }), z.array(Quote), [
    'quote',
    'quote_code',
    'code',
    'attribution',
    'person',
    'evidence',
    'claim',
  ]),
  /** What was done to a quote, newest first, with what changed each time: coding, links, memos, status and the rest. */
  'quotes.history': query(
    byId.extend({ limit: z.number().int().min(1).max(1000).default(100) }),
    z.array(QuoteHistoryEntry),
    [...tableNames],
  ),
  /** The quotes of the whole project, newest first; with `codeId` only those that carry the code. */
  'quotes.listLatest': query(
    z.object({
      codeId: Id.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.array(ListedQuote),
    ['quote', 'quote_code', 'code', 'attribution', 'person', 'evidence', 'claim', 'document', 'source'],
  ),
  /**
   * Marks `[start, end)` of a document's current revision. White space at the ends is left out and the ends are
   * widened to grapheme boundaries. The caller may choose the identifier (UUIDv7), so that it can show the quote and
   * work on it before it is stored. Errors: `quote.whiteSpace`, `quote.outsideText`.
   */
  'quotes.create': mutation(
    z.object({
      id: Id.optional(),
      documentId: Id,
      start: z.number().int().min(0),
      end: z.number().int().min(0),
      codeIds: z.array(Id).default([]),
    }),
    Quote,
    'Make quote',
  ),
  /** Finds `exact` in the document and marks it. Errors: `quote.notFoundInText`, `quote.ambiguous` (say `prefix` or `suffix`). */
  'quotes.createFromText': mutation(
    z.object({
      documentId: Id,
      exact: z.string().min(1),
      prefix: z.string().default(''),
      suffix: z.string().default(''),
    }),
    Quote,
    'Make quote',
  ),
  /** Moves the ends of a quote within its own revision; everything said about it stays. Errors: as `quotes.create`. */
  'quotes.setSpan': mutation(
    byId.extend({ start: z.number().int().min(0), end: z.number().int().min(0) }),
    Quote,
    'Change quote’s extent',
  ),
  /**
   * Makes one quote of several, which covers them all and has all their codes, links, memos and comments; it keeps the
   * identity of the first, and the first attribution there is. Where words stand between them it refuses unless
   * `acrossGap`. Errors: `quote.tooFew`, `quote.otherText`, `quote.apart`.
   */
  'quotes.merge': mutation(
    z.object({ ids: z.array(Id).min(1).max(1000), acrossGap: z.boolean().default(false) }),
    Quote,
    'Merge quotes',
  ),
  /**
   * Cuts a quote in two at an offset of its revision. Both have its codes, links, attribution, comment and status;
   * memos stay with the first. Error: `quote.splitOutside`.
   */
  'quotes.split': mutation(
    byId.extend({ at: z.number().int().min(0) }),
    z.object({ first: Quote, second: Quote }),
    'Split quote',
  ),
  /**
   * Codes words with a code named after them, made where there is none of that name; the quote on exactly these words is
   * made where there is none. Errors: as `quotes.create`, and `code.nameTooLong`, `code.empty`.
   */
  'quotes.codeInVivo': mutation(
    z.object({
      id: Id.optional(),
      documentId: Id,
      start: z.number().int().min(0),
      end: z.number().int().min(0),
    }),
    z.object({ quote: Quote, code: Code }),
    'Code in vivo',
  ),
  /** Every place where words stand, in one document or in all (null). What is set aside is left out. */
  'quotes.findOccurrences': query(
    z.object({
      documentId: Id.nullable(),
      words: z.string().max(1000),
      matchCase: z.boolean().default(false),
      wholeWords: z.boolean().default(true),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    z.object({
      occurrences: z.array(Occurrence),
      /** Whether there are more than `limit`. */ more: z.boolean(),
    }),
    ['source', 'document', 'document_revision', 'set_aside', 'quote', 'quote_code'],
  ),
  /**
   * Gives a code, found or made by its name where need be, to every place: to the quote that stands on exactly these
   * words, else to a new one. Errors: `revision.overtaken`, and those of `quotes.codeInVivo`.
   */
  'quotes.codeOccurrences': mutation(
    z.object({
      code: z.union([z.object({ id: Id }), z.object({ name: ShortText })]),
      occurrences: z
        .array(Occurrence.pick({ documentId: true, revisionId: true, start: true, end: true }))
        .min(1)
        .max(5000),
    }),
    z.object({
      code: Code,
      /** New quotes. */
      made: z.number().int(),
      /** Quotes, new or not, that did not have the code before. */
      coded: z.number().int(),
    }),
    'Code words everywhere',
  ),
  'quotes.setComment': mutation(byId.extend({ comment: LongText }), Quote, 'Edit comment'),
  'quotes.setStatus': mutation(byId.extend({ status: QuoteStatus }), Quote, 'Change quote status'),
  'quotes.setCodes': mutation(byId.extend({ codeIds: z.array(Id) }), Quote, 'Code quote'),
  /** Names the speaker (found by name, or made) or, with null, takes the attribution away. */
  'quotes.attribute': mutation(
    byId.extend({
      attribution: z
        .object({
          personName: ShortText,
          addressee: ShortText.default(''),
          date: z.string().max(10).default(''),
        })
        .nullable(),
    }),
    Quote,
    'Attribute quote',
  ),
  /** Gives a code, or a new one of that name, to several quotes. Those that have it already are left as they are. */
  'quotes.addCode': mutation(
    z.object({
      ids: z.array(Id).min(1),
      code: z.union([z.object({ id: Id }), z.object({ name: ShortText })]),
    }),
    z.object({ code: Code, coded: z.number().int(), already: z.number().int() }),
    'Code quotes',
  ),
  'quotes.remove': mutation(z.object({ ids: z.array(Id).min(1) }), Nothing, 'Remove quote'),

  'people.list': query(Nothing, z.array(Person), ['person', 'attribution', 'quote']),

  'codes.list': query(Nothing, z.array(Code), ['code', 'quote_code']),
  'codes.create': mutation(
    z.object({
      name: ShortText,
      parentId: Id.nullable().default(null),
      colour: CodeColour.nullable().default(null),
      description: LongText.default(''),
    }),
    Code,
    'Make code',
  ),
  'codes.update': mutation(
    byId.extend({ name: ShortText, parentId: Id.nullable(), colour: CodeColour, description: LongText }),
    Code,
    'Edit code',
  ),
  /** Puts a code on a digit key, or on none. The code that was there takes this code's digit, if it had one. */
  'codes.setFavourite': mutation(
    byId.extend({ favourite: z.number().int().min(1).max(9).nullable() }),
    Code,
    'Change favourite codes',
  ),
  'codes.remove': mutation(byId, Nothing, 'Remove code'),

  /** All claims; parents before their sub-claims, each level in order of making. */
  'claims.list': query(Nothing, z.array(Claim), ['claim', 'evidence', 'quote', 'document']),
  'claims.get': query(byId, ClaimDetail, [
    'claim',
    'evidence',
    'quote',
    'document',
    'source',
    'attribution',
    'person',
    'set_aside',
  ]),
  'claims.create': mutation(
    z.object({
      statement: ShortText,
      description: LongText.default(''),
      parentId: Id.nullable().default(null),
    }),
    Claim,
    'Make claim',
  ),
  'claims.update': mutation(
    byId.extend({ statement: ShortText, description: LongText, parentId: Id.nullable(), verdict: Verdict }),
    Claim,
    'Edit claim',
  ),
  'claims.remove': mutation(byId, Nothing, 'Remove claim'),
  /** Reads a CSV or TSV file for its claims (`claimsOfTable`); nothing is stored yet. */
  'claims.readTable': query(z.object({ name: z.string().max(1024), data: z.base64() }), ClaimTable),
  /** Makes the claims that are not there yet, by their statements, all at the top. */
  'claims.import': mutation(
    z.object({
      claims: z
        .array(
          z.object({
            statement: z.string().max(maximumStatementLength),
            description: LongText.default(''),
            verdict: Verdict.default('open'),
          }),
        )
        .max(maximumImportedClaims),
    }),
    z.object({ made: z.number().int(), existing: z.number().int() }),
    'Import claims',
  ),

  /** Links a quote to one or several claims. A claim it is linked to already with this relation: `claim.duplicateLink`. */
  'evidence.link': mutation(
    z.object({
      quoteId: Id,
      claimIds: z.array(Id).min(1),
      relation: Relation,
      strength: Strength.default(2),
      note: LongText.default(''),
    }),
    z.array(QuoteLink),
    'Link quote to claim',
  ),
  /** Links several quotes to several claims, some of them new. Links that exist already are skipped and counted. */
  'evidence.linkQuotes': mutation(
    z.object({
      quoteIds: z.array(Id).min(1),
      claimIds: z.array(Id).default([]),
      /** Statements of claims to make first. */
      newClaims: z.array(ShortText).default([]),
      relation: Relation,
      strength: Strength.default(2),
      note: LongText.default(''),
    }),
    z.object({ linked: z.number().int(), already: z.number().int() }),
    'Link quotes to claim',
  ),
  'evidence.update': mutation(
    byId.extend({ relation: Relation, strength: Strength, note: LongText }),
    QuoteLink,
    'Edit evidence',
  ),
  'evidence.unlink': mutation(byId, Nothing, 'Unlink quote from claim'),

  /** The memos on one thing, in order of writing. */
  'memos.list': query(z.object({ subject: MemoSubject }), z.array(Memo), ['memo']),
  /** Error: `memo.empty`. `id` may be chosen by the caller (UUIDv7), so that what it shows keeps its identity. */
  'memos.create': mutation(
    z.object({ id: Id.optional(), subject: MemoSubject, text: LongText }),
    Memo,
    'Write memo',
  ),
  'memos.update': mutation(byId.extend({ text: LongText }), Memo, 'Edit memo'),
  'memos.remove': mutation(byId, Nothing, 'Remove memo'),

  /** Full-text search. Words are matched whole, the last one as a prefix; "quoted words" as a phrase. */
  'search.query': query(
    z.object({
      text: z.string().max(1000),
      kinds: z.array(z.enum(['document', 'quote', 'claim'])).default(['document', 'quote', 'claim']),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.object({
      hits: z.array(SearchHit),
      /** Whether there are more than `limit` of some kind. */ more: z.boolean(),
    }),
    ['source', 'document', 'document_revision', 'quote', 'claim'],
  ),

  'tables.evidence': query(Nothing, EvidenceTable, [...tableNames]),
  'tableViews.list': query(Nothing, z.array(TableView), ['table_view']),
  /** Saves a view under its name; a view of that name is replaced. */
  'tableViews.save': mutation(TableView.omit({ id: true }), TableView, 'Save table view'),
  'tableViews.remove': mutation(byId, Nothing, 'Remove table view'),

  'exports.preview': query(
    z.union([EvidenceExport.extend(previewed), QuotesExport.extend(previewed)]),
    z.object({
      header: z.array(z.string()),
      /** Cells as they will stand in the file, guard included, before CSV quoting. */
      rows: z.array(z.array(z.string())),
      rowCount: z.number().int(),
      warnings: z.array(z.string()),
    }),
    [...tableNames],
  ),
  /** Writes a CSV file. Never overwrites unless told to: `export.targetExists`. A job: progress and `jobs.cancel`. */
  'exports.write': mutation(
    z.union([EvidenceExport.extend(written), QuotesExport.extend(written)]),
    z.object({ path: z.string(), rowCount: z.number().int(), bytes: z.number().int() }),
  ),
  'jobs.cancel': mutation(z.object({ jobId: z.uuid() }), Nothing),
} as const;

export type ProcedureName = keyof typeof procedures;
export type ProcedureInput<N extends ProcedureName> = z.infer<(typeof procedures)[N]['input']>;
/** What a caller may send: fields with defaults can be left out. */
export type ProcedureCallInput<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.infer<(typeof procedures)[N]['output']>;

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}
