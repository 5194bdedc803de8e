import { kindOfStyleName, type NamedStyle, plainStyle } from '../office/style-names.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml.ts';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly outlineLevel: number | null;
  readonly isListed: boolean;
}

const longestChain = 20;

/** The paragraph styles of a document (`word/styles.xml`). */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #default: string | undefined;

  constructor(styles: XmlElement | null) {
    for (const style of childrenOf(styles ?? undefined, 'style')) {
      const id = style.attributes.get('styleId') ?? '';
      const properties = childOf(style, 'pPr');
      this.#styles.set(id, {
        name: settingOf(childOf(style, 'name')) ?? id,
        basedOn: settingOf(childOf(style, 'basedOn')),
        outlineLevel: outlineLevelOf(properties),
        isListed: isListed(properties) === true,
      });
      if (style.attributes.get('type') === 'paragraph' && style.attributes.get('default') === '1') {
        this.#default = id;
      }
    }
  }

  /** What a paragraph is, by its own properties first, then by its style and the styles that one is based on. */
  of(properties: XmlElement | undefined): NamedStyle {
    const chain = this.#chain(settingOf(childOf(properties, 'pStyle')) ?? this.#default);
    const own = outlineLevelOf(properties);
    if (own !== null) return { ...plainStyle, kind: 'heading', level: own };
    for (const { name, outlineLevel } of chain) {
      const named = kindOfStyleName(name);
      if (named) return named;
      if (outlineLevel !== null) return { ...plainStyle, kind: 'heading', level: outlineLevel };
    }
    const listed = isListed(properties) ?? chain.some((style) => style.isListed);
    return listed ? { ...plainStyle, kind: 'list-item' } : plainStyle;
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let next = id;
    while (next !== undefined && chain.length < longestChain) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}

/** `w:val`, in which most settings stand. */
export function settingOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('val');
}

/** Levels count from 0 in the file; 9 is body text. Headings below the sixth level are shown as of the sixth. */
function outlineLevelOf(properties: XmlElement | undefined): number | null {
  const level = Number(settingOf(childOf(properties, 'outlineLvl')) ?? '9');
  return Number.isInteger(level) && level >= 0 && level < 9 ? Math.min(level + 1, 6) : null;
}

/** Whether a paragraph is numbered or has a bullet; null when nothing is said. List 0 takes it out of any. */
function isListed(properties: XmlElement | undefined): boolean | null {
  const list = settingOf(childOf(properties, 'numPr', 'numId'));
  return list === undefined ? null : list !== '0';
}
