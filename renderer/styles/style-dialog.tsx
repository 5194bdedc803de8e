import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import { type CitationStyle, isSameStyle } from '../../shared/domain/styles.ts';
import { announce } from '../app/announce.ts';
import { useSettings } from '../app/settings.ts';
import { useWorkbench } from '../app/workbench-store.ts';
import { useFileDialogs } from '../host/file-dialogs.ts';
import { useTableStyle } from '../tables/table-style.ts';
import { useBackend, useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { type StyleShelf, useProjectStyle, useStyleShelf } from './style-catalogue.ts';
import styles from './style-dialog.module.css';
import type { StyleScope } from './style-dialog-store.ts';
import { StyleFinder } from './style-finder.tsx';
import { StylePage } from './style-page.tsx';
import { styleName } from './style-words.ts';

interface StyleDialogProps {
  /** What the style is for at first. */
  scope: StyleScope;
  onClose: () => void;
}

/** Chooses the style and language of the project, or of the table on screen, with a sample of each style one visits. */
export function StyleDialog({ scope: firstScope, onClose }: StyleDialogProps) {
  const shelf = useStyleShelf();
  const client = useBackend();
  const projectStyle = useProjectStyle();
  const tableStyle = useTableStyle();
  const rememberTable = useWorkbench((workbench) => workbench.rememberTable);
  const [scope, setScope] = useState<StyleScope>(
    firstScope === 'table' && tableStyle === null ? 'project' : firstScope,
  );
  const [edited, setEdited] = useState<CitationStyle | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [additions, setAdditions] = useState(0);
  // A choice of a style that was removed since is none any more.
  const kept = edited && shelf?.find(edited.style) ? edited : null;
  const chosen = kept ?? (scope === 'table' ? (tableStyle ?? projectStyle) : projectStyle);

  const choose = (change: Partial<CitationStyle>) => {
    setError(null);
    setEdited({ ...chosen, ...change });
  };
  const save = async () => {
    if (scope === 'table') {
      rememberTable({ cited: chosen });
      return onClose();
    }
    setSaving(true);
    try {
      if (!isSameStyle(chosen, projectStyle)) await client.call('styles.choose', chosen);
      if (firstScope === 'table') rememberTable({ cited: null });
      const style = shelf?.find(chosen.style);
      announce(`The project is cited in ${style ? styleName(style) : chosen.style}.`);
      onClose();
    } catch (thrown) {
      setError(thrown as AppError);
      setSaving(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Citation style"
      size="large"
      onSubmit={() => void save()}
      footer={
        <>
          <div className={styles.add}>
            <AddStyle
              onAdded={(style) => {
                choose({ style });
                setAdditions((before) => before + 1);
              }}
              onFailed={setError}
            />
          </div>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!shelf} isPending={isSaving} onPress={() => void save()}>
            {scope === 'table' ? 'Use in this table' : 'Use in the project'}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {firstScope === 'table' && (
          <div className={styles.scope}>
            <SegmentedControl
              label="What the style is for"
              segments={[
                { value: 'project', label: 'The whole project' },
                { value: 'table', label: 'This table only' },
              ]}
              value={scope}
              onChange={setScope}
            />
            <span className={styles.scopeWords}>
              {scope === 'table'
                ? 'References elsewhere stay in the project’s style. Save the view to keep it.'
                : 'Tables, references and exports; views with a style of their own keep it.'}
            </span>
          </div>
        )}
        {error && <ErrorNotice error={error} />}
        {shelf ? (
          <StyleColumns
            // Begun anew, the list shows what was added.
            key={additions}
            shelf={shelf}
            chosen={chosen}
            onChoose={choose}
            onSave={() => void save()}
          />
        ) : (
          <Progress label="Getting the styles ready…" value={null} />
        )}
      </div>
    </Dialog>
  );
}

interface StyleColumnsProps {
  shelf: StyleShelf;
  chosen: CitationStyle;
  onChoose: (change: Partial<CitationStyle>) => void;
  onSave: () => void;
}

function StyleColumns({ shelf, chosen, onChoose, onSave }: StyleColumnsProps) {
  const { settings } = useSettings();
  const sourceId = useOpenSource();
  const [visitedId, setVisitedId] = useState<string | null>(null);
  const visit = useCallback((id: string | null) => setVisitedId(id), []);
  const shown = shelf.find(visitedId ?? chosen.style) ?? shelf.find(chosen.style);
  return (
    <div className={styles.columns}>
      <StyleFinder
        shelf={shelf}
        favourites={settings?.favouriteStyles ?? []}
        chosenId={chosen.style}
        onChoose={(style) => {
          // Chosen once more, it is meant.
          if (style === chosen.style) onSave();
          else onChoose({ style });
        }}
        onVisit={visit}
      />
      {shown ? (
        <StylePage
          style={shown}
          shelf={shelf}
          locale={chosen.locale}
          onLocaleChange={(locale) => onChoose({ locale })}
          sourceId={sourceId}
        />
      ) : (
        <p className={styles.missing}>The style chosen before is not here any more. Choose another one.</p>
      )}
    </div>
  );
}

/** The source of the document that is open, to be shown in the styles; null for none. */
function useOpenSource(): string | null {
  const { data: sources = [] } = useProcedure('sources.list', {});
  const { documentId, sourceId } = useWorkbench();
  return (
    sources.find(({ documents }) => documents.some(({ id }) => id === documentId))?.id ??
    sources.find(({ id }) => id === sourceId)?.id ??
    null
  );
}

interface AddStyleProps {
  onAdded: (id: string) => void;
  onFailed: (error: AppError) => void;
}

/** Adds the style in a file to the project. */
function AddStyle({ onAdded, onFailed }: AddStyleProps) {
  const client = useBackend();
  const dialogs = useFileDialogs();
  const add = async () => {
    try {
      const path = await dialogs.chooseStyle();
      if (path === null) return;
      const { style, replaced } = await client.call('styles.add', { path });
      announce(
        replaced
          ? `The project’s “${style.title}” was replaced with this version.`
          : `Style “${style.title}” added to the project.`,
      );
      onAdded(style.id);
    } catch (thrown) {
      onFailed(thrown as AppError);
    }
  };
  return (
    <Button variant="quiet" icon={Plus} onPress={() => void add()}>
      Add a .csl file…
    </Button>
  );
}
