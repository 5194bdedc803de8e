import { Group, Panel, type PanelImperativeHandle, Separator, usePanelRef } from 'react-resizable-panels';
import { Inspector } from '../inspector/inspector.tsx';
import { LibraryPane } from '../library/library-pane.tsx';
import { ReaderView } from '../reader/reader-view.tsx';
import { useCommand } from './commands.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { leaveFocusMode, useFocusMode, useFocusModeCommand } from './focus-mode.ts';
import styles from './read-view.module.css';
import { useWorkbench } from './workbench-store.ts';

const panes = ['library', 'reader', 'inspector'] as const;

/** The main place of work: library, reader and inspector side by side. */
export function ReadView() {
  const library = usePanelRef();
  const inspector = usePanelRef();
  useCommand('view.toggleLibrary', () => toggle(library.current));
  useCommand('view.toggleInspector', () => toggle(inspector.current));
  useFocusModeCommand([library, inspector]);

  return (
    <Group id="read" className={styles.panes} {...rememberedLayout()} onLayoutChanged={rememberLayout}>
      <Panel
        id="library"
        panelRef={library}
        className={styles.side}
        defaultSize="20%"
        minSize="200px"
        maxSize="40%"
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        onFocus={() => show(library.current)}
      >
        <ErrorBoundary what="The library">
          <LibraryPane />
        </ErrorBoundary>
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the library" />
      <Panel id="reader" className={styles.middle} minSize="320px">
        <ErrorBoundary what="The reader">
          <ReaderView />
        </ErrorBoundary>
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the inspector" />
      <Panel
        id="inspector"
        panelRef={inspector}
        className={styles.side}
        defaultSize="24%"
        minSize="240px"
        maxSize="45%"
        collapsible
        groupResizeBehavior="preserve-pixel-size"
        onFocus={() => show(inspector.current)}
      >
        <ErrorBoundary what="The inspector">
          <Inspector />
        </ErrorBoundary>
      </Panel>
    </Group>
  );
}

/** Panes put away for focus mode are not put away for good. */
function rememberLayout(sizes: Record<string, number>): void {
  if (!useFocusMode.getState().isOn) useWorkbench.getState().setPaneSizes(sizes);
}

/** The sizes last used, if all panes have one. Read once: from then on the group keeps them itself. */
function rememberedLayout(): { defaultLayout?: Record<string, number> } {
  const { paneSizes } = useWorkbench.getState();
  return panes.every((pane) => pane in paneSizes) ? { defaultLayout: { ...paneSizes } } : {};
}

/** A pane that was put away comes back when focus goes into it, so that nobody types where nothing is seen. */
function show(pane: PanelImperativeHandle | null): void {
  leaveFocusMode();
  if (pane?.isCollapsed()) pane.expand();
}

function toggle(pane: PanelImperativeHandle | null): void {
  leaveFocusMode();
  if (pane?.isCollapsed()) pane.expand();
  else pane?.collapse();
}
