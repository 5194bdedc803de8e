/** A style and language as the citations worker is given them: with everything that it cannot look up itself. */
export interface StyleInUse {
  /** The style's name in the CSL repository, or the identifier of one that was added to the project. */
  readonly id: string;
  /** A language tag; null for the style's own language. */
  readonly locale: string | null;
  /** The style itself, where it was added to the project. */
  readonly added: { readonly identifier: string; readonly title: string; readonly xml: string } | null;
}
