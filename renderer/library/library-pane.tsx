import { ArrowDownUp, Plus, Search } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { commandOf } from '../../shared/domain/commands.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { runCommand, useCommand } from '../app/commands.ts';
import { type LibraryOrder, useWorkbench } from '../app/workbench-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './library.module.css';
import { LibraryEmpty } from './library-empty.tsx';
import { SourceList } from './source-list.tsx';
import { filterSources, libraryOrderLabels, sortSources } from './source-order.ts';

/** The pane on the left of the reader: the project's sources, filtered and in an order of choice. */
export function LibraryPane() {
  const { data: sources, error } = useProcedure('sources.list', {});
  const order = useWorkbench((state) => state.libraryOrder);
  const [filter, setFilter] = useState('');
  const deferredFilter = useDeferredValue(filter);
  const filterField = useRef<HTMLInputElement>(null);
  useCommand('library.filter', () => {
    filterField.current?.focus();
    filterField.current?.select();
  });

  if (error) return <ErrorNotice error={error} />;
  if (!sources) return null;
  if (sources.length === 0) return <LibraryEmpty />;
  const shown = sortSources(filterSources(sources, deferredFilter), order);
  return (
    <section aria-label="Library" className={styles.pane}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <TextField
            ref={filterField}
            aria-label="Filter the library"
            placeholder={`Filter ${sources.length === 1 ? 'one source' : `${sources.length} sources`}`}
            icon={Search}
            value={filter}
            onChange={setFilter}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setFilter('');
            }}
          />
        </div>
        <OrderMenu />
        <AddMenu />
      </div>
      <SourceList
        sources={shown}
        emptyText={`No source has “${filter.trim()}” in its title, author or container.`}
      />
    </section>
  );
}

function OrderMenu() {
  const order = useWorkbench((state) => state.libraryOrder);
  const setLibraryOrder = useWorkbench((state) => state.setLibraryOrder);
  return (
    <MenuTrigger>
      <IconButton icon={ArrowDownUp} label={`Sort: ${libraryOrderLabels[order]}`} />
      <Menu
        aria-label="Sort by"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[order]}
        onAction={(key) => setLibraryOrder(key as LibraryOrder)}
      >
        {Object.entries(libraryOrderLabels).map(([value, label]) => (
          <MenuItem key={value} id={value} label={label} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function AddMenu() {
  const keysFor = useCommandKeys();
  return (
    <MenuTrigger>
      <IconButton icon={Plus} label="Add sources" />
      <Menu aria-label="Add sources">
        {(['imports.files', 'imports.folder', 'imports.paste', 'references.import'] as const).map((name) => {
          const { label } = commandOf(name);
          return (
            <MenuItem
              key={name}
              id={name}
              label={label}
              keys={keysFor(name)}
              onAction={() => runCommand(name)}
            />
          );
        })}
      </Menu>
    </MenuTrigger>
  );
}
