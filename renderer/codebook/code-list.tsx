import { Plus } from 'lucide-react';
import type { Code } from '../../shared/domain/records.ts';
import { quotesInWords } from '../inspector/quotes-in-words.ts';
import { Button } from '../ui/button.tsx';
import { type ChoiceNode, ChoiceTree } from '../ui/choice-tree.tsx';
import { Keys } from '../ui/keys.tsx';
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
  return (
    <nav className={styles.side} aria-label="Codes">
      <div className={styles.bar}>
        <Button variant="quiet" icon={Plus} onPress={onNewCode}>
          New code…
        </Button>
      </div>
      <ChoiceTree aria-label="Codes" nodes={tree.map(toChoice)} chosenId={chosenId} onChoose={onChoose} />
    </nav>
  );
}

function toChoice({ code, children }: CodeNode): ChoiceNode {
  return {
    id: code.id,
    text: code.name,
    content: <CodeLine code={code} />,
    children: children.map(toChoice),
  };
}

function CodeLine({ code }: { code: Code }) {
  return (
    <span className={styles.line}>
      <CodeDot colour={code.colour} />
      <span className={styles.name}>{code.name}</span>
      {code.favourite !== null && (
        <>
          <span className={styles.spoken}>digit key </span>
          <Keys keys={String(code.favourite)} />
        </>
      )}
      <span className={styles.count} title={quotesInWords(code.quoteCount)}>
        {code.quoteCount}
        <span className={styles.spoken}> {code.quoteCount === 1 ? 'quote' : 'quotes'}</span>
      </span>
    </span>
  );
}
