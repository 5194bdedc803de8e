import { Merge, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { type PersonDetail, roleWords, type SpeakerRole, speakerRoles } from '../../shared/domain/people.ts';
import { announce } from '../app/announce.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { useAutosave } from '../app/use-autosave.ts';
import { useFieldChanges } from '../app/use-field-changes.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { ColourChoice } from '../codebook/colour-choice.tsx';
import { quotesInWords } from '../inspector/quotes-in-words.ts';
import { useBackend } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { MergePersonForm } from './merge-person-form.tsx';
import { usePeople } from './people-store.ts';
import styles from './person-page.module.css';
import { turnsInWords } from './person-words.ts';

interface PersonPageProps {
  person: PersonDetail;
  people: readonly PersonDetail[];
  onChoose: (id: string | null) => void;
}

/** One person: name, pseudonym and colour, each saved as it is changed, and where they speak. */
export function PersonPage({ person, people, onChoose }: PersonPageProps) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  const [isMerging, setIsMerging] = useState(false);
  const { id, name, pseudonym, colour, quoteCount, appearances } = person;
  const isUsed = quoteCount > 0 || appearances.length > 0;

  const update = useFieldChanges({ name, pseudonym, colour }, (fields) =>
    client.call('people.update', { id, ...fields }),
  );
  const nameField = useAutosave({
    saved: name,
    save: (text) => update({ name: text.trim() }),
    problemWith: (text) => (text.trim() === '' ? 'A person needs a name.' : null),
    name: 'The person’s name',
  });
  const pseudonymField = useAutosave({
    saved: pseudonym,
    save: (text) => update({ pseudonym: text.trim() }),
    name: 'The pseudonym',
  });
  const setColour = (chosen: number | null) => {
    setError(null);
    update({ colour: chosen }).then(() => announce('Colour changed.'), setError);
  };
  const setRole = (documentId: string, speaker: string, role: SpeakerRole) => {
    setError(null);
    client
      .call('speakers.update', { documentId, name: speaker, role })
      .then(() => announce(`Role changed: ${roleWords[role]}.`), setError);
  };
  const remove = () =>
    client.call('people.remove', { id }).then(() => {
      onChoose(null);
      return notifyUndoable(client, { title: `${name} removed.` });
    }, setError);

  return (
    <section className={styles.page} aria-label="Person">
      <TextField
        label="Name"
        value={nameField.text}
        onChange={nameField.change}
        onBlur={nameField.flush}
        errorMessage={nameField.problem}
      />
      <TextField
        label="Pseudonym"
        placeholder="None"
        description="Stands in for the name on screen and in every export while pseudonyms are shown."
        value={pseudonymField.text}
        onChange={pseudonymField.change}
        onBlur={pseudonymField.flush}
        errorMessage={pseudonymField.problem}
      />
      <ColourChoice value={colour} onChange={setColour} onNone={() => setColour(null)} />
      <section className={styles.part} aria-labelledby="appearances">
        <h3 id="appearances" className={styles.partTitle}>
          Speaks in
        </h3>
        {appearances.length === 0 ? (
          <p className={styles.muted}>No interview of this project.</p>
        ) : (
          <ul className={styles.appearances}>
            {appearances.map(({ documentId, title, speaker, role, turnCount }) => (
              <li key={`${documentId} ${speaker}`} className={styles.appearance}>
                <span className={styles.where}>
                  <Button variant="quiet" onPress={() => open(documentId)}>
                    {title || 'Untitled'}
                  </Button>
                  <span className={styles.muted}>
                    {speaker === name ? '' : `as “${speaker}” · `}
                    {turnsInWords(turnCount)}
                  </span>
                </span>
                <span className={styles.role}>
                  <Select
                    aria-label={`Role in ${title || 'Untitled'}`}
                    options={speakerRoles.map((value) => ({ value, label: roleWords[value] }))}
                    value={role}
                    onChange={(chosen) => setRole(documentId, speaker, chosen)}
                  />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {error && <ErrorNotice error={error} />}
      {isMerging && (
        <MergePersonForm
          person={person}
          people={people}
          onMerged={onChoose}
          onClose={() => setIsMerging(false)}
        />
      )}
      <footer className={styles.footer}>
        <span className={styles.muted}>{quotesInWords(quoteCount)} said by this person</span>
        <Button
          variant="quiet"
          icon={Merge}
          isDisabled={people.length < 2}
          onPress={() => setIsMerging(true)}
        >
          Merge into…
        </Button>
        <Button variant="quiet" icon={Trash2} isDisabled={isUsed} onPress={remove}>
          Remove
        </Button>
      </footer>
    </section>
  );
}

function open(documentId: string): void {
  usePeople.getState().close();
  useWorkbench.getState().openDocument(documentId);
}
