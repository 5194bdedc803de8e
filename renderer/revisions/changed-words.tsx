import styles from './changed-words.module.css';
import type { Piece } from './text-changes.ts';

/** Words with what was taken out struck through and what was put in underlined. */
export function ChangedWords({ pieces }: { pieces: readonly Piece[] }) {
  let offset = 0;
  return pieces.map(({ kind, text }) => {
    const key = `${kind} ${offset}`;
    offset += text.length;
    if (kind === 'removed')
      return (
        <del key={key} className={styles.removed}>
          {text}
        </del>
      );
    if (kind === 'added')
      return (
        <ins key={key} className={styles.added}>
          {text}
        </ins>
      );
    return <span key={key}>{text}</span>;
  });
}
