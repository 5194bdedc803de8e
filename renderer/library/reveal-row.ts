import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Frames to wait for a list to lay out its rows. */
const patience = 10;

interface Row {
  readonly id: string;
  readonly index: number;
}

/**
 * Scrolls a virtual list to the chosen row when it was chosen elsewhere: in the palette, in search, in a table, or
 * when the project was last open. Rows carry their identifier as `data-source`.
 */
export function useRevealRow(
  list: RefObject<HTMLElement | null>,
  chosen: Row | null,
  estimatedRowHeight: number,
): void {
  const chosenId = chosen?.id ?? null;

  /** Returns whether the row is in sight. A row far away is not in the page yet: it goes about there first. */
  const reveal = useEffectEvent((): boolean => {
    if (!list.current || !chosen) return false;
    const row = list.current.querySelector(`[data-source="${chosen.id}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (!row) list.current.scrollTop = chosen.index * estimatedRowHeight - list.current.clientHeight / 2;
    return row !== null;
  });

  useEffect(() => {
    if (chosenId === null) return;
    let frame = 0;
    const attempt = (left: number) => {
      if (!reveal() && left > 0) frame = requestAnimationFrame(() => attempt(left - 1));
    };
    attempt(patience);
    return () => cancelAnimationFrame(frame);
  }, [chosenId]);
}
