import type { DatabaseClient } from '../database/worker-client.ts';
import { writeWholeFile } from '../exports/whole-file.ts';
import type { Handlers } from '../rpc/dispatcher.ts';

/** Gives back the files that texts were read from. */
export function originalHandlers(database: DatabaseClient): Handlers<'documents.saveOriginal'> {
  return {
    'documents.saveOriginal': async ({ documentId, revisionId, path, overwrite }) => {
      const original = await database.operate('documents.readOriginal', { documentId, revisionId });
      const bytes = await writeWholeFile(path, { overwrite }, (append) => append(original.bytes));
      return { path, bytes };
    },
  };
}
