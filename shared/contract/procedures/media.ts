import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Recording } from '../../domain/media.ts';
import { mutation, nameTables, query } from '../define-procedure.ts';
import { Nothing, Path } from '../inputs.ts';

const byDocument = z.object({ documentId: Id });

export const mediaProcedures = {
  /**
   * The recording of a document. Where it has none, `found` is a recording called like the file the text came from, in the
   * project's folder, to be offered.
   */
  'media.get': query(
    byDocument,
    z.object({
      recording: Recording.nullable(),
      found: Recording.pick({ name: true, folder: true }).nullable(),
    }),
    ['media', 'document', ...nameTables],
  ),
  /**
   * Names the file that is played, in place of any before; without `path` the recording it has, or the one that was found,
   * so that where it lies need not be known. Nothing is copied. Errors: `media.notFound`,
   * `media.notARecording`, `media.onServer`.
   */
  'media.attach': mutation(
    byDocument.extend({ path: Path.optional(), offset: z.number().int().default(0) }),
    Nothing,
    'Attach recording',
  ),
  /** Takes the recording away from the document; the file stays where it is. */
  'media.detach': mutation(byDocument, Nothing, 'Detach recording'),
} as const;
