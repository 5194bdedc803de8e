import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

interface ProgressProps {
  label: string;
  /** How much is done, 0–1; null while that is not known. */
  value: number | null;
}

/** How far long work has come. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      {...(value === null ? { isIndeterminate: true } : { value: value * 100 })}
    >
      {({ percentage, valueText, isIndeterminate }) => (
        <>
          <div className={styles.words}>
            <Label>{label}</Label>
            {!isIndeterminate && <span>{valueText}</span>}
          </div>
          <svg className={styles.track} aria-hidden preserveAspectRatio="none" viewBox="0 0 100 1">
            <rect
              className={styles.bar}
              data-indeterminate={isIndeterminate || undefined}
              width={isIndeterminate ? 30 : (percentage ?? 0)}
              height="1"
            />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
