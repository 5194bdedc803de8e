import type { FlowParagraph } from './flow-writer.ts';

/** What a style says of its paragraphs. */
export interface NamedStyle extends Pick<FlowParagraph, 'kind' | 'level' | 'setAside'> {
  /** Whether it is the style of the document's title. */
  readonly isTitle: boolean;
}

export const plainStyle: NamedStyle = { kind: 'paragraph', level: null, setAside: null, isTitle: false };

const captions =
  /^(?:caption|illustration|table|figure|drawing|(?:table|figure|image) ?caption|beschriftung|légende)$/;
const quotations = /^(?:(?:intense |block )?quote|quotations?|block ?text|zitat|citation)$/;
const contents =
  /^(?:toc|contents|user index|table of (?:contents|figures)|index|verzeichnis)(?: heading| separator)?(?: \d{1,2})?$/;

/**
 * What a paragraph is by the name of its style; null for names that say nothing. Word processors keep the English
 * names of their own styles in files, whatever language they show them in; old files have others. A table of contents
 * repeats the headings, so it is set aside.
 */
export function kindOfStyleName(styleName: string): NamedStyle | null {
  const name = styleName
    .toLowerCase()
    .replaceAll('_20_', ' ')
    .replace(/[\s_]+/g, ' ')
    .trim();
  const heading = Number(/^(?:heading|überschrift|titre|заголовок) ?(\d{1,2})$/.exec(name)?.[1] ?? 0);
  if (heading >= 1) return { ...plainStyle, kind: 'heading', level: Math.min(heading, 6) };
  if (name === 'title') return { ...plainStyle, kind: 'heading', level: 1, isTitle: true };
  if (captions.test(name)) return { ...plainStyle, kind: 'caption' };
  if (quotations.test(name)) return { ...plainStyle, kind: 'block-quote' };
  if (contents.test(name)) return { ...plainStyle, setAside: 'interface-text' };
  if (/^list (?:bullet|number)(?: \d)?$/.test(name)) return { ...plainStyle, kind: 'list-item' };
  return null;
}
