import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { SourceSummary } from '../../shared/domain/records.ts';
import { notifyUndoable } from '../app/notify-undoable.ts';
import { bylineOf, filterSources, titleOf } from '../library/source-order.ts';
import { useBackend, useProcedure, useProcedureMutation } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './origin-editor.module.css';
import { useOriginEditor } from './origin-editor-store.ts';

/** Pixels; rows not yet shown are taken to be this high. */
const estimatedRowHeight = 44;

/** The dialog that says which sources have one origin. Mounted once; `useOriginEditor` says for which source, if any. */
export function OriginEditor() {
  const { sourceId, close } = useOriginEditor();
  const { data: sources } = useProcedure('sources.list', {}, { enabled: sourceId !== null });
  const source = sources?.find(({ id }) => id === sourceId);
  if (!sources || !source) return null;
  return <OriginForm key={source.id} source={source} sources={sources} onClose={close} />;
}

interface OriginFormProps {
  source: SourceSummary;
  /** All of the project. */
  sources: readonly SourceSummary[];
  onClose: () => void;
}

function OriginForm({ source, sources, onClose }: OriginFormProps) {
  const client = useBackend();
  const { origin } = source;
  const [name, setName] = useState(origin?.name ?? titleOf(source));
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(sources.filter((other) => origin && other.origin?.id === origin.id).map(({ id }) => id)),
  );
  const save = useProcedureMutation('origins.save');
  const dissolve = useProcedureMutation('origins.dissolve');
  const formId = useId();
  const others = sources.filter(({ id }) => id !== source.id);
  // Those chosen first, so that they are in sight.
  const shown = filterSources(others, filter).toSorted(
    (a, b) => Number(isMember(b, origin?.id)) - Number(isMember(a, origin?.id)),
  );
  const members = new Set(chosen).add(source.id);

  function submit(): void {
    save.mutate(
      { id: origin?.id ?? null, name, sourceIds: [...members] },
      {
        onSuccess: (saved) => {
          onClose();
          void notifyUndoable(client, {
            title: `${members.size} sources count as one: “${saved.name}”`,
          });
        },
      },
    );
  }

  function dissolveIt(id: string): void {
    dissolve.mutate(
      { id },
      {
        onSuccess: () => {
          onClose();
          void notifyUndoable(client, { title: `“${name}” was dissolved; its sources count each` });
        },
      },
    );
  }

  const error = save.error ?? dissolve.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSubmit={submit}
      title={`Same origin as “${titleOf(source)}”`}
      footer={
        <>
          {origin && (
            <Button variant="quiet" isPending={dissolve.isPending} onPress={() => dissolveIt(origin.id)}>
              Dissolve origin
            </Button>
          )}
          <span className={styles.space} />
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={members.size < 2}
            isPending={save.isPending}
          >
            {members.size < 2 ? 'Count as one' : `Count ${members.size} sources as one`}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className={styles.words}>
          Choose the sources that tell the same story from one pen, such as reprints of a wire report. They
          stay sources of their own, and count as one wherever independent sources are counted.
        </p>
        {error && <ErrorNotice error={error} />}
        <TextField
          label="Name of the origin"
          placeholder="Reuters, 4 February"
          value={name}
          onChange={setName}
        />
        <TextField
          aria-label="Find sources"
          placeholder="Find sources"
          icon={Search}
          value={filter}
          onChange={setFilter}
          autoFocus
        />
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight }}>
          <GridList
            aria-label="Sources of the same origin"
            className={styles.list ?? ''}
            items={shown}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) => {
              const ids = keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String);
              setChosen(new Set(ids));
            }}
            renderEmptyState={() => (
              <p className={styles.nothing}>
                {others.length === 0 ? 'There is no other source yet.' : 'No source has these words.'}
              </p>
            )}
          >
            {(other) => (
              <GridListItem id={other.id} textValue={titleOf(other)} className={styles.item ?? ''}>
                <Checkbox slot="selection" />
                <span className={styles.itemWords}>
                  <span className={styles.title}>{titleOf(other)}</span>
                  <span className={styles.byline}>{detailOf(other, origin?.id)}</span>
                </span>
              </GridListItem>
            )}
          </GridList>
        </Virtualizer>
      </form>
    </Dialog>
  );
}

function isMember({ origin }: SourceSummary, originId: string | undefined): boolean {
  return originId !== undefined && origin?.id === originId;
}

function detailOf(source: SourceSummary, originId: string | undefined): string {
  const { origin } = source;
  const leaves = origin && origin.id !== originId ? `now of “${origin.name}”` : '';
  return [bylineOf(source), leaves].filter(Boolean).join(' · ');
}
