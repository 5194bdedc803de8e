export interface ReadOptions {
  /** Whether it is told where quotes stand, and whether they still do: each text is read for that. */
  readonly places: boolean;
  /**
   * The columns whose cells are wanted; all when it is left out. What only other columns tell is then not read but empty: over a
   * whole table that takes a tenth of the time.
   */
  readonly columns?: ReadonlySet<string>;
}
