import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { MenuBar } from './menu-bar.ts';
import { SourceForm } from './source-form.ts';

/** A file as it is dropped on the window. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Everything that brings documents in: pasting, picking, dropping, and the preview of what was found. */
export class ImportDialog {
  readonly #page: Page;
  readonly preview: Locator;
  readonly source: SourceForm;
  readonly segments: Locator;
  readonly problem: Locator;
  readonly notices: Locator;
  readonly importButton: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.preview = page.getByRole('dialog', { name: /^Import “/ });
    this.source = new SourceForm(this.preview.getByRole('region', { name: 'Source' }));
    this.segments = this.preview.getByRole('region', { name: 'Text' }).getByRole('listitem');
    this.problem = this.preview.getByRole('alert');
    this.notices = this.preview.getByRole('note');
    this.importButton = this.preview.getByRole('button', { name: 'Import', exact: true });
    this.summary = page.getByRole('dialog', { name: 'Import finished' });
  }

  /** Pastes into the import dialog what the clipboard would hold. */
  async paste(text: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Shift+V');
    const dialog = this.#page.getByRole('dialog', { name: 'Import pasted text' });
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await this.preview.waitFor();
  }

  /** Picks files as the system's file dialog would hand them over. */
  async pick(...paths: string[]): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser');
    await new MenuBar(this.#page).choose('File', 'Import files…');
    await (await asked).setFiles(paths);
  }

  /** Drops files on the window, by the events a browser sends. */
  async drop(...files: (DroppedFile | string)[]): Promise<void> {
    const dropped = files.map((file) =>
      typeof file === 'string' ? { name: basename(file), bytes: readFileSync(file) } : file,
    );
    const transfer = await this.#page.evaluateHandle(
      (contents) => {
        const data = new DataTransfer();
        for (const { name, base64 } of contents) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          data.items.add(new File([bytes], name));
        }
        return data;
      },
      dropped.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
    );
    const body = this.#page.locator('body');
    for (const type of ['dragenter', 'dragover', 'drop'])
      await body.dispatchEvent(type, { dataTransfer: transfer });
    await transfer.dispose();
  }

  segment(words: string): Locator {
    return this.segments.filter({ hasText: words });
  }

  /** The segments that are set aside, each with the words that say why. */
  get setAside(): Locator {
    return this.segments.filter({ has: this.#page.getByRole('button', { name: /^Put back: / }) });
  }

  async putBack(words: string): Promise<void> {
    await this.setAside
      .filter({ hasText: words })
      .getByRole('button', { name: /^Put back: / })
      .click();
  }

  async setSegmentAside(words: string): Promise<void> {
    await this.segment(words)
      .getByRole('button', { name: /^Set aside: / })
      .click();
  }

  /** Imports what the preview shows, which opens it in the reader. */
  async accept(): Promise<void> {
    await this.importButton.click();
    await this.preview.waitFor({ state: 'hidden' });
  }

  /** Leaves by the button at the bottom, which says “Close” where there is nothing to cancel. */
  /** Leaves a document that cannot be read. */
  async leaveProblem(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Close' }).last().click();
    await this.preview.waitFor({ state: 'hidden' });
  }

  async cancel(): Promise<void> {
    await this.preview
      .getByRole('button', { name: /^(Cancel|Close)$/ })
      .last()
      .click();
  }
}
