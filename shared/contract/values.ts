import { z } from 'zod';
import { Id, Timestamp } from '../domain/ids.ts';
import { ReadingSettings } from '../domain/reading-settings.ts';
import { MemoSubject } from '../domain/records.ts';
import { Shortcuts } from '../domain/shortcuts.ts';
import { StyleId } from '../domain/styles.ts';

/** What crosses the contract and is no thing of the project itself. */

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
export const AppSettings = z.object({
  theme: Theme,
  reading: ReadingSettings,
  shortcuts: Shortcuts,
  /** Citation styles that are offered first, of those Corroborate carries, in the order in which they were marked. */
  favouriteStyles: z.array(StyleId),
});
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

export const SearchKind = z.enum(['document', 'quote', 'claim', 'memo']);

export const SearchHit = z.object({
  kind: SearchKind,
  /** Identifier of the document, quote, claim or memo. */
  id: Id,
  /** What a memo is about. */
  subject: MemoSubject.nullable(),
  /** Title of the source, statement of the claim, name of the code; for display. */
  title: z.string(),
  /** The words around the match, in order; `match` marks the words found. */
  snippet: z.array(z.object({ text: z.string(), match: z.boolean() })),
  /** Where to jump to, for documents, quotes and the memos on quotes: UTF-16 offsets in the revision named. */
  place: z
    .object({ documentId: Id, revisionId: Id, start: z.number().int(), end: z.number().int() })
    .nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;
