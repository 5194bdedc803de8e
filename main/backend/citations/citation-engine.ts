import CSL, { type CitationItem, type CslElement, type OutputFormat } from 'citeproc';
import type { LocatorLabel } from '../../../shared/domain/locators.ts';
import { PageRanges } from '../../../shared/domain/page-ranges.ts';
import { wordJoiner } from './citable-item.ts';

/** How what is rendered is written: as plain text, or as HTML with nothing but what the style sets (`<i>`, `<sup>` …). */
export type Rendition = 'text' | 'html';

/**
 * One citeproc engine for one style and locale, writing plain text where nothing else is said. Starting one takes up to
 * half a second, so it is kept and given one set of items after another.
 */
export interface CitationEngine {
  /** Takes a set of items in place of the one before, by identifier, and tells those apart that would be cited alike. */
  load(items: ReadonlyMap<string, object>): void;
  /** How the style shortens ranges of pages; undefined where it does not. */
  readonly pageRanges: PageRanges | undefined;
  /** What tells an item apart within its set. Two renderings of an item differ only if this differs. */
  distinction(id: string): string;
  /**
   * The in-text citation, of a note style the note's text; with a locator where one is given. '' where the style prints
   * nothing.
   */
  citation(id: string, locator?: { label: LocatorLabel; value: string }): string;
  /** One citation of several items, in the order in which the style puts them; '' where it prints nothing. */
  cluster(items: readonly CitationItem[], rendition: Rendition): string;
  /** Whether the style has a place for locators at all. */
  readonly printsLocators: boolean;
  /** Whether the style cites in notes. */
  readonly isNote: boolean;
  /** What the style cites an item by, alone: its authors or the title in their place; '' where it prints neither. */
  author(id: string): string;
  /** A term of the style's locale, such as “and”. */
  term(name: string): string;
  /**
   * Bibliography entries by identifier, in the order of the bibliography. Items without an entry in this style are missing
   * from it. A style of notes alone, such as the Bluebook’s, gives each work in full in its note, which is then the entry too.
   */
  references(ids: readonly string[], rendition?: Rendition): Map<string, string>;
}

const idEnd = '\u0000';

/** Each bibliography entry has the identifier of its item in front: citeproc leaves out empty ones. */
const identifiedEntries: OutputFormat = {
  '@bibliography/entry'(this: { system_id: string }, _engine: unknown, entry: string) {
    return `${this.system_id}${idEnd}${entry}`;
  },
};
const displays = ['block', 'left-margin', 'right-inline', 'indent'].map((display) => `@display/${display}`);
CSL.Output.Formats['corroborate-text'] = { ...CSL.Output.Formats.text, ...identifiedEntries };
/** Parts of an entry that a style sets apart follow each other as they do in plain text. */
CSL.Output.Formats['corroborate-html'] = {
  ...CSL.Output.Formats.html,
  ...Object.fromEntries(displays.map((display) => [display, CSL.Output.Formats.text?.[display]])),
  ...identifiedEntries,
};

/** What citeproc writes where a style prints nothing for an item. */
const noPrintedForm = /\[(?:CSL STYLE ERROR: reference with no printed form\.|NO_PRINTED_FORM)\]/;

export function createCitationEngine(
  style: CslElement,
  locale: string,
  readLocale: (tag: string) => CslElement,
): CitationEngine {
  let items: ReadonlyMap<string, object> = new Map();
  const retrieveItem = (id: string) => ({ ...items.get(id), id });
  const engine = new CSL.Engine({ retrieveItem, retrieveLocale: readLocale }, style, locale, true);
  engine.setOutputFormat('corroborate-text');
  // citeproc would read `Publisher: …` lines in a note as fields; in Corroborate a note is a note.
  engine.opt.development_extensions.field_hack = false;
  // A dash in place of the author of the entry before means something in a list only; here each stands alone.
  engine.bibliography.opt['subsequent-author-substitute'] = undefined;
  const isNumbered = usesVariable(style, 'citation-number');

  function written<Written>(rendition: Rendition, write: () => Written): Written {
    engine.setOutputFormat(`corroborate-${rendition}`);
    try {
      return write();
    } finally {
      engine.setOutputFormat('corroborate-text');
    }
  }

  function cluster(items: readonly CitationItem[], rendition: Rendition = 'text'): string {
    const text = tidy(written(rendition, () => engine.makeCitationCluster(items)));
    return noPrintedForm.test(text) ? '' : text;
  }

  function citation(id: string, locator?: { label: LocatorLabel; value: string }): string {
    const place = locator ? { locator: locator.value, label: locator.label } : {};
    return cluster([{ id, ...place }]);
  }

  return {
    load(newItems) {
      items = newItems;
      // citeproc can also take items away one by one, but then distinguishes some of the others wrongly, or throws.
      // Starting from an empty registry is what its own `restoreProcessorState([])` does.
      engine.registry = new CSL.Registry(engine);
      engine.tmp = new CSL.Engine.Tmp();
      engine.disambiguate = new CSL.Disambiguation(engine);
      // In order of identifier, which is that of making: the result does not depend on the order the items came in, and
      // where a style numbers them, a source added later leaves the others their numbers.
      engine.updateItems([...items.keys()].sort());
    },
    pageRanges: PageRanges.safeParse(style.attrs['page-range-format']).data,
    distinction(id) {
      const item = engine.registry.registry[id];
      return JSON.stringify([item?.disambig, isNumbered ? item?.seq : null]);
    },
    citation,
    cluster,
    printsLocators: usesVariable(style, 'locator'),
    isNote: style.attrs.class === 'note',
    author: (id) => cluster([{ id, 'author-only': true }]),
    term: (name) => engine.getTerm(name),
    references(ids, rendition = 'text') {
      const include = ids.map((id) => ({ field: 'id', value: id }));
      const bibliography = written(rendition, () => engine.makeBibliography({ include }));
      if (!bibliography)
        return new Map(
          style.attrs.class === 'note' ? ids.map((id) => [id, cluster([{ id }], rendition)]) : [],
        );
      return new Map(
        bibliography[1].map((entry) => {
          const end = entry.indexOf(idEnd);
          const text = tidy(entry.slice(end + 1));
          return [entry.slice(0, end), noPrintedForm.test(text) ? '' : text];
        }),
      );
    },
  };
}

/** One line: styles may set parts of an entry on lines of their own. */
function tidy(text: string): string {
  return text
    .replaceAll(wordJoiner, '')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
}

/** Whether a style prints, or asks for, a variable. By `citation-number`, what is printed of a source depends on its place. */
function usesVariable({ attrs, children }: CslElement, variable: string): boolean {
  return (
    attrs.variable?.split(' ').includes(variable) ||
    children.some((child) => typeof child !== 'string' && usesVariable(child, variable))
  );
}
