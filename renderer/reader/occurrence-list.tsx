import type { Occurrence } from '../../shared/domain/records.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './code-everywhere.module.css';

interface OccurrenceListProps {
  occurrences: readonly Occurrence[];
  /** Whether there are more than are listed. */
  more: boolean;
  /** Whether each says which source it stands in. */
  showsTitles: boolean;
  /** The code to be given; who has it already says so. */
  codeId: string | null;
  isAccepted: (occurrence: Occurrence) => boolean;
  onAccept: (occurrences: readonly Occurrence[], isAccepted: boolean) => void;
}

/** The places where words stand, each with the words around it, to accept one by one or all at once. */
export function OccurrenceList({
  occurrences,
  more,
  showsTitles,
  codeId,
  isAccepted,
  onAccept,
}: OccurrenceListProps) {
  const acceptedCount = occurrences.filter(isAccepted).length;
  if (occurrences.length === 0) {
    return (
      <p role="status" className={styles.none}>
        These words stand nowhere here.
      </p>
    );
  }
  return (
    <section className={styles.places} aria-label="Places">
      <div className={styles.all}>
        <Checkbox
          isSelected={acceptedCount === occurrences.length}
          isIndeterminate={acceptedCount > 0 && acceptedCount < occurrences.length}
          onChange={(isChosen) => onAccept(occurrences, isChosen)}
        >
          {`${acceptedCount} of ${occurrences.length}${more ? ', the first there are' : ''}`}
        </Checkbox>
      </div>
      <ul className={styles.list}>
        {occurrences.map((occurrence) => (
          <li key={`${occurrence.documentId} ${occurrence.start}`}>
            <Checkbox
              isSelected={isAccepted(occurrence)}
              onChange={(isChosen) => onAccept([occurrence], isChosen)}
            >
              <span className={styles.place} dir="auto">
                <span className={styles.context}>{beginning(occurrence.before)}</span>
                <mark className={styles.words}>{occurrence.exact}</mark>
                <span className={styles.context}>{ending(occurrence.after)}</span>
                <span className={styles.note}>
                  {[showsTitles && occurrence.sourceTitle, noteOn(occurrence, codeId)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}

function noteOn({ codeIds }: Occurrence, codeId: string | null): string {
  if (codeIds === null) return '';
  return codeId !== null && codeIds.includes(codeId) ? 'has the code already' : 'a quote already';
}

/** Context is cut at a word and stays within the paragraph. */
function beginning(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length < before.length ? line : `…${line.slice(line.search(/\s/u) + 1)}`;
}

function ending(after: string): string {
  const [line = ''] = after.split('\n', 1);
  const lastSpace = line.search(/\s\S*$/u);
  return line.length < after.length || lastSpace === -1 ? line : `${line.slice(0, lastSpace)}…`;
}
