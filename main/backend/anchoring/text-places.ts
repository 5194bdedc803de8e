import type { Span } from '../../../shared/domain/selectors.ts';
import { firstAtLeast } from './normalise.ts';

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A text in which thousands of positions and words are looked up: going through it for each would take seconds. */
export class TextPlaces {
  readonly text: string;
  /** The offsets in code points of the characters that take two UTF-16 units, ascending. */
  readonly #pairs: number[] = [];
  #words: Map<string, number[]> | null = null;

  constructor(text: string) {
    this.text = text;
    for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu))
      this.#pairs.push(index - this.#pairs.length);
  }

  /** A span of code points in UTF-16 units; null when it is empty or does not lie inside the text. */
  spanOf({ start, end }: Span): Span | null {
    if (start < 0 || end <= start || end > this.text.length - this.#pairs.length) return null;
    const toUtf16 = (offset: number) => offset + firstAtLeast(this.#pairs, offset);
    return { start: toUtf16(start), end: toUtf16(end) };
  }

  /** Everywhere the text has these very characters; places may overlap. */
  startsOf(characters: string): number[] {
    const rarest = this.#rarestWord(characters);
    const starts: number[] = [];
    if (rarest) {
      for (const place of rarest.places) {
        if (this.text.startsWith(characters, place - rarest.offset)) starts.push(place - rarest.offset);
      }
      return starts;
    }
    for (let at = this.text.indexOf(characters); at >= 0; at = this.text.indexOf(characters, at + 1))
      starts.push(at);
    return starts;
  }

  /** A word that stands wholly within the characters, and so is a whole word of the text wherever they stand. */
  #rarestWord(characters: string): { readonly offset: number; readonly places: readonly number[] } | null {
    this.#words ??= wordPlaces(this.text);
    let rarest: { offset: number; places: readonly number[] } | null = null;
    for (const { 0: found, index } of characters.matchAll(word)) {
      // The first and the last may be parts of longer words.
      if (index === 0 || index + found.length === characters.length) continue;
      const places = this.#words.get(found) ?? [];
      if (!rarest || places.length < rarest.places.length) rarest = { offset: index, places };
    }
    return rarest;
  }
}

function wordPlaces(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: found, index } of text.matchAll(word)) {
    const known = places.get(found);
    if (known) known.push(index);
    else places.set(found, [index]);
  }
  return places;
}
