import { expect, type Locator, type Page } from '@playwright/test';

/** How text is set: the popover of the reader. */
export class ReadingSettings {
  readonly dialog: Locator;
  readonly button: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Reading settings' });
    this.button = page
      .getByRole('toolbar', { name: 'Reader' })
      .getByRole('button', { name: 'Reading settings…' });
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.dialog).toBeVisible();
  }

  async step(label: string, direction: 'increase' | 'decrease'): Promise<void> {
    const name = direction === 'increase' ? `Increase ${label}` : `Decrease ${label}`;
    await this.dialog.getByRole('button', { name }).click();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByRole('radiogroup', { name: label }).getByRole('radio', { name: option }).click();
  }
}
