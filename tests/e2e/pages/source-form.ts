import type { Locator } from '@playwright/test';

/** The bibliographic fields, in the import preview and in the source editor alike. */
export class SourceForm {
  readonly title: Locator;
  readonly authors: Locator;
  readonly published: Locator;
  readonly updated: Locator;
  readonly accessed: Locator;
  readonly container: Locator;
  readonly publisher: Locator;
  readonly webAddress: Locator;
  readonly language: Locator;

  constructor(within: Locator) {
    const field = (name: string) => within.getByRole('textbox', { name });
    this.title = field('Title');
    this.authors = field('Authors, one per line');
    this.published = field('Published');
    this.updated = field('Updated');
    this.accessed = field('Accessed');
    this.container = field('Newspaper, site or journal');
    this.publisher = field('Publisher');
    this.webAddress = field('Web address');
    this.language = field('Language');
  }
}
