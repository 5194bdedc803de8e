/** The longest part of a list whose places ascend, in its order; of equal places one. O(n log n). */
export function longestAscending<Item>(items: readonly Item[], placeOf: (item: Item) => number): Item[] {
  const places = items.map(placeOf);
  const lastOf: number[] = [];
  const previous = new Int32Array(items.length).fill(-1);
  places.forEach((place, index) => {
    let low = 0;
    let high = lastOf.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((places[lastOf[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = lastOf[low - 1] ?? -1;
    lastOf[low] = index;
  });
  const longest: Item[] = [];
  for (let index = lastOf.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    longest.push(items[index] as Item);
  }
  return longest.reverse();
}
