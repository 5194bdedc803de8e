import type { CitationItem } from 'citeproc';
import type { PrintedText } from '../../../shared/domain/citing-quotes.ts';
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
export function citeTogether(engine: CitationEngine, cites: readonly Cite[]): PrintedText {
  const printed = printedCites(engine, cites);
  const standIns = new StandIns(engine.cluster(printed.map(atNoPlace), 'text'));
  const numbered = citationItems(engine, printed, standIns);
  const inForm = (rendition: Rendition, write: (name: string) => string) =>
    standIns.giveWay(engine.cluster(numbered, rendition), write) ??
    engine.cluster(citationItems(engine, printed, asTheyAre), rendition);
  return { text: inForm('text', (name) => name), html: inForm('html', escapeHtml) };
}

/** How places are put into a locator. */
interface WrittenPlaces {
  /** A place, or the beginning of a range. */
  readonly beginning: (name: string) => string;
  readonly end: (name: string) => string;
}

const asTheyAre: WrittenPlaces = { beginning: (name) => name, end: (name) => name };

function citationItems(
  { pageRanges }: CitationEngine,
  cites: readonly Cite[],
  { beginning, end }: WrittenPlaces,
): CitationItem[] {
  return cites.map(({ id, locator }) => {
    if (!locator) return { id };
    const { label } = locator;
    const places = locator.places.map(({ first, last }) =>
      first === last
        ? beginning(first)
        : `${beginning(first)}-${end(endOfRange(first, last, label === 'page' ? pageRanges : undefined))}`,
    );
    return { id, label, locator: places.join(', ') };
  });
}

const atNoPlace = ({ id }: Pick<Cite, 'id'>): CitationItem => ({ id });

/** The cites without locators that the style does not print, and those among them that would then say nothing more. */
function printedCites(engine: CitationEngine, cites: readonly Cite[]): Cite[] {
  const bySource = Map.groupBy(cites, ({ id }) => id);
  return [...bySource].flatMap(([id, ofSource]): Cite[] => {
    const [only, ...others] = ofSource;
    if (engine.printsLocators && only && others.length === 0) return [only];
    const withoutPlace = engine.citation(id);
    const atPlaces = ofSource.filter(
      ({ locator }) => locator && engine.citation(id, { label: locator.label, value: '1' }) !== withoutPlace,
    );
    return atPlaces.length > 0 ? atPlaces : [{ id, locator: null }];
  });
}

/**
 * Numbers that a text does not hold, each in place of a name. Of four digits, the ends of ranges with other first digits
 * than the beginnings, so that no style shortens them.
 */
class StandIns implements WrittenPlaces {
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;
  #lastBeginning = 5000;
  #lastEnd = 8000;

  constructor(text: string) {
    this.#taken = new Set(text.match(/\d+/g));
  }

  readonly beginning = (name: string): string => {
    do this.#lastBeginning += 1;
    while (this.#taken.has(String(this.#lastBeginning)));
    return this.#lastBeginning < 8000 ? this.#standIn(this.#lastBeginning, name) : name;
  };

  readonly end = (name: string): string => {
    do this.#lastEnd += 1;
    while (this.#taken.has(String(this.#lastEnd)));
    return this.#lastEnd < 10_000 ? this.#standIn(this.#lastEnd, name) : name;
  };

  /** The text with the names in it; null where a style made something else of a number. */
  giveWay(text: string, write: (name: string) => string): string | null {
    const found = new Set<string>();
    const named = text.replace(/\d+/g, (number) => {
      const name = this.#names.get(number);
      if (name === undefined) return number;
      found.add(number);
      return write(name);
    });
    return found.size === this.#names.size ? named : null;
  }

  #standIn(number: number, name: string): string {
    this.#names.set(String(number), name);
    return String(number);
  }
}
