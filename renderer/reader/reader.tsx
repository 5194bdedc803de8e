import { useCallback, useState } from 'react';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { RecordingBar } from '../media/recording-bar.tsx';
import { shownSpeakerAt } from '../people/use-speakers.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AttributePrompt } from './attribute-prompt.tsx';
import { CaretMark } from './caret-mark.tsx';
import { CodePrompt } from './code-prompt.tsx';
import { titleOf } from './document-header.tsx';
import { useDocumentFind } from './find/document-find.ts';
import { FindHighlights } from './find/find-highlights.tsx';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { LinkToClaimDialog } from './link-to-claim.tsx';
import { Minimap } from './minimap/minimap.tsx';
import { PrintView } from './print/print-view.tsx';
import { useProblem } from './problem.ts';
import { useQuoteAtHand } from './quote-at-hand.ts';
import { type Prompt, useQuoteCommands } from './quote-commands.ts';
import { QuoteTools } from './quote-tools.tsx';
import styles from './reader.module.css';
import { ReaderBar } from './reader-bar.tsx';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { useSetAside, useSetAsideCommand, useUnfoldedSegments } from './set-aside.ts';
import { MarkedText, useTextPane } from './text-pane.tsx';

interface ReaderProps {
  document: DocumentRecord;
  index: IntervalIndex<Quote>;
  /** Whether the quotes of the index have come; the text is there to be read before them. */
  areQuotesRead: boolean;
  codes: CodeLookup;
}

/** One document to read and to mark: the text, its quotes, and what can be done with them. */
export function Reader({ document, index, areQuotesRead, codes }: ReaderProps) {
  const { id: documentId, revision } = document;
  const { text, segments } = revision;
  const [prompt, setPrompt] = useState<Prompt | null>(null);
  const [problem, setProblem] = useProblem();
  const { unfolded, unfold, fold } = useUnfoldedSegments();
  const setAside = useSetAside(document, setProblem);
  const putBack = useCallback(
    (ordinals: readonly number[]) => setAside({ ordinals, setAside: false }),
    [setAside],
  );

  const textPane = useTextPane({ document, segments, unfold, index, codes });
  const { pane, scroller, page, textElement, surface, sections, near, pointer } = textPane;
  useSetAsideCommand({ segments, surface, onChoose: setAside });
  const find = useDocumentFind({ documentId, text, segments, surface, scroller, textElement, unfold });
  const show = useCallback((quote: Quote) => {
    const { openQuote } = useWorkbench.getState();
    openQuote({ documentId: quote.documentId, quoteId: quote.id, start: quote.start, end: quote.end });
  }, []);
  const atHand = useQuoteAtHand({ document, surface, index, onProblem: setProblem });
  useQuoteCommands({
    atHand,
    surface,
    index,
    areQuotesRead,
    codes,
    text: textElement,
    onPrompt: setPrompt,
    onShow: show,
  });

  const promptQuote = prompt ? index.items.find((quote) => quote.id === prompt.quoteId) : undefined;
  const closePrompt = () => setPrompt(null);

  return (
    <div ref={pane} className={styles.pane}>
      <ReaderBar documentId={documentId} title={titleOf(document)} find={find} />
      <MarkedText
        textPane={textPane}
        title={titleOf(document)}
        unfolded={unfolded}
        onUnfold={unfold}
        onFold={fold}
        onPutBack={putBack}
      >
        <CaretMark surface={surface} page={page} />
        <QuoteTools
          atHand={atHand}
          document={document}
          index={index}
          codes={codes}
          surface={surface}
          scroller={scroller}
          page={page}
          layout={unfolded}
        />
        <FindHighlights surface={surface} find={find} near={near} unfolded={unfolded} />
      </MarkedText>
      <Minimap
        surface={surface}
        sections={sections}
        scroller={scroller}
        page={page}
        index={index}
        codes={codes}
        find={find}
      />
      {document.kind === 'interview' && (
        <RecordingBar
          document={document}
          surface={surface}
          scroller={scroller}
          segments={segments}
          unfolded={unfolded}
          atHand={atHand}
        />
      )}
      <PrintView document={document} index={index} codes={codes} />
      {pointer.selection && (
        <SelectionToolbar surface={surface} selection={pointer.selection} scroller={scroller} />
      )}
      {problem && (
        <div className={styles.problem}>
          <ErrorNotice error={problem} />
        </div>
      )}
      {promptQuote && prompt?.kind === 'code' && (
        <CodePrompt quote={promptQuote} codes={codes} onClose={closePrompt} />
      )}
      {promptQuote && prompt?.kind === 'link' && (
        <LinkToClaimDialog quote={promptQuote} onClose={closePrompt} />
      )}
      {promptQuote && prompt?.kind === 'attribute' && (
        <AttributePrompt
          quote={promptQuote}
          suggestedPerson={shownSpeakerAt(textPane.speakers, segments, promptQuote.start)}
          onClose={closePrompt}
        />
      )}
    </div>
  );
}
