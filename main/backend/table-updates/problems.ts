import type { TableProblem } from '../../../shared/domain/table-update.ts';

/** Gathers what cannot be followed: the same thing in several rows is told once, with all of them. */
export class Problems {
  readonly #rowsByMessage = new Map<string, Set<number>>();

  add(message: string, rows: Iterable<number>): void {
    const known = this.#rowsByMessage.get(message) ?? new Set<number>();
    for (const row of rows) known.add(row);
    this.#rowsByMessage.set(message, known);
  }

  /** In the order of the rows they begin with. */
  list(): TableProblem[] {
    return [...this.#rowsByMessage]
      .map(([message, rows]) => ({ message, rows: [...rows].sort((a, b) => a - b) }))
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  }
}
