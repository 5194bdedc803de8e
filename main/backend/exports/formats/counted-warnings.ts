/** Sentences about things that were counted, none about what there is nothing of. `#` stands for the number. */
export function countedWarnings(
  counted: readonly (readonly [count: number, one: string, many: string])[],
): string[] {
  return counted.flatMap(([count, one, many]) => {
    if (count <= 0) return [];
    return [count === 1 ? one : many.replace('#', count.toLocaleString('en-US'))];
  });
}
