export interface ReadOptions {
  /** Whether it is told where quotes stand, and whether they still do: each text is read for that. */
  readonly places: boolean;
}
