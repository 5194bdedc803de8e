import styles from './code-dots.module.css';

/** A code's colour as a dot; its name stands beside it. */
export function CodeDot({ colour }: { colour: number }) {
  return <span className={styles.dot} data-colour={colour} aria-hidden />;
}
