import { FileText, Scale, Search } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import type { CommandName } from '../../shared/domain/commands.ts';
import { formatNames } from '../../shared/domain/names.ts';
import { useProcedure } from '../transport/react.tsx';
import { Keys } from '../ui/keys.tsx';
import { useTakeFirst } from '../ui/take-first.ts';
import { useCommandKeys } from './command-keys.ts';
import styles from './command-palette.module.css';
import { runCommand, useCommand, useEnabledCommands } from './commands.ts';
import { fuzzyBest } from './fuzzy.ts';
import { useCommandLabel } from './history-commands.ts';
import { useWorkbench } from './workbench-store.ts';

/** Results shown of each kind. */
const limit = 30;

/** Ctrl/Cmd+K: goes anywhere and does anything by name. Mounted once. */
export function CommandPalette() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('app.palette', () => setIsOpen(true));
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setIsOpen} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog data-modal aria-label="Command palette" className={styles.dialog ?? ''}>
          <Palette onDone={() => setIsOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const commandItems = useCommandItems(typed);
  const sourceItems = useSourceItems(typed);
  const claimItems = useClaimItems(typed);
  const isEmpty = commandItems.length + sourceItems.length + claimItems.length === 0;

  function choose(action: () => void): void {
    onDone();
    // The palette first gives focus back to where it was; a command may then take it.
    requestAnimationFrame(action);
  }

  const first = commandItems[0] ?? sourceItems[0] ?? claimItems[0];
  const { forgetMoves, onKeyDownCapture } = useTakeFirst(
    typed.trim() === '' || !first ? null : () => choose(first.run),
  );

  return (
    <Autocomplete
      inputValue={typed}
      onInputChange={(text) => {
        forgetMoves();
        setTyped(text);
      }}
    >
      <div className={styles.keys} onKeyDownCapture={onKeyDownCapture}>
        <TextField aria-label="Command, source or claim" autoFocus className={styles.search ?? ''}>
          <Search aria-hidden size={16} strokeWidth={1.75} />
          <Input
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded={!isEmpty}
            className={styles.input ?? ''}
            placeholder="Command, source or claim"
          />
        </TextField>
      </div>
      <ListBox aria-label="Results" className={styles.results ?? ''}>
        {commandItems.length > 0 && <Section title="Commands" items={commandItems} onChoose={choose} />}
        {sourceItems.length > 0 && <Section title="Sources" items={sourceItems} onChoose={choose} />}
        {claimItems.length > 0 && <Section title="Claims" items={claimItems} onChoose={choose} />}
      </ListBox>
      {isEmpty && <p className={styles.nothing}>Nothing is called “{typed}”.</p>}
    </Autocomplete>
  );
}

interface Item {
  readonly id: string;
  readonly kind: 'command' | 'source' | 'claim';
  readonly label: string;
  readonly detail?: string;
  readonly keys?: string;
  readonly run: () => void;
}

interface SectionProps {
  title: string;
  items: readonly Item[];
  onChoose: (action: () => void) => void;
}

function Section({ title, items, onChoose }: SectionProps) {
  return (
    <ListBoxSection>
      <Header className={styles.header}>{title}</Header>
      {items.map((item) => (
        <ListBoxItem
          key={item.id}
          id={item.id}
          textValue={item.label}
          className={styles.item ?? ''}
          onAction={() => onChoose(item.run)}
        >
          {item.kind === 'source' && <FileText aria-hidden size={15} strokeWidth={1.5} />}
          {item.kind === 'claim' && <Scale aria-hidden size={15} strokeWidth={1.5} />}
          <span className={styles.label}>{item.label}</span>
          {item.detail && <span className={styles.detail}>{item.detail}</span>}
          {item.keys && <Keys keys={item.keys} />}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

function useCommandItems(typed: string): Item[] {
  const enabled = useEnabledCommands();
  const labelOf = useCommandLabel();
  const keysFor = useCommandKeys();
  const names = [...enabled].filter((name) => name !== 'app.palette');
  return fuzzyBest(names, typed, labelOf, limit).map((name: CommandName) => {
    const keys = keysFor(name);
    return {
      id: name,
      kind: 'command',
      label: labelOf(name),
      run: () => runCommand(name),
      ...(keys ? { keys } : {}),
    };
  });
}

function useSourceItems(typed: string): Item[] {
  const { data: sources = [] } = useProcedure('sources.list', {}, { enabled: useIsProjectOpen() });
  const openDocument = useWorkbench((state) => state.openDocument);
  if (typed.trim() === '') return [];
  return fuzzyBest(
    sources,
    typed,
    ({ csl }) => `${csl.title ?? ''} ${formatNames(csl.author)}`,
    limit,
  ).flatMap(({ id, csl, documents }) => {
    const [document] = documents;
    if (!document) return [];
    const detail = [formatNames(csl.author), csl['container-title']].filter(Boolean).join(' · ');
    const run = () => openDocument(document.id);
    return [{ id, kind: 'source' as const, label: csl.title ?? 'Untitled', detail, run }];
  });
}

function useClaimItems(typed: string): Item[] {
  const { data: claims = [] } = useProcedure('claims.list', {}, { enabled: useIsProjectOpen() });
  const openClaim = useWorkbench((state) => state.openClaim);
  if (typed.trim() === '') return [];
  return fuzzyBest(claims, typed, ({ statement }) => statement, limit).map(({ id, statement }) => ({
    id,
    kind: 'claim',
    label: statement,
    run: () => openClaim(id),
  }));
}

function useIsProjectOpen(): boolean {
  return Boolean(useProcedure('project.current', {}).data);
}
