import { vi } from 'vitest';

/** Waits, on however slow a machine, until a condition holds, and returns its value. */
export function eventually<T>(condition: () => T): Promise<NonNullable<Exclude<T, false>>> {
  return vi.waitUntil(condition, { timeout: 20_000, interval: 10 }) as Promise<
    NonNullable<Exclude<T, false>>
  >;
}
