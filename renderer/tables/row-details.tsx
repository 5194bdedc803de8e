import { BookOpen, X } from 'lucide-react';
import { evidenceColumns } from '../../shared/domain/evidence-table.ts';
import type { EvidenceColumnId } from '../../shared/domain/tables.ts';
import { RelationMark } from '../claims/relation-mark.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { cellText, type EvidenceLine } from './evidence-lines.ts';
import styles from './row-details.module.css';

/** What stands beside the quote, where there is something to say. */
const facts: readonly EvidenceColumnId[] = ['speaker', 'citation', 'reference', 'note', 'comment', 'codes'];

interface RowDetailsProps {
  line: EvidenceLine;
  onOpen: () => void;
  onOpenClaim: () => void;
  onClose: () => void;
}

/** The row the analyst stands on, with every long text in full. */
export function RowDetails({ line, onOpen, onOpenClaim, onClose }: RowDetailsProps) {
  const told = facts.filter((id) => cellText(id, line) !== '');
  return (
    <section aria-label="Row details" className={styles.details}>
      <div className={styles.quoteSide}>
        <p className={styles.claim}>
          <RelationMark relation={line.row.relation} />
          <span>{cellText('claim', line)}</span>
        </p>
        <blockquote className={styles.quote}>{line.row.exact}</blockquote>
        <div className={styles.actions}>
          <Button variant="secondary" icon={BookOpen} onPress={onOpen}>
            Open in reader
          </Button>
          <Button variant="quiet" onPress={onOpenClaim}>
            Open claim
          </Button>
        </div>
      </div>
      <dl className={styles.facts}>
        {told.map((id) => (
          <div key={id} className={styles.fact}>
            <dt>{evidenceColumns[id].label}</dt>
            <dd>{cellText(id, line)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.close}>
        <IconButton icon={X} label="Hide details" onPress={onClose} />
      </div>
    </section>
  );
}
