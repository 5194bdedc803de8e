import type { EvidenceCounts } from '../../shared/domain/records.ts';
import { classNames } from '../ui/class-names.ts';
import { balanceInWords, balanceParts } from './balance.ts';
import styles from './balance-bar.module.css';

/** Gap between two parts, in hundredths of the bar. */
const gap = 0.6;

/**
 * How the evidence for a claim is shared out: for on the left, against on the right, between them what qualifies or
 * merely mentions. Every link counts once, whatever its strength. Its words say the same.
 */
export function BalanceBar({ counts, size = 'large' }: { counts: EvidenceCounts; size?: 'small' | 'large' }) {
  let position = 0;
  const parts = balanceParts(counts).map((part) => {
    const start = position;
    position += part.share * 100;
    return { ...part, start };
  });
  return (
    <svg
      role="img"
      aria-label={balanceInWords(counts)}
      className={classNames(styles.bar, styles[size])}
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
    >
      <rect className={styles.track} width="100" height="1" />
      {parts.map(({ relation, start, share }, index) => (
        <rect
          key={relation}
          className={classNames(styles.part, styles[relation])}
          x={index === 0 ? start : start + gap}
          width={Math.max(share * 100 - (index === 0 ? 0 : gap), 0)}
          height="1"
        />
      ))}
    </svg>
  );
}
