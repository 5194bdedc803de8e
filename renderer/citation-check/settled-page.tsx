import { CircleCheck } from 'lucide-react';
import type { CslItem } from '../../shared/domain/csl.ts';
import type { CitationStyle } from '../../shared/domain/styles.ts';
import { titleOf } from '../library/source-order.ts';
import { ReferencePreview } from '../sources/reference-preview.tsx';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import styles from './citation-check.module.css';

interface SettledPageProps {
  sourceId: string;
  cited: CitationStyle | null;
  /** Null where no other source is listed. */
  onNext: (() => void) | null;
  onOpenSource: () => void;
}

/** A source that was mended and is listed no more: how its reference reads now, and the way on. */
export function SettledPage(props: SettledPageProps) {
  const { sourceId } = props;
  const { data: sources } = useProcedure('sources.list', {});
  const source = sources?.find(({ id }) => id === sourceId);
  return (
    <section className={styles.page} aria-label="Source">
      {source && <SettledSource csl={source.csl} {...props} />}
    </section>
  );
}

function SettledSource({ sourceId, csl, cited, onNext, onOpenSource }: SettledPageProps & { csl: CslItem }) {
  const { data } = useProcedure('citations.preview', { id: sourceId, csl, cited });
  return (
    <div className={styles.form}>
      <h3 className={styles.title} dir="auto">
        {titleOf({ csl })}
      </h3>
      <ReferencePreview sourceId={sourceId} csl={csl} cited={cited} />
      <p className={styles.complete}>
        <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
        {data?.reference === '' ? 'Cited in the text only' : 'Complete'}: nothing is missing any more.
      </p>
      <div className={styles.actions}>
        <Button variant="quiet" autoFocus={onNext === null} onPress={onOpenSource}>
          Open source
        </Button>
        {onNext && (
          <Button variant="primary" autoFocus onPress={onNext}>
            Next source
          </Button>
        )}
      </div>
    </div>
  );
}
