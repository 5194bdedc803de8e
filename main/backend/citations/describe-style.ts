import type { CslElement } from 'citeproc';
import { LocaleTag, StyleKind, type StyleSummary } from '../../../shared/domain/styles.ts';
import { elementsOf } from './csl-element.ts';

/** What a style says of itself. */
export interface StyleDescription extends Omit<StyleSummary, 'id'> {
  /** Its own identifier, a web address as a rule; '' where it has none. */
  readonly identifier: string;
  /** The identifier of the style that one follows which holds no rules of its own; null for all others. */
  readonly parent: string | null;
}

export function describeStyle(style: CslElement): StyleDescription {
  const [info] = elementsOf(style, 'info');
  const parts = (name: string) => (info ? elementsOf(info, name) : []);
  const textOf = (name: string) => parts(name)[0]?.children.join(' ').trim() ?? '';
  const categories = parts('category');
  const parent = parts('link').find(({ attrs }) => attrs.rel === 'independent-parent');
  return {
    identifier: textOf('id'),
    title: textOf('title'),
    kind:
      StyleKind.safeParse(categories.find(({ attrs }) => attrs['citation-format'])?.attrs['citation-format'])
        .data ?? null,
    fields: categories.flatMap(({ attrs }) => attrs.field ?? []),
    locale: LocaleTag.safeParse(style.attrs['default-locale']).data ?? null,
    parent: parent?.attrs.href ?? null,
  };
}
