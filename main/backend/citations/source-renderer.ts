import { hash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { LocatorLabel } from '../../../shared/domain/locators.ts';
import type { RenderedSource } from '../../../shared/domain/tables.ts';
import { isApa, isPersonalCommunication, withoutRepeatedAuthor } from './apa-rules.ts';
import { citableItem } from './citable-item.ts';
import { type CitationEngine, createCitationEngine } from './citation-engine.ts';
import type { CslFiles } from './csl-files.ts';
import { locatorTemplates } from './locator-template.ts';

export interface CitedItem {
  readonly id: string;
  readonly csl: CslItem;
  /** The kinds of locators its documents have; paragraphs where nothing is said. */
  readonly locators?: readonly LocatorLabel[];
}

export type RenderedSources = Record<string, RenderedSource>;

/** Renders sources in any style. */
export interface SourceRenderer {
  /**
   * Renders a set of sources, which are told apart within that set (2026a, 2026b). Errors: `citation.styleUnknown`,
   * `citation.failed`.
   */
  render(style: string, locale: string, items: readonly CitedItem[]): RenderedSources;
}

/**
 * Keeps an engine for each style and locale and what it rendered last. A source is rendered again only when its own
 * data changed, or what it takes to tell it apart from the others.
 */
export function createSourceRenderer(files: CslFiles): SourceRenderer {
  const sets = new Map<string, RenderedSet>();
  return {
    render(style, askedLocale, items) {
      try {
        const locale = files.findLocale(askedLocale);
        const key = `${style} ${locale}`;
        const set =
          sets.get(key) ??
          createRenderedSet(style, createCitationEngine(files.readStyle(style), locale, files.readLocale));
        sets.set(key, set);
        return set.render(items);
      } catch (thrown) {
        if (thrown instanceof AppError) throw thrown;
        throw new AppError(
          'citation.failed',
          `The citations could not be made in the style “${style}”: ${thrown instanceof Error ? thrown.message : String(thrown)}. Your data was not changed. Check the sources edited last, or choose another style.`,
          { style },
          { cause: thrown },
        );
      }
    },
  };
}

interface RenderedSet {
  render(items: readonly CitedItem[]): RenderedSources;
}

function createRenderedSet(style: string, engine: CitationEngine): RenderedSet {
  const apa = isApa(style);
  let lastFingerprint: string | null = null;
  let lastSources: RenderedSources = {};
  let lastByContent = new Map<string, RenderedSource>();

  return {
    render(items) {
      const hashes = new Map(items.map(({ id, csl, locators }) => [id, fingerprint([csl, locators])]));
      const setFingerprint = fingerprint([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
      if (setFingerprint === lastFingerprint) return lastSources;

      engine.load(
        new Map(items.map(({ id, csl }) => [id, citableItem(apa ? withoutRepeatedAuthor(csl) : csl)])),
      );
      const contentOf = (id: string) => `${hashes.get(id)} ${engine.distinction(id)}`;
      const changed = items.filter(({ id }) => !lastByContent.has(contentOf(id)));
      const listed = changed.filter(({ csl }) => !(apa && isPersonalCommunication(csl))).map(({ id }) => id);
      const references = engine.references(listed);
      const rendered = new Map(
        changed.map((item) => [item.id, renderSource(engine, item, references.get(item.id) ?? '')]),
      );

      const byContent = new Map<string, RenderedSource>();
      const sources: RenderedSources = {};
      for (const { id } of items) {
        const content = contentOf(id);
        const source = rendered.get(id) ?? lastByContent.get(content);
        if (!source) throw new Error(`the source ${id} was not rendered`);
        byContent.set(content, source);
        sources[id] = source;
      }
      lastFingerprint = setFingerprint;
      lastSources = sources;
      lastByContent = byContent;
      return sources;
    },
  };
}

function renderSource(
  engine: CitationEngine,
  { id, locators = ['paragraph'] }: Pick<CitedItem, 'id' | 'locators'>,
  reference: string,
): RenderedSource {
  const citation = engine.citation(id);
  const templates = locators.map((label) => [
    label,
    locatorTemplates(citation, (value) => engine.citation(id, { label, value })),
  ]);
  return { reference, citation, withLocator: Object.fromEntries(templates) };
}

function fingerprint(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}
