/** One measurement. */
export interface BenchRow {
  readonly name: string;
  /** In `unit`. */
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'articles/s' | 'pages/s' | 'cues/s' | '%';
  /** The barest way to do the same on this machine, measured in the same run; in `unit`. */
  readonly floor?: number;
  /** Other ways to do the same, measured in the same run; in `unit`. Null: not done within the time limit. */
  readonly peers?: Readonly<Record<string, number | null>>;
  readonly note?: string;
}

/** What a benchmark is given. */
export interface BenchContext {
  /** A folder of its own, on disk, removed when it ends. */
  readonly folder: string;
  /** Path of the Chromium to show pages in. */
  readonly chromium: string;
}

/** Measures one thing a person waits for. Nothing is asserted: numbers are for people to compare. */
export interface Bench {
  /** What `--only` looks in. */
  readonly title: string;
  measure(context: BenchContext): Promise<BenchRow[]>;
}
