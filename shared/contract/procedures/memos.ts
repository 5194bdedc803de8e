import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Memo, MemoSubject } from '../../domain/records.ts';
import { mutation, nameTables, query } from '../define-procedure.ts';
import { byId, LongText, Nothing } from '../inputs.ts';

export const memosProcedures = {
  /** The memos on one thing, in order of writing. */
  'memos.list': query(z.object({ subject: MemoSubject }), z.array(Memo), ['memo', ...nameTables]),
  /** Error: `memo.empty`. `id` may be chosen by the caller (UUIDv7), so that what it shows keeps its identity. */
  'memos.create': mutation(
    z.object({ id: Id.optional(), subject: MemoSubject, text: LongText }),
    Memo,
    'Write memo',
  ),
  'memos.update': mutation(byId.extend({ text: LongText }), Memo, 'Edit memo'),
  'memos.remove': mutation(byId, Nothing, 'Remove memo'),
} as const;
