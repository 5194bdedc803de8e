import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bracketStyle } from '../support/own-styles.ts';
import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const project: ProjectContents = {
  documents: [
    {
      title: 'Firewood',
      author: ['Bo', 'Lindgren'],
      issued: [2025, 11, 2],
      text: 'Firewood\n\nAlder burns first.\n',
      quotes: ['Alder burns first'],
    },
  ],
  claims: [{ statement: 'Wood burns.', evidence: [{ quote: 'Alder burns first', relation: 'supports' }] }],
};

test.beforeEach(async ({ openPrepared }) => {
  await openPrepared(project);
});

test('the project is cited in the style one finds; undo takes it back; it is kept, and so is a view’s own', async ({
  app,
  ui,
}) => {
  const { details, toolbar } = ui.evidence;
  await ui.goTo('Tables');
  await ui.evidence.row('Alder burns first').click();
  await expect(details).toContainText('(Lindgren, 2025, para. 1)');

  await toolbar.getByRole('button', { name: 'APA, 7th edition' }).click();
  await ui.styles.field.fill('chicago');
  await app.page.keyboard.press('ArrowDown');
  await expect(ui.styles.style).toContainText('Lindgren, Bo.');
  await ui.styles.use('mla');
  await expect(details).toContainText('(Lindgren, par');
  await expect(details).toContainText('Lindgren, Bo. Firewood. 2 Nov. 2025.');
  await ui.undo('Change citation style');
  await expect(details).toContainText('(Lindgren, 2025, para. 1)');
  await ui.palette.run('Citation style');
  await ui.styles.use('mla');
  await expect(details).toContainText('(Lindgren, par');

  await toolbar.getByRole('button', { name: 'MLA, 9th edition' }).click();
  await ui.styles.dialog.getByRole('radio', { name: 'This table only' }).click();
  await ui.styles.use('ieee');
  await expect(details).toContainText('[1, Para. 1]');
  await ui.evidence.saveView('For engineers');
  await ui.evidence.chooseView('All evidence');
  await expect(details).toContainText('(Lindgren, par');
  await app.restart();
  await ui.ready();
  await ui.start.recentProject('Prepared').click();
  await ui.goTo('Tables');
  await expect(toolbar.getByRole('button', { name: 'MLA, 9th edition' })).toBeVisible();
  await ui.evidence.chooseView('For engineers');
  await expect(toolbar.getByRole('button', { name: 'IEEE' })).toBeVisible();
});

test('a style of one’s own is added from its file, and a file that is none is refused with the reason', async ({
  app,
  ui,
}) => {
  writeFileSync(join(app.documents, 'house.csl'), bracketStyle());
  writeFileSync(join(app.documents, 'no-style.csl'), '<html/>');
  await ui.goTo('Tables');
  await ui.evidence.row('Alder burns first').click();
  await ui.palette.run('Citation style');
  await ui.styles.addFile.click();
  await ui.fileChooser.open('Add citation style', 'no-style.csl');
  await expect(ui.styles.dialog.getByRole('alert')).toContainText('it is XML, but no citation style');
  await ui.styles.addFile.click();
  await ui.fileChooser.open('Add citation style', 'house.csl');
  await expect(ui.styles.style).toContainText('‹Firewood›');
  await ui.styles.dialog.getByRole('button', { name: 'Use in the project' }).click();
  await expect(ui.evidence.details).toContainText('‹Firewood›');
});
