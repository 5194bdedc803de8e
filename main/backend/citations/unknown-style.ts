import { AppError } from '../../../shared/contract/errors.ts';

export function unknownStyle(id: string): AppError {
  return new AppError(
    'citation.styleUnknown',
    `There is no citation style named “${id}” here. Nothing was changed. Choose another style.`,
    { style: id },
  );
}
