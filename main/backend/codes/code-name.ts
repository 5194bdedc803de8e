import { AppError } from '../../../shared/contract/errors.ts';

/** Characters, as a reader counts them, that the name of a code made from words may have. */
const maximumLength = 80;

/**
 * The name of a code made from words of a text: on one line, without quotation marks and punctuation at its ends.
 * Errors: `code.empty`, `code.nameTooLong`.
 */
export function codeNameOf(words: string): string {
  const name = words.replace(/\s+/gu, ' ').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  if (name === '') {
    throw new AppError(
      'code.empty',
      'There is no word in this that a code could be named after. Nothing was changed.',
      { field: 'name' },
    );
  }
  const length = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)].length;
  if (length > maximumLength) {
    throw new AppError(
      'code.nameTooLong',
      `These ${length} characters are too many for the name of a code; it can have ${maximumLength}. Nothing was changed. Select fewer words, or choose a code with another name.`,
      { field: 'name', length, maximumLength },
    );
  }
  return name;
}
