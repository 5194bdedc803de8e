import { useState } from 'react';
import { commandOf, menus } from '../../shared/domain/commands.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { useCommand } from './commands.ts';
import styles from './shortcut-help.module.css';

const groups = menus
  .map(({ label, items }) => ({
    label,
    shortcuts: items.flatMap((name) => {
      if (name === null) return [];
      const { label: command, keys } = commandOf(name);
      return keys ? [{ command, keys }] : [];
    }),
  }))
  .filter(({ shortcuts }) => shortcuts.length > 0);

/** Every shortcut, by menu. Mounted once. */
export function ShortcutHelp() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('app.shortcuts', () => setIsOpen(true));
  return (
    <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title="Keyboard shortcuts" isDismissable>
      <div className={styles.groups}>
        {groups.map(({ label, shortcuts }) => (
          <section key={label} className={styles.group}>
            <h3 className={styles.heading}>{label}</h3>
            <dl className={styles.shortcuts}>
              {shortcuts.map(({ command, keys }) => (
                <div key={command} className={styles.shortcut}>
                  <dt>{command}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
