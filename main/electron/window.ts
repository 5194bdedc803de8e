import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from './app-origin.ts';
import {
  defaultSize,
  fitToDisplays,
  minimumSize,
  readWindowState,
  writeWindowState,
} from './window-state.ts';

export interface WindowOptions {
  readonly preloadFile: string;
  /** Where size and place are remembered. */
  readonly stateFile: string;
  readonly developerTools: boolean;
}

/** The window's colour until the page has drawn itself, so that a dark theme does not flash. */
const backdrop = { light: '#faf9f7', dark: '#1b1a19' } as const;

/** Opens the main window where it stood last time. It is shown once the page has something to show. */
export function openMainWindow({ preloadFile, stateFile, developerTools }: WindowOptions): BrowserWindow {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = fitToDisplays(readWindowState(stateFile), workAreas);
  const window = new BrowserWindow({
    ...defaultSize,
    ...state.bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Corroborate',
    backgroundColor: nativeTheme.shouldUseDarkColors ? backdrop.dark : backdrop.light,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developerTools,
    },
  });
  if (state.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
  void window.loadURL(`${appOrigin}/`);
  return window;
}
