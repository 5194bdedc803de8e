import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';

/** What could not be done with the words selected; said until others are. */
export function useProblem() {
  const [problem, setProblem] = useState<AppError | null>(null);
  useEffect(() => {
    if (!problem) return;
    const asked = selectedNow();
    // The browser tells of a change some time after it: the one before the problem may be told only now.
    const forgetUnlessSame = () => {
      if (selectedNow().some((part, index) => part !== asked[index])) setProblem(null);
    };
    document.addEventListener('selectionchange', forgetUnlessSame);
    return () => document.removeEventListener('selectionchange', forgetUnlessSame);
  }, [problem]);
  return [problem, setProblem] as const;
}

function selectedNow(): readonly (Node | number | null | undefined)[] {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
