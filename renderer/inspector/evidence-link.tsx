import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { AppError } from '../../shared/contract/errors.ts';
import type { QuoteLink } from '../../shared/domain/records.ts';
import { relations, relationWords, strengthWords } from '../../shared/domain/relations.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { excerptOf } from '../reader/excerpt.ts';
import { useBackend } from '../transport/react.tsx';
import { IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-field.tsx';
import styles from './evidence-link.module.css';
import { useLeaveGuard } from './use-leave-guard.ts';

/** One link from the quote to a claim, changed in place. */
export function EvidenceLink({ link }: { link: QuoteLink }) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  const claim = excerptOf(link.statement, 50);

  const change = (part: Partial<Pick<QuoteLink, 'relation' | 'strength' | 'note'>>) => {
    const { id, relation, strength, note } = { ...link, ...part };
    return client.call('evidence.update', { id, relation, strength, note });
  };
  const changeAtOnce = (part: Partial<QuoteLink>, outcome: string) => {
    setError(null);
    change(part).then(() => announce(`“${claim}”: ${outcome.toLowerCase()}`), setError);
  };
  const note = useAutosave({
    saved: link.note,
    save: (text) => change({ note: text }),
    name: 'The note on a piece of evidence',
  });
  useLeaveGuard(note.text !== link.note, note.flush);

  const unlink = () => {
    setError(null);
    client
      .call('evidence.unlink', { id: link.id })
      .then(() => notifyUndoable(client, { title: 'Quote unlinked from claim', detail: claim }))
      .catch(setError);
  };

  return (
    <li className={styles.link} data-relation={link.relation}>
      <div className={styles.head}>
        <PlainButton
          className={styles.claim ?? ''}
          onPress={() => useWorkbench.getState().openClaim(link.claimId)}
        >
          {link.statement}
        </PlainButton>
        <IconButton icon={Unlink} label={`Unlink from “${claim}”`} onPress={unlink} />
      </div>
      <div className={styles.bearing}>
        <Select
          aria-label={`Relation to “${claim}”`}
          options={relations.map((value) => ({ value, label: relationWords[value].label }))}
          value={link.relation}
          onChange={(relation) => changeAtOnce({ relation }, relationWords[relation].label)}
        />
        <Select
          aria-label={`Strength for “${claim}”`}
          options={strengthWords.map((label, index) => ({ value: String(index + 1), label }))}
          value={String(link.strength)}
          onChange={(strength) =>
            changeAtOnce({ strength: Number(strength) }, strengthWords[Number(strength) - 1] ?? '')
          }
        />
      </div>
      <TextArea
        aria-label={`Note on “${claim}”`}
        placeholder="Note"
        rows={1}
        value={note.text}
        onChange={note.change}
        onBlur={note.flush}
        errorMessage={note.problem}
      />
      {error && <ErrorNotice error={error} />}
    </li>
  );
}
