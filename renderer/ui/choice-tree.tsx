import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import styles from './choice-tree.module.css';

export interface ChoiceNode {
  readonly id: string;
  /** What it is called, for screen readers and for finding by typing. */
  readonly text: string;
  readonly content: ReactNode;
  readonly children: readonly ChoiceNode[];
}

interface ChoiceTreeProps {
  'aria-label': string;
  nodes: readonly ChoiceNode[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  /** Shows every node, folded or not, e.g. while filtering. */
  isUnfolded?: boolean;
  emptyMessage?: string;
}

/** A tree of which one node is chosen; choosing follows the arrow keys. Branches fold, and come unfolded. */
export function ChoiceTree({
  nodes,
  chosenId,
  onChoose,
  isUnfolded,
  emptyMessage,
  ...props
}: ChoiceTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const parents = parentsIn(nodes);
  return (
    <Tree
      {...props}
      className={styles.tree ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosenId ? [chosenId] : []}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onChoose(String(id));
      }}
      expandedKeys={isUnfolded ? parents : parents.filter((id) => !folded.has(id))}
      onExpandedChange={(keys) => setFolded(new Set(parents.filter((id) => !keys.has(id))))}
      renderEmptyState={() => <p className={styles.empty}>{emptyMessage}</p>}
    >
      {nodes.map((node) => (
        <ChoiceItem key={node.id} node={node} />
      ))}
    </Tree>
  );
}

function ChoiceItem({ node: { id, text, content, children } }: { node: ChoiceNode }) {
  return (
    <TreeItem id={id} textValue={text} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <div className={styles.row}>
            {hasChildItems ? (
              <Button
                slot="chevron"
                className={styles.chevron ?? ''}
                aria-label={isExpanded ? 'Fold' : 'Unfold'}
              >
                <ChevronRight aria-hidden size={14} />
              </Button>
            ) : (
              <span className={styles.noChevron} />
            )}
            {content}
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <ChoiceItem key={child.id} node={child} />
      ))}
    </TreeItem>
  );
}

function parentsIn(nodes: readonly ChoiceNode[]): string[] {
  return nodes.flatMap(({ id, children }) => (children.length > 0 ? [id, ...parentsIn(children)] : []));
}
