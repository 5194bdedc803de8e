import type { Cue, DocumentKind, Page, Segment, SetAsideReason } from '../../../shared/domain/documents.ts';
import { toStoredText } from './stored-text.ts';

/** A segment in the making: what the readers of the formats hand on, and what the rules then judge. */
export interface Block {
  /** UTF-16 offset into the text, half-open with `end`. */
  readonly start: number;
  readonly end: number;
  /** The words between the offsets, exactly. */
  readonly text: string;
  kind: Segment['kind'];
  level: number | null;
  speaker: string | null;
  setAside: SetAsideReason | null;
}

/** What a format's reader makes of a file. */
export interface ParsedText {
  /** The text to be stored. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly kind: DocumentKind;
  readonly pages?: readonly Page[];
  readonly cues?: readonly Cue[];
  readonly warnings: readonly string[];
}

/** A block of `text` with white space at its ends left out; null when nothing else is there. */
export function makeBlock(text: string, start: number, end: number): Block | null {
  const slice = text.slice(start, end);
  const words = slice.trim();
  if (words === '') return null;
  const from = start + slice.indexOf(words);
  return {
    start: from,
    end: from + words.length,
    text: words,
    kind: 'paragraph',
    level: null,
    speaker: null,
    setAside: null,
  };
}

export function toSegments(blocks: readonly Block[]): Segment[] {
  return blocks.map(({ kind, start, end, level, speaker, setAside }, ordinal) => ({
    ordinal,
    kind,
    start,
    end,
    level,
    speaker,
    setAside,
  }));
}

/** Writes blocks one after the other into one text, for formats whose text is not a slice of the file. */
export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;

  get blocks(): Block[] {
    return this.#blocks;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Adds a block, after an empty line. Words of white space alone add nothing. */
  add(words: string, attributes: Partial<Pick<Block, 'kind' | 'level' | 'speaker' | 'setAside'>> = {}): void {
    // Formats can spell out characters (`&#13;`) that plain text would have lost before.
    const text = toStoredText(words).text.trim();
    if (text === '') return;
    if (this.#length > 0) this.#push('\n\n');
    const start = this.#length;
    this.#push(text);
    this.#blocks.push({
      start,
      end: this.#length,
      text,
      kind: 'paragraph',
      level: null,
      speaker: null,
      setAside: null,
      ...attributes,
    });
  }

  #push(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}
