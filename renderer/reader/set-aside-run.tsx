import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { Segment } from '../../shared/domain/documents.ts';
import styles from './document-text.module.css';
import { TextSegment } from './text-segment.tsx';
import { segmentElementId } from './text-surface.ts';

interface SetAsideRunProps {
  segments: readonly Segment[];
  text: string;
  isUnfolded: boolean;
  onUnfold: (ordinals: readonly number[]) => void;
  onFold: (ordinals: readonly number[]) => void;
  onPutBack: (ordinals: readonly number[]) => void;
}

/** Neighbouring segments that are not part of the running text: one quiet line, which unfolds. */
export function SetAsideRun({ segments, text, isUnfolded, onUnfold, onFold, onPutBack }: SetAsideRunProps) {
  const ordinals = segments.map((segment) => segment.ordinal);
  const countId = useId();
  // A long document has them between all of its pages, where nobody looks for anything.
  const isOfPage = segments.every(({ setAside }) => setAside === 'running-head');
  const count = segments.length === 1 ? '1 line' : `${segments.length} lines`;
  return (
    <div
      className={styles.setAside}
      data-unfolded={isUnfolded || undefined}
      data-quiet={(isOfPage && !isUnfolded) || undefined}
    >
      <div className={styles.setAsideLine}>
        <span id={countId}>{isOfPage ? 'Head or foot of the page' : `${count} set aside`}</span>
        <span aria-hidden>·</span>
        <Button
          className={styles.setAsideButton ?? ''}
          aria-expanded={isUnfolded}
          aria-describedby={countId}
          onPress={() => (isUnfolded ? onFold(ordinals) : onUnfold(ordinals))}
        >
          {isUnfolded ? 'Hide' : 'Show'}
        </Button>
        {isUnfolded && segments.length > 1 && (
          <Button className={styles.setAsideButton ?? ''} onPress={() => onPutBack(ordinals)}>
            Put all back
          </Button>
        )}
      </div>
      {isUnfolded &&
        segments.map((segment) => (
          <div key={segment.ordinal} className={styles.setAsideSegment}>
            <TextSegment segment={segment} text={text} />
            <Button
              className={styles.setAsideButton ?? ''}
              aria-describedby={segmentElementId(segment.ordinal)}
              onPress={() => onPutBack([segment.ordinal])}
            >
              Put back
            </Button>
          </div>
        ))}
    </div>
  );
}
