import { CircleAlert, CircleCheck, CircleMinus, type LucideIcon } from 'lucide-react';
import { duplicateInWords } from '../../shared/domain/imports.ts';
import { Button } from '../ui/button.tsx';
import type { ImportItem } from './import-queue.ts';
import styles from './imports.module.css';

/** What became of each document that was brought in. */
export function ImportSummary({ items }: { items: readonly ImportItem[] }) {
  const imported = items.filter(({ state }) => state.status === 'imported').length;
  const left = items.length - imported;
  return (
    <div className={styles.summary}>
      <p role="status">
        {imported === 1 ? 'One document was imported' : `${imported} documents were imported`}
        {left > 0 && `, ${left} ${left === 1 ? 'was' : 'were'} not`}.
      </p>
      <ul className={styles.outcomes}>
        {items.map((item) => (
          <Outcome key={item.id} item={item} />
        ))}
      </ul>
    </div>
  );
}

function Outcome({ item }: { item: ImportItem }) {
  const { icon: Icon, tone, words } = outcomeOf(item);
  return (
    <li className={styles.outcome}>
      <Icon aria-hidden className={styles[tone]} size={16} strokeWidth={1.75} />
      <span className={styles.outcomeName}>{item.name}</span>
      <span className={styles.outcomeWords}>{words}</span>
    </li>
  );
}

function outcomeOf({ state }: ImportItem): {
  icon: LucideIcon;
  tone: 'good' | 'bad' | 'left';
  words: string;
} {
  if (state.status === 'imported')
    return {
      icon: CircleCheck,
      tone: 'good',
      words:
        state.revision === null
          ? `Imported as “${state.title}”`
          : `Imported as revision ${state.revision} of “${state.title}”`,
    };
  if (state.status === 'failed') return { icon: CircleAlert, tone: 'bad', words: state.error.message };
  if (state.status === 'skipped' && state.duplicate) {
    return { icon: CircleMinus, tone: 'left', words: `Left out. ${duplicateInWords(state.duplicate)}` };
  }
  return { icon: CircleMinus, tone: 'left', words: 'Left out' };
}

export function SummaryButtons({ items, onDone }: { items: readonly ImportItem[]; onDone: () => void }) {
  const isSomethingImported = items.some(({ state }) => state.status === 'imported');
  return (
    <Button variant="primary" autoFocus onPress={onDone}>
      {isSomethingImported ? 'Read the first one' : 'Done'}
    </Button>
  );
}
