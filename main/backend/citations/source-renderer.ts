import { hash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { PrintedText } from '../../../shared/domain/citing-quotes.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { LocatorLabel } from '../../../shared/domain/locators.ts';
import type { RenderedSource } from '../../../shared/domain/tables.ts';
import { isApa, isEarlierApa, isPersonalCommunication, withoutRepeatedAuthor } from './apa-rules.ts';
import { authorInText } from './author-in-text.ts';
import { citableItem } from './citable-item.ts';
import { type CitationEngine, createCitationEngine } from './citation-engine.ts';
import { type Cite, citeTogether } from './cite-together.ts';
import { citedInWords } from './cited-in-words.ts';
import { baseLocale, type CslFiles } from './csl-files.ts';
import { locatorTemplates } from './locator-template.ts';
import { readStyleXml } from './read-style-xml.ts';
import { keepRecentlyUsed } from './recently-used.ts';
import type { StyleInUse } from './style-in-use.ts';

export interface CitedItem {
  readonly id: string;
  readonly csl: CslItem;
  /** The kinds of locators its documents have; paragraphs where nothing is said. */
  readonly locators?: readonly LocatorLabel[];
}

export type RenderedSources = Record<string, RenderedSource>;

/** One citation of several sources, and their references in the order of the bibliography. */
export interface CitedTogether extends PrintedText {
  readonly references: readonly (PrintedText & { readonly id: string })[];
}

/** Renders sources in any style. */
export interface SourceRenderer {
  /**
   * Renders a set of sources, which are told apart within that set (2026a, 2026b) and numbered in the order of their
   * identifiers where the style has numbers. Errors: `citation.styleUnknown`, `citation.failed`.
   */
  render(style: StyleInUse, items: readonly CitedItem[]): RenderedSources;
  /**
   * Cites several of the items in one citation; the items tell them apart as they do in `render`. Items that stand in no
   * bibliography have no reference. The same errors.
   */
  cite(style: StyleInUse, items: readonly CitedItem[], cites: readonly Cite[]): CitedTogether;
  /** Renders one source alone, to show what a style looks like; what is kept for `render` stays. The same errors. */
  sample(style: StyleInUse, item: CitedItem): RenderedSource;
}

/** Engines kept, each with all that it rendered: for the project, and for a few views in styles of their own. */
const enginesKept = 4;
const samplesKept = 200;

/**
 * Keeps an engine for each style and locale used last, and what it rendered. A source is rendered again only when its
 * own data changed, or what it takes to tell it apart from the others.
 */
export function createSourceRenderer(files: CslFiles): SourceRenderer {
  const sets = keepRecentlyUsed<RenderedSet>(enginesKept);
  const samples = keepRecentlyUsed<RenderedSource>(samplesKept);
  const setOf = (style: StyleInUse) => {
    const { key, locale } = identify(style, files);
    return sets.get(key, () => startSet(style, locale, files));
  };
  return {
    render: (style, items) => citing(style, () => setOf(style).render(items)),
    cite: (style, items, cites) => citing(style, () => setOf(style).cite(items, cites)),
    sample: (style, item) =>
      citing(style, () => {
        const { key, locale } = identify(style, files);
        return samples.get(`${key} ${fingerprint(item)}`, () => {
          const rendered = startSet(style, locale, files).render([item])[item.id];
          if (!rendered) throw new Error('the source was not rendered');
          return rendered;
        });
      }),
  };
}

/** The locale that will be used, and what tells the engine apart from others. */
function identify(
  { id, locale: asked, added }: StyleInUse,
  files: CslFiles,
): { key: string; locale: string } {
  const own = added ? null : files.findStyle(id)?.locale;
  const locale = files.findLocale(asked ?? own ?? baseLocale);
  return { key: `${added ? fingerprint(added) : id} ${locale}`, locale };
}

function citing<Result>({ id, added }: StyleInUse, render: () => Result): Result {
  try {
    return render();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(
      'citation.failed',
      `The citations could not be made in the style “${added?.title ?? id}”: ${thrown instanceof Error ? thrown.message : String(thrown)}. Your data was not changed. Check the sources edited last, or choose another style.`,
      { style: id },
      { cause: thrown },
    );
  }
}

interface RenderedSet {
  render(items: readonly CitedItem[]): RenderedSources;
  cite(items: readonly CitedItem[], cites: readonly Cite[]): CitedTogether;
}

function startSet({ id, added }: StyleInUse, locale: string, files: CslFiles): RenderedSet {
  const element = added ? readStyleXml(added.title, added.xml) : files.readStyle(id);
  const engine = createCitationEngine(element, locale, files.readLocale);
  const name = added ? (added.identifier.split('/').at(-1) ?? '') : id;
  const title = added ? added.title : (files.findStyle(id)?.title ?? '');
  return createRenderedSet(engine, usedRules(name, title, locale));
}

/** The rules beyond CSL that a style asks for. */
interface Rules {
  readonly prepare: (csl: CslItem) => CslItem;
  /** Whether an item may stand in the list of references. */
  readonly isListed: (csl: CslItem) => boolean;
  /** Whether “&” between authors is “and” in a sentence. */
  readonly spellOutAnd: boolean;
  /** The words between a speaker and the work that reports them. */
  readonly citedIn: string;
}

function usedRules(name: string, title: string, locale: string): Rules {
  const citedIn = citedInWords(name, locale);
  if (!isApa(name, title))
    return { prepare: (csl) => csl, isListed: () => true, spellOutAnd: false, citedIn };
  return {
    prepare: isEarlierApa(title) ? (csl) => csl : withoutRepeatedAuthor,
    isListed: (csl) => !isPersonalCommunication(csl),
    spellOutAnd: true,
    citedIn,
  };
}

function createRenderedSet(engine: CitationEngine, rules: Rules): RenderedSet {
  const { prepare, isListed } = rules;
  let lastFingerprint: string | null = null;
  let lastSources: RenderedSources = {};
  let lastByContent = new Map<string, RenderedSource>();

  function render(items: readonly CitedItem[]): RenderedSources {
    const hashes = new Map(items.map(({ id, csl, locators }) => [id, fingerprint([csl, locators])]));
    const setFingerprint = fingerprint([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (setFingerprint === lastFingerprint) return lastSources;

    engine.load(new Map(items.map(({ id, csl }) => [id, citableItem(prepare(csl))])));
    const contentOf = (id: string) => `${hashes.get(id)} ${engine.distinction(id)}`;
    const changed = items.filter(({ id }) => !lastByContent.has(contentOf(id)));
    const listed = changed.filter(({ csl }) => isListed(csl)).map(({ id }) => id);
    const references = engine.references(listed);
    const rendered = new Map(
      changed.map((item) => [item.id, renderSource(engine, item, references.get(item.id) ?? '', rules)]),
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
  }

  return {
    render,
    cite(items, cites) {
      // The engine then has just these items, whether or not it had to take them anew.
      render(items);
      const cited = new Set(cites.map(({ id }) => id));
      const listed = items.filter(({ id, csl }) => cited.has(id) && isListed(csl)).map(({ id }) => id);
      const references = engine.references(listed);
      const marked = engine.references(listed, 'html');
      return {
        ...citeTogether(engine, cites),
        references: [...references].map(([id, text]) => ({ id, text, html: marked.get(id) ?? '' })),
      };
    },
  };
}

function renderSource(
  engine: CitationEngine,
  { id, csl, locators = ['paragraph'] }: CitedItem,
  reference: string,
  { spellOutAnd, citedIn }: Rules,
): RenderedSource {
  const citation = engine.citation(id);
  const templates = locators.map((label) => {
    const template = locatorTemplates(citation, (value) => engine.citation(id, { label, value }));
    return [
      label,
      label === 'page' && engine.pageRanges ? { ...template, ranges: engine.pageRanges } : template,
    ];
  });
  const inText = { ...authorInText(engine, { id, csl }, citation, spellOutAnd), citedIn };
  return { reference, citation, inText, withLocator: Object.fromEntries(templates) };
}

function fingerprint(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}
