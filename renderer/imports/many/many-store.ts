import { create } from 'zustand';
import type { BatchReport } from '../../../shared/domain/import-reports.ts';
import type { DroppedFiles } from './dropped-files.ts';

/** Where many files come from: a folder that the backend reads, or files handed to the page. */
export type ManySource =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'files'; readonly dropped: DroppedFiles };

interface ManyState {
  /** What is to be imported, or is being imported; null while nothing is. */
  readonly source: ManySource | null;
  /** What became of the last many files; null before. */
  readonly report: BatchReport | null;
  readonly isReportShown: boolean;
  ask(source: ManySource): void;
  cancel(): void;
  finish(report: BatchReport): void;
  showReport(isShown: boolean): void;
}

/** The import of many files at once, and its report, which stays at hand until the next. */
export const useManyFiles = create<ManyState>()((set) => ({
  source: null,
  report: null,
  isReportShown: false,
  ask: (source) => set({ source, isReportShown: false }),
  cancel: () => set({ source: null }),
  finish: (report) => set({ source: null, report, isReportShown: true }),
  showReport: (isReportShown) => set({ isReportShown }),
}));
