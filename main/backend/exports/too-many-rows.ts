import type { FormatModule } from './formats/format-module.ts';

/** Why a table of so many rows cannot be written in a format, and what to do instead; null when it can. */
export function tooManyRows({ limit }: FormatModule, rows: number): string | null {
  if (limit === null || rows <= limit.rows) return null;
  const count = (number: number) => number.toLocaleString('en-US');
  return `The table has ${count(rows)} rows. ${limit.subject} takes ${count(limit.rows)} at most. Nothing was written. Filter the table first, or choose CSV, which takes any number.`;
}
