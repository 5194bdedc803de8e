import { useEffect, useRef } from 'react';

/**
 * Returns a function that changes some fields of a thing whose procedure wants all of them; it resolves when they
 * are stored and rejects as `store` does. Changes made in quick succession build on one another, whatever the cache
 * has seen of them so far.
 */
export function useFieldChanges<Fields extends object>(
  stored: Fields,
  store: (fields: Fields) => Promise<unknown>,
): (changes: Partial<Fields>) => Promise<void> {
  const pending = useRef(0);
  const fields = useRef(stored);
  const storedNow = JSON.stringify(stored);
  useEffect(() => {
    if (pending.current === 0) fields.current = JSON.parse(storedNow) as Fields;
  }, [storedNow]);

  return async (changes) => {
    const before = fields.current;
    const next = { ...before, ...changes };
    fields.current = next;
    pending.current += 1;
    try {
      await store(next);
    } catch (error) {
      if (fields.current === next) fields.current = before;
      throw error;
    } finally {
      pending.current -= 1;
    }
  };
}
