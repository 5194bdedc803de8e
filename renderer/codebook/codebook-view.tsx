import { Tags } from 'lucide-react';
import { useRef, useState } from 'react';
import { useHeldFocus } from '../app/use-held-focus.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { CodeList } from './code-list.tsx';
import { CodePage } from './code-page.tsx';
import { codeTree } from './code-tree.ts';
import styles from './codebook.module.css';
import { NewCodeDialog } from './new-code-dialog.tsx';

/** The codebook: the tree of codes on the left, the chosen code on the right. */
export function CodebookView() {
  const codes = useProcedure('codes.list', {});
  const chosenId = useWorkbench((workbench) => workbench.codeId);
  const setChosenId = useWorkbench((workbench) => workbench.openCode);
  const [isMaking, setMaking] = useState(false);
  const page = useRef<HTMLElement>(null);
  useHeldFocus(page);

  if (codes.error) {
    return (
      <div className={styles.message}>
        <ErrorNotice
          error={codes.error}
          actions={<Button onPress={() => codes.refetch()}>Try again</Button>}
        />
      </div>
    );
  }
  if (!codes.data) return null;

  const tree = codeTree(codes.data);
  const chosen = codes.data.find((code) => code.id === chosenId) ?? tree[0]?.code;
  return (
    <>
      {chosen ? (
        <div className={styles.view}>
          <CodeList
            tree={tree}
            chosenId={chosen.id}
            onChoose={setChosenId}
            onNewCode={() => setMaking(true)}
          />
          <CodePage key={chosen.id} ref={page} code={chosen} codes={codes.data} onChoose={setChosenId} />
        </div>
      ) : (
        <EmptyState
          icon={Tags}
          title="No codes yet"
          actions={
            <Button variant="primary" onPress={() => setMaking(true)}>
              New code…
            </Button>
          }
        >
          Codes are tags for quotes: topics, kinds of evidence, whatever you want to find again. Make them
          here, or type a new one while coding a quote.
        </EmptyState>
      )}
      {isMaking && <NewCodeDialog codes={codes.data} onMade={setChosenId} onClose={() => setMaking(false)} />}
    </>
  );
}
