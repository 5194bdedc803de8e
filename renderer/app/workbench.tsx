import { lazy, Suspense } from 'react';
import { Tabs } from 'react-aria-components';
import type { ProjectInfo } from '../../shared/contract/values.ts';
import { ImportAnnotations } from '../annotations/import-annotations.tsx';
import { CitationCheckCommands } from '../citation-check/citation-check-commands.tsx';
import { ClaimsView } from '../claims/claims-view.tsx';
import { NewClaim } from '../claims/new-claim.tsx';
import { CodebookView } from '../codebook/codebook-view.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ImportDesk } from '../imports/import-desk.tsx';
import { PeopleCommands } from '../people/people-commands.tsx';
import { ExportReferences } from '../references/export-references.tsx';
import { ImportReferences } from '../references/import-references.tsx';
import { RevisionCommands } from '../revisions/revision-commands.tsx';
import { SearchView } from '../search/search-view.tsx';
import { SourceCommands } from '../sources/source-commands.tsx';
import { StyleCommands } from '../styles/style-commands.tsx';
import { ImportTable } from '../table-update/import-table.tsx';
import { useCommand } from './commands.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useFocusMode } from './focus-mode.ts';
import { useHistoryCommands } from './history-commands.ts';
import { ProjectCheck } from './project-check.tsx';
import { ReadView } from './read-view.tsx';
import { useCloseRemovedDocument } from './removed-document.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { ViewPanel } from './view-tabs.tsx';
import styles from './workbench.module.css';
import { useWorkbench, type View } from './workbench-store.ts';
import { useWorkspaceMemory } from './workspace-memory.ts';

/** Loaded when it is first shown: the data grid is more than half of all code. */
const TablesView = lazy(async () => ({ default: (await import('../tables/tables-view.tsx')).TablesView }));

/** Everything one sees while a project is open. */
export function Workbench({ project }: { project: ProjectInfo }) {
  const isRestored = useWorkspaceMemory();
  const view = useWorkbench((state) => state.view);
  const setView = useWorkbench((state) => state.setView);
  const isFocusMode = useFocusMode((state) => state.isOn);
  useHistoryCommands();
  useViewCommands();
  useCloseRemovedDocument();

  if (!isRestored) return null;
  return (
    <>
      <Tabs
        className={styles.workbench ?? ''}
        selectedKey={view}
        onSelectionChange={(key) => setView(key as View)}
      >
        <TopBar projectName={project.name} isHidden={isFocusMode} />
        <main className={styles.views}>
          <ViewPanel view="read">
            <ErrorBoundary what="The reading view">
              <ReadView />
            </ErrorBoundary>
          </ViewPanel>
          <ViewPanel view="claims">
            <ErrorBoundary what="The claims view">
              <ClaimsView />
            </ErrorBoundary>
          </ViewPanel>
          <ViewPanel view="tables">
            <ErrorBoundary what="The tables view">
              <Suspense fallback={<ViewLoading />}>
                <TablesView />
              </Suspense>
            </ErrorBoundary>
          </ViewPanel>
          <ViewPanel view="search">
            <ErrorBoundary what="Search">
              <SearchView />
            </ErrorBoundary>
          </ViewPanel>
          <ViewPanel view="codebook">
            <ErrorBoundary what="The codebook">
              <CodebookView />
            </ErrorBoundary>
          </ViewPanel>
        </main>
      </Tabs>
      {!isFocusMode && <StatusBar counts={project.counts} />}
      <SourceCommands />
      <RevisionCommands />
      <PeopleCommands />
      <StyleCommands />
      <CitationCheckCommands />
      <ImportAnnotations />
      <ImportDesk />
      <ExportDialog />
      <NewClaim />
      <ImportTable />
      <ImportReferences />
      <ExportReferences />
      <ProjectCheck />
    </>
  );
}

function ViewLoading() {
  return (
    <p role="status" className={styles.loading}>
      Getting the table ready…
    </p>
  );
}

function useViewCommands(): void {
  const setView = useWorkbench((state) => state.setView);
  useCommand('view.read', () => setView('read'));
  useCommand('view.claims', () => setView('claims'));
  useCommand('view.tables', () => setView('tables'));
  useCommand('view.search', () => setView('search'));
  useCommand('view.codebook', () => setView('codebook'));
}
