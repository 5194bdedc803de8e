import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { SavedTableState } from '../../../shared/domain/tables/saved-table-state.ts';
import { fileOfView, readViewFile } from '../../../shared/domain/tables/view-file.ts';
import { writeWholeFile } from '../exports/whole-file.ts';
import { readFileUpTo } from '../read-file-up-to.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

/** A view names columns and filters; one that is larger is none. */
const maximumBytes = 1024 * 1024;

/** Views of tables as files, which lead from one project to another and to the command line. */
export const viewFileHandlers: Handlers<'tableViews.writeFile' | 'tableViews.readFile'> = {
  'tableViews.writeFile': async ({ path, overwrite, ...view }) => {
    const state = SavedTableState.parse(view.state);
    const text = `${JSON.stringify(fileOfView({ ...view, state }), null, 2)}\n`;
    await writeWholeFile(path, { overwrite }, (append) => append(text));
    return { path };
  },
  'tableViews.readFile': async ({ path }) => {
    const { view, problem } = readViewFile(await readText(path));
    if (!view)
      throw new AppError(
        'tableView.unreadable',
        `“${basename(path)}” could not be read as a view. ${problem} Nothing was changed. Choose a file that was saved from the menu of views.`,
        { path },
      );
    return view;
  },
};

/** Errors: `files.unreadable`, `tableView.unreadable`. */
async function readText(path: string): Promise<string> {
  const bytes = await readFileUpTo(
    path,
    maximumBytes,
    () =>
      new AppError(
        'tableView.unreadable',
        `“${basename(path)}” is larger than a megabyte, and no view is. Nothing was changed.`,
        { path },
      ),
  );
  return bytes.toString('utf8');
}
