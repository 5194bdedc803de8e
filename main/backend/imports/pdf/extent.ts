/** The least of some numbers. Unlike `Math.min` it takes any number of them: a drawing may hold hundreds of thousands of words. */
export function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

/** The greatest of any number of numbers. */
export function greatest(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
}
