import { useEffect, useState } from 'react';

/** Milliseconds after which work shows how far it is. */
const longAfter = 500;

/** Whether something under way takes long enough to be shown. */
export function useIsLong(isUnderWay: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), longAfter);
    return () => clearTimeout(timer);
  }, [isUnderWay]);
  return isUnderWay && isLong;
}
