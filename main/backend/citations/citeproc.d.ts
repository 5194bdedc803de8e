/**
 * The part of citeproc-js 1.4 that is used here; it comes without types. Reference:
 * https://citeproc-js.readthedocs.io/en/latest/running.html
 */
declare module 'citeproc' {
  /** An element of a style or locale, parsed. */
  interface CslElement {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (CslElement | string)[];
  }

  interface System {
    /** Items are read once per update and must not change in between. */
    retrieveItem(id: string): object;
    retrieveLocale(tag: string): CslElement;
  }

  interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly 'author-only'?: boolean;
  }

  /** What disambiguation added to a cite: names, given names, a year suffix. Plain data. */
  type Disambiguation = object;

  interface Registry {
    /** By identifier: what tells an item apart, and its place in the bibliography, from 1. */
    readonly registry: Readonly<Record<string, { readonly disambig: Disambiguation; readonly seq: number }>>;
  }

  interface BibliographyFilter {
    /** An item that meets one of these is taken. */
    readonly include: readonly { readonly field: string; readonly value: string }[];
  }

  class Engine {
    constructor(system: System, style: CslElement, locale: string, forceLocale: boolean);
    registry: Registry;
    tmp: object;
    disambiguate: object;
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    readonly bibliography: { readonly opt: Record<string, unknown> };
    /** A term of the style or its locale, in its long form. */
    getTerm(name: string): string;
    setOutputFormat(format: string): void;
    /** Registers exactly these items, sorts and disambiguates them. */
    updateItems(ids: readonly string[]): void;
    /** Renders a citation on its own, outside any document. */
    makeCitationCluster(items: readonly CitationItem[]): string;
    /** Renders entries; an item without one is left out of them. False for a style without bibliography. */
    makeBibliography(filter?: BibliographyFilter): [parameters: object, entries: string[]] | false;
    static readonly Tmp: new () => object;
  }

  /** How each piece of formatting is written in one output format. */
  type OutputFormat = Readonly<Record<string, unknown>>;

  const CSL: {
    readonly Engine: typeof Engine;
    readonly Registry: new (engine: Engine) => Registry;
    readonly Disambiguation: new (engine: Engine) => object;
    readonly Output: { readonly Formats: Record<string, OutputFormat> };
  };

  export type { BibliographyFilter, CitationItem, CslElement, Disambiguation, Engine, OutputFormat, System };
  export default CSL;
}
