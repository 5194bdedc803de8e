import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { deleteMemo, getMemo, insertMemo, listMemos, updateMemo } from './memo-repository.ts';

type MemoProcedure = 'memos.list' | 'memos.create' | 'memos.update' | 'memos.remove';

export const memoHandlers: DatabaseHandlers<MemoProcedure> = {
  'memos.list': (project, { subject }) => listMemos(project, subject),
  'memos.create': (project, { id, subject, text }) =>
    getMemo(project, insertMemo(project, { id, subject, text: requireWords(text) })),
  'memos.update': (project, { id, text }) => {
    updateMemo(project, id, requireWords(text));
    return getMemo(project, id);
  },
  'memos.remove': (project, { id }) => {
    deleteMemo(project, id);
    return {};
  },
};

function requireWords(text: string): string {
  if (text.trim() === '')
    throw new AppError('memo.empty', 'A memo needs some words. Nothing was changed.', { field: 'text' });
  return text;
}
