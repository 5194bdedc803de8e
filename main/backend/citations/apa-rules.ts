import type { CslItem } from '../../../shared/domain/csl.ts';
import { recoverableVariables } from '../../../shared/domain/reference-needs.ts';

/**
 * Rules of the Publication Manual of the American Psychological Association, 7th edition, that CSL has no words for,
 * so that its APA styles do not follow them.
 */

/** Whether a style is one of the APA's, or made after one: by its name (`norsk-apa-manual`) and title. */
export function isApa(name: string, title: string): boolean {
  return /(?:^|-)apa(?:-|$)/.test(name) || /\bAPA\b|American Psychological Association/.test(title);
}

/** Whether it is of an edition before the 7th, which prints a publisher that is also the author. */
export function isEarlierApa(title: string): boolean {
  return /\b[56]th edition\b/.test(title);
}

/**
 * Whether an item is cited in the text alone (section 8.9): what no reader can find again, such as an interview that
 * was neither published nor archived, is left out of the reference list.
 */
export function isPersonalCommunication(item: CslItem): boolean {
  return item.type === 'interview' && recoverableVariables.every((variable) => !item[variable]);
}

/**
 * The item without a publisher (section 9.29) or the name of a website (section 9.32) that only repeats its author.
 */
export function withoutRepeatedAuthor(item: CslItem): CslItem {
  const author = item.author?.length === 1 ? item.author[0]?.literal : undefined;
  if (!author) return item;
  const { publisher, 'container-title': container, ...rest } = item;
  const isSite = item.type === 'webpage';
  return {
    ...rest,
    ...(publisher !== undefined && publisher !== author && { publisher }),
    ...(container !== undefined && !(isSite && container === author) && { 'container-title': container }),
  };
}
