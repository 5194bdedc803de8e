import { useEffect } from 'react';
import { FileChooser } from '../host/file-chooser.tsx';
import { StartScreen } from '../start/start-screen.tsx';
import type { Client } from '../transport/client.ts';
import { BackendProvider, useConnection, useProcedure } from '../transport/react.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { AboutDialog } from './about-dialog.tsx';
import styles from './app.module.css';
import { CommandPalette } from './command-palette.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Notices } from './notices.tsx';
import { useProjectCommands } from './project-commands.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useTheme } from './theme.ts';
import { Workbench } from './workbench.tsx';

/** The whole interface: the start screen, or the workbench of the open project. */
export function App({ client }: { client: Client }) {
  return (
    <BackendProvider client={client}>
      <ErrorBoundary what="Corroborate">
        <Shell />
      </ErrorBoundary>
      <Notices />
    </BackendProvider>
  );
}

function Shell() {
  useTheme();
  useShortcuts();
  useProjectCommands();
  return (
    <div className={styles.shell}>
      <ConnectionBanner />
      <OpenProject />
      <CommandPalette />
      <ShortcutHelp />
      <AboutDialog />
      <FileChooser />
    </div>
  );
}

function OpenProject() {
  const { data: project, error } = useProcedure('project.current', {});
  const { state } = useConnection();
  useEffect(() => {
    document.title = project ? `${project.name} – Corroborate` : 'Corroborate';
  }, [project]);
  if (error) return <ErrorNotice error={error} />;
  if (project === undefined)
    return <div className={styles.waiting}>{state === 'open' ? null : 'Connecting…'}</div>;
  return project ? <Workbench key={project.path} project={project} /> : <StartScreen />;
}
