import { useCallback, useMemo, useRef, useState } from 'react';
import { paragraphNumbers, segmentIndexAt } from '../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useCommand } from '../app/commands.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AttributePrompt } from './attribute-prompt.tsx';
import { CaretMark } from './caret-mark.tsx';
import { CodePrompt } from './code-prompt.tsx';
import { DocumentHeader, titleOf } from './document-header.tsx';
import { DocumentText } from './document-text.tsx';
import { useDocumentFind } from './find/document-find.ts';
import { FindHighlights } from './find/find-highlights.tsx';
import { HighlightLayer } from './highlight-layer.tsx';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { LinkToClaimDialog } from './link-to-claim.tsx';
import { MarginStripes } from './margin-stripes.tsx';
import { Minimap } from './minimap/minimap.tsx';
import { useNearSpan } from './near-sections.ts';
import { OverlapMenu } from './overlap-menu.tsx';
import { PrintView } from './print/print-view.tsx';
import { useProblem } from './problem.ts';
import { useQuoteAtHand } from './quote-at-hand.ts';
import { type Prompt, useQuoteCommands } from './quote-commands.ts';
import { QuoteTools } from './quote-tools.tsx';
import styles from './reader.module.css';
import { ReaderBar } from './reader-bar.tsx';
import { useReadingPlace } from './reading-place.ts';
import { planSections } from './section-plan.ts';
import { SelectionToolbar } from './selection-toolbar.tsx';
import { useSetAside, useSetAsideCommand, useUnfoldedSegments } from './set-aside.ts';
import { useTextSetting } from './settings/text-setting.ts';
import { useShownSections } from './shown-sections.ts';
import { speakersBeside } from './speaker-label.ts';
import { useTextKeyboard } from './text-keyboard.ts';
import { useTextPointer } from './text-pointer.ts';
import { TextSurface } from './text-surface.ts';
import { useVerbatimCopy } from './verbatim-copy.ts';
import './highlights.css';

interface ReaderProps {
  document: DocumentRecord;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
}

/** One document to read and to mark: the text, its quotes, and what can be done with them. */
export function Reader({ document, index, codes }: ReaderProps) {
  const { id: documentId, revision } = document;
  const { text, segments } = revision;
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const textElement = useRef<HTMLDivElement>(null);
  const selectedId = useWorkbench((state) => state.quoteId);
  const [prompt, setPrompt] = useState<Prompt | null>(null);
  const [problem, setProblem] = useProblem();

  const surface = useMemo(() => new TextSurface(textElement, segments), [segments]);
  const plan = useMemo(
    () =>
      planSections(segments, {
        numbers: paragraphNumbers(segments),
        speakers: speakersBeside(text, segments),
      }),
    [segments, text],
  );
  const sections = useShownSections(documentId, plan);
  const { unfolded, unfold, fold } = useUnfoldedSegments();
  const setAside = useSetAside(documentId, setProblem);
  const putBack = useCallback(
    (ordinals: readonly number[]) => setAside({ ordinals, setAside: false }),
    [setAside],
  );
  useSetAsideCommand({ segments, surface, onChoose: setAside });

  useTextSetting({ segments, surface, pane, scroller, text: textElement });
  const flash = useReadingPlace({ documentId, segments, surface, scroller, text: textElement, unfold });
  // After the reading place: what is near depends on where it was scrolled to.
  const near = useNearSpan(scroller, sections);
  const find = useDocumentFind({ documentId, text, segments, surface, scroller, textElement, unfold });
  const keyboard = useTextKeyboard({ segments, surface, index, codes, scroller });
  const pointer = useTextPointer({ surface, index, pane });
  const show = useCallback((quote: Quote) => {
    const { openQuote } = useWorkbench.getState();
    openQuote({ documentId: quote.documentId, quoteId: quote.id, start: quote.start, end: quote.end });
  }, []);
  const select = useCallback((quote: Quote) => useWorkbench.getState().selectQuote(quote.id), []);
  const atHand = useQuoteAtHand({ document, surface, index, onProblem: setProblem });
  useQuoteCommands({
    atHand,
    surface,
    index,
    codes,
    text: textElement,
    onPrompt: setPrompt,
    onShow: show,
  });

  useHeldFocus(textElement);
  // “Read” while one is reading already: from wherever the keyboard is, back into the text.
  useCommand('view.read', () => textElement.current?.focus({ preventScroll: true }));

  const onCopy = useVerbatimCopy(surface, text);

  const promptQuote = prompt ? index.items.find((quote) => quote.id === prompt.quoteId) : undefined;
  const closePrompt = () => setPrompt(null);

  return (
    <div ref={pane} className={styles.pane}>
      <ReaderBar title={titleOf(document)} find={find} />
      <div ref={scroller} className={styles.scroller}>
        <div ref={page} className={styles.page}>
          <DocumentHeader document={document} />
          <DocumentText
            ref={textElement}
            sections={sections}
            text={text}
            title={titleOf(document)}
            language={document.source.csl.language}
            unfolded={unfolded}
            onUnfold={unfold}
            onFold={fold}
            onPutBack={putBack}
            onKeyDown={keyboard.onKeyDown}
            onFocus={keyboard.onFocus}
            onClick={pointer.onClick}
            onPointerDown={pointer.onPointerDown}
            onCopy={onCopy}
          />
          <CaretMark surface={surface} page={page} />
          <MarginStripes
            surface={surface}
            page={page}
            index={index}
            codes={codes}
            near={near}
            selectedId={selectedId}
            unfolded={unfolded}
            onSelect={select}
            onShowCrowd={pointer.showOverlap}
          />
          <HighlightLayer
            surface={surface}
            segments={segments}
            text={text}
            index={index}
            codes={codes}
            near={near}
            selectedId={selectedId}
            flash={flash}
            unfolded={unfolded}
          />
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
        </div>
      </div>
      <Minimap
        surface={surface}
        sections={sections}
        scroller={scroller}
        page={page}
        index={index}
        codes={codes}
        find={find}
      />
      <PrintView document={document} index={index} codes={codes} />
      {pointer.selection && (
        <SelectionToolbar surface={surface} selection={pointer.selection} scroller={scroller} />
      )}
      {pointer.overlap && (
        <OverlapMenu
          overlap={pointer.overlap}
          codes={codes}
          onChoose={select}
          onClose={pointer.closeOverlap}
        />
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
          suggestedPerson={segments[segmentIndexAt(segments, promptQuote.start)]?.speaker ?? ''}
          onClose={closePrompt}
        />
      )}
    </div>
  );
}
