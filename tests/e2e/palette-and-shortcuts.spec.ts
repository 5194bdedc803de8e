import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const project: ProjectContents = {
  documents: [
    { title: 'Of ships', text: 'Of ships\n\nNine ships left the harbour.\n', quotes: ['Nine ships'] },
    { title: 'Of sails', text: 'Of sails\n\nThe sails were red.\n' },
  ],
  claims: [{ statement: 'Nine ships sailed.' }],
};

test('the palette does things and goes to sources and claims by name', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  await ui.palette.run('codebook');
  await expect(ui.views.getByRole('tab', { name: 'Codebook' })).toHaveAttribute('aria-selected', 'true');
  await ui.palette.run('of sails');
  await expect(ui.reader.documentTitled('Of sails')).toBeVisible();
  await ui.palette.run('nine ships sailed');
  await expect(ui.claims.statement).toHaveValue('Nine ships sailed.');
  await ui.palette.open();
  await ui.palette.field.fill('zzzz');
  await expect(ui.palette.dialog).toContainText('Nothing is called “zzzz”');
  await app.page.keyboard.press('Escape');
  await expect(ui.palette.dialog).toBeHidden();
});

test('the views have keys of their own', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  const keys = { Claims: '2', Tables: '3', Codebook: '4', Read: '1' };
  for (const [view, key] of Object.entries(keys)) {
    await app.page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(ui.views.getByRole('tab', { name: view })).toHaveAttribute('aria-selected', 'true');
  }
});

test('single letters are only letters while one types', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  await ui.library.open('Of ships');
  await ui.reader.select('left the harbour');
  await ui.library.filter.click();
  await app.page.keyboard.type('qlca');
  await expect(ui.library.filter).toHaveValue('qlca');
  await expect(ui.statusBar).toContainText('1 quote');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('undo in a text field is about the words just typed', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  await ui.library.open('Of ships');
  await ui.reader.clickOn('Nine ships');
  await ui.inspector.comment.click();
  await app.page.keyboard.type('Counted by whom?');
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(ui.inspector.comment).not.toHaveValue('Counted by whom?');
  await expect(ui.statusBar).toContainText('1 quote');
});

test('panes are hidden and shown again', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  await app.page.keyboard.press('ControlOrMeta+b');
  await expect(ui.library.filter).not.toBeInViewport();
  await app.page.keyboard.press('ControlOrMeta+b');
  await expect(ui.library.filter).toBeInViewport();
});

test('the shortcuts can be looked up, and are those of the menus', async ({ app, ui, openPrepared }) => {
  await openPrepared(project);
  await app.page.keyboard.press('ControlOrMeta+/');
  const help = app.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Link quote to claim…');
  await app.page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(await ui.menus.item('Quote', /^Link quote to claim…/)).toHaveText('Link quote to claim…L');
});

test('the theme follows the system until one is chosen, which lasts', async ({ app, ui }) => {
  const background = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await app.page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await ui.palette.run('theme light');
  await expect.poll(background).toBe(light);
  await app.restart();
  await ui.ready();
  await expect.poll(background).toBe(light);
  expect(dark).not.toBe(light);
});

test('keys are changed, taken over, refused and reset, and shown everywhere as they are', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  const path = await openPrepared(project);
  await ui.library.open('Of ships');
  const help = app.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const openHelp = async () => {
    await ui.reader.focus();
    await keyboard.press('ControlOrMeta+/');
  };
  const keysFor = (command: string) =>
    help.getByRole('button', { name: new RegExp(`^Keys for “${command}”`) });

  await openHelp();
  await keysFor('Make quote').click();
  await keyboard.press('ArrowUp');
  await expect(help.getByRole('alert')).toContainText('cannot be a command’s');
  await keyboard.press('Shift+M');
  await expect(keysFor('Make quote')).toHaveText('ShiftM');
  await keysFor('Make quote').click();
  await keyboard.press('c');
  await expect(help.getByRole('alert')).toContainText('C belongs to “Code quote…”');
  await help.getByRole('button', { name: 'Take them' }).click();
  await expect(keysFor('Make quote')).toHaveText('C');
  await expect(keysFor('Code quote…')).toHaveText('–');
  await expect(help.getByRole('button', { name: 'Reset all (2 changed)' })).toBeEnabled();
  await keysFor('Make quote').click();
  await keyboard.press('Escape');
  await expect(help).toBeVisible();
  await keyboard.press('Escape');
  await expect(help).toBeHidden();

  await ui.reader.select('left the harbour');
  await expect(ui.reader.selectionToolbar.getByRole('button', { name: 'Make quote' })).toHaveText('C');
  await keyboard.press('q');
  await keyboard.press('c');
  await expect(ui.inspector.words).toHaveText('left the harbour');
  await expect(await ui.menus.item('Quote', /^Make quote/)).toHaveText('Make quoteC');
  await keyboard.press('Escape');

  await app.restart(path);
  await openHelp();
  await help.getByRole('button', { name: 'Reset the keys for “Code quote…”' }).click();
  await expect(help.getByRole('alert')).toContainText('C belongs to “Make quote”');
  await help.getByRole('button', { name: 'Cancel' }).click();
  await help.getByRole('button', { name: /^Reset all/ }).click();
  await expect(keysFor('Make quote')).toHaveText('Q');
  await expect(keysFor('Code quote…')).toHaveText('C');
});
