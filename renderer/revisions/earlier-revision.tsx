import { useCallback, useMemo, useRef } from 'react';
import { paragraphNumbers } from '../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useCommand } from '../app/commands.ts';
import { useReadingModes } from '../app/reading-mode.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { DocumentHeader, titleOf } from '../reader/document-header.tsx';
import { DocumentText } from '../reader/document-text.tsx';
import { HighlightLayer } from '../reader/highlight-layer.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import type { IntervalIndex } from '../reader/interval-index.ts';
import { MarginStripes } from '../reader/margin-stripes.tsx';
import { useNearSpan } from '../reader/near-sections.ts';
import { OverlapMenu } from '../reader/overlap-menu.tsx';
import reader from '../reader/reader.module.css';
import { useReadingPlace } from '../reader/reading-place.ts';
import { planSections } from '../reader/section-plan.ts';
import { useTextSetting } from '../reader/settings/text-setting.ts';
import { speakersBeside } from '../reader/speaker-label.ts';
import { useTextKeyboard } from '../reader/text-keyboard.ts';
import { useTextPointer } from '../reader/text-pointer.ts';
import { TextSurface } from '../reader/text-surface.ts';
import { useVerbatimCopy } from '../reader/verbatim-copy.ts';
import { Button } from '../ui/button.tsx';
import { ModeBar } from './mode-bar.tsx';
import { revisionName } from './revision-words.ts';

const nothingFolded: ReadonlySet<number> = new Set();
const doNothing = () => {};

interface EarlierRevisionProps {
  /** With the earlier revision in the place of the current one. */
  document: DocumentRecord;
  currentNumber: number;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
}

/** An earlier revision with its quotes as they stood: to read, not to mark. */
export function EarlierRevision({ document, currentNumber, index, codes }: EarlierRevisionProps) {
  const { id: documentId, revision } = document;
  const { text } = revision;
  // Nothing can be put back here, so what is set aside stands in its place; it has no number all the same.
  const segments = useMemo(
    () => revision.segments.map((segment) => ({ ...segment, setAside: null })),
    [revision.segments],
  );
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const textElement = useRef<HTMLDivElement>(null);
  const selectedId = useWorkbench((state) => state.quoteId);
  const surface = useMemo(() => new TextSurface(textElement, segments), [segments]);
  const sections = useMemo(
    () =>
      planSections(segments, {
        numbers: paragraphNumbers(revision.segments),
        speakers: speakersBeside(text, segments),
      }),
    [segments, text, revision.segments],
  );
  useTextSetting({ segments, surface, pane, scroller, text: textElement });
  const flash = useReadingPlace({
    documentId,
    segments,
    surface,
    scroller,
    text: textElement,
    unfold: doNothing,
  });
  const near = useNearSpan(scroller, sections);
  const keyboard = useTextKeyboard({ segments, surface, index, codes, scroller });
  const pointer = useTextPointer({ surface, index, pane });
  const select = useCallback((quote: Quote) => useWorkbench.getState().selectQuote(quote.id), []);
  const { enter, leave } = useReadingModes.getState();
  const onCopy = useVerbatimCopy(surface, text);
  useHeldFocus(textElement);
  useCommand('view.read', () => textElement.current?.focus({ preventScroll: true }));

  return (
    <div ref={pane} className={reader.pane}>
      <ModeBar
        tone="warning"
        title={`Reading revision ${revision.number} of ${currentNumber}`}
        actions={
          <>
            <Button
              onPress={() => enter(documentId, { kind: 'compare', beforeId: revision.id, afterId: null })}
            >
              Compare with revision {currentNumber}
            </Button>
            <Button variant="primary" onPress={leave}>
              Back to revision {currentNumber}
            </Button>
          </>
        }
      >
        {revisionName(revision)}. It is kept as it was: quotes are shown as they stood, and none can be made
        here.
      </ModeBar>
      <div ref={scroller} className={reader.scroller}>
        <div ref={page} className={reader.page}>
          <DocumentHeader document={document} />
          <DocumentText
            ref={textElement}
            sections={sections}
            text={text}
            title={`${titleOf(document)}, revision ${revision.number}`}
            language={document.source.csl.language}
            unfolded={nothingFolded}
            onUnfold={doNothing}
            onFold={doNothing}
            onPutBack={doNothing}
            onKeyDown={keyboard.onKeyDown}
            onFocus={keyboard.onFocus}
            onClick={pointer.onClick}
            onPointerDown={pointer.onPointerDown}
            onCopy={onCopy}
          />
          <MarginStripes
            surface={surface}
            page={page}
            index={index}
            codes={codes}
            near={near}
            selectedId={selectedId}
            unfolded={nothingFolded}
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
            unfolded={nothingFolded}
          />
        </div>
      </div>
      {pointer.overlap && (
        <OverlapMenu
          overlap={pointer.overlap}
          codes={codes}
          onChoose={select}
          onClose={pointer.closeOverlap}
        />
      )}
    </div>
  );
}
