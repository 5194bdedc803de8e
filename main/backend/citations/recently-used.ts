/** Keeps the values used last, at most so many. */
export interface RecentlyUsed<Value> {
  /** The value kept under a key, made where there is none. A value that cannot be made is not kept. */
  get(key: string, make: () => Value): Value;
}

export function keepRecentlyUsed<Value>(limit: number): RecentlyUsed<Value> {
  // A map keeps the order of insertion: what is used is put at its end, and what goes is at its beginning.
  const kept = new Map<string, Value>();
  return {
    get(key, make) {
      const value = kept.has(key) ? (kept.get(key) as Value) : make();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}
