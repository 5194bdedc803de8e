import { serveCalls } from '../worker-threads/serve-calls.ts';
import { copyTable } from './copy-table.ts';
import { previewTable } from './export-preview.ts';
import type { ExportsOutput, ExportsRequest } from './messages.ts';
import { previewReferences, writeReferencesFile } from './references-file.ts';
import { withTableSnapshot } from './table-snapshot.ts';
import { type ExportProgress, writeTable } from './write-table.ts';

/** The exports worker: reads the project through its own connection, so that neither editing nor the screen waits. */
serveCalls<ExportsRequest, ExportsOutput, ExportProgress>((request, context) => {
  if (request.kind === 'write') return writeTable(request.input, context);
  if (request.kind === 'preview references') return previewReferences(request.input);
  if (request.kind === 'write references') return writeReferencesFile(request.input, context);
  if (request.kind === 'copy')
    return withTableSnapshot(request.input, (snapshot) => copyTable(request.form, snapshot));
  return withTableSnapshot(request.input, (snapshot) => previewTable(request.input, snapshot, request.limit));
});
