import { Pencil, Users } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { roleWords, type Speaker, type SpeakerRole, speakerRoles } from '../../shared/domain/people.ts';
import { announce } from '../app/announce.ts';
import { CodeDot } from '../codebook/code-dot.tsx';
import { PanelSection } from '../inspector/panel-section.tsx';
import { FindOrCreate } from '../reader/find-or-create.tsx';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Select } from '../ui/select.tsx';
import styles from './document-speakers.module.css';
import { usePeople } from './people-store.ts';
import { turnsInWords } from './person-words.ts';
import { useSpeakers } from './use-speakers.ts';

/** Who speaks in the document: what they do there, and who is meant by each name. Nothing where nobody speaks. */
export function DocumentSpeakers({ documentId }: { documentId: string }) {
  const client = useBackend();
  const speakers = [...useSpeakers(documentId).values()].filter(({ turnCount }) => turnCount > 0);
  const [error, setError] = useState<AppError | null>(null);
  const [asked, setAsked] = useState<Speaker | null>(null);
  if (speakers.length === 0) return null;

  const setRole = ({ name }: Speaker, role: SpeakerRole) => {
    setError(null);
    client
      .call('speakers.update', { documentId, name, role })
      .then(() => announce(`Role changed: ${roleWords[role]}.`), setError);
  };

  return (
    <PanelSection
      title="Speakers"
      action={
        <IconButton
          icon={Users}
          label="People…"
          onPress={() => usePeople.getState().showPeople(speakers[0]?.personId ?? undefined)}
        />
      }
    >
      <ul className={styles.speakers}>
        {speakers.map((speaker) => (
          <li key={speaker.name} className={styles.speaker}>
            <span className={styles.who}>
              <span className={styles.name}>
                {speaker.colour !== null && <CodeDot colour={speaker.colour} />}
                {speaker.shownName}
              </span>
              <span className={styles.facts}>{turnsInWords(speaker.turnCount)}</span>
            </span>
            <IconButton
              icon={Pencil}
              label={`Say who ${speaker.shownName} is`}
              onPress={() => setAsked(speaker)}
            />
            <span className={styles.role}>
              <Select
                aria-label={`Role of ${speaker.shownName}`}
                options={speakerRoles.map((value) => ({ value, label: roleWords[value] }))}
                value={speaker.role}
                onChange={(role) => setRole(speaker, role)}
              />
            </span>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
      {asked && <WhoSpeaks speaker={asked} onClose={() => setAsked(null)} />}
    </PanelSection>
  );
}

/** Asks which person is meant by a name in this document. */
function WhoSpeaks({ speaker, onClose }: { speaker: Speaker; onClose: () => void }) {
  const client = useBackend();
  const people = useProcedure('people.list', {}).data ?? [];
  const [error, setError] = useState<AppError | null>(null);
  const { documentId, name } = speaker;
  const set = (personName: string) => {
    setError(null);
    client.call('speakers.update', { documentId, name, personName }).then(() => {
      announce(`These turns are ${personName}’s.`);
      onClose();
    }, setError);
  };
  return (
    <Dialog isOpen isDismissable onClose={onClose} title={`Who is ${speaker.shownName}?`} size="small">
      <FindOrCreate
        label="In this document it is"
        placeholder="Name of the person"
        choices={people
          .filter(({ id }) => id !== speaker.personId)
          .map((person) => ({ id: person.id, label: person.name }))}
        onChoose={(id) => set(people.find((person) => person.id === id)?.name ?? '')}
        create={{ label: (typed) => `New person “${typed}”`, run: set }}
        autoFocus
        errorMessage={error?.message ?? null}
      />
    </Dialog>
  );
}
