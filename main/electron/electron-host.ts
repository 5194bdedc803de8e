import {
  type BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
  shell,
} from 'electron';
import type { ProcedureInput } from '../../shared/contract/procedures.ts';
import { readableEndings } from '../../shared/domain/import-formats.ts';
import { mediaTypes } from '../../shared/domain/media.ts';
import { type TableFormat, tableFormatFacts, tableFormats } from '../../shared/domain/table-formats.ts';
import { documentsDirectory } from '../backend/default-directories.ts';
import { parseExternalAddress } from '../backend/external-address.ts';
import type { Host } from '../backend/host.ts';
import { platformName } from '../backend/platform.ts';

type OpenKind = ProcedureInput<'host.showOpenDialog'>['kind'];
type SaveKind = ProcedureInput<'host.showSaveDialog'>['kind'];

const allFiles: FileFilter = { name: 'All files', extensions: ['*'] };
const projectFiles: FileFilter = { name: 'Corroborate projects', extensions: ['corroborate'] };
const viewFiles: FileFilter = { name: 'Views of tables', extensions: ['json'] };

const openFilters: Readonly<Record<OpenKind, FileFilter[]>> = {
  project: [projectFiles, allFiles],
  documents: [
    {
      name: 'Articles and interviews',
      extensions: [...readableEndings],
    },
    allFiles,
  ],
  folder: [],
  media: [{ name: 'Recordings', extensions: Object.keys(mediaTypes) }, allFiles],
  style: [{ name: 'Citation styles', extensions: ['csl'] }, allFiles],
  view: [viewFiles, allFiles],
};
const openProperties: Readonly<Record<OpenKind, NonNullable<OpenDialogOptions['properties']>>> = {
  project: ['openFile'],
  documents: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
  media: ['openFile'],
  style: ['openFile'],
  view: ['openFile'],
};
const saveFilters: Readonly<Record<SaveKind, FileFilter[]>> = {
  project: [projectFiles],
  ...tableFilters(),
  original: [],
  view: [viewFiles],
  ris: [{ name: 'RIS references', extensions: ['ris'] }],
  bib: [{ name: 'BibTeX references', extensions: ['bib'] }],
  json: [{ name: 'CSL-JSON references', extensions: ['json'] }],
};

function tableFilters(): Record<TableFormat, FileFilter[]> {
  const filters = tableFormats.map((format) => {
    const { name, ending } = tableFormatFacts[format];
    return [format, [{ name, extensions: [ending.slice(1)] }]];
  });
  return Object.fromEntries(filters);
}

/** What the desktop shell lends the backend: native dialogs, belonging to the main window, and the person's browser. */
export function createElectronHost({
  version,
  mainWindow,
}: {
  version: string;
  mainWindow: () => BrowserWindow | null;
}): Host {
  return {
    describe: () => ({
      kind: 'electron',
      nativeDialogs: true,
      nativeMenu: true,
      platform: platformName(),
      version,
      documentsDirectory: documentsDirectory(),
    }),
    async showOpenDialog({ title, kind, startIn }) {
      const options: OpenDialogOptions = {
        title,
        filters: openFilters[kind],
        properties: openProperties[kind],
        ...(startIn === undefined ? {} : { defaultPath: startIn }),
      };
      const window = mainWindow();
      const { filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return { paths: filePaths };
    },
    async showSaveDialog({ title, suggestedPath, kind }) {
      const options: SaveDialogOptions = { title, defaultPath: suggestedPath, filters: saveFilters[kind] };
      const window = mainWindow();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return { path: canceled || filePath === '' ? null : filePath };
    },
    async openExternal(url) {
      await shell.openExternal(parseExternalAddress(url).href);
    },
  };
}
