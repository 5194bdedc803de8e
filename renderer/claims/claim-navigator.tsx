import { Plus, Search } from 'lucide-react';
import { useState } from 'react';
import type { Claim } from '../../shared/domain/records.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { runCommand } from '../app/commands.ts';
import { IconButton } from '../ui/button.tsx';
import { type ChoiceNode, ChoiceTree } from '../ui/choice-tree.tsx';
import { TextField } from '../ui/text-field.tsx';
import { evidenceTotal } from './balance.ts';
import { BalanceBar } from './balance-bar.tsx';
import styles from './claim-navigator.module.css';
import { type ClaimNode, claimTree, filterClaimTree } from './claim-tree.ts';

interface ClaimNavigatorProps {
  claims: readonly Claim[];
  shownId: string | null;
  onShow: (id: string) => void;
}

/** All claims as a tree that can be filtered; choosing one shows its page. */
export function ClaimNavigator({ claims, shownId, onShow }: ClaimNavigatorProps) {
  const [filter, setFilter] = useState('');
  const keysFor = useCommandKeys();
  const nodes = filterClaimTree(claimTree(claims), filter);

  return (
    <nav className={styles.navigator} aria-label="Claims">
      <div className={styles.bar}>
        <div className={styles.filter}>
          <TextField
            aria-label="Filter claims"
            placeholder="Filter claims"
            icon={Search}
            value={filter}
            onChange={setFilter}
          />
        </div>
        <IconButton
          icon={Plus}
          label="New claim…"
          keys={keysFor('claims.create')}
          onPress={() => runCommand('claims.create')}
        />
      </div>
      <ChoiceTree
        aria-label="Claims"
        nodes={nodes.map(toChoice)}
        chosenId={shownId}
        onChoose={onShow}
        // While filtering every match is in sight, folded or not.
        isUnfolded={filter.trim() !== ''}
        emptyMessage="No claim has these words."
      />
    </nav>
  );
}

function toChoice({ claim, children }: ClaimNode): ChoiceNode {
  return {
    id: claim.id,
    text: claim.statement,
    content: <ClaimLine claim={claim} />,
    children: children.map(toChoice),
  };
}

function ClaimLine({ claim }: { claim: Claim }) {
  const total = evidenceTotal(claim.counts);
  return (
    <>
      <span className={styles.statement}>{claim.statement}</span>
      {total > 0 && (
        <span className={styles.balance}>
          <BalanceBar counts={claim.counts} size="small" />
          <span className={styles.count} aria-hidden>
            {total}
          </span>
        </span>
      )}
    </>
  );
}
