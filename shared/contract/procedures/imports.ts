import { z } from 'zod';
import { CslItem } from '../../domain/csl.ts';
import { DocumentKind } from '../../domain/documents.ts';
import { Id } from '../../domain/ids.ts';
import { ImportDraft } from '../../domain/imports.ts';
import { ProvenanceByField } from '../../domain/records.ts';
import { mutation, query } from '../define-procedure.ts';
import { Nothing } from '../inputs.ts';

export const importsProcedures = {
  /** Reads a file or pasted text and says what was found; nothing is stored yet. */
  'imports.preview': query(
    z.object({
      name: z.string().max(1024),
      content: z.discriminatedUnion('encoding', [
        z.object({ encoding: z.literal('text'), data: z.string() }),
        z.object({ encoding: z.literal('base64'), data: z.base64() }),
      ]),
    }),
    ImportDraft,
  ),
  'imports.discard': mutation(z.object({ draftId: Id }), Nothing),
  /** Stores a draft as a source, a document and its first revision. */
  'imports.commit': mutation(
    z.object({
      draftId: Id,
      kind: DocumentKind,
      csl: CslItem,
      provenance: ProvenanceByField,
      /** Ordinals of the segments to set aside. */
      setAside: z.array(z.number().int().min(0)),
      /** A source with which it shares its origin; null when it stands for itself. */
      sameOriginAs: Id.nullable().default(null),
    }),
    z.object({ sourceId: Id, documentId: Id }),
    'Import document',
  ),
} as const;
