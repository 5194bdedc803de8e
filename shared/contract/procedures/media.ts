import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Recording } from '../../domain/media.ts';
import { mutation, query } from '../define-procedure.ts';
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
      found: z.object({ path: z.string(), name: z.string() }).nullable(),
    }),
    ['media', 'document'],
  ),
  /** Names the file that is played, in place of any before. Nothing is copied. Errors: `media.notFound`, `media.notARecording`, `media.onServer`. */
  'media.attach': mutation(
    byDocument.extend({ path: Path, offset: z.number().int().default(0) }),
    Nothing,
    'Attach recording',
  ),
  /** Takes the recording away from the document; the file stays where it is. */
  'media.detach': mutation(byDocument, Nothing, 'Detach recording'),
} as const;
