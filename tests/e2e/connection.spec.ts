import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

test.use({ canDisconnect: true });

const words = 'The line went dead at noon';
const project: ProjectContents = {
  documents: [{ title: 'The line', text: `The line\n\n${words}, and came back at one.\n`, quotes: [words] }],
};

test('a lost connection is said, and comes back by itself', async ({ app, ui }) => {
  const banner = app.page.getByText('Connection to Corroborate lost');
  await app.disconnect();
  await expect(banner).toBeVisible();
  await app.reconnect();
  await expect(banner).toBeHidden();
  await expect(ui.start.newProject).toBeEnabled();
});

test('a comment typed while the connection is lost is saved when it is back', async ({
  app,
  ui,
  openPrepared,
}) => {
  const path = await openPrepared(project);
  await ui.library.open('The line');
  await ui.reader.clickOn(words);
  await app.disconnect();
  await expect(app.page.getByText('Connection to Corroborate lost')).toBeVisible();
  await ui.inspector.comment.fill('Who cut it?');
  await expect(ui.inspector.quote).toContainText('Not saved yet');
  await app.reconnect();
  await expect(ui.inspector.quote).not.toContainText('Not saved yet');
  await expect(ui.statusBar).toContainText('undoes “Edit comment”');
  await expect(ui.inspector.comment).toHaveValue('Who cut it?');
  await app.crashAndRestart(path);
  await ui.inspector.quotes.rows.first().or(ui.inspector.words).dblclick();
  await expect(ui.inspector.commentShown).toContainText('Who cut it?');
});

test('what was asked for while the connection is lost is done once when it is back', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(project);
  await ui.library.open('The line');
  await ui.reader.select('came back at one');
  await app.disconnect();
  await app.page.keyboard.press('q');
  await expect(app.page.getByText('Connection to Corroborate lost')).toBeVisible();
  await app.reconnect();
  await expect(ui.inspector.words).toHaveText('came back at one');
  await expect(ui.statusBar).toContainText('2 quotes');
});

test('a program ended without warning keeps everything that was shown as saved', async ({
  app,
  ui,
  openPrepared,
}) => {
  const path = await openPrepared(project);
  await ui.library.open('The line');
  await ui.reader.quote('came back at one');
  await expect(ui.statusBar).toContainText('2 quotes');
  await app.crashAndRestart(path);
  await expect(ui.statusBar).toContainText('2 quotes');
  await ui.library.open('The line');
  await expect.poll(async () => (await ui.reader.highlighted()).length).toBe(2);
});

test('a program that is gone for good is said to be, with what to do', async ({ app, ui, openPrepared }) => {
  const path = await openPrepared(project);
  await app.kill();
  await expect(app.page.getByText('start it again and open the address it shows')).toBeVisible();
  await app.crashAndRestart(path);
  await expect(ui.library.source('The line')).toBeVisible();
});
