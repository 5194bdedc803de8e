import { Button, Toolbar } from 'react-aria-components';
import { type CommandName, type MenuGroup, menus } from '../../shared/domain/commands.ts';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { useCommandKeys } from './command-keys.ts';
import { runCommand, useEnabledCommands } from './commands.ts';
import { useCommandLabel } from './history-commands.ts';
import styles from './workbench.module.css';

/** The menus of a shell that has no native ones. */
export function MenuBar() {
  return (
    <Toolbar aria-label="Menus" className={styles.menuBar ?? ''}>
      {menus.map((group) => (
        <CommandMenu key={group.label} group={group} />
      ))}
    </Toolbar>
  );
}

function CommandMenu({ group }: { group: MenuGroup }) {
  const enabled = useEnabledCommands();
  const labelOf = useCommandLabel();
  const keysFor = useCommandKeys();
  const names = group.items.filter((name) => name !== null);
  return (
    <MenuTrigger>
      <Button className={styles.menuButton ?? ''}>{group.label}</Button>
      <Menu
        aria-label={group.label}
        disabledKeys={names.filter((name) => !enabled.has(name))}
        onAction={(key) => runCommand(key as CommandName)}
      >
        {group.items.map((name, index) => {
          if (name === null) return <MenuSeparator key={`after ${group.items[index - 1]}`} />;
          const keys = keysFor(name);
          return <MenuItem key={name} id={name} label={labelOf(name)} {...(keys ? { keys } : {})} />;
        })}
      </Menu>
    </MenuTrigger>
  );
}
