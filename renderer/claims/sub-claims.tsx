import { Plus } from 'lucide-react';
import type { Claim } from '../../shared/domain/records.ts';
import { Button } from '../ui/button.tsx';
import { balanceInWords } from './balance.ts';
import { BalanceBar } from './balance-bar.tsx';
import styles from './sub-claims.module.css';
import { confidenceInWords, verdictLabels } from './verdict-words.ts';

interface SubClaimsProps {
  subClaims: readonly Claim[];
  onOpen: (id: string) => void;
  onNew: () => void;
}

/** The claims right under a claim, each with its own small balance. */
export function SubClaims({ subClaims, onOpen, onNew }: SubClaimsProps) {
  if (subClaims.length === 0) return null;
  return (
    <section className={styles.subClaims}>
      <header className={styles.header}>
        <h2>Sub-claims</h2>
        <Button variant="quiet" icon={Plus} onPress={onNew}>
          New sub-claim…
        </Button>
      </header>
      <ul className={styles.list}>
        {subClaims.map((claim) => (
          <li key={claim.id} className={styles.item}>
            <Button variant="quiet" onPress={() => onOpen(claim.id)}>
              <span className={styles.statement}>{claim.statement}</span>
            </Button>
            <span className={styles.verdict}>
              <span>{verdictLabels[claim.verdict]}</span>
              {claim.confidence && (
                <span className={styles.confidence}>{confidenceInWords(claim.confidence)}</span>
              )}
            </span>
            <BalanceBar counts={claim.counts} size="small" />
            <span className={styles.words} aria-hidden>
              {balanceInWords(claim.counts)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
