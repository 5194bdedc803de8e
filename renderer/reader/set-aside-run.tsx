import { Button } from 'react-aria-components';
import type { Segment } from '../../shared/domain/documents.ts';
import styles from './document-text.module.css';
import { TextSegment } from './text-segment.tsx';

interface SetAsideRunProps {
  segments: readonly Segment[];
  text: string;
  isUnfolded: boolean;
  onToggle: (firstOrdinal: number) => void;
  onPutBack: (ordinals: readonly number[]) => void;
}

/** Neighbouring segments that are not part of the running text: one quiet line, which unfolds. */
export function SetAsideRun({ segments, text, isUnfolded, onToggle, onPutBack }: SetAsideRunProps) {
  const first = segments[0]?.ordinal ?? 0;
  const count = segments.length === 1 ? '1 line' : `${segments.length} lines`;
  return (
    <div className={styles.setAside} data-unfolded={isUnfolded || undefined}>
      <div className={styles.setAsideLine}>
        <span>{count} set aside</span>
        <span aria-hidden>·</span>
        <Button
          className={styles.setAsideButton ?? ''}
          aria-expanded={isUnfolded}
          onPress={() => onToggle(first)}
        >
          {isUnfolded ? 'Hide' : 'Show'}
        </Button>
        {isUnfolded && segments.length > 1 && (
          <Button
            className={styles.setAsideButton ?? ''}
            onPress={() => onPutBack(segments.map((segment) => segment.ordinal))}
          >
            Put all back
          </Button>
        )}
      </div>
      {isUnfolded &&
        segments.map((segment) => (
          <div key={segment.ordinal} className={styles.setAsideSegment}>
            <TextSegment segment={segment} text={text} />
            <Button className={styles.setAsideButton ?? ''} onPress={() => onPutBack([segment.ordinal])}>
              Put back
            </Button>
          </div>
        ))}
    </div>
  );
}
