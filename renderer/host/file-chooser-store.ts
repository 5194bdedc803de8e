import { create } from 'zustand';
import type { TableFormat } from '../../shared/domain/table-formats.ts';

/** What is written. */
export type FileKind = 'project' | TableFormat | 'ris' | 'bib' | 'json' | 'original' | 'view';
/** What can be chosen to be opened by its path. */
export type OpenedKind = 'project' | 'folder' | 'media' | 'style' | 'view';

/** Where the person wants a file written. */
export interface SaveTarget {
  readonly path: string;
  /** Whether the person agreed to replace a file that is there already. */
  readonly replaces: boolean;
}

interface OpenRequest {
  readonly mode: 'open';
  readonly title: string;
  readonly kind: OpenedKind;
  readonly answer: (path: string | null) => void;
}

interface SaveRequest {
  readonly mode: 'save';
  readonly title: string;
  readonly kind: FileKind;
  readonly suggestedPath: string;
  readonly answer: (target: SaveTarget | null) => void;
}

export type FileChooserRequest = OpenRequest | SaveRequest;

/** The question the interface's own file chooser is asking now; null when it is closed. */
export const useFileChooserRequest = create<{ readonly request: FileChooserRequest | null }>()(() => ({
  request: null,
}));

/** Opens the file chooser. The promise resolves when it closes; a question already open counts as cancelled. */
export function askForFile(question: Omit<OpenRequest, 'answer'>): Promise<string | null> {
  return new Promise((resolve) => show({ ...question, answer: resolve }));
}

/** Opens the file chooser to save. The promise resolves when it closes, with null when it was cancelled. */
export function askWhereToSave(question: Omit<SaveRequest, 'answer'>): Promise<SaveTarget | null> {
  return new Promise((resolve) => show({ ...question, answer: resolve }));
}

function show(request: FileChooserRequest): void {
  useFileChooserRequest.getState().request?.answer(null);
  useFileChooserRequest.setState({ request });
}

/** Closes the file chooser. */
export function closeFileChooser(): void {
  useFileChooserRequest.setState({ request: null });
}
