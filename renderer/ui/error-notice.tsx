import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

interface ErrorNoticeProps {
  error: AppError;
  /** Buttons that help: try again, choose another place. */
  actions?: ReactNode;
}

/** An error, in words, where the mistake was made. Read out at once by screen readers. */
export function ErrorNotice({ error, actions }: ErrorNoticeProps) {
  return (
    <div role="alert" className={classNames(styles.notice, styles.error)}>
      <CircleAlert aria-hidden className={styles.icon} size={16} strokeWidth={1.75} />
      <div className={styles.words}>{error.message}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

interface NoticeProps {
  tone?: 'info' | 'warning';
  children: ReactNode;
  actions?: ReactNode;
}

/** Something worth knowing, where it matters. */
export function Notice({ tone = 'info', children, actions }: NoticeProps) {
  const Icon = tone === 'warning' ? TriangleAlert : Info;
  return (
    <div role="note" className={classNames(styles.notice, styles[tone])}>
      <Icon aria-hidden className={styles.icon} size={16} strokeWidth={1.75} />
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
