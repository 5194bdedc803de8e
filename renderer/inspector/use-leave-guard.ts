import { useEffect, useRef } from 'react';

/**
 * For words that are not saved yet: sends them off when the window is hidden or closed, and lets the browser ask
 * before it closes a window that still holds some.
 */
export function useLeaveGuard(isUnsaved: boolean, flush: () => void): void {
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    if (!isUnsaved) return;
    const save = () => latest.current();
    const ask = (event: BeforeUnloadEvent) => {
      save();
      event.preventDefault();
    };
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}
