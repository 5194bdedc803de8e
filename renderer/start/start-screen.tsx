import { BookOpenCheck, FilePlus2, FolderOpen } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useCommandKeys } from '../app/command-keys.ts';
import { useProjectActions, useProjectAttempt } from '../app/project-commands.ts';
import { useProcedure } from '../transport/react.tsx';
import { ErrorNotice, Notice } from '../ui/error-notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { RecentProjects } from './recent-projects.tsx';
import styles from './start.module.css';
import { StartAction } from './start-action.tsx';

/** What one sees while no project is open. */
export function StartScreen() {
  const keysFor = useCommandKeys();
  const actions = useProjectActions();
  const { busy, error } = useProjectAttempt();
  const { data: host } = useProcedure('host.describe', {});
  const [droppedName, setDroppedName] = useState<string | null>(null);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDroppedName(event.dataTransfer.files[0]?.name ?? null);
  }

  return (
    <main className={styles.screen} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={styles.column}>
        <header className={styles.header}>
          <h1 className={styles.name}>Corroborate</h1>
          <p className={styles.purpose}>
            Read closely, mark the exact words, and show what stands for and against each claim.
          </p>
        </header>
        {error && <ErrorNotice error={error} />}
        {droppedName && <Notice>{dropHint(droppedName)}</Notice>}
        <div className={styles.actions}>
          <StartAction
            icon={FilePlus2}
            title="New project"
            detail="One file on this machine that holds everything"
            keys={keysFor('project.create')}
            isDisabled={busy !== null}
            onPress={() => void actions.create()}
          />
          <StartAction
            icon={FolderOpen}
            title="Open project"
            detail="A file whose name ends in .corroborate"
            keys={keysFor('project.open')}
            isDisabled={busy !== null}
            onPress={() => void actions.open()}
          />
          <StartAction
            icon={BookOpenCheck}
            title="Open the sample project"
            detail="Six articles and two interviews, with quotes and claims, to try things out"
            isDisabled={busy !== null}
            onPress={() => void actions.createSample()}
          />
        </div>
        {busy && <Progress label={busy} value={null} />}
        <RecentProjects isDisabled={busy !== null} onOpen={(path) => void actions.open(path)} />
        <footer className={styles.footer}>
          Version {host?.version ?? __APP_VERSION__}. Works without a network; nothing leaves this machine.
        </footer>
      </div>
    </main>
  );
}

/** A page may not see where a dropped file lies, so it cannot be opened from here. */
function dropHint(fileName: string): string {
  return fileName.toLowerCase().endsWith('.corroborate')
    ? `To open “${fileName}”, choose “Open project” and go to its folder. Dropping does not tell where the file lies.`
    : `Open or make a project first; then drop “${fileName}” again to import it.`;
}
