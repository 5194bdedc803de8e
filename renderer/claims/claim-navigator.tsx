import { ChevronRight, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { commandOf } from '../../shared/domain/commands.ts';
import type { Claim } from '../../shared/domain/records.ts';
import { runCommand } from '../app/commands.ts';
import { IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { evidenceTotal } from './balance.ts';
import { BalanceBar } from './balance-bar.tsx';
import styles from './claim-navigator.module.css';
import { type ClaimNode, claimTree, filterClaimTree, parentsIn } from './claim-tree.ts';

interface ClaimNavigatorProps {
  claims: readonly Claim[];
  shownId: string | null;
  onShow: (id: string) => void;
}

/** All claims as a tree that can be filtered; choosing one shows its page. */
export function ClaimNavigator({ claims, shownId, onShow }: ClaimNavigatorProps) {
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const tree = claimTree(claims);
  const nodes = filterClaimTree(tree, filter);
  const parents = parentsIn(nodes);
  // While filtering every match is in sight, folded or not.
  const expanded = filter.trim() === '' ? parents.filter((id) => !folded.has(id)) : parents;

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
          keys={commandOf('claims.create').keys ?? ''}
          onPress={() => runCommand('claims.create')}
        />
      </div>
      <Tree
        aria-label="Claims"
        className={styles.tree ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={shownId ? [shownId] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) onShow(String(id));
        }}
        expandedKeys={expanded}
        onExpandedChange={(keys) => setFolded(new Set(parents.filter((id) => !keys.has(id))))}
        renderEmptyState={() => <p className={styles.empty}>No claim has these words.</p>}
      >
        {nodes.map((node) => (
          <ClaimItem key={node.claim.id} node={node} />
        ))}
      </Tree>
    </nav>
  );
}

function ClaimItem({ node: { claim, children } }: { node: ClaimNode }) {
  const total = evidenceTotal(claim.counts);
  return (
    <TreeItem id={claim.id} textValue={claim.statement} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <div className={styles.row}>
            {hasChildItems ? (
              <AriaButton
                slot="chevron"
                className={styles.chevron ?? ''}
                aria-label={isExpanded ? 'Fold' : 'Unfold'}
              >
                <ChevronRight aria-hidden size={14} />
              </AriaButton>
            ) : (
              <span className={styles.noChevron} />
            )}
            <span className={styles.statement}>{claim.statement}</span>
            {total > 0 && (
              <span className={styles.balance}>
                <BalanceBar counts={claim.counts} size="small" />
                <span className={styles.count} aria-hidden>
                  {total}
                </span>
              </span>
            )}
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <ClaimItem key={child.claim.id} node={child} />
      ))}
    </TreeItem>
  );
}
