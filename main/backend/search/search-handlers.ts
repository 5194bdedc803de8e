import { AppError } from '../../../shared/contract/errors.ts';
import type { DatabaseHandlers } from '../database/handlers.ts';
import { matchExpression } from './match-expression.ts';
import { searchKind } from './search-repository.ts';

export const searchHandlers: DatabaseHandlers<'search.query'> = {
  'search.query': (project, { text, kinds, limit }) => {
    const expression = matchExpression(text);
    if (expression === null) throw new AppError('search.empty', 'Type a word to search for.');
    const found = kinds.map((kind) => searchKind(project, kind, expression, limit));
    return { hits: found.flatMap(({ hits }) => hits), more: found.some(({ more }) => more) };
  },
};
