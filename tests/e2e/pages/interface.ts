import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { Annotations } from './annotations.ts';
import { CitationCheck } from './citation-check.ts';
import { ClaimsView } from './claims-view.ts';
import { CommandPalette } from './command-palette.ts';
import { EvidenceTable } from './evidence-table.ts';
import { ExportDialog } from './export-dialog.ts';
import { FileChooser } from './file-chooser.ts';
import { FindBar } from './find-bar.ts';
import { ImportDialog } from './import-dialog.ts';
import { Inspector } from './inspector.ts';
import { Library } from './library.ts';
import { LinkDialog } from './link-dialog.ts';
import { ManyFiles } from './many-files.ts';
import { MenuBar } from './menu-bar.ts';
import { PrintView } from './print-view.ts';
import { Reader } from './reader.ts';
import { ReadingSettings } from './reading-settings.ts';
import { RecordingBar } from './recording-bar.ts';
import { References } from './references.ts';
import { Revisions } from './revisions.ts';
import { SearchView } from './search-view.ts';
import { StartScreen } from './start-screen.ts';
import { StyleDialog } from './style-dialog.ts';
import { TableUpdateDialog } from './table-update.ts';

export type ViewName = 'Read' | 'Claims' | 'Tables' | 'Search' | 'Codebook';

/** The whole interface. It knows a page and nothing of what serves it, so that browser and Electron runs share it. */
export class Interface {
  readonly page: Page;
  readonly start: StartScreen;
  readonly fileChooser: FileChooser;
  readonly menus: MenuBar;
  readonly palette: CommandPalette;
  readonly library: Library;
  readonly imports: ImportDialog;
  readonly many: ManyFiles;
  readonly annotations: Annotations;
  readonly reader: Reader;
  readonly find: FindBar;
  readonly print: PrintView;
  readonly readingSettings: ReadingSettings;
  readonly inspector: Inspector;
  readonly linkDialog: LinkDialog;
  readonly claims: ClaimsView;
  readonly evidence: EvidenceTable;
  readonly exports: ExportDialog;
  readonly search: SearchView;
  readonly references: References;
  readonly recording: RecordingBar;
  readonly revisions: Revisions;
  readonly citationCheck: CitationCheck;
  readonly styles: StyleDialog;
  readonly tableUpdate: TableUpdateDialog;
  readonly views: Locator;
  readonly statusBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.start = new StartScreen(page);
    this.fileChooser = new FileChooser(page);
    this.menus = new MenuBar(page);
    this.palette = new CommandPalette(page);
    this.library = new Library(page);
    this.imports = new ImportDialog(page);
    this.many = new ManyFiles(page);
    this.annotations = new Annotations(page);
    this.reader = new Reader(page);
    this.find = new FindBar(page);
    this.print = new PrintView(page);
    this.readingSettings = new ReadingSettings(page);
    this.inspector = new Inspector(page);
    this.linkDialog = new LinkDialog(page);
    this.claims = new ClaimsView(page);
    this.evidence = new EvidenceTable(page);
    this.exports = new ExportDialog(page);
    this.search = new SearchView(page);
    this.references = new References(page);
    this.recording = new RecordingBar(page);
    this.revisions = new Revisions(page);
    this.citationCheck = new CitationCheck(page);
    this.styles = new StyleDialog(page);
    this.tableUpdate = new TableUpdateDialog(page);
    this.views = page.getByRole('tablist', { name: 'Views' });
    const counts = page.getByRole('list', { name: 'What the project holds' });
    this.statusBar = page.getByRole('contentinfo').filter({ has: counts });
  }

  /** Waits until the interface can be used: the start screen, or the workbench of an open project. */
  async ready(): Promise<void> {
    await expect(this.start.heading.or(this.views)).toBeVisible();
  }

  /** Makes an empty project where the program proposes to. */
  async createProject(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+N');
    await this.fileChooser.save('New project', name);
    await expect(this.projectName(name)).toBeVisible();
  }

  /** Opens a project that lies where the program proposes to keep them. */
  async openProject(path: string): Promise<void> {
    await this.chooseProject(basename(path));
    await expect(this.projectName(basename(path, '.corroborate'))).toBeVisible();
  }

  /** Asks to open a project and leaves open whether that works. */
  async chooseProject(fileName: string): Promise<void> {
    const dialog = this.fileChooser.dialog('Open project');
    // The start screen can be seen a moment before it answers to keys.
    await expect(async () => {
      if (!(await dialog.isVisible())) await this.page.keyboard.press('ControlOrMeta+o');
      await expect(dialog).toBeVisible({ timeout: 2000 });
    }).toPass();
    await this.fileChooser.open('Open project', fileName);
  }

  /** Makes the sample project and opens it. */
  async openSampleProject(): Promise<void> {
    await this.start.sampleProject.click();
    await this.fileChooser.save('Where to put the sample project', 'Sample project');
    await expect(this.projectName('Sample project')).toBeVisible();
  }

  /** The name of the open project, in the bar above the views. */
  projectName(name: string): Locator {
    return this.page.getByRole('banner').getByRole('heading', { level: 1, name, exact: true });
  }

  async closeProject(): Promise<void> {
    await this.menus.choose('File', 'Close project');
    await expect(this.start.heading).toBeVisible();
  }

  async goTo(view: ViewName): Promise<void> {
    const tab = this.views.getByRole('tab', { name: view });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** A short message that floats above the workbench. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole('alertdialog').filter({ hasText: words });
  }

  /** What a paste gives: into the library's filter, which takes every key. */
  async pasted(): Promise<{ text: string; html: string }> {
    const { filter } = this.library;
    const pasted = await filter.evaluateHandle((field) => {
      const held = { text: '', html: '' };
      const hold = (event: Event) => {
        const { clipboardData } = event as ClipboardEvent;
        held.text = clipboardData?.getData('text/plain') ?? '';
        held.html = clipboardData?.getData('text/html') ?? '';
        event.preventDefault();
      };
      field.addEventListener('paste', hold, { once: true });
      return held;
    });
    await filter.focus();
    await this.page.keyboard.press('ControlOrMeta+v');
    return pasted.jsonValue();
  }

  /** Presses the undo keys outside any text field and waits until the step was taken back. */
  async undo(step: string): Promise<void> {
    await this.#dialogsClosed();
    await this.page.keyboard.press('ControlOrMeta+z');
    await this.announced(`Undone: ${step}`);
  }

  async redo(step: string): Promise<void> {
    await this.#dialogsClosed();
    await this.page.keyboard.press('ControlOrMeta+Shift+z');
    await this.announced(`Redone: ${step}`);
  }

  /** No shortcut runs while a dialog is there, and one that was closed takes a moment to go. */
  async #dialogsClosed(): Promise<void> {
    await expect(
      this.page.locator('[role="dialog"][data-modal], [role="alertdialog"][data-modal]'),
    ).toHaveCount(0);
  }

  /** Waits until something was said to people who use a screen reader. */
  async announced(words: string | RegExp): Promise<void> {
    await expect(this.page.locator('[aria-live="polite"]').filter({ hasText: words }).first()).toBeAttached();
  }
}
