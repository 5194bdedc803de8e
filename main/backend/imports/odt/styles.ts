import { kindOfStyleName, type NamedStyle, plainStyle } from '../office/style-names.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml.ts';

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  /** 0 where the style is of no level. */
  readonly outlineLevel: number;
  readonly isHidden: boolean;
}

const longestChain = 20;

/** The styles of a document, those of paragraphs and those of words within them. */
export class Styles {
  readonly #styles = new Map<string, Style>();

  /** @param lists `office:styles` and `office:automatic-styles`, wherever they stand */
  constructor(lists: readonly (XmlElement | undefined)[]) {
    for (const style of lists.flatMap((list) => childrenOf(list, 'style'))) {
      const { attributes } = style;
      this.#styles.set(keyOf(attributes.get('family'), attributes.get('name')), {
        name: attributes.get('name') ?? '',
        parent: attributes.get('parent-style-name'),
        outlineLevel: Number(attributes.get('default-outline-level') ?? 0) || 0,
        isHidden: childOf(style, 'text-properties')?.attributes.get('display') === 'none',
      });
    }
  }

  /** What a paragraph is, by the name of its style and of those that one is made from. */
  ofParagraph(name: string | undefined): NamedStyle {
    for (const style of this.#chain('paragraph', name)) {
      const named = kindOfStyleName(style.name);
      if (named) return named;
      if (style.outlineLevel >= 1) {
        return { ...plainStyle, kind: 'heading', level: Math.min(style.outlineLevel, 6) };
      }
    }
    return plainStyle;
  }

  isHidden(family: 'paragraph' | 'text', name: string | undefined): boolean {
    return this.#chain(family, name).some((style) => style.isHidden);
  }

  #chain(family: string, name: string | undefined): Style[] {
    const chain: Style[] = [];
    let next = name;
    while (next !== undefined && chain.length < longestChain) {
      const style: Style | undefined = this.#styles.get(keyOf(family, next));
      // Writer's own styles may be named without being written down.
      chain.push(style ?? { name: next, parent: undefined, outlineLevel: 0, isHidden: false });
      next = style?.parent;
    }
    return chain;
  }
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family} ${name}`;
}
