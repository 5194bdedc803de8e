import { useMemo } from 'react';
import { mediaTypes } from '../../shared/domain/media.ts';
import { type TableFormat, tableFormatFacts, tableFormats } from '../../shared/domain/table-formats.ts';
import type { Client } from '../transport/client.ts';
import { useBackend } from '../transport/react.tsx';
import {
  askForFile,
  askWhereToSave,
  type FileKind,
  type OpenedKind,
  type SaveTarget,
} from './file-chooser-store.ts';
import { withEnding } from './paths.ts';

export type { SaveTarget } from './file-chooser-store.ts';

/** What each kind of file is called and how its name ends; '' for any ending. */
export const fileKinds: Readonly<Record<FileKind, { readonly ending: string; readonly saveTitle: string }>> =
  {
    project: { ending: '.corroborate', saveTitle: 'New project' },
    ...tableKinds(),
    ris: { ending: '.ris', saveTitle: 'Export references' },
    bib: { ending: '.bib', saveTitle: 'Export references' },
    json: { ending: '.json', saveTitle: 'Export references' },
    view: { ending: '.json', saveTitle: 'Save view to a file' },
    original: { ending: '', saveTitle: 'Save original' },
  };

function tableKinds(): Record<TableFormat, { ending: string; saveTitle: string }> {
  const kinds = tableFormats.map((format) => {
    const { ending } = tableFormatFacts[format];
    return [format, { ending, saveTitle: 'Export table' }];
  });
  return Object.fromEntries(kinds);
}

/** The endings of files that can be chosen, and what they are called together. */
export function choosable(kind: FileKind | OpenedKind): { endings: readonly string[]; name: string } {
  if (kind === 'media')
    return { endings: Object.keys(mediaTypes).map((type) => `.${type}`), name: 'recordings' };
  if (kind === 'style') return { endings: ['.csl'], name: '.csl files' };
  // No file's name ends so: only folders are offered.
  if (kind === 'folder') return { endings: ['/'], name: 'folders' };
  const { ending } = fileKinds[kind];
  return ending === '' ? { endings: [], name: 'files' } : { endings: [ending], name: `${ending} files` };
}

export interface FileDialogs {
  /** Asks for a project file; null when the person changed their mind. Rejects with `AppError`. */
  chooseProjectToOpen(): Promise<string | null>;
  /** Asks for a folder; null when the person changed their mind. Rejects with `AppError`. */
  chooseFolder(title: string): Promise<string | null>;
  /** Asks for a recording; null when the person changed their mind. Rejects with `AppError`. */
  chooseRecording(): Promise<string | null>;
  /** Asks for the file of a citation style; null when the person changed their mind. Rejects with `AppError`. */
  chooseStyle(): Promise<string | null>;
  /** Asks for the file of a view; null when the person changed their mind. Rejects with `AppError`. */
  chooseView(): Promise<string | null>;
  /** Asks where to write a file; null when the person changed their mind. Rejects with `AppError`. */
  chooseWhereToSave(question: {
    kind: FileKind;
    /** An absolute path: the folder to start in and the name to offer. */
    suggestedPath: string;
    title?: string;
  }): Promise<SaveTarget | null>;
}

/** The shell's own file dialogs where it has them, else those of the interface. */
export function useFileDialogs(): FileDialogs {
  const client = useBackend();
  return useMemo(() => fileDialogs(client), [client]);
}

function fileDialogs(client: Client): FileDialogs {
  const hasNativeDialogs = async () => (await client.call('host.describe', {})).nativeDialogs;
  return {
    async chooseProjectToOpen() {
      const title = 'Open project';
      if (!(await hasNativeDialogs())) return askForFile({ mode: 'open', title, kind: 'project' });
      const { paths } = await client.call('host.showOpenDialog', { title, kind: 'project' });
      return paths[0] ?? null;
    },
    async chooseFolder(title) {
      if (!(await hasNativeDialogs())) return askForFile({ mode: 'open', title, kind: 'folder' });
      const { paths } = await client.call('host.showOpenDialog', { title, kind: 'folder' });
      return paths[0] ?? null;
    },
    async chooseRecording() {
      const title = 'Attach recording';
      if (!(await hasNativeDialogs())) return askForFile({ mode: 'open', title, kind: 'media' });
      const { paths } = await client.call('host.showOpenDialog', { title, kind: 'media' });
      return paths[0] ?? null;
    },
    async chooseStyle() {
      const title = 'Add citation style';
      if (!(await hasNativeDialogs())) return askForFile({ mode: 'open', title, kind: 'style' });
      const { paths } = await client.call('host.showOpenDialog', { title, kind: 'style' });
      return paths[0] ?? null;
    },
    async chooseView() {
      const title = 'Open view';
      if (!(await hasNativeDialogs())) return askForFile({ mode: 'open', title, kind: 'view' });
      const { paths } = await client.call('host.showOpenDialog', { title, kind: 'view' });
      return paths[0] ?? null;
    },
    async chooseWhereToSave({ kind, suggestedPath, title = fileKinds[kind].saveTitle }) {
      if (!(await hasNativeDialogs())) return askWhereToSave({ mode: 'save', title, kind, suggestedPath });
      const { path } = await client.call('host.showSaveDialog', { title, kind, suggestedPath });
      if (path === null) return null;
      const target = withEnding(path, fileKinds[kind].ending);
      // A native dialog has asked before it let a file be replaced, but only about the very name it returned.
      return { path: target, replaces: target === path };
    },
  };
}
