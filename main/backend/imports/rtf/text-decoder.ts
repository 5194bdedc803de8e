import { TextDecoder } from 'node:util';
import type { LeftOut } from '../office/left-out.ts';
import { encodingOfCharacterSet, encodingOfCodePage, symbolCharacterSet } from './code-pages.ts';

/** What is told of a font: its character set and its own code page, where stated. */
export interface Font {
  characterSet: number;
  codePage: number | null;
}

/** Turns bytes into characters by the font they are set in. */
export class RtfDecoder {
  readonly fonts = new Map<number, Font>();
  readonly #decoders = new Map<string, TextDecoder>();
  readonly #leftOut: LeftOut;
  #documentEncoding = 'windows-1252';
  #unknownCodePage: number | null = null;

  constructor(leftOut: LeftOut) {
    this.#leftOut = leftOut;
  }

  /** The document's own code page. */
  setCodePage(codePage: number): void {
    const encoding = encodingOfCodePage(codePage);
    if (encoding === null) this.#unknownCodePage = codePage;
    else this.#documentEncoding = encoding;
  }

  decode(bytes: Uint8Array, font: number | null): string {
    const { characterSet, codePage } = this.fonts.get(font ?? -1) ?? { characterSet: 0, codePage: null };
    if (characterSet === symbolCharacterSet) return this.#decodeSymbols(bytes);
    const encoding =
      (codePage === null ? null : encodingOfCodePage(codePage)) ??
      encodingOfCharacterSet(characterSet) ??
      this.#documentEncoding;
    return this.#decoderFor(encoding).decode(bytes);
  }

  warnings(): string[] {
    if (this.#unknownCodePage === null) return [];
    return [
      `The file is in code page ${this.#unknownCodePage}, which is not known here, and was read as windows-1252: letters with accents may be wrong.`,
    ];
  }

  /** Signs of picture fonts stand where ASCII has letters; spaces are spaces. */
  #decodeSymbols(bytes: Uint8Array): string {
    return Array.from(bytes, (byte) => {
      if (byte === 0x20) return ' ';
      this.#leftOut.symbols += 1;
      return '\ufffd';
    }).join('');
  }

  #decoderFor(encoding: string): TextDecoder {
    const known = this.#decoders.get(encoding);
    if (known) return known;
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.#decoders.set(encoding, decoder);
    return decoder;
  }
}
