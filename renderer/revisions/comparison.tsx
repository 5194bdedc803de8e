import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { countsInWords } from '../../shared/domain/revision-words.ts';
import type { RevisionSummary } from '../../shared/domain/revisions.ts';
import { useCommand } from '../app/commands.ts';
import { type ReadingMode, useReadingModes } from '../app/reading-mode.ts';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useIsLong } from '../app/use-is-long.ts';
import { titleOf } from '../reader/document-header.tsx';
import { useProcedure } from '../transport/react.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { AnchoredQuotes } from './anchored-quotes.tsx';
import styles from './comparison.module.css';
import { ModeBar } from './mode-bar.tsx';
import { revisionName } from './revision-words.ts';
import { useSaveOriginal } from './save-original.ts';
import { toStretches } from './text-changes.ts';
import { TextComparison } from './text-comparison.tsx';

interface ComparisonProps {
  document: DocumentRecord;
  mode: Extract<ReadingMode, { kind: 'compare' }>;
}

/** Two revisions of a document side by side, and what became of its quotes in the later one. */
export function Comparison({ document, mode }: ComparisonProps) {
  const { id: documentId } = document;
  const revisions = useProcedure('documents.listRevisions', { documentId });
  const pair = chosenPair(revisions.data ?? [], mode);
  if (revisions.error) return <ErrorNotice error={revisions.error} />;
  if (!revisions.data) return null;
  const { leave } = useReadingModes.getState();
  if (!pair) {
    return (
      <EmptyState title="There is one revision" actions={<Button onPress={leave}>Back to the text</Button>}>
        When the text is edited or a new version is imported, the revisions can be compared here.
      </EmptyState>
    );
  }
  return <PairComparison document={document} revisions={revisions.data} pair={pair} />;
}

interface Pair {
  readonly before: RevisionSummary;
  readonly after: RevisionSummary;
}

/** The two revisions asked for, or the last two; null when there is one only. `revisions` come newest first. */
function chosenPair(
  revisions: readonly RevisionSummary[],
  { beforeId, afterId }: ComparisonProps['mode'],
): Pair | null {
  const after = revisions.find(({ id, number }) => id === afterId && number > 1) ?? revisions[0];
  if (!after) return null;
  const earlier = revisions.filter(({ number }) => number < after.number);
  const before = earlier.find(({ id }) => id === beforeId) ?? earlier[0];
  return before ? { before, after } : null;
}

interface PairComparisonProps {
  document: DocumentRecord;
  revisions: readonly RevisionSummary[];
  pair: Pair;
}

function PairComparison({ document, revisions, pair: { before, after } }: PairComparisonProps) {
  const { id: documentId } = document;
  const { enter, leave } = useReadingModes.getState();
  const former = useProcedure('documents.getRevision', { documentId, revisionId: before.id });
  const latter = useProcedure('documents.getRevision', { documentId, revisionId: after.id });
  const changes = useProcedure('documents.compare', {
    documentId,
    beforeId: before.id,
    after: { revisionId: after.id },
  });
  const stretches = useMemo(
    () =>
      former.data && latter.data && changes.data
        ? toStretches(former.data.text, latter.data.text, changes.data.shared)
        : null,
    [former.data, latter.data, changes.data],
  );
  const changeCount = stretches?.filter(({ kind }) => kind === 'changed').length ?? 0;
  const pane = useRef<HTMLElement>(null);
  const error = former.error ?? latter.error ?? changes.error;
  const isLong = useIsLong(!stretches && !error);
  const optionsOf = (list: readonly RevisionSummary[]) =>
    list.map((revision) => ({ value: revision.id, label: revisionName(revision) }));
  useHeldFocus(pane);
  useCommand('view.read', () => pane.current?.focus());

  return (
    <section ref={pane} className={styles.pane} aria-label="Comparison of revisions" tabIndex={-1}>
      <ModeBar
        title={`Revisions ${before.number} and ${after.number} of “${titleOf(document)}”`}
        actions={<Button onPress={leave}>Back to the text</Button>}
      >
        {countsInWords(after.counts)} in revision {after.number}.
      </ModeBar>
      <div className={styles.scroller}>
        <div className={styles.choice}>
          <Select
            label="Before"
            options={optionsOf(revisions.filter(({ number }) => number < after.number))}
            value={before.id}
            onChange={(beforeId) => enter(documentId, { kind: 'compare', beforeId, afterId: after.id })}
          />
          <Select
            label="After"
            options={optionsOf(revisions.filter(({ number }) => number > 1))}
            value={after.id}
            onChange={(afterId) => enter(documentId, { kind: 'compare', beforeId: before.id, afterId })}
          />
          <Button
            onPress={() => enter(documentId, { kind: 'earlier', revisionId: before.id })}
          >{`Read revision ${before.number}`}</Button>
        </div>
        <ul className={styles.originals} aria-label="Files the revisions were read from">
          <OriginalFile documentId={documentId} revision={before} />
          <OriginalFile documentId={documentId} revision={after} />
        </ul>
        {error && <ErrorNotice error={error} />}
        <AnchoredQuotes document={document} revision={after} />
        <section className={styles.section} aria-labelledby="comparison-texts">
          <div className={styles.head}>
            <h3 id="comparison-texts" className={styles.heading}>
              Text
            </h3>
            {stretches && <ChangeSteps pane={pane} count={changeCount} />}
          </div>
          {isLong && <Progress label="Comparing the texts…" value={null} />}
          {stretches && (
            <TextComparison
              stretches={stretches}
              before={`Revision ${before.number}`}
              after={`Revision ${after.number}`}
            />
          )}
        </section>
      </div>
    </section>
  );
}

/** The file a revision was read from, to be saved. */
function OriginalFile({ documentId, revision }: { documentId: string; revision: RevisionSummary }) {
  const save = useSaveOriginal(documentId);
  const { number, original } = revision;
  if (!original) return <li>No file is kept for revision {number}.</li>;
  return (
    <li>
      Revision {number} was read from {original.name ? `“${original.name}”` : 'a file'}.{' '}
      <Button
        variant="quiet"
        aria-label={`Save original of revision ${number}…`}
        onPress={() => void save(revision)}
      >
        Save original…
      </Button>
    </li>
  );
}

/** Goes from change to change. */
function ChangeSteps({ pane, count }: { pane: { readonly current: HTMLElement | null }; count: number }) {
  const [position, setPosition] = useState(-1);
  const go = (to: number) => {
    const changes = pane.current?.querySelectorAll<HTMLElement>('[data-change]');
    const change = changes?.[to];
    if (!change) return;
    setPosition(to);
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: 'center' });
  };
  if (count === 0) return <p className={styles.count}>No differences</p>;
  return (
    <div className={styles.steps}>
      <p className={styles.count}>{count === 1 ? '1 change' : `${count} changes`}</p>
      <IconButton
        icon={ArrowUp}
        label="Previous change"
        isDisabled={position <= 0}
        onPress={() => go(position - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label="Next change"
        isDisabled={position >= count - 1}
        onPress={() => go(position + 1)}
      />
    </div>
  );
}
