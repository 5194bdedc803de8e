import { ShieldCheck } from 'lucide-react';
import { Fragment } from 'react';
import { type NameOccurrence, nameOccurrenceKinds } from '../../shared/domain/people.ts';
import { useOpenQuote } from '../app/use-open-quote.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useRovingFocus } from '../reader/roving-focus.ts';
import { useSourceEditor } from '../sources/source-editor-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './names-dialog.module.css';
import { usePeople } from './people-store.ts';

const kindWords: Readonly<Record<NameOccurrence['kind'], string>> = {
  text: 'In the texts',
  quote: 'In quotes',
  comment: 'In comments',
  addressee: 'In attributions',
  memo: 'In memos',
  note: 'In notes on evidence',
  claim: 'In claims',
  code: 'In codes',
  source: 'In the data of sources',
  consent: 'In consent notes',
  view: 'In views and filters',
  project: 'In the name of the project',
};

/** Lists where the real names of people with a pseudonym can still be read; each place can be jumped to. */
export function NamesDialog({ onClose }: { onClose: () => void }) {
  const found = useProcedure('people.findNames', {});
  const settings = useProcedure('people.settings', {});
  const count = found.data?.occurrences.reduce((sum, each) => sum + each.count, 0) ?? 0;
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      title="Real names in text"
      size="large"
      footer={
        <>
          <Button onPress={() => usePeople.getState().showPeople()}>People…</Button>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {found.isPending && <Progress label="Looking for names…" value={null} />}
      {found.error && <ErrorNotice error={found.error} />}
      {settings.data?.withPseudonym === 0 && (
        <Notice>Nobody has a pseudonym yet, so there is no name to look for.</Notice>
      )}
      {found.data && settings.data && settings.data.withPseudonym > 0 && (
        <div className={styles.report}>
          {count === 0 ? (
            <p className={styles.verdict}>
              <ShieldCheck aria-hidden size={18} strokeWidth={1.75} />
              No real name of anybody with a pseudonym was found.
            </p>
          ) : (
            <p>
              {count === 1 ? 'In one place' : `In ${count} places`}
              {found.data.more && ' and more'} the real name, or a part of it, of somebody with a pseudonym
              can still be read. Corroborate never changes the words of texts, quotes and notes; what others
              shall not read is for you to change.
            </p>
          )}
          <Occurrences occurrences={found.data.occurrences} />
        </div>
      )}
    </Dialog>
  );
}

function Occurrences({ occurrences }: { occurrences: readonly NameOccurrence[] }) {
  const goTo = useGoTo();
  const moveFocus = useRovingFocus();
  const byKind = Map.groupBy(occurrences, ({ kind }) => kind);
  let position = 0;
  return (
    <div onKeyDown={moveFocus} role="none">
      {nameOccurrenceKinds.map((kind) => {
        const some = byKind.get(kind) ?? [];
        if (some.length === 0) return null;
        return (
          <section key={kind} className={styles.kind} aria-label={kindWords[kind]}>
            <h3 className={styles.kindTitle}>{kindWords[kind]}</h3>
            <ul className={styles.list}>
              {some.map((each) => (
                <li key={keyOf(each)}>
                  {kind === 'project' ? (
                    <p className={styles.place}>
                      <Words occurrence={each} />
                    </p>
                  ) : (
                    <button
                      type="button"
                      className={styles.place}
                      data-roving
                      tabIndex={position++ === 0 ? 0 : -1}
                      onClick={() => goTo(each)}
                    >
                      <Words occurrence={each} />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Words({ occurrence: { before, exact, after, where, count } }: { occurrence: NameOccurrence }) {
  return (
    <Fragment>
      <span className={styles.words} dir="auto">
        {before}
        <mark>{exact}</mark>
        {after}
      </span>
      <span className={styles.where}>
        {where}
        {count > 1 && ` · ${count} times, at the head of turns`}
      </span>
    </Fragment>
  );
}

function keyOf({ kind, place, quoteId, claimId, codeId, sourceId, before, exact, after }: NameOccurrence) {
  const target = quoteId ?? claimId ?? codeId ?? sourceId ?? `${place?.documentId} ${place?.start}`;
  return [kind, target, before, exact, after].join('\n');
}

/** Returns a function that leaves the dialog for the place where a name stands. */
function useGoTo(): (occurrence: NameOccurrence) => void {
  const openQuote = useOpenQuote();
  const editSource = useSourceEditor((state) => state.edit);
  return ({ kind, place, quoteId, claimId, codeId, sourceId }) => {
    const { openDocument, openClaim, setView } = useWorkbench.getState();
    usePeople.getState().close();
    if (quoteId) openQuote(quoteId);
    else if (place) openDocument(place.documentId, place);
    else if (claimId) openClaim(claimId);
    else if (codeId) setView('codebook');
    else if (sourceId) editSource(sourceId);
    else if (kind === 'view') setView('tables');
  };
}
