import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseClient } from '../database/worker-client.ts';
import type { ImportsClient } from '../imports/worker-client.ts';
import type { SegmentedText } from './file-speakers.ts';
import type { RevisionBasis } from './store-revision.ts';

interface Parts {
  readonly database: DatabaseClient;
  readonly imports: ImportsClient;
}

/**
 * Reads once more the file that a document was last read from, which alone tells what was corrected since. Null where there
 * is none or it cannot be read, and for a version that names no speakers, to whom it does not matter.
 */
export async function readLastFile(
  { database, imports }: Parts,
  { documentId, basis }: { readonly documentId: string; readonly basis: RevisionBasis },
  version: Pick<SegmentedText, 'segments'>,
): Promise<SegmentedText | null> {
  const revisionId = basis.lastFromFile;
  if (revisionId === null || version.segments.every(({ speaker }) => speaker === null)) return null;
  try {
    const { name, bytes } = await database.operate('documents.readOriginal', { documentId, revisionId });
    const { text, segments } = await imports.parse(name, bytes);
    return { text, segments };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code.startsWith('import.')) return null;
    throw thrown;
  }
}
