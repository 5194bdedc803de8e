import styles from './code-dot.module.css';

/** A code's colour, as a dot. The name stands beside it. */
export function CodeDot({ colour }: { colour: number }) {
  return <span aria-hidden className={styles.dot} data-colour={colour} />;
}
