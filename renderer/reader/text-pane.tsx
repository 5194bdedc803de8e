import { type ReactNode, useMemo, useRef } from 'react';
import type { Segment } from '../../shared/domain/documents.ts';
import { marginMarks } from '../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { speakersBeside } from '../../shared/domain/speaker-label.ts';
import { useCommand } from '../app/commands.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useOnlySpeakers } from '../people/speaker-filter.ts';
import { shownNameOf, useSpeakers } from '../people/use-speakers.ts';
import { DocumentHeader } from './document-header.tsx';
import { DocumentText } from './document-text.tsx';
import { HighlightLayer } from './highlight-layer.tsx';
import type { CodeLookup } from './highlight-styles.ts';
import type { IntervalIndex } from './interval-index.ts';
import { useLongSelection } from './long-selection.ts';
import { MarginStripes } from './margin-stripes.tsx';
import { useNearSpan } from './near-sections.ts';
import { OverlapMenu } from './overlap-menu.tsx';
import { pageBreaks, pageDescriptions } from './page-breaks.ts';
import { PageMarks } from './page-marks.tsx';
import styles from './reader.module.css';
import { useReadingPlace } from './reading-place.ts';
import { planSections } from './section-plan.ts';
import { useTextSetting } from './settings/text-setting.ts';
import { useShownSections } from './shown-sections.ts';
import { useTextKeyboard } from './text-keyboard.ts';
import { useTextPointer } from './text-pointer.ts';
import { TextSurface } from './text-surface.ts';
import { useVerbatimCopy } from './verbatim-copy.ts';
import './highlights.css';

interface TextPaneOptions {
  document: DocumentRecord;
  /** The segments as they are displayed. */
  segments: readonly Segment[];
  /** Shows the segments with these ordinals, should they be folded away. */
  unfold: (ordinals: readonly number[]) => void;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
}

export type TextPane = ReturnType<typeof useTextPane>;

/**
 * A revision's text on display: its elements, the translation between them and the text, where one reads, and what
 * keyboard and pointer do there. Show it with `MarkedText`.
 */
export function useTextPane({ document, segments, unfold, index, codes }: TextPaneOptions) {
  const { id: documentId, revision } = document;
  const { text } = revision;
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const textElement = useRef<HTMLDivElement>(null);

  const breaks = useMemo(() => pageBreaks(revision.segments, revision.pages), [revision]);
  const surface = useMemo(() => new TextSurface(textElement, segments), [segments]);
  const speakers = useSpeakers(documentId);
  const only = useOnlySpeakers(documentId);
  const plan = useMemo(
    () =>
      planSections(segments, {
        // What is set aside has no number, also where it is displayed in its place.
        marks: marginMarks(revision),
        speakers: speakersBeside(text, segments, (name) => shownNameOf(speakers, name)),
        colours: segments.map(({ speaker }) => speakers.get(speaker ?? '')?.colour ?? null),
        dimmed: segments.map(({ speaker }) => only.length > 0 && speaker !== null && !only.includes(speaker)),
        descriptions: pageDescriptions(breaks),
      }),
    [segments, text, revision, speakers, only, breaks],
  );
  const sections = useShownSections(documentId, plan);
  useTextSetting({ segments, surface, pane, scroller, text: textElement });
  const flash = useReadingPlace({ documentId, segments, surface, scroller, text: textElement, unfold });
  // After the reading place: what is near depends on where it was scrolled to.
  const near = useNearSpan(scroller, sections);
  const keyboard = useTextKeyboard({ segments, surface, index, codes, scroller });
  const pointer = useTextPointer({ surface, index, pane });
  const onCopy = useVerbatimCopy(surface, text);

  useHeldFocus(textElement);
  // “Read” while one is reading already: from wherever the keyboard is, back into the text.
  useCommand('view.read', () => textElement.current?.focus({ preventScroll: true }));

  return {
    document,
    segments,
    index,
    codes,
    pane,
    scroller,
    page,
    textElement,
    surface,
    speakers,
    sections,
    breaks,
    flash,
    near,
    keyboard,
    pointer,
    onCopy,
  };
}

interface MarkedTextProps {
  textPane: TextPane;
  /** What the text is called by screen readers. */
  title: string;
  /** Ordinals of the segments set aside that are shown all the same. */
  unfolded: ReadonlySet<number>;
  onUnfold: (ordinals: readonly number[]) => void;
  onFold: (ordinals: readonly number[]) => void;
  onPutBack: (ordinals: readonly number[]) => void;
  /** What else is placed over the text. */
  children?: ReactNode;
}

/** The text with its header, its quotes painted and named in the margin, and the menu where several overlap. */
export function MarkedText({ textPane, title, unfolded, children, ...folding }: MarkedTextProps) {
  const { document, segments, index, codes, surface, near, flash, keyboard, pointer } = textPane;
  const selectedId = useWorkbench((state) => state.quoteId);
  const words = useLongSelection(surface);
  return (
    <>
      <div ref={textPane.scroller} className={styles.scroller}>
        <div ref={textPane.page} className={styles.page}>
          <DocumentHeader document={document} />
          <DocumentText
            ref={textPane.textElement}
            sections={textPane.sections}
            text={document.revision.text}
            title={title}
            language={document.source.csl.language}
            unfolded={unfolded}
            {...folding}
            onKeyDown={keyboard.onKeyDown}
            onFocus={keyboard.onFocus}
            onClick={pointer.onClick}
            onPointerDown={pointer.onPointerDown}
            onCopy={textPane.onCopy}
          />
          <PageMarks
            surface={surface}
            page={textPane.page}
            breaks={textPane.breaks}
            near={near}
            unfolded={unfolded}
          />
          <MarginStripes
            surface={surface}
            page={textPane.page}
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
            text={document.revision.text}
            index={index}
            codes={codes}
            near={near}
            selectedId={selectedId}
            words={words}
            flash={flash}
            speakers={textPane.speakers}
            unfolded={unfolded}
          />
          {children}
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
    </>
  );
}

function select(quote: Quote): void {
  useWorkbench.getState().selectQuote(quote.id);
}
