import { serveCalls } from '../worker-threads/serve-calls.ts';
import { withEvidenceSnapshot } from './evidence-snapshot.ts';
import { previewEvidence } from './export-preview.ts';
import type { ExportsOutput, ExportsRequest } from './messages.ts';
import { type ExportProgress, writeEvidenceCsv } from './write-evidence-csv.ts';

/** The exports worker: reads the project through its own connection, so that neither editing nor the screen waits. */
serveCalls<ExportsRequest, ExportsOutput, ExportProgress>((request, context) => {
  if (request.kind === 'write') return writeEvidenceCsv(request.input, context);
  return withEvidenceSnapshot(request.input, (snapshot) => previewEvidence(snapshot, request.limit));
});
