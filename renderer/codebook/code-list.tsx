import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { CodeDot } from './code-dot.tsx';
import styles from './code-list.module.css';
import type { CodeNode } from './code-tree.ts';

interface CodeListProps {
  tree: readonly CodeNode[];
  chosenId: string;
  onChoose: (id: string) => void;
  onNewCode: () => void;
}

/** All codes as a tree, each with its colour and how many quotes carry it. */
export function CodeList({ tree, chosenId, onChoose, onNewCode }: CodeListProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const parents = idsOfParents(tree);
  return (
    <nav className={styles.side} aria-label="Codes">
      <div className={styles.bar}>
        <Button variant="quiet" icon={Plus} onPress={onNewCode}>
          New code…
        </Button>
      </div>
      <Tree
        aria-label="Codes"
        className={styles.tree ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosenId]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) onChoose(String(id));
        }}
        expandedKeys={parents.filter((id) => !folded.has(id))}
        onExpandedChange={(keys) => setFolded(new Set(parents.filter((id) => !keys.has(id))))}
      >
        {tree.map((node) => (
          <CodeItem key={node.code.id} node={node} />
        ))}
      </Tree>
    </nav>
  );
}

function CodeItem({ node: { code, children } }: { node: CodeNode }) {
  return (
    <TreeItem id={code.id} textValue={code.name} className={styles.item ?? ''}>
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
            <CodeDot colour={code.colour} />
            <span className={styles.name}>{code.name}</span>
            <span className={styles.count} title={quotesInWords(code.quoteCount)}>
              {code.quoteCount}
              <span className={styles.spoken}> {code.quoteCount === 1 ? 'quote' : 'quotes'}</span>
            </span>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <CodeItem key={child.code.id} node={child} />
      ))}
    </TreeItem>
  );
}

/** `1 quote`, `12 quotes`. */
export function quotesInWords(count: number): string {
  return `${count} ${count === 1 ? 'quote' : 'quotes'}`;
}

function idsOfParents(nodes: readonly CodeNode[]): string[] {
  return nodes.flatMap(({ code, children }) =>
    children.length > 0 ? [code.id, ...idsOfParents(children)] : [],
  );
}
