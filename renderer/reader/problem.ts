import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';

/** What could not be done with the words selected; said until others are. */
export function useProblem() {
  const [problem, setProblem] = useState<AppError | null>(null);
  useEffect(() => {
    if (!problem) return;
    const forget = () => setProblem(null);
    document.addEventListener('selectionchange', forget);
    return () => document.removeEventListener('selectionchange', forget);
  }, [problem]);
  return [problem, setProblem] as const;
}
