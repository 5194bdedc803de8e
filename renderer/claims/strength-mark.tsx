import type { Strength } from '../../shared/domain/relations.ts';
import styles from './strength-mark.module.css';
import { strengths } from './strength-words.ts';

/** One to three bars; the word stands beside it. */
export function StrengthMark({ strength }: { strength: Strength }) {
  return (
    <svg aria-hidden className={styles.mark} viewBox="0 0 12 12" width="12" height="12">
      {strengths.map((step) => (
        <rect
          key={step}
          className={step <= strength ? styles.filled : styles.hollow}
          x={(step - 1) * 4.25}
          y={12 - step * 4}
          width="3"
          height={step * 4}
          rx="0.75"
        />
      ))}
    </svg>
  );
}
