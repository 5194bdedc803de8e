import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { watchInput } from './support/input-watch.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'The bridge at Vell';
const project: ProjectContents = {
  documents: [
    {
      title,
      text: `${title}

The bridge at Vell was closed on Monday. Engineers found two cracks in the northern pier. “It could have stood for years,” said Ivo Marek.

The council will decide in May. It has asked for a second report. Nobody expects it before the summer.
`,
    },
  ],
  claims: [{ statement: 'The bridge was in danger of falling.' }],
};

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    const isFocused = await target.evaluate((element) => element.contains(document.activeElement));
    expect(isFocused).toBe(true);
  }).toPass({ intervals: [0], timeout: 15_000 });
}

test('a whole coding session with the keyboard alone', async ({ app, ui, prepare }) => {
  const { page } = app;
  const { keyboard } = page;
  const path = await prepare(project);
  const pointerCount = await watchInput(page, 'pointerdown');

  // The project and its document
  await keyboard.press('ControlOrMeta+o');
  const chooser = ui.fileChooser.dialog('Open project');
  const file = chooser.getByRole('row', { name: basename(path) });
  await expect(file).toBeVisible();
  await tabTo(page, chooser.getByRole('grid'));
  await keyboard.press('Home');
  await expect(file).toBeFocused();
  await keyboard.press('Enter');
  await expect(ui.projectName('Prepared')).toBeVisible();
  await ui.palette.open();
  await keyboard.type(title);
  await expect(ui.palette.results.first()).toContainText(title);
  await keyboard.press('Enter');
  await expect(ui.reader.documentTitled(title)).toBeVisible();
  await keyboard.press('ControlOrMeta+1');
  await expect(ui.reader.text).toBeFocused();

  // A sentence becomes a quote, linked while one types on
  await keyboard.press('Control+Home');
  await keyboard.press('Control+ArrowDown');
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+Shift+ArrowDown');
  await keyboard.press('q');
  await expect(ui.inspector.words).toHaveText('Engineers found two cracks in the northern pier.');
  await keyboard.press('l');
  await expect(ui.linkDialog.claimField).toBeFocused();
  await keyboard.type('danger of falling');
  await keyboard.press('Enter');
  await expect(ui.linkDialog.chosenClaims).toHaveCount(1);
  await keyboard.press('s');
  await keyboard.press('3');
  await keyboard.press('Enter');
  await expect(ui.linkDialog.dialog).toBeHidden();
  await expect(ui.inspector.links).toContainText('The bridge was in danger of falling.');

  // A code, found or made; and who said it
  await keyboard.press('c');
  await expect(ui.reader.codeDialog.getByRole('combobox', { name: 'Code' })).toBeFocused();
  await keyboard.type('Damage');
  await keyboard.press('Enter');
  await expect(ui.inspector.codes).toHaveText(['Damage']);
  await expect(ui.reader.codeDialog).toBeHidden();
  await keyboard.press('a');
  await expect(ui.reader.attributeDialog.getByRole('combobox', { name: 'Said by' })).toBeFocused();
  await keyboard.type('Ivo Marek');
  await keyboard.press('Enter');
  await expect(ui.reader.attributeDialog).toBeHidden();
  await expect(ui.inspector.attribution).toContainText('Ivo Marek');

  // Its ends are moved, and it is cut in two at the caret
  await keyboard.type('ee');
  await keyboard.press('Shift+E');
  await expect(ui.inspector.words).toHaveText('Engineers found two cracks in the northern pier. “It');
  await keyboard.press('Shift+E');
  await expect(ui.inspector.words).toHaveText('Engineers found two cracks in the northern pier');
  for (let presses = 0; presses < 5; presses += 1) await keyboard.press('Control+ArrowLeft');
  await keyboard.press('Shift+J');
  await expect(ui.inspector.words).toHaveText('in the northern pier');
  await expect(ui.inspector.codes).toHaveText(['Damage']);
  await expect(ui.inspector.attribution).toContainText('Ivo Marek');
  await keyboard.press('[');
  await expect(ui.inspector.words).toHaveText('Engineers found two cracks');
  await expect(ui.inspector.links).toContainText('The bridge was in danger of falling.');

  // The same code for other words, a comment, and one step back
  await keyboard.press('Control+End');
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+Shift+ArrowUp');
  await keyboard.press('.');
  await expect(ui.inspector.words).toHaveText('It has asked for a second report.');
  await expect(ui.inspector.codes).toHaveText(['Damage']);
  await keyboard.press('Enter');
  await expect(ui.inspector.comment).toBeFocused();
  await keyboard.type('By whom?');
  await keyboard.press('Escape');
  await expect(ui.reader.text).toBeFocused();
  await expect(ui.statusBar).toContainText('undoes “Edit comment”');
  await ui.undo('Edit comment');
  await expect(ui.inspector.comment).toHaveValue('');
  await expect(ui.statusBar).toContainText('3 quotes');
  await expect(ui.statusBar).toContainText('2 links');
  expect(await pointerCount()).toBe(0);
});
