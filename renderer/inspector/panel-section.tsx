import { type ReactNode, useId } from 'react';
import styles from './inspector.module.css';

interface PanelSectionProps {
  title: string;
  /** A small control at the end of the title's line. */
  action?: ReactNode;
  children: ReactNode;
}

/** One titled part of the inspector. */
export function PanelSection({ title, action, children }: PanelSectionProps) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.sectionHead}>
        <h3 id={titleId} className={styles.sectionTitle}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}
