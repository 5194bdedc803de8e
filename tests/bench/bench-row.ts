/** One measurement of the benchmarks. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  /** E.g. `ms`, `MB`, `×`. */
  readonly unit: string;
  readonly note?: string;
}
