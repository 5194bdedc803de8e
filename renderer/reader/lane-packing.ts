/** A vertical extent in the margin: pixels from the top, half-open. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Gives every extent a lane (0, 1, 2 …) so that extents which overlap never share one, with as few lanes as the
 * deepest overlap needs: interval partitioning, first free lane in order of tops. The result is in the order given.
 */
export function packLanes(extents: readonly Extent[]): number[] {
  const order = extents.map((_, index) => index).sort((a, b) => byTop(extents[a], extents[b]) || a - b);
  const laneEnds: number[] = [];
  const lanes = new Array<number>(extents.length).fill(0);
  for (const index of order) {
    const extent = extents[index];
    if (!extent) continue;
    const free = laneEnds.findIndex((end) => end <= extent.top);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = extent.bottom;
    lanes[index] = lane;
  }
  return lanes;
}

function byTop(a: Extent | undefined, b: Extent | undefined): number {
  if (!a || !b) return 0;
  return a.top - b.top || b.bottom - a.bottom;
}
