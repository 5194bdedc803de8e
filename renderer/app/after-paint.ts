import { useEffect, useRef, useState } from 'react';

/** Milliseconds to wait for a frame that may not come: a window that is hidden paints none. */
const longestFrame = 100;

/** Runs `action` once what is on its way to the screen has been painted. Returns a function that calls it off. */
export function afterPaint(action: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    clearTimeout(task);
    cancelAnimationFrame(frame);
    action();
  };
  // A frame's callbacks come before its painting, the task they leave comes after.
  const frame = requestAnimationFrame(() => {
    clearTimeout(task);
    task = setTimeout(run);
  });
  task = setTimeout(run, longestFrame);
  return () => {
    clearTimeout(task);
    cancelAnimationFrame(frame);
  };
}

/**
 * The value, a frame late: for what costs much to show and can wait until the thing itself, the quote just made, is
 * painted. Unlike `useDeferredValue` it is never put off for longer than that.
 */
export function useAfterPaint<Value>(latest: Value): Value {
  const [shown, setShown] = useState(latest);
  const newest = useRef(latest);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => {
    newest.current = latest;
    if (Object.is(shown, latest)) return;
    cancel.current ??= afterPaint(() => {
      cancel.current = null;
      setShown(() => newest.current);
    });
  }, [latest, shown]);
  useEffect(
    () => () => {
      cancel.current?.();
      cancel.current = null;
    },
    [],
  );
  return shown;
}
