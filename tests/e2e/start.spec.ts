import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserModeServer } from '../support/browser-mode-server.ts';
import { expect, test } from './fixtures.ts';

const nothing = { documents: [] };
/** Where an SQLite file keeps its `user_version`: four bytes, big-endian (https://www.sqlite.org/fileformat2.html). */
const userVersionOffset = 60;

test('a new project is made where one says, opens, and is remembered', async ({ app, ui }) => {
  await ui.start.newProject.click();
  await ui.fileChooser.save('New project', 'Harbour');
  await expect(ui.library.pasteText).toBeVisible();
  expect(readFileSync(join(app.documents, 'Harbour.corroborate')).subarray(0, 15).toString()).toBe(
    'SQLite format 3',
  );

  await ui.closeProject();
  await ui.start.recentProject('Harbour').click();
  await expect(ui.projectName('Harbour')).toBeVisible();
});

test('the sample project is one click and one question away', async ({ ui }) => {
  await ui.openSampleProject();
  await expect(ui.library.sources).toHaveCount(8);
  await expect(ui.statusBar).toContainText(/[34]\d quotes/);
});

test('a project that was moved says so and can be taken off the list', async ({ app, ui, openPrepared }) => {
  const path = await openPrepared(nothing);
  await ui.closeProject();
  rmSync(path);
  await app.restart();
  await expect(ui.start.recentProjects).toContainText('File not found');
  await expect(ui.start.recentProject('Prepared')).toBeDisabled();
  await ui.start.takeOffList('Prepared').click();
  await expect(ui.start.recentProjects).toHaveCount(0);
});

test('a name in use is not taken over', async ({ app, ui, prepare }) => {
  const path = await prepare(nothing, 'Taken');
  const before = readFileSync(path);
  await ui.start.newProject.click();
  await ui.fileChooser.nameField('New project').fill('Taken');
  const dialog = ui.fileChooser.dialog('New project');
  await expect(dialog).toContainText('There is already a project named “Taken.corroborate” here');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.describe('a file that cannot be opened is explained and left as it is', () => {
  test('a damaged project', async ({ ui, prepare }) => {
    const path = await prepare(nothing, 'Damaged');
    truncateSync(path, readFileSync(path).length / 2);
    const before = readFileSync(path);
    await ui.chooseProject('Damaged.corroborate');
    await expect(ui.start.problem).toContainText('is damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a project of a newer version', async ({ ui, prepare }) => {
    const path = await prepare(nothing, 'Newer');
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(4711, userVersionOffset);
    writeFileSync(path, bytes);
    await ui.chooseProject('Newer.corroborate');
    await expect(ui.start.problem).toContainText('was made by a newer Corroborate');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('a file of somebody else', async ({ app, ui }) => {
    const path = join(app.documents, 'Not ours.corroborate');
    writeFileSync(path, 'Dear diary, today I renamed a text file.');
    await ui.chooseProject('Not ours.corroborate');
    await expect(ui.start.problem).toContainText('is not a Corroborate project');
    expect(readFileSync(path, 'utf8')).toContain('Dear diary');
  });

  test('a project that is open elsewhere', async ({ app, ui, prepare }) => {
    const path = await prepare(nothing, 'Shared');
    const other = new BrowserModeServer({
      userData: join(app.folder, 'other-user-data'),
      documents: app.documents,
    });
    await other.start(path);
    try {
      await ui.chooseProject('Shared.corroborate');
      await expect(ui.start.problem).toContainText('is already open in another window');
    } finally {
      await other.stop();
    }
    await ui.openProject(path);
    await expect(ui.projectName('Shared')).toBeVisible();
  });
});

test('opening something bad keeps the project that is open', async ({ app, ui, openPrepared }) => {
  const path = await openPrepared(nothing);
  copyFileSync(path, join(app.documents, 'Copy.corroborate'));
  truncateSync(join(app.documents, 'Copy.corroborate'), 3000);
  await ui.chooseProject('Copy.corroborate');
  await expect(ui.notice('That did not work')).toBeVisible();
  await expect(ui.projectName('Prepared')).toBeVisible();
});
