import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

/** Whether LibreOffice is installed; tests that open files with it are skipped where it is not. */
export const hasOfficeSuite = spawnSync('soffice', ['--version']).status === 0;

/** LibreOffice’s own name for CSV with commas in UTF-8, every cell as it is shown. */
const plainCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** How it is told to read a file, where its name does not say enough; `columns` is a list of columns that are text. */
const readAs = {
  '.csv': (columns: string) => [`--infilter=CSV:44,34,76,1,${columns},,false,false`],
  '.xlsx': () => [],
  '.html': () => ['--infilter=HTML (StarCalc)'],
};

/** Opens a table in LibreOffice and saves it as CSV, as somebody would. `columns` of CSV are opened as text. */
export function savedAsCsv(file: Buffer, ending: keyof typeof readAs, columns: number): Buffer {
  const folder = temporaryFolder();
  const saved = join(folder, 'saved');
  const opened = join(folder, `table${ending}`);
  writeFileSync(opened, file);
  const asText = Array.from({ length: columns }, (_, index) => `${index + 1}/2`).join('/');
  const { status, stderr } = spawnSync('soffice', [
    // A profile of its own: a LibreOffice that is open already would take the file and answer for itself.
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    ...readAs[ending](asText),
    ...['--convert-to', plainCsv, '--outdir', saved, opened],
  ]);
  if (status !== 0) throw new Error(`LibreOffice could not open the file: ${stderr}`);
  return readFileSync(join(saved, 'table.csv'));
}
