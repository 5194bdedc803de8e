import { expect, type Locator, type Page } from '@playwright/test';

/** The reader. Words are pointed at where the browser drew them; paint is read from the CSS Custom Highlight API. */
export class Reader {
  readonly #page: Page;
  readonly text: Locator;
  readonly paragraphs: Locator;
  /** The buttons above the text. */
  readonly bar: Locator;
  readonly selectionToolbar: Locator;
  readonly stripes: Locator;
  readonly overlapMenu: Locator;
  readonly codeDialog: Locator;
  readonly attributeDialog: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.text = page.getByRole('main').getByRole('document');
    this.paragraphs = this.text.getByRole('paragraph');
    this.bar = page.getByRole('toolbar', { name: 'Reader' });
    this.selectionToolbar = page.getByRole('toolbar', { name: 'Selected words' });
    this.stripes = page.getByRole('toolbar', { name: 'Quotes in the margin' }).getByRole('button');
    this.overlapMenu = page.getByRole('menu', { name: /quotes here$/ });
    this.codeDialog = page.getByRole('dialog', { name: 'Code quote' });
    this.attributeDialog = page.getByRole('dialog', { name: 'Attribute quote' });
    this.problem = page.getByRole('alert');
  }

  documentTitled(title: string): Locator {
    return this.#page.getByRole('document', { name: title });
  }

  paragraph(words: string): Locator {
    return this.paragraphs.filter({ hasText: words });
  }

  /** The name of a page of the file, in the margin where the page begins. */
  pageMark(name: string): Locator {
    return this.#page.getByRole('main').getByText(`p. ${name}`, { exact: true });
  }

  /** Drags over words that stand in one paragraph. */
  async select(words: string): Promise<void> {
    const { start, end } = await this.#edgesOf(words);
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(end.x, end.y, { steps: 4 });
    await this.#page.mouse.up();
    await expect.poll(() => this.selectedWords()).toBe(words);
  }

  async clickOn(words: string): Promise<void> {
    const { start, end } = await this.#edgesOf(words);
    const x = start.y === end.y ? (start.x + end.x) / 2 : start.x + 4;
    await this.#page.mouse.click(x, start.y);
  }

  /** The box of one character of words that stand in one paragraph, in the window. */
  async glyph(words: string, position: number): Promise<Box> {
    const paragraph = this.paragraph(words).first();
    await paragraph.scrollIntoViewIfNeeded();
    return paragraph.evaluate(
      (element, { sought, index }) => {
        const node = element.firstChild;
        const at = node?.textContent?.indexOf(sought) ?? -1;
        if (!node || at < 0) throw new Error(`The paragraph does not hold “${sought}”.`);
        const range = document.createRange();
        range.setStart(node, at + index);
        range.setEnd(node, at + index + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, top, bottom };
      },
      { sought: words, index: position },
    );
  }

  /** The paragraph in which the reading caret, or the moving end of the selection, stands; '' when it is elsewhere. */
  paragraphAtCaret(): Promise<string> {
    return this.#page.evaluate(() => {
      const node = document.getSelection()?.focusNode;
      return node?.parentElement?.closest('[role="paragraph"]')?.textContent ?? '';
    });
  }

  /** Marks words with the mouse and Q, and waits until they are painted. */
  async quote(words: string): Promise<void> {
    await this.select(words);
    await this.#page.keyboard.press('q');
    await expect.poll(() => this.highlighted()).toContain(words);
  }

  /** The handle at one end of the selected quote. */
  handle(end: 'Start' | 'End'): Locator {
    return this.#page.getByRole('slider', { name: `${end} of the quote` });
  }

  /** Drags an end of the selected quote to the words it is to begin or end with, and leaves the mouse button pressed. */
  async dragHandle(end: 'Start' | 'End', words: string): Promise<void> {
    const { start, end: last } = await this.#edgesOf(words);
    const box = await this.handle(end).boundingBox();
    if (!box) throw new Error('The quote shows no handle.');
    await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.#page.mouse.down();
    const target = end === 'Start' ? start : last;
    await this.#page.mouse.move(target.x, target.y, { steps: 6 });
  }

  /** Clicks right before words with Shift held, as one does to extend a selection. */
  async shiftClickBefore(words: string): Promise<void> {
    const { start } = await this.#edgesOf(words);
    await this.#page.keyboard.down('Shift');
    await this.#page.mouse.click(start.x, start.y);
    await this.#page.keyboard.up('Shift');
  }

  /** Puts the caret right before words. */
  async placeCaretBefore(words: string): Promise<void> {
    const { start } = await this.#edgesOf(words);
    await this.#page.mouse.click(start.x, start.y);
  }

  selectedWords(): Promise<string> {
    return this.#page.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /** Where the selected words stand, in pixels of the window. */
  selectionBox(): Promise<{ y: number; height: number }> {
    return this.#page.evaluate(() => {
      const { y, height } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { y, height };
    });
  }

  /** Presses in the strip beside the text, at a share of its height. It is for the eye only, so it is found by its place. */
  async pointAtMinimap(share: number): Promise<void> {
    const edge = await this.text.evaluate((text) => {
      const scroller = text.parentElement?.parentElement;
      const { right, top, height } = scroller?.getBoundingClientRect() ?? new DOMRect();
      return { x: right + 7, top, height };
    });
    await this.#page.mouse.click(edge.x, edge.top + share * edge.height);
  }

  /** Whether a box of the window lies over selected words. */
  selectionIsCoveredBy(box: { x: number; y: number; width: number; height: number }): Promise<boolean> {
    return this.#page.evaluate(
      ({ x, y, width, height }) =>
        [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])].some(
          (line) => line.left < x + width && line.right > x && line.top < y + height && line.bottom > y,
        ),
      box,
    );
  }

  /** The words painted as quotes, each once, in no particular order; `look` narrows it to one look, e.g. `selected`. */
  highlighted(look?: string): Promise<string[]> {
    return this.#page.evaluate((wanted) => {
      const looks = wanted
        ? [wanted]
        : ['uncoded', ...[0, 1, 2, 3, 4, 5, 6, 7].map((colour) => `code-${colour}`)];
      const depths = ['', '-under-1', '-under-2'];
      const words = looks
        .flatMap((look) => depths.map((depth) => look + depth))
        .flatMap((name) =>
          [...(CSS.highlights.get(`quote-${name}`) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? '').slice(startOffset, endOffset),
          ),
        );
      return [...new Set(words)];
    }, look);
  }

  /** How far below the line exactly these words are underlined as a quote, as the style sheet says; '' when they are not. */
  underlineOffset(words: string): Promise<string> {
    return this.#page.evaluate((sought) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('quote-')) continue;
        for (const { startContainer, startOffset, endOffset } of highlight) {
          if (startContainer.textContent?.slice(startOffset, endOffset) !== sought) continue;
          const element = startContainer.parentElement;
          const style = element && getComputedStyle(element, `::highlight(${name})`);
          return style?.textDecorationLine === 'underline' ? style.textUnderlineOffset : '';
        }
      }
      return '';
    }, words);
  }

  /** Puts the keyboard into the text, as the Tab key would. */
  async focus(): Promise<void> {
    await this.text.focus();
  }

  /** Whether the first of these words stand in the visible part of the reader. */
  shows(words: string): Promise<boolean> {
    return this.paragraph(words)
      .first()
      .evaluate((element, sought) => {
        const node = element.firstChild;
        const at = node?.textContent?.indexOf(sought) ?? -1;
        if (!node || at < 0) return false;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        // A handle of the selected quote may lie over the words; what is scrolled out of view is not found at all.
        return document.elementsFromPoint(box.x + 1, box.y + box.height / 2).includes(element);
      }, words);
  }

  /** The words at the top of the view: the first paragraph that is not scrolled out above. */
  async firstVisibleParagraph(): Promise<string> {
    return this.paragraphs.evaluateAll((elements) => {
      const top =
        elements[0]?.closest('[role="document"]')?.parentElement?.parentElement?.getBoundingClientRect()
          .top ?? 0;
      return elements.find((element) => element.getBoundingClientRect().bottom > top + 1)?.textContent ?? '';
    });
  }

  /** How the text is set: pixels, a multiple of the size, the first typeface, and the column's width in pixels. */
  async textStyle(): Promise<{ size: number; lineHeight: number; font: string; width: number }> {
    return this.paragraphs.first().evaluate((element) => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      return {
        size,
        lineHeight: Math.round((100 * Number.parseFloat(lineHeight)) / size) / 100,
        font: fontFamily.split(',')[0] ?? '',
        width: Math.round(element.getBoundingClientRect().width),
      };
    });
  }

  /** Shows the lines set aside at one place, the first by default. */
  async showSetAside(position = 0): Promise<void> {
    await this.text.getByRole('button', { name: 'Show' }).nth(position).click();
  }

  async #edgesOf(words: string): Promise<{ start: Point; end: Point }> {
    const paragraph = this.text
      .locator('[role="paragraph"], [role="heading"]')
      .filter({ hasText: words })
      .first();
    await paragraph.scrollIntoViewIfNeeded();
    return paragraph.evaluate((element, sought) => {
      const node = element.firstChild;
      const at = node?.textContent?.indexOf(sought) ?? -1;
      if (!node || at < 0) throw new Error(`The paragraph does not hold “${sought}”.`);
      const boxOf = (offset: number) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect();
      };
      const first = boxOf(at);
      const last = boxOf(at + sought.length - 1);
      return {
        start: { x: first.left + 0.5, y: first.top + first.height / 2 },
        end: { x: last.right - 0.5, y: last.top + last.height / 2 },
      };
    }, words);
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
