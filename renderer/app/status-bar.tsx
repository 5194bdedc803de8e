import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProjectInfo } from '../../shared/contract/values.ts';
import { PseudonymsStatus } from '../people/pseudonyms-status.tsx';
import { useConnection, useProcedure } from '../transport/react.tsx';
import { Keys } from '../ui/keys.tsx';
import { useAnnouncement } from './announce.ts';
import { useCommandKeys } from './command-keys.ts';
import styles from './status-bar.module.css';

/** Milliseconds that what was just done stands in the status bar. */
const lastActionLifetime = 5000;

/** The line below the views: what the project holds, whether it is saved, what undo would take back. */
export function StatusBar({ counts }: { counts: ProjectInfo['counts'] }) {
  return (
    <footer className={styles.statusBar}>
      <ul className={styles.counts} aria-label="What the project holds">
        <Count count={counts.sources} one="source" many="sources" />
        <Count count={counts.quotes} one="quote" many="quotes" />
        <Count count={counts.claims} one="claim" many="claims" />
        <Count count={counts.evidence} one="link" many="links" />
      </ul>
      <PseudonymsStatus />
      <LastAction />
      <UndoHint />
      <SavedState />
    </footer>
  );
}

const numberFormat = new Intl.NumberFormat('en');

function Count({ count, one, many }: { count: number; one: string; many: string }) {
  return (
    <li>
      {numberFormat.format(count)} {count === 1 ? one : many}
    </li>
  );
}

/** The words of the last announcement, for people who do not hear it. */
function LastAction() {
  const { text, count } = useAnnouncement();
  const [shownCount, setShownCount] = useState(count);
  useEffect(() => {
    const timer = setTimeout(() => setShownCount(count), lastActionLifetime);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <span className={styles.lastAction} aria-hidden>
      {count === shownCount ? '' : text}
    </span>
  );
}

function UndoHint() {
  const { data: status } = useProcedure('history.status', {});
  const keys = useCommandKeys()('history.undo');
  if (!status?.undo) return null;
  return (
    <span className={styles.undoHint}>
      {keys && <Keys keys={keys} />} undoes “{status.undo}”
    </span>
  );
}

function SavedState() {
  const { state } = useConnection();
  const isSaving = useIsMutating() > 0;
  if (state !== 'open') return <span>Waiting for the connection…</span>;
  return <span>{isSaving ? 'Saving…' : 'All changes saved'}</span>;
}
