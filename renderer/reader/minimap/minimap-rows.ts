import type { Span } from '../../../shared/domain/selectors.ts';
import { type ScaleStep, shareAt } from './text-scale.ts';

/**
 * Which of `rows` rows of equal height the spans touch, as an array of 0 and 1: O(spans + rows) beside the look-ups,
 * however long the spans are. An empty span touches the row it stands in.
 */
export function touchedRows(spans: Iterable<Span>, steps: readonly ScaleStep[], rows: number): Uint8Array {
  const changes = new Int32Array(rows + 1);
  for (const { start, end } of spans) {
    const first = rowAt(shareAt(steps, start), rows);
    const last = Math.max(first, rowAt(shareAt(steps, Math.max(start, end - 1)), rows));
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  const touched = new Uint8Array(rows);
  let depth = 0;
  for (let row = 0; row < rows; row += 1) {
    depth += changes[row] ?? 0;
    touched[row] = depth > 0 ? 1 : 0;
  }
  return touched;
}

function rowAt(share: number, rows: number): number {
  return Math.min(rows - 1, Math.max(0, Math.floor(share * rows)));
}

/**
 * The outlines of several layers of touched rows, as SVG path data in rows and units of `width`: where layers touch
 * the same row they share its width, in their order. Neighbouring rows of the same shape become one rectangle.
 */
export function layerPaths(layers: readonly Uint8Array[], left: number, width: number): string[] {
  const rows = layers[0]?.length ?? 0;
  const paths = layers.map(() => '');
  let row = 0;
  while (row < rows) {
    const present = layers.flatMap((layer, index) => (layer[row] ? [index] : []));
    let next = row + 1;
    while (next < rows && layers.every((layer) => layer[next] === layer[row])) next += 1;
    present.forEach((index, position) => {
      const share = width / present.length;
      const x = left + position * share;
      paths[index] += `M${x.toFixed(2)} ${row}h${share.toFixed(2)}v${next - row}h${(-share).toFixed(2)}z`;
    });
    row = next;
  }
  return paths;
}
