import { AppError } from '../../../shared/contract/errors.ts';

/** The row, or `notFound` in words. */
export function requireFound<Row>(
  row: Row | undefined,
  what:
    | 'source'
    | 'origin'
    | 'document'
    | 'revision'
    | 'quote'
    | 'code'
    | 'claim'
    | 'link'
    | 'memo'
    | 'view'
    | 'style'
    | 'person'
    | 'speaker',
  id: string,
): Row {
  if (row === undefined)
    throw new AppError(
      'notFound',
      `This ${what} is not in the project any more; it may have been removed. Nothing was changed.`,
      { what, id },
    );
  return row;
}
