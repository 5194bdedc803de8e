import { FolderPlus } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ProcedureOutput } from '../../shared/contract/procedures.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './file-chooser.module.css';
import { closeFileChooser, type FileChooserRequest, useFileChooserRequest } from './file-chooser-store.ts';
import { choosable } from './file-dialogs.ts';
import { FolderCrumbs, FolderEntries, FolderPlaces } from './folder-lists.tsx';
import { NewFolderForm } from './new-folder-form.tsx';
import { fileNameOf, fileNameProblem, folderOf, joinPath, withEnding } from './paths.ts';

type Folder = ProcedureOutput<'files.listFolder'>;

/** The interface's own dialog to open and save files, where the shell has none. Mounted once. */
export function FileChooser() {
  const request = useFileChooserRequest((state) => state.request);
  if (!request) return null;
  return <FileChooserDialog key={`${request.mode} ${request.title}`} request={request} />;
}

function FileChooserDialog({ request }: { request: FileChooserRequest }) {
  const { endings, name: filesName } = choosable(request.kind);
  const ending = endings[0] ?? '';
  const isFolderWanted = request.kind === 'folder';
  const suggestedPath = request.mode === 'save' ? request.suggestedPath : '';
  const [folderPath, setFolderPath] = useState<string | null>(folderOf(suggestedPath) || null);
  const [name, setName] = useState(fileNameOf(suggestedPath));
  const [chosenPath, setChosenPath] = useState<string | null>(null);
  const [showProblem, setShowProblem] = useState(false);
  const [isAddingFolder, setIsAddingFolder] = useState(false);
  const formId = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const folder = useProcedure('files.listFolder', {
    path: folderPath,
    extensions: endings.map((each) => (isFolderWanted ? each : each.slice(1))),
  });

  const fileName = withEnding(name.trim(), ending);
  const existing = request.mode === 'save' ? findEntry(folder.data, fileName) : null;
  const isProjectThere = existing !== null && request.kind === 'project';
  const isReplacing = existing !== null && !isProjectThere;
  // A folder that is shown can be chosen without marking it first.
  const openable = chosenPath ?? (isFolderWanted ? (folder.data?.path ?? null) : null);
  const problem = fileNameProblem(name);
  const shownProblem = isProjectThere ? projectThere(fileName) : showProblem ? problem : null;

  function cancel(): void {
    request.answer(null);
    closeFileChooser();
  }

  function leaveNewFolder(): void {
    setIsAddingFolder(false);
    nameField.current?.focus();
  }

  function openFolder(path: string | null): void {
    setFolderPath(path);
    setChosenPath(null);
    setIsAddingFolder(false);
  }

  function open(path: string): void {
    if (request.mode === 'open') request.answer(path);
    closeFileChooser();
  }

  function save(): void {
    setShowProblem(true);
    if (request.mode !== 'save' || problem !== null || isProjectThere || !folder.data) return;
    request.answer({ path: joinPath(folder.data.path, fileName), replaces: existing !== null });
    closeFileChooser();
  }

  return (
    <Dialog
      isOpen
      onClose={cancel}
      title={request.title}
      size="medium"
      footer={
        <>
          <Button
            icon={FolderPlus}
            variant="quiet"
            isDisabled={!folder.data}
            onPress={() => setIsAddingFolder(true)}
          >
            New folder
          </Button>
          <span className={styles.space} />
          <Button onPress={cancel}>Cancel</Button>
          {request.mode === 'open' ? (
            <Button variant="primary" isDisabled={!openable} onPress={() => openable && open(openable)}>
              {isFolderWanted ? `Choose “${fileNameOf(openable ?? '') || openable}”` : 'Open'}
            </Button>
          ) : (
            <Button variant="primary" type="submit" form={formId} isDisabled={!folder.data || isProjectThere}>
              {isReplacing ? 'Replace' : 'Save'}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.chooser}>
        {request.mode === 'save' && (
          <form
            id={formId}
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <TextField
              ref={nameField}
              label="Name"
              value={name}
              onChange={setName}
              autoFocus
              onFocus={(event) => selectNameWithoutEnding(event.target, ending)}
              errorMessage={shownProblem}
            />
          </form>
        )}
        {folder.data && <FolderCrumbs path={folder.data.path} onOpen={openFolder} />}
        {folder.error && (
          <ErrorNotice
            error={folder.error}
            {...(folderPath === null
              ? {}
              : { actions: <Button onPress={() => openFolder(null)}>Go to Documents</Button> })}
          />
        )}
        {isAddingFolder && folder.data && (
          <NewFolderForm
            parent={folder.data.path}
            onDone={(path) => {
              openFolder(path);
              leaveNewFolder();
            }}
            onCancel={leaveNewFolder}
          />
        )}
        <div className={styles.columns}>
          <FolderPlaces
            places={folder.data?.places ?? []}
            current={folder.data?.path ?? null}
            onOpen={openFolder}
          />
          <FolderEntries
            key={folder.data?.path ?? ''}
            entries={folder.data?.entries ?? []}
            emptyText={isFolderWanted ? 'No folders here.' : `No folders and no ${filesName} here.`}
            onOpenFolder={openFolder}
            onChoose={(entry) => {
              const isWanted = entry?.kind === (isFolderWanted ? 'folder' : 'file');
              setChosenPath(isWanted ? entry.path : null);
              if (isWanted && request.mode === 'save') setName(entry.name);
            }}
            onOpenFile={(entry) => {
              if (request.mode === 'open') open(entry.path);
              else setName(entry.name);
            }}
          />
        </div>
        {isReplacing && (
          <Notice tone="warning">There is already a file named “{fileName}” here. Saving replaces it.</Notice>
        )}
      </div>
    </Dialog>
  );
}

function projectThere(fileName: string): string {
  return `There is already a project named “${fileName}” here. Choose another name; a project is never replaced.`;
}

/** File names differ only in case on some systems, so case does not count. */
function findEntry(folder: Folder | undefined, fileName: string): Folder['entries'][number] | null {
  return folder?.entries.find(({ name }) => name.toLowerCase() === fileName.toLowerCase()) ?? null;
}

function selectNameWithoutEnding(input: Element, ending: string): void {
  if (!(input instanceof HTMLInputElement)) return;
  const { value } = input;
  input.setSelectionRange(0, value.endsWith(ending) ? value.length - ending.length : value.length);
}
