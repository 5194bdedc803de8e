import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';

interface BadgeProps {
  tone?: 'neutral' | 'accent' | 'warning' | 'danger' | 'success';
  /** Read out instead of the content, where a bare number would say too little. */
  label?: string;
  children: ReactNode;
}

/** A count or a state in a word. */
export function Badge({ tone = 'neutral', label, children }: BadgeProps) {
  if (!label) return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
  return (
    <span className={classNames(styles.badge, styles[tone])} role="img" aria-label={label} title={label}>
      {children}
    </span>
  );
}
