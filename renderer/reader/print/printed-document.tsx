import { type ReactNode, useCallback, useMemo } from 'react';
import type { Segment } from '../../../shared/domain/documents.ts';
import { marginMarks } from '../../../shared/domain/locators.ts';
import type { DocumentRecord, Quote } from '../../../shared/domain/records.ts';
import { isOtherName, speakerLabelLength, speakersBeside } from '../../../shared/domain/speaker-label.ts';
import { usePseudonyms } from '../../people/use-pseudonyms.ts';
import { shownNameOf, useSpeakers } from '../../people/use-speakers.ts';
import { useProcedure } from '../../transport/react.tsx';
import { DocumentHeader } from '../document-header.tsx';
import { atDepth, type CodeLookup, styleOfQuote } from '../highlight-styles.ts';
import type { IntervalIndex } from '../interval-index.ts';
import { overlapDepths } from '../overlap-depths.ts';
import { pageBreaks } from '../page-breaks.ts';
import { type PrintPiece, type PrintSegment, printSegments } from './print-pieces.ts';
import styles from './printed-document.module.css';
import { PrintedNote } from './printed-note.tsx';

interface PrintedDocumentProps {
  document: DocumentRecord;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
}

/** A document on paper: where it comes from, the text with its quotes marked, and a numbered note for each. */
export function PrintedDocument({ document, index, codes }: PrintedDocumentProps) {
  const { revision, source } = document;
  const { text, segments, pages } = revision;
  const references = useProcedure('citations.references', { sourceIds: [source.id] });
  const marks = useMemo(() => marginMarks(revision), [revision]);
  const lookup = useSpeakers(document.id);
  const hasPseudonyms = usePseudonyms();
  const shownName = useCallback((name: string) => shownNameOf(lookup, name), [lookup]);
  const speakers = useMemo(() => speakersBeside(text, segments, shownName), [text, segments, shownName]);
  /** A label in the text is left out where a pseudonym stands for it. */
  const coveredLabel = (segment: Segment) =>
    hasPseudonyms && segment.speaker && isOtherName(segment.speaker, shownName(segment.speaker))
      ? speakerLabelLength(text, segment)
      : 0;
  const printed = useMemo(
    () => printSegments(segments, index, pageBreaks(segments, pages)),
    [segments, index, pages],
  );
  const depths = useMemo(() => overlapDepths(index, { start: 0, end: text.length }), [index, text]);
  const lookOf = (quote: Quote) => atDepth(styleOfQuote(quote, codes), depths.get(quote) ?? 0);
  const count = index.items.length;

  return (
    <article className={styles.paper} lang={source.csl.language}>
      <DocumentHeader document={document} />
      <p className={styles.reference}>{references.data?.references[source.id] ?? ''}</p>
      <p className={styles.facts}>
        Revision {revision.number} · {count === 1 ? '1 quote' : `${count} quotes`}
      </p>
      <div className={styles.text}>
        {printed.map((each) => (
          <PrintedSegment
            key={each.segment.ordinal}
            printed={each}
            text={text}
            mark={marks[each.segment.ordinal] ?? null}
            speaker={speakers[each.segment.ordinal] ?? null}
            codes={codes}
            lookOf={lookOf}
            textFrom={each.segment.start + coveredLabel(each.segment)}
          />
        ))}
      </div>
    </article>
  );
}

interface PrintedSegmentProps {
  printed: PrintSegment;
  text: string;
  mark: string | null;
  speaker: string | null;
  codes: CodeLookup;
  lookOf: (quote: Quote) => string;
  /** Where the words begin that are printed; what comes before is left out. */
  textFrom: number;
}

function PrintedSegment({ printed, text, mark, speaker, codes, lookOf, textFrom }: PrintedSegmentProps) {
  const { segment, pieces, beginning } = printed;
  return (
    <div className={styles.block}>
      {beginning.map((numbered) => (
        <PrintedNote key={numbered.quote.id} numbered={numbered} codes={codes} />
      ))}
      {segment.setAside && <p className={styles.setAside}>Set aside</p>}
      {speaker && <p className={styles.speaker}>{speaker}</p>}
      <div
        {...roleOf(segment)}
        className={styles.segment}
        data-kind={segment.kind}
        data-level={segment.level ?? undefined}
        data-number={mark ?? undefined}
        data-cells={text.slice(segment.start, segment.end).includes('\t') || undefined}
        dir="auto"
      >
        {pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} text={text} textFrom={textFrom} lookOf={lookOf} />
        ))}
      </div>
    </div>
  );
}

function roleOf(segment: Segment) {
  return segment.kind === 'heading'
    ? { role: 'heading', 'aria-level': Math.min(6, (segment.level ?? 1) + 1) }
    : { role: 'paragraph' };
}

interface PieceProps {
  piece: PrintPiece;
  text: string;
  textFrom: number;
  lookOf: (quote: Quote) => string;
}

function Piece({ piece, text, textFrom, lookOf }: PieceProps) {
  return (
    <>
      {piece.page !== null && <span className={styles.page}>p. {piece.page}</span>}
      <Marked looks={piece.quotes.map(lookOf)}>
        {text.slice(Math.max(piece.start, textFrom), piece.end)}
      </Marked>
      {piece.ending.map(({ number, quote }) => (
        <sup key={quote.id} className={styles.number}>
          {number}
        </sup>
      ))}
    </>
  );
}

/** Marks lie in one another like the quotes, the outer ones first: their grounds add up, each has its underline. */
function Marked({ looks, children }: { looks: readonly string[]; children: string }): ReactNode {
  const [outer, ...inner] = looks;
  if (outer === undefined) return children;
  return (
    <mark data-look={outer}>
      <Marked looks={inner}>{children}</Marked>
    </mark>
  );
}
