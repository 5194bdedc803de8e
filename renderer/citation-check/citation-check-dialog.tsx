import { CircleCheck, Search } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { type CitationCheck, groupFindings } from '../../shared/domain/citation-check.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useLastAnswer } from '../sources/use-last-answer.ts';
import { useStyleName } from '../styles/style-catalogue.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './citation-check.module.css';
import type { CheckScope } from './citation-check-store.ts';
import { FindingList } from './finding-list.tsx';
import { FindingPage, focusFirstField } from './finding-page.tsx';
import { fitsFilter } from './finding-words.ts';
import { SettledPage } from './settled-page.tsx';

interface CitationCheckDialogProps {
  scope: CheckScope;
  onClose: () => void;
}

/** Lists every source whose reference lacks something or should be looked at, and mends it in place. */
export function CitationCheckDialog({ scope, onClose }: CitationCheckDialogProps) {
  const { cited, sourceIds } = scope;
  const check = useProcedure('citations.check', { cited, sourceIds: sourceIds && [...sourceIds] });
  // While what was saved is checked the list stays as it was.
  const data = useLastAnswer(check.data);
  const styleName = useStyleName(cited);
  const form = useRef<HTMLFormElement>(null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Citation check"
      size="large"
      onSubmit={() => form.current?.requestSubmit()}
      footer={
        <>
          {data && (
            <span className={styles.summary} role="status">
              {summaryOf(data)}
              {styleName !== '' && ` Style: ${styleName}.`}
            </span>
          )}
          <Button onPress={onClose}>Close</Button>
        </>
      }
    >
      {check.error && <ErrorNotice error={check.error} />}
      {data ? (
        <Findings check={data} scope={scope} onClose={onClose} form={form} />
      ) : (
        !check.error && <Progress label="Checking the references…" value={null} />
      )}
    </Dialog>
  );
}

interface FindingsProps extends CitationCheckDialogProps {
  check: CitationCheck;
  form: RefObject<HTMLFormElement | null>;
}

function Findings({ check: { checked, findings }, scope, onClose, form }: FindingsProps) {
  const [filter, setFilter] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const openSource = useOpenSource();
  const shown = findings.filter((finding) => fitsFilter(finding, filter));
  const ordered = groupFindings(shown).flatMap(({ found }) => found);
  const sourceId = chosenId ?? ordered[0]?.sourceId ?? null;
  const finding = findings.find((each) => each.sourceId === sourceId);
  const next = ordered.find((each) => each.sourceId !== sourceId);

  if (findings.length === 0 && chosenId === null) {
    return (
      <EmptyState icon={CircleCheck} title="Every reference is complete">
        {checked === 0
          ? 'There is no source yet. Import a text or references to have something to cite.'
          : 'Nothing is missing, and nothing has to be looked at.'}
      </EmptyState>
    );
  }
  const leaveTo = (id: string) => {
    onClose();
    scope.onLeave?.();
    openSource(id);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.finder}>
        <div className={styles.field}>
          <TextField
            aria-label="Find sources"
            placeholder="Find sources"
            icon={Search}
            value={filter}
            onChange={setFilter}
            autoFocus
          />
        </div>
        <FindingList
          findings={shown}
          emptyWords={
            findings.length === 0 ? 'No source is listed any more.' : 'No source listed has these words.'
          }
          chosenId={sourceId}
          onChoose={setChosenId}
          onEnter={() => focusFirstField(form.current)}
        />
      </div>
      {sourceId !== null && finding && (
        <FindingPage
          key={sourceId}
          finding={finding}
          cited={scope.cited}
          form={form}
          onSave={() => setChosenId(sourceId)}
          onOpenSource={() => leaveTo(sourceId)}
        />
      )}
      {sourceId !== null && !finding && (
        <SettledPage
          key={sourceId}
          sourceId={sourceId}
          cited={scope.cited}
          onNext={next ? () => setChosenId(next.sourceId) : null}
          onOpenSource={() => leaveTo(sourceId)}
        />
      )}
    </div>
  );
}

/** Shows a source: its document where it has one, else its page. */
function useOpenSource(): (sourceId: string) => void {
  const { data: sources = [] } = useProcedure('sources.list', {});
  const { openDocument, openSource } = useWorkbench();
  return (sourceId) => {
    const [document] = sources.find(({ id }) => id === sourceId)?.documents ?? [];
    if (document) openDocument(document.id);
    else openSource(sourceId);
  };
}

function summaryOf({ checked, findings }: CitationCheck): string {
  const sources = checked === 1 ? '1 source' : `${checked.toLocaleString('en')} sources`;
  const count = findings.length === 0 ? 'none' : findings.length.toLocaleString('en');
  return `${sources} checked, ${count} listed.`;
}
