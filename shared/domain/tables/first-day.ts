const dateAtStart = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[/T])/;

/**
 * The first day a cell's date could mean, as local midnight, for the date filter: `2026-02` is 1 February 2026, a
 * range its start, an instant its UTC day. Null for text that is no date.
 */
export function firstDay(cell: string): Date | null {
  const match = dateAtStart.exec(cell);
  if (!match) return null;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(0, 0, 1);
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}
