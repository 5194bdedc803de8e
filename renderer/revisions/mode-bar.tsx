import type { ReactNode } from 'react';
import styles from './mode-bar.module.css';

interface ModeBarProps {
  title: string;
  /** What can be done here, and how to leave. */
  children?: ReactNode;
  actions: ReactNode;
  tone?: 'info' | 'warning';
}

/** Says, over the text, that it is shown in another way than to read and mark. */
export function ModeBar({ title, children, actions, tone = 'info' }: ModeBarProps) {
  return (
    <div className={styles.bar} data-tone={tone}>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {children && <p className={styles.detail}>{children}</p>}
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
