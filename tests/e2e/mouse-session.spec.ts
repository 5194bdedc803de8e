import { expect, test } from './fixtures.ts';
import { watchInput } from './support/input-watch.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'A talk about the bridge';
const project: ProjectContents = {
  documents: [
    {
      title,
      text: `${title}

Lena Brook: When did you first see the cracks in the pier?

Ivo Marek: On Monday morning. Two cracks, each as long as my arm. We closed the bridge within the hour.

Lena Brook: Could it have fallen?

Ivo Marek: Not that week. Perhaps not for years. But I would not have walked over it again.

Lena Brook: And who decides now?

Ivo Marek: The council decides in May, and I hope that it reads the report first.
`,
    },
  ],
  claims: [{ statement: 'The bridge was in danger of falling.' }],
};

test('a whole coding session with the mouse alone', async ({ app, ui, prepare }) => {
  const { page } = app;
  await prepare(project);
  const keyCount = await watchInput(page, 'keydown');

  // The project and its document
  await ui.start.openProject.click();
  await ui.fileChooser.open('Open project', 'Prepared.corroborate');
  await ui.library.open(title);

  // Words become a quote, a code named after them, and evidence
  await ui.reader.select('closed the bridge');
  await ui.menus.choose('Quote', /^Code in vivo/);
  await expect(ui.inspector.codes).toHaveText(['closed the bridge']);
  await ui.reader.select('Two cracks');
  await ui.reader.selectionToolbar.getByRole('button', { name: 'Code quote…' }).click();
  await ui.reader.codeDialog.getByRole('option', { name: 'closed the bridge' }).click();
  await expect(ui.reader.codeDialog).toBeHidden();
  await expect(ui.inspector.words).toHaveText('Two cracks');
  await expect(ui.inspector.codes).toHaveText(['closed the bridge']);
  await ui.inspector.linkToClaim.click();
  await ui.linkDialog.dialog.getByRole('option', { name: /in danger of falling/ }).click();
  await ui.linkDialog.relation('Qualifies').click();
  await ui.linkDialog.link.click();
  await expect(ui.inspector.links).toContainText('The bridge was in danger of falling.');

  // Who said it: the turn says so
  await expect(ui.inspector.attribution).toContainText('Ivo Marek');

  // Its ends are dragged, it is merged with the next and cut in two again
  await ui.reader.dragHandle('End', 'as long as my arm');
  await page.mouse.up();
  await expect(ui.inspector.words).toHaveText('Two cracks, each as long as my arm');
  await ui.menus.choose('Quote', /^Merge with next quote/);
  await page
    .getByRole('alertdialog', { name: 'Merge with the words between?' })
    .getByRole('button', { name: 'Merge all the same' })
    .click();
  await expect(ui.inspector.words).toHaveText(/^Two cracks.* We closed the bridge$/);
  await ui.reader.placeCaretBefore('We closed');
  await ui.menus.choose('Quote', /^Split quote at caret/);
  await expect(ui.inspector.words).toHaveText('We closed the bridge');
  await expect(ui.inspector.links).toContainText('The bridge was in danger of falling.');

  // The same code for other words; a word by a double click; a quote removed and had back
  await ui.reader.select('The council decides in May');
  await ui.menus.choose('Quote', /^Repeat last coding/);
  await expect(ui.inspector.words).toHaveText('The council decides in May');
  await expect(ui.inspector.codes).toHaveText(['closed the bridge']);
  await ui.inspector.quote.getByRole('button', { name: 'Remove quote' }).click();
  await expect(ui.statusBar).toContainText('2 quotes');
  await ui.notice('Quote removed').getByRole('button', { name: 'Undo' }).click();
  await expect(ui.statusBar).toContainText('3 quotes');
  await ui.menus.choose('Edit', /^Undo Code quote/);
  await expect(ui.statusBar).toContainText('undoes “Make quote”');
  expect(await keyCount()).toBe(0);
});
