import { type LucideIcon, Maximize2, Minimize2, Printer, Search } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { type CommandName, commandOf } from '../../shared/domain/commands.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { runCommand, useCommandEnabled } from '../app/commands.ts';
import { useFocusMode } from '../app/focus-mode.ts';
import { SpeakerFilterButton } from '../people/speaker-filter-button.tsx';
import { IconButton } from '../ui/button.tsx';
import type { DocumentFind } from './find/document-find.ts';
import { FindBar } from './find/find-bar.tsx';
import styles from './reader-bar.module.css';
import { ReadingSettingsButton } from './settings/reading-settings-button.tsx';

interface ReaderBarProps {
  documentId: string;
  title: string;
  find: DocumentFind;
}

/** The line above the text: what is read or looked for, and what can be done with the reader. */
export function ReaderBar({ documentId, title, find }: ReaderBarProps) {
  const isFocusMode = useFocusMode((state) => state.isOn);
  const keysFor = useCommandKeys();
  return (
    <div className={styles.bar} data-finding={find.isOpen || undefined} data-alone={isFocusMode || undefined}>
      {find.isOpen ? (
        <FindBar find={find} />
      ) : (
        // The document says its title itself; this is for the eye, once that has scrolled away.
        <span className={styles.title} aria-hidden dir="auto">
          {title}
        </span>
      )}
      <Toolbar aria-label="Reader" className={styles.tools ?? ''}>
        {!find.isOpen && <CommandButton command="reader.find" icon={Search} />}
        <SpeakerFilterButton documentId={documentId} />
        <ReadingSettingsButton />
        <CommandButton command="reader.print" icon={Printer} />
        <IconButton
          icon={isFocusMode ? Minimize2 : Maximize2}
          label={isFocusMode ? 'Leave focus mode' : commandOf('view.focusMode').label}
          keys={keysFor('view.focusMode')}
          onPress={() => runCommand('view.focusMode')}
        />
      </Toolbar>
    </div>
  );
}

function CommandButton({ command, icon }: { command: CommandName; icon: LucideIcon }) {
  const { label } = commandOf(command);
  const keys = useCommandKeys()(command);
  const isEnabled = useCommandEnabled(command);
  // An earlier revision is not printed.
  if (!isEnabled) return null;
  return <IconButton icon={icon} label={label} keys={keys} onPress={() => runCommand(command)} />;
}
