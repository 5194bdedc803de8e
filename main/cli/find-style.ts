import { AppError } from '../../shared/contract/errors.ts';
import type { CitationStyle } from '../../shared/domain/styles.ts';
import type { Backend } from '../backend/backend.ts';

/** What the command line says of the style; null where it says nothing. */
export interface StyleWish {
  readonly style: string | null;
  readonly locale: string | null;
}

/**
 * The style and language wished for: a style by its name in the CSL repository, or by title, whatever its case. Null, for
 * those of the project, where nothing is wished. Error: `citation.styleUnknown`.
 */
export async function findStyle(
  backend: Backend,
  { style: wanted, locale }: StyleWish,
): Promise<CitationStyle | null> {
  if (wanted === null && locale === null) return null;
  const { styles, locales } = await backend.call('styles.catalogue', {});
  const { chosen, added } = await backend.call('styles.ofProject', {});
  if (locale !== null && !locales.includes(locale))
    throw new AppError(
      'citation.styleUnknown',
      `There is no language “${locale}” for citations. Nothing was written. Languages: ${locales.join(', ')}.`,
      { locale },
    );
  if (wanted === null) return { ...chosen, locale };
  const title = wanted.toLowerCase();
  const found =
    styles.find(({ id }) => id === wanted) ??
    [...added, ...styles].find((style) => style.title.toLowerCase() === title);
  if (!found)
    throw new AppError(
      'citation.styleUnknown',
      `There is no citation style “${wanted}”. Nothing was written. Give its name in the CSL repository, such as chicago-author-date, or its title.`,
      { style: wanted },
    );
  return { style: found.id, locale };
}
