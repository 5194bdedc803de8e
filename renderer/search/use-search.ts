import { useDeferredValue, useRef } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { ProcedureCallInput, ProcedureOutput } from '../../shared/contract/procedures.ts';
import { useProcedure } from '../transport/react.tsx';

type Answer = ProcedureOutput<'search.query'>;
type SearchOptions = Omit<ProcedureCallInput<'search.query'>, 'text'>;

export type SearchState =
  /** No word to search for yet. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** `answer` is null until the first one arrives; then it is the latest there is. */
  | { readonly kind: 'asked'; readonly answer: Answer | null };

/** Searches the project for what is typed. Earlier results stay until the next ones are there, so nothing flickers. */
export function useSearch(text: string, options: SearchOptions): SearchState {
  const wanted = useDeferredValue(text.trim());
  const { data, error } = useProcedure(
    'search.query',
    { ...options, text: wanted },
    { enabled: wanted !== '' },
  );
  const latest = useRef<Answer | null>(null);

  if (wanted === '' || error?.code === 'search.empty') {
    latest.current = null;
    return { kind: 'idle' };
  }
  if (error) return { kind: 'failed', error };
  latest.current = data ?? latest.current;
  return { kind: 'asked', answer: latest.current };
}
