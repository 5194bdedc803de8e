import { z } from 'zod';
import { nameTables, query } from '../define-procedure.ts';
import { SearchHit, SearchKind } from '../values.ts';

export const searchProcedures = {
  /** Full-text search. Words are matched whole, the last one as a prefix; "quoted words" as a phrase. */
  'search.query': query(
    z.object({
      text: z.string().max(1000),
      kinds: z.array(SearchKind).default([...SearchKind.options]),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.object({
      hits: z.array(SearchHit),
      /** Whether there are more than `limit` of some kind. */ more: z.boolean(),
    }),
    ['source', 'document', 'document_revision', 'quote', 'claim', 'memo', 'code', ...nameTables],
  ),
} as const;
