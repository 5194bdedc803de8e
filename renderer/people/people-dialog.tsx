import { Plus, ScanSearch, Search, Users } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { PersonDetail } from '../../shared/domain/people.ts';
import { announce } from '../app/announce.ts';
import { CodeDot } from '../codebook/code-dot.tsx';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceTree } from '../ui/choice-tree.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NewPersonForm } from './new-person-form.tsx';
import styles from './people-dialog.module.css';
import { usePeople } from './people-store.ts';
import { PersonPage } from './person-page.tsx';
import { personFacts } from './person-words.ts';
import { PseudonymSwitch } from './pseudonym-switch.tsx';

/** Everybody who speaks or is quoted: what they are called, where they speak, and whether pseudonyms stand in for names. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const { data, error } = useProcedure('people.describe', {});
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="People"
      size="large"
      footer={
        <>
          <div className={styles.switch}>
            <PseudonymSwitch />
          </div>
          <Button icon={ScanSearch} onPress={() => usePeople.getState().showNames()}>
            Real names in text…
          </Button>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {error && <ErrorNotice error={error} />}
      {data && <People people={data.people} unlistedSpeakers={data.unlistedSpeakers} />}
    </Dialog>
  );
}

interface PeopleProps {
  people: readonly PersonDetail[];
  unlistedSpeakers: number;
}

function People({ people, unlistedSpeakers }: PeopleProps) {
  const [chosenId, setChosenId] = useState(() => usePeople.getState().personId);
  const [filter, setFilter] = useState('');
  const [isAdding, setIsAdding] = useState(false);
  const chosen = people.find(({ id }) => id === chosenId) ?? people[0];
  const shown = people.filter((person) => fits(person, filter));

  return (
    <div className={styles.people}>
      {unlistedSpeakers > 0 && <GatherSpeakers count={unlistedSpeakers} />}
      {isAdding && <NewPersonForm onMade={setChosenId} onDone={() => setIsAdding(false)} />}
      {chosen ? (
        <div className={styles.columns}>
          <nav className={styles.list} aria-label="People">
            <div className={styles.tools}>
              <TextField
                aria-label="Filter people"
                placeholder="Filter people"
                icon={Search}
                value={filter}
                onChange={setFilter}
              />
              <Button variant="quiet" icon={Plus} onPress={() => setIsAdding(true)}>
                Add…
              </Button>
            </div>
            {shown.length === 0 ? (
              <p className={styles.nothing}>Nobody is called that.</p>
            ) : (
              <ChoiceTree
                aria-label="People"
                nodes={shown.map((person) => ({
                  id: person.id,
                  text: person.name,
                  content: <PersonLine person={person} />,
                  children: [],
                }))}
                chosenId={chosen.id}
                onChoose={setChosenId}
              />
            )}
          </nav>
          <PersonPage key={chosen.id} person={chosen} people={people} onChoose={setChosenId} />
        </div>
      ) : (
        <EmptyState
          icon={Users}
          title="Nobody yet"
          actions={<Button onPress={() => setIsAdding(true)}>Add a person…</Button>}
        >
          Whoever speaks in an interview you import, or is named as the speaker of a quote, is listed here.
        </EmptyState>
      )}
    </div>
  );
}

function fits({ name, pseudonym }: PersonDetail, filter: string): boolean {
  return `${name}\n${pseudonym}`.toLowerCase().includes(filter.trim().toLowerCase());
}

function PersonLine({ person }: { person: PersonDetail }) {
  return (
    <span className={styles.line}>
      <span className={styles.name}>
        {person.colour !== null && <CodeDot colour={person.colour} />}
        <span className={styles.nameWords}>{person.name}</span>
        {person.pseudonym && <span className={styles.pseudonym}>{person.pseudonym}</span>}
      </span>
      <span className={styles.facts}>{personFacts(person)}</span>
    </span>
  );
}

/** Offers to make persons of the speakers of interviews that came in before there were any. */
function GatherSpeakers({ count }: { count: number }) {
  const client = useBackend();
  const [error, setError] = useState<AppError | null>(null);
  const gather = () => {
    setError(null);
    client.call('people.gather', {}).then(({ added }) => announce(`${added} speakers listed.`), setError);
  };
  return (
    <>
      <Notice actions={<Button onPress={gather}>List them</Button>}>
        {count === 1 ? '1 speaker' : `${count} speakers`} of earlier imports {count === 1 ? 'is' : 'are'} not
        listed yet.
      </Notice>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
