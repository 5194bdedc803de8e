import { z } from 'zod';
import { ErrorValue } from '../contract/errors.ts';
import { Id } from './ids.ts';
import { Duplicate, duplicateInWords } from './imports.ts';

/** What becomes of a document that the project has already, by its text, DOI or address, where nobody is asked. */
export const duplicateRules = ['skip', 'revision', 'separate'] as const;
export const DuplicateRule = z.enum(duplicateRules);
export type DuplicateRule = z.infer<typeof DuplicateRule>;

/** So many files and folders are looked at, for one import of many files. */
export const maximumBatchFiles = 100_000;

export const fileOutcomes = ['imported', 'revised', 'duplicate', 'failed'] as const;

/** What became of one file of many. */
export const FileReport = z.object({
  /** Its name, with the folders it lies in below the one that was chosen. */
  name: z.string(),
  /** Where it lies; '' where that is not known. */
  path: z.string(),
  /** `revised`: it became the next revision of a document there was; `duplicate`: it was left out. */
  outcome: z.enum(fileOutcomes),
  /** The document that has its text, or that it is a duplicate of, and its source; null when it failed. */
  documentId: Id.nullable(),
  sourceId: Id.nullable(),
  /** The title of that document's source; '' for none. */
  title: z.string(),
  /** The document it is the same as, or nearly the same. */
  duplicate: Duplicate.nullable(),
  /** What looked odd, in sentences. */
  warnings: z.array(z.string()),
  /** Why it failed; null when it did not. */
  error: ErrorValue.nullable(),
});
export type FileReport = z.infer<typeof FileReport>;

/** What became of many files. */
export const BatchReport = z.object({
  /** In order of the paths chosen, and of names within a folder. */
  files: z.array(FileReport),
  leftOut: z.object({
    hidden: z.number().int(),
    /** Files that belong to a saved web page beside them. */
    pageParts: z.number().int(),
    /** Files of formats that are not read, by ending; '' for none. */
    formats: z.record(z.string(), z.number().int()),
  }),
  /** Why it ended before its end; null when it did not. `failed`: the last file says why no other could be imported. */
  stopped: z.enum(['cancelled', 'tooMany', 'failed']).nullable(),
});
export type BatchReport = z.infer<typeof BatchReport>;

const outcomeWords: Readonly<Record<FileReport['outcome'], string>> = {
  imported: 'Imported',
  revised: 'New revision',
  duplicate: 'Duplicate',
  failed: 'Failed',
};

/** What became of a file, in a word or two. */
export function outcomeInWords({ outcome }: Pick<FileReport, 'outcome'>): string {
  return outcomeWords[outcome];
}

/** What else there is to say of a file, in sentences. */
export function detailsInWords({
  duplicate,
  warnings,
  error,
}: Pick<FileReport, 'duplicate' | 'warnings' | 'error'>): string {
  return [duplicate && duplicateInWords(duplicate), error?.message, ...warnings].filter(Boolean).join(' ');
}

/** The report of a file that could not be imported. */
export function failedFile(file: Pick<FileReport, 'name' | 'path'>, error: ErrorValue): FileReport {
  const nothing = { documentId: null, sourceId: null, title: '', duplicate: null, warnings: [] };
  return { ...file, ...nothing, outcome: 'failed', error };
}

/** How many files there are of each outcome. */
export function countOutcomes(files: readonly FileReport[]): Record<FileReport['outcome'], number> {
  const counts = { imported: 0, revised: 0, duplicate: 0, failed: 0 };
  for (const { outcome } of files) counts[outcome] += 1;
  return counts;
}

/** `12 hidden files, 3 parts of saved pages, 20 files of other formats (.css 12, .js 8)`; '' when nothing was left out. */
export function leftOutInWords({ hidden, pageParts, formats }: BatchReport['leftOut']): string {
  const endings = Object.entries(formats).sort(([, a], [, b]) => b - a);
  const others = endings.reduce((sum, [, count]) => sum + count, 0);
  const list = endings
    .slice(0, 6)
    .map(([ending, count]) => `${ending ? `.${ending}` : 'without ending'} ${count}`);
  if (endings.length > list.length) list.push('…');
  return [
    hidden > 0 ? counted(hidden, 'hidden file') : '',
    pageParts > 0 ? `${pageParts} ${pageParts === 1 ? 'part' : 'parts'} of saved pages` : '',
    others > 0 ? `${counted(others, 'file')} of other formats (${list.join(', ')})` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
