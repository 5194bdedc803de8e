import { useState } from 'react';
import { type CommandName, commands, menus } from '../../shared/domain/commands.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { useShortcutSettings } from './command-keys.ts';
import { useCommand } from './commands.ts';
import { useSettings } from './settings.ts';
import styles from './shortcut-help.module.css';
import { ShortcutRow } from './shortcut-row.tsx';

const inMenus = new Set(menus.flatMap(({ items }) => items.filter((name) => name !== null)));
const elsewhere = (Object.keys(commands) as CommandName[]).filter((name) => !inMenus.has(name));

const groups: readonly { readonly label: string; readonly names: readonly CommandName[] }[] = [
  ...menus.map(({ label, items }) => ({ label, names: items.filter((name) => name !== null) })),
  { label: 'Favourite codes', names: elsewhere },
];

/** How the caret moves in the text. These keys are those of every text field and cannot be changed. */
const caretKeys = [
  { label: 'By character and line', keys: ['←', '→', '↑', '↓'] },
  { label: 'By word', keys: ['CmdOrCtrl+←', 'CmdOrCtrl+→'] },
  { label: 'By sentence', keys: ['Alt+↑', 'Alt+↓'] },
  { label: 'By paragraph', keys: ['CmdOrCtrl+↑', 'CmdOrCtrl+↓'] },
  { label: 'Select: the same with', keys: ['Shift'] },
] as const;

/** Every shortcut, by menu, each of which can be changed. Mounted once. */
export function ShortcutHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const [changing, setChanging] = useState<CommandName | null>(null);
  const shortcuts = useShortcutSettings();
  const { change } = useSettings();
  useCommand('app.shortcuts', () => setIsOpen(true));
  const close = () => {
    setIsOpen(false);
    setChanging(null);
  };
  const changedCount = Object.keys(shortcuts).length;

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title="Keyboard shortcuts"
      size="large"
      isDismissable
      footer={
        <Button isDisabled={changedCount === 0} onPress={() => change(() => ({ shortcuts: {} }))}>
          {changedCount === 0 ? 'Nothing is changed' : `Reset all (${changedCount} changed)`}
        </Button>
      }
    >
      <p className={styles.intro}>Press the keys of a command to change them.</p>
      <div className={styles.groups}>
        {groups.map(({ label, names }) => (
          <section key={label} className={styles.group}>
            <h3 className={styles.heading}>{label}</h3>
            {names.map((name) => (
              <ShortcutRow
                key={name}
                name={name}
                shortcuts={shortcuts}
                isChanging={changing === name}
                onStart={() => setChanging(name)}
                onEnd={() => setChanging(null)}
                onChange={(changesOf) => change((now) => ({ shortcuts: changesOf(now.shortcuts) }))}
              />
            ))}
          </section>
        ))}
        <section className={styles.group}>
          <h3 className={styles.heading}>The caret in the text</h3>
          {caretKeys.map(({ label, keys }) => (
            <div key={label} className={styles.shortcut}>
              <span>{label}</span>
              <span className={styles.keysOf}>
                {keys.map((accelerator) => (
                  <Keys key={accelerator} keys={accelerator} />
                ))}
              </span>
            </div>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
