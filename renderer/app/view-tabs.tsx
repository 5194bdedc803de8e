import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel } from 'react-aria-components';
import { commandOf } from '../../shared/domain/commands.ts';
import { ariaKeyShortcut } from '../ui/key-names.ts';
import { useCommandKeys } from './command-keys.ts';
import styles from './workbench.module.css';
import { type View, views } from './workbench-store.ts';

/** The views of the workbench, left to right. */
export function ViewTabs() {
  return (
    <TabList aria-label="Views" className={styles.tabs ?? ''}>
      {views.map((view) => (
        <ViewTab key={view} view={view} />
      ))}
    </TabList>
  );
}

function ViewTab({ view }: { view: View }) {
  const { label } = commandOf(`view.${view}`);
  const keys = useCommandKeys()(`view.${view}`);
  return (
    <Tab id={view} className={styles.tab ?? ''} aria-keyshortcuts={ariaKeyShortcut(keys)}>
      {label}
    </Tab>
  );
}

/** The body of a view; only the one shown is mounted. */
export function ViewPanel({ view, children }: { view: View; children: ReactNode }) {
  return (
    <TabPanel id={view} className={styles.panel ?? ''}>
      {children}
    </TabPanel>
  );
}
