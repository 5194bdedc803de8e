import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { AppError } from '../../shared/contract/errors.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { type ReadingMode, useReadingModes } from '../app/reading-mode.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { usePutQuote } from '../reader/document-quotes.ts';
import { excerptInMarks } from '../reader/excerpt.ts';
import { TextSurface } from '../reader/text-surface.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { ModeBar } from './mode-bar.tsx';
import styles from './place-quote.module.css';

interface PlaceQuoteProps {
  document: DocumentRecord;
  mode: Extract<ReadingMode, { kind: 'place' }>;
  /** The reader with the current text. */
  children: ReactNode;
}

/** The reader under a bar that puts a lost quote on the words selected in it. */
export function PlaceQuote({ document: { revision }, mode, children }: PlaceQuoteProps) {
  const client = useBackend();
  const putQuote = usePutQuote();
  const { quoteId, exact } = mode;
  const [error, setError] = useState<AppError | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const text = useMemo(
    () => ({
      get current() {
        return pane.current?.querySelector<HTMLElement>('[role="document"]') ?? null;
      },
    }),
    [],
  );
  const surface = useMemo(() => new TextSurface(text, revision.segments), [text, revision.segments]);
  // Pressing the button takes the focus, and may take the selection with it.
  useEffect(() => {
    const note = () => surface.noteSelection();
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, [surface]);

  async function place(): Promise<void> {
    const { anchor = 0, focus = 0 } = surface.lastSelection() ?? {};
    if (anchor === focus) return setError(nothingSelected());
    const span = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
    try {
      const quote = await client.call('anchoring.resolve', { quoteId, revisionId: revision.id, ...span });
      await putQuote(quote);
      useReadingModes.getState().leave();
      useWorkbench.getState().selectQuote(quoteId);
      announce(`Quote placed: ${excerptInMarks(quote.exact, 60)}`);
    } catch (thrown) {
      if (thrown instanceof AppError) setError(thrown);
      else throw thrown;
    }
  }

  return (
    <div ref={pane} className={styles.pane}>
      <ModeBar
        title={`Select the words that ${excerptInMarks(exact, 80)} has become`}
        actions={
          <>
            <Button onPress={() => useReadingModes.getState().leave()}>Cancel</Button>
            <Button variant="primary" onPress={() => void place()}>
              Place quote here
            </Button>
          </>
        }
      >
        With the mouse, or with the arrow keys and Shift. The former words are kept.
      </ModeBar>
      {error && <ErrorNotice error={error} />}
      {children}
    </div>
  );
}

function nothingSelected(): AppError {
  return new AppError(
    'quote.whiteSpace',
    'No words are selected. The quote was not placed; select some words in the text first.',
  );
}
