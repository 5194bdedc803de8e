import type { CslItem } from '../../../shared/domain/csl.ts';

const recoverable = ['archive', 'container-title', 'DOI', 'publisher', 'URL'] as const;

/**
 * Whether a style cites an item in the text alone. APA (Publication Manual, 7th edition, section 8.9) leaves out of the
 * reference list what no reader can find again: an interview that was neither published nor archived. CSL has no
 * words for that, so its APA styles print an entry all the same.
 */
export function isInTextOnly(style: string, item: CslItem): boolean {
  return (
    /^apa(?:-|$)/.test(style) && item.type === 'interview' && recoverable.every((variable) => !item[variable])
  );
}
