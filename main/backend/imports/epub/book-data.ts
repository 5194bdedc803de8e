import type { CslDate, CslName, Provenance } from '../../../../shared/domain/csl.ts';
import { canonicalLanguage } from '../language.ts';
import { readStatedDate } from '../metadata-dates.ts';
import { isJunkTitle, readCreators } from '../office/document-properties.ts';
import { proposeIdentifiers } from '../office/identifiers.ts';
import type { SourceFields } from '../source-fields.ts';
import { childrenOf, lineOfXml, type XmlElement } from '../xml/read-xml.ts';

const from = (detail: string): Provenance => ({ origin: 'book-data', guess: false, detail });
/** Tags that say that the language is not said. */
const noLanguage = new Set(['und', 'zxx', 'mul']);
/** Programs without a date write the year 101. */
const earliestYear = 1400;

/** Proposes what a book says of itself in its package document (EPUB 3.3, section 5.5; EPUB 2: OPF 2.0.1). */
export function proposeBookData(metadata: XmlElement | undefined, fields: SourceFields): void {
  const data = new BookMetadata(metadata);
  fields.propose('type', 'book', { origin: 'book-data', guess: true, detail: 'EPUB' });
  const title = data.title();
  fields.propose('title', isJunkTitle(title) ? null : title, from('dc:title'));
  fields.propose('author', data.authors(), from('dc:creator'));
  fields.propose('issued', data.issued(), from('dc:date'));
  fields.propose('publisher', data.line('publisher'), from('dc:publisher'));
  const language = canonicalLanguage(data.line('language'));
  fields.propose(
    'language',
    language !== null && noLanguage.has(language) ? null : language,
    from('dc:language'),
  );
  proposeIdentifiers(data.identifiers(), fields, from);
}

class BookMetadata {
  readonly #elements: readonly XmlElement[];

  constructor(metadata: XmlElement | undefined) {
    // Very old books group what is Dublin Core in an element of its own.
    this.#elements = childrenOf(metadata).flatMap((element) =>
      element.name === 'dc-metadata' ? childrenOf(element) : [element],
    );
  }

  line(name: string): string {
    return lineOfXml(this.#named(name)[0]);
  }

  /** The main title, with the subtitle where one is marked as such. */
  title(): string {
    const titles = this.#named('title');
    const ofType = (type: string) => titles.find((title) => this.#refinement(title, 'title-type') === type);
    const main = lineOfXml(ofType('main') ?? titles[0]);
    const subtitle = lineOfXml(ofType('subtitle'));
    return subtitle === '' || subtitle === main ? main : `${main}: ${subtitle}`;
  }

  /** Those who are marked as authors; where nobody is, all creators. */
  authors(): CslName[] {
    const creators = this.#named('creator');
    const roleOf = (creator: XmlElement) =>
      creator.attributes.get('role') ?? this.#refinement(creator, 'role');
    const authors = creators.filter((creator) => ['aut', ''].includes(roleOf(creator)));
    return (authors.length > 0 ? authors : creators).flatMap((creator) => readCreators(lineOfXml(creator)));
  }

  issued(): CslDate | null {
    const dates = this.#named('date');
    const eventOf = (date: XmlElement) => date.attributes.get('event') ?? '';
    const published =
      dates.find((date) => eventOf(date) === 'publication') ?? dates.find((date) => eventOf(date) === '');
    const date = readStatedDate(lineOfXml(published));
    return (date?.['date-parts']?.[0]?.[0] ?? 0) >= earliestYear ? date : null;
  }

  /** Identifiers, those marked as ISBN with that word before them. */
  identifiers(): string[] {
    return this.#named('identifier').map((identifier) => {
      const isIsbn = /^isbn/i.test(identifier.attributes.get('scheme') ?? '');
      return isIsbn ? `ISBN ${lineOfXml(identifier)}` : lineOfXml(identifier);
    });
  }

  #named(name: string): XmlElement[] {
    return this.#elements.filter((element) => element.name === name && lineOfXml(element) !== '');
  }

  /** What another element says of this one: `<meta refines="#id" property="role">aut</meta>`. */
  #refinement(element: XmlElement, property: string): string {
    const id = element.attributes.get('id');
    const meta = this.#elements.find(
      ({ name, attributes }) =>
        name === 'meta' &&
        id !== undefined &&
        attributes.get('refines') === `#${id}` &&
        attributes.get('property') === property,
    );
    return lineOfXml(meta);
  }
}
