import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { commandOf } from '../../shared/domain/commands.ts';
import { useProcedure } from '../transport/react.tsx';
import { ariaKeyShortcut } from '../ui/key-names.ts';
import { Keys } from '../ui/keys.tsx';
import { useCommandKeys } from './command-keys.ts';
import { runCommand } from './commands.ts';
import { MenuBar } from './menu-bar.tsx';
import { ViewTabs } from './view-tabs.tsx';
import styles from './workbench.module.css';

interface TopBarProps {
  projectName: string;
  /** Put away while nothing but the text is shown. It stays mounted: the views belong to its tabs. */
  isHidden: boolean;
}

/** The bar above the views: project, menus, views, command palette. */
export function TopBar({ projectName, isHidden }: TopBarProps) {
  const { data: host } = useProcedure('host.describe', {});
  const { label } = commandOf('app.palette');
  const keys = useCommandKeys()('app.palette');
  return (
    <header className={styles.topBar} hidden={isHidden}>
      <div className={styles.topBarStart}>
        {host && !host.nativeMenu && <MenuBar />}
        <h1 className={styles.projectName} title={projectName}>
          {projectName}
        </h1>
      </div>
      <ViewTabs />
      <div className={styles.topBarEnd}>
        <Button
          className={styles.paletteButton ?? ''}
          aria-label={label}
          aria-keyshortcuts={ariaKeyShortcut(keys)}
          onPress={() => runCommand('app.palette')}
        >
          <Search aria-hidden size={14} strokeWidth={1.75} />
          <span className={styles.paletteWords}>Go to or do…</span>
          <Keys keys={keys} />
        </Button>
      </div>
    </header>
  );
}
