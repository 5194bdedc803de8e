import { useMemo } from 'react';
import type { DocumentRecord, Quote } from '../../shared/domain/records.ts';
import { useReadingModes } from '../app/reading-mode.ts';
import { titleOf } from '../reader/document-header.tsx';
import { useDocumentFind } from '../reader/find/document-find.ts';
import { FindHighlights } from '../reader/find/find-highlights.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import type { IntervalIndex } from '../reader/interval-index.ts';
import { Minimap } from '../reader/minimap/minimap.tsx';
import reader from '../reader/reader.module.css';
import { ReaderBar } from '../reader/reader-bar.tsx';
import { MarkedText, useTextPane } from '../reader/text-pane.tsx';
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
  // Nothing can be put back here, so what is set aside stands in its place.
  const segments = useMemo(
    () => revision.segments.map((segment) => ({ ...segment, setAside: null })),
    [revision.segments],
  );
  const textPane = useTextPane({ document, segments, unfold: doNothing, index, codes });
  const { pane, scroller, page, textElement, surface, sections, near } = textPane;
  const find = useDocumentFind({
    documentId,
    text: revision.text,
    segments,
    surface,
    scroller,
    textElement,
    unfold: doNothing,
  });
  const title = `${titleOf(document)}, revision ${revision.number}`;
  const { enter, leave } = useReadingModes.getState();

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
      <ReaderBar documentId={documentId} title={title} find={find} />
      <MarkedText
        textPane={textPane}
        title={title}
        unfolded={nothingFolded}
        onUnfold={doNothing}
        onFold={doNothing}
        onPutBack={doNothing}
      >
        <FindHighlights surface={surface} find={find} near={near} unfolded={nothingFolded} />
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
    </div>
  );
}
