import { type RefObject, useState } from 'react';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { CodeEverywhereDialog } from './code-everywhere.tsx';
import { CodingCommands, type SoughtWords } from './coding-commands.tsx';
import { useCopyCitation } from './copy-citation.ts';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { QuoteAtHand } from './quote-at-hand.ts';
import { QuoteHandles } from './quote-handles.tsx';
import { useReshapeCommands } from './reshape-commands.ts';
import type { TextSurface } from './text-surface.ts';

interface QuoteToolsProps {
  atHand: QuoteAtHand;
  document: DocumentRecord;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
  surface: TextSurface;
  scroller: RefObject<HTMLElement | null>;
  /** The element the handles are placed in; it scrolls with the text. */
  page: RefObject<HTMLElement | null>;
  /** Changes when text is folded, unfolded or comes near. */
  layout: unknown;
}

/** What changes quotes in place: handles at the selected one's ends, and the commands to move, merge, split and code. */
export function QuoteTools({
  atHand,
  document,
  index,
  codes,
  surface,
  scroller,
  page,
  layout,
}: QuoteToolsProps) {
  const [sought, setSought] = useState<SoughtWords | null>(null);
  const selectedId = useWorkbench((state) => state.quoteId);
  useCopyCitation(document.id, atHand);
  const { question, moveEnd } = useReshapeCommands({ atHand, document, surface, index, scroller });
  const quote = selectedId === null ? undefined : index.items.find(({ id }) => id === selectedId);
  const { text } = document.revision;
  return (
    <>
      {quote && (
        <QuoteHandles
          key={quote.id}
          quote={quote}
          text={text}
          surface={surface}
          scroller={scroller}
          page={page}
          layout={layout}
          onChange={(span) => atHand.watch(atHand.mutations.setSpan(quote, text, span))}
          onMove={(end, direction) => moveEnd(quote, end, direction)}
        />
      )}
      <CodingCommands
        atHand={atHand}
        document={document}
        surface={surface}
        index={index}
        codes={codes}
        onCodeEverywhere={setSought}
      />
      {sought && (
        <CodeEverywhereDialog
          documentId={document.id}
          words={sought.words}
          codes={codes}
          onClose={() => setSought(null)}
        />
      )}
      {question}
    </>
  );
}
