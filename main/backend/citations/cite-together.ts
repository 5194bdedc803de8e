import type { CitationItem } from 'citeproc';
import type { MergedLocator } from '../../../shared/domain/merged-locators.ts';
import { endOfRange } from '../../../shared/domain/page-ranges.ts';
import { escapeHtml } from '../escape-html.ts';
import type { CitationEngine, Rendition } from './citation-engine.ts';

/** One work in a citation of several, at the places of one kind; at none for null. */
export interface Cite {
  readonly id: string;
  readonly locator: MergedLocator | null;
}

/**
 * One citation of several works at several places, as the style sorts and delimits them. A work is cited once for each
 * kind of locator, and only once by a style that prints none. The places go through the style as numbers that stand
 * nowhere else and give way to what the places are called, as in `locatorTemplates`: citeproc would read a range, an
 * “and” or a plural into some names.
 */
export function citeTogether(engine: CitationEngine, cites: readonly Cite[], rendition: Rendition): string {
  const standIns = new StandIns(engine.cluster(cites.map(atNoPlace), rendition));
  const write = rendition === 'html' ? escapeHtml : (text: string) => text;
  const items = printedCites(engine, cites).map(({ id, locator }): CitationItem => {
    if (!locator) return { id };
    const ranges = locator.label === 'page' ? engine.pageRanges : undefined;
    const places = locator.places.map(({ first, last }) => {
      const begin = standIns.beginning(write(first));
      return first === last ? begin : `${begin}-${standIns.end(write(endOfRange(first, last, ranges)))}`;
    });
    return { id, label: locator.label, locator: places.join(', ') };
  });
  return standIns.giveWay(engine.cluster(items, rendition));
}

const atNoPlace = ({ id }: Pick<Cite, 'id'>): CitationItem => ({ id });

/** The cites without locators that the style does not print, and those among them that would then say nothing more. */
function printedCites(engine: CitationEngine, cites: readonly Cite[]): Cite[] {
  const withoutPlace = new Map(cites.map(({ id }) => [id, engine.citation(id)]));
  const isPrinted = ({ id, locator }: Cite) =>
    locator !== null && engine.citation(id, { label: locator.label, value: '1' }) !== withoutPlace.get(id);
  const atPlaces = new Set(cites.filter(isPrinted));
  const located = new Set([...atPlaces].map(({ id }) => id));
  const cited = new Set<string>();
  return cites.flatMap((cite) => {
    if (atPlaces.has(cite)) return [cite];
    if (located.has(cite.id) || cited.has(cite.id)) return [];
    cited.add(cite.id);
    return [{ id: cite.id, locator: null }];
  });
}

/** Numbers of seven digits that a text does not hold, each in place of words. */
class StandIns {
  readonly #words = new Map<string, string>();
  readonly #text: string;
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** In place of a place, or of the beginning of a range. */
  beginning(words: string): string {
    return this.#standIn(7_000_000, words);
  }

  /** In place of the end of a range: it begins with another digit, so that no style shortens it. */
  end(words: string): string {
    return this.#standIn(9_000_000, words);
  }

  /** The text with the words in it. */
  giveWay(text: string): string {
    return text.replace(/[79]\d{6}/g, (number) => this.#words.get(number) ?? number);
  }

  #standIn(from: number, words: string): string {
    do this.#last += 1;
    while (this.#text.includes(String(from + this.#last)));
    const number = String(from + this.#last);
    this.#words.set(number, words);
    return number;
  }
}
