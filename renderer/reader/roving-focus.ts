import { type KeyboardEvent, useCallback } from 'react';

/**
 * One Tab stop for a long list of buttons: arrow keys, Home and End move between them. Put the handler on the list,
 * `data-roving` on its buttons, and `tabIndex` 0 on one of them.
 */
export function useRovingFocus(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
    const current = items.indexOf(document.activeElement as HTMLElement);
    const next = nextIndex(event.key, current, items.length);
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  }, []);
}

function nextIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(count - 1, current + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
