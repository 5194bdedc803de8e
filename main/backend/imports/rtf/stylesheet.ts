import { kindOfStyleName, type NamedStyle, plainStyle } from '../office/style-names.ts';

/** A paragraph style in the making. */
export interface StyleEntry {
  number: number;
  name: string;
  outlineLevel: number | null;
  basedOn: number | null;
}

const longestChain = 20;

/** The paragraph styles of a file by number. Style 0 is the plain one. */
export class Stylesheet {
  readonly #styles = new Map<number, StyleEntry>();

  add(style: StyleEntry): void {
    this.#styles.set(style.number, style);
  }

  /** What a paragraph in a style is. */
  of(number: number): NamedStyle {
    let next: number | null = number;
    for (let steps = 0; next !== null && steps < longestChain; steps += 1) {
      const style: StyleEntry | undefined = this.#styles.get(next);
      if (!style) break;
      const named = kindOfStyleName(style.name);
      if (named) return named;
      if (style.outlineLevel !== null) return headingAt(style.outlineLevel);
      next = style.basedOn;
    }
    return plainStyle;
  }
}

/** A heading by its level as RTF counts it, from 0; 9 is body text. */
export function headingAt(outlineLevel: number): NamedStyle {
  if (outlineLevel < 0 || outlineLevel > 8) return plainStyle;
  return { ...plainStyle, kind: 'heading', level: Math.min(outlineLevel + 1, 6) };
}
