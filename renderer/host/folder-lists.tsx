import { File, FileText, Folder } from 'lucide-react';
import { Breadcrumb, Breadcrumbs, Button, GridList, GridListItem } from 'react-aria-components';
import type { FileEntry } from '../../shared/contract/values.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './file-chooser.module.css';
import { pathCrumbs } from './paths.ts';

/** The folders that lead to the one shown. */
export function FolderCrumbs({ path, onOpen }: { path: string; onOpen: (path: string) => void }) {
  const crumbs = pathCrumbs(path);
  return (
    <Breadcrumbs aria-label="Folder" className={styles.crumbs ?? ''}>
      {crumbs.map((crumb, index) => (
        <Breadcrumb key={crumb.path} className={styles.crumb ?? ''}>
          <Button
            className={styles.crumbButton ?? ''}
            isDisabled={index === crumbs.length - 1}
            onPress={() => onOpen(crumb.path)}
          >
            {crumb.label}
          </Button>
        </Breadcrumb>
      ))}
    </Breadcrumbs>
  );
}

interface FolderPlacesProps {
  places: readonly { readonly label: string; readonly path: string }[];
  current: string | null;
  onOpen: (path: string) => void;
}

/** Folders one often wants: Documents, Downloads, Home. */
export function FolderPlaces({ places, current, onOpen }: FolderPlacesProps) {
  return (
    <nav aria-label="Places" className={styles.places}>
      {places.map((place) => (
        <Button
          key={place.path}
          className={classNames(styles.place, place.path === current && styles.current)}
          onPress={() => onOpen(place.path)}
        >
          {place.label}
        </Button>
      ))}
    </nav>
  );
}

interface FolderEntriesProps {
  entries: readonly FileEntry[];
  emptyText: string;
  onOpenFolder: (path: string) => void;
  /** What is chosen but not yet opened; null when nothing is. */
  onChoose: (entry: FileEntry | null) => void;
  onOpenFile: (entry: FileEntry) => void;
}

/** What a folder holds. Enter and double-click open. */
export function FolderEntries({
  entries,
  emptyText,
  onOpenFolder,
  onChoose,
  onOpenFile,
}: FolderEntriesProps) {
  const entryOf = (path: unknown) => entries.find((entry) => entry.path === path);
  return (
    <GridList
      aria-label="Files and folders"
      className={styles.entries ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      onSelectionChange={(keys) => {
        onChoose((keys === 'all' ? undefined : entryOf([...keys][0])) ?? null);
      }}
      onAction={(path) => {
        const entry = entryOf(path);
        if (entry?.kind === 'folder') onOpenFolder(entry.path);
        else if (entry) onOpenFile(entry);
      }}
      renderEmptyState={() => <p className={styles.empty}>{emptyText}</p>}
    >
      {entries.map((entry) => (
        <GridListItem key={entry.path} id={entry.path} textValue={entry.name} className={styles.entry ?? ''}>
          <EntryIcon entry={entry} />
          <span className={styles.entryName}>{entry.name}</span>
          <span className={styles.entryDate}>{entry.modifiedAt && formatDay(entry.modifiedAt)}</span>
        </GridListItem>
      ))}
    </GridList>
  );
}

function EntryIcon({ entry }: { entry: FileEntry }) {
  const isProject = entry.name.endsWith('.corroborate');
  const Icon = entry.kind === 'folder' ? Folder : isProject ? FileText : File;
  return <Icon aria-hidden size={15} strokeWidth={1.5} className={styles.entryIcon} />;
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

function formatDay(timestamp: string): string {
  return dayFormat.format(new Date(timestamp));
}
