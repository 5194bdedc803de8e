import { type RefObject, useEffect } from 'react';

/**
 * Keeps the keyboard in a view. When what had the focus goes off screen (a card that was removed, the view shown
 * before), browsers start over at the top of the window with the next Tab; here the focus goes to `home`. A click on
 * empty space takes the focus away on purpose and is left alone.
 */
export function useHeldFocus(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element = document.activeElement ?? document.body;
    let frame: number | null = null;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = target;
    };
    const isLost = () =>
      document.activeElement === document.body && (last === document.body || !last.isConnected);
    const takeBack = () => {
      frame = null;
      if (isLost()) home.current?.focus({ preventScroll: true });
    };
    const look = () => {
      if (frame !== null || !isLost()) return;
      // The second frame: dialogs and menus give the focus back in the first.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(takeBack);
      });
    };
    look();
    document.addEventListener('focusin', note);
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [home]);
}
