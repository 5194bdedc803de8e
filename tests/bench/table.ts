import type { BenchRow } from './bench.ts';

const header = ['name', 'value', 'unit', 'floor', 'ratio', 'note'];
const alignedRight: ReadonlySet<number> = new Set([1, 3, 4]);

/** The rows as a table of plain text, columns aligned. `ratio` is value ÷ floor. */
export function showTable(rows: readonly BenchRow[]): string {
  const lines = [header, ...rows.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const show = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padded(cell, column, widths))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return [show(header), show(rule), ...rows.map((row) => show(cellsOf(row)))].join('\n');
}

function cellsOf({ name, value, unit, floor, peers = {}, note: words = '' }: BenchRow): string[] {
  const beside = Object.entries(peers).map(
    ([peer, its]) => `${peer} ${its === null ? 'not in time' : showNumber(its, unit)}`,
  );
  const note = [beside.join(', '), words].filter(Boolean).join('; ');
  if (floor === undefined) return [name, showNumber(value, unit), unit, '', '', note];
  return [
    name,
    showNumber(value, unit),
    unit,
    showNumber(floor, unit),
    `${(value / floor).toFixed(2)} ×`,
    note,
  ];
}

function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = column === widths.length - 1 ? 0 : (widths[column] ?? 0);
  return alignedRight.has(column) ? cell.padStart(width) : cell.padEnd(width);
}

/** Tenths where they say something: of small numbers, and of shares near the whole. */
function showNumber(value: number, unit: BenchRow['unit']): string {
  const digits = value < 10 || unit === '%' ? 1 : 0;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
