import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { FileChooser } from './pages/file-chooser.ts';
import { Interface } from './pages/interface.ts';
import { Revisions } from './pages/revisions.ts';

const opening = 'The budget was approved.';
const middle = [
  'The council met on Monday evening to settle what the winter would cost the town and who would pay for it.',
  'Nobody was hurt.',
  'The mayor said that the reservoir would be drained in March, and that the work would take six weeks at most.',
  'Engineers found hairline cracks in the eastern wall two years ago.',
];
const text = [opening, ...middle].join('\n\n');
const quotes = [
  opening,
  'Nobody was hurt.',
  'six weeks at most',
  'found hairline cracks in the eastern wall',
];

const contents = {
  documents: [
    { title: 'The reservoir', author: ['Ada', 'Okafor'] as const, text: `The reservoir\n\n${text}`, quotes },
  ],
  claims: [
    {
      statement: 'There were no injuries',
      evidence: [{ quote: 'Nobody was hurt.', relation: 'supports' as const }],
    },
  ],
};

/** The opening goes and comes back twice at the end; another quote is gone for good, and one has another word. */
async function makeRevision(ui: Interface): Promise<void> {
  const { revisions } = ui;
  await ui.menus.choose('Edit', 'Edit text…');
  await expect(revisions.editor).toBeVisible();
  await revisions.replace(`${opening}\n\n`, '');
  await revisions.replace('Nobody was hurt.', 'One man was taken to hospital with a broken arm.');
  const end = middle.at(-1) ?? '';
  await revisions.replace(end, `${end}\n\nLater: ${opening}\n\nLater: ${opening}`);
  await revisions.replace('hairline cracks', 'deep cracks');
  await revisions.text.press('ControlOrMeta+Enter');
  await expect(revisions.editor).toBeHidden();
}

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(contents);
  await ui.library.open('The reservoir');
  await expect(ui.inspector.quotes.rows).toHaveCount(4);
});

test('the text is edited; every quote is told what became of it, and undo brings everything back', async ({
  app,
  ui,
}) => {
  const { revisions, inspector, reader } = ui;
  await makeRevision(ui);
  const summary = ui.notice('Revision 2 is stored.');
  await expect(summary).toContainText('1 moved, 1 altered, 1 needs your choice, 1 no longer in the text');
  await expect(reader.text).toContainText('One man was taken to hospital');
  await expect(inspector.document).toContainText('1 quote needs a new place.');
  await expect.poll(() => reader.highlighted()).toEqual(expect.arrayContaining(['six weeks at most']));
  await expect(inspector.quotes.rows).toHaveCount(2);

  await summary.getByRole('button', { name: 'Compare' }).click();
  await expect(revisions.comparison).toContainText('4 quotes: 1 moved');
  await expect(revisions.changes).not.toHaveCount(0);
  await expect(revisions.quotes('No longer in the text')).toContainText('Nobody was hurt.');
  const altered = revisions.quotes('Altered');
  await expect(altered.getByRole('deletion')).toHaveText('hairline');
  await expect(altered.getByRole('insertion')).toHaveText('deep');
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const ambiguous = revisions.quotes('Needs your choice');
  await expect(revisions.places(ambiguous).nth(1)).toContainText(opening);
  await ambiguous.getByRole('button', { name: 'Choose place 2' }).press('Enter');
  await ui.announced('Quote placed');
  await expect(ambiguous).toHaveCount(0);
  await revisions.unfold('Moved');
  await expect(revisions.quotes('Moved')).toHaveCount(2);
  await revisions.quotes('Moved').first().getByRole('button', { name: 'Open in the text' }).click();
  await expect(inspector.words).toHaveText(opening);
  await expect(inspector.quote).toContainText('Word for word as in revision 2');

  await ui.undo('Choose place of quote');
  await expect(inspector.document).toBeVisible();
  await ui.undo('Edit document text');
  await expect(reader.text).toContainText('Nobody was hurt.');
  await expect(inspector.quotes.rows).toHaveCount(4);
  await expect(inspector.document).not.toContainText('new place');
});

test('a quote that is gone is kept with its revision, which stays readable, and can be put on other words', async ({
  ui,
}) => {
  const { revisions, inspector, reader } = ui;
  await makeRevision(ui);
  await ui.goTo('Claims');
  await ui.claims.open('There were no injuries');
  await expect(ui.claims.evidence).toContainText('Nobody was hurt.');
  await ui.claims.evidence.getByRole('button', { name: 'Open in reader' }).click();
  await expect(revisions.earlier(1)).toBeVisible();
  await expect(reader.text).toContainText('Nobody was hurt.');
  await expect(inspector.words).toHaveText('Nobody was hurt.');
  await expect.poll(() => reader.highlighted()).toEqual(expect.arrayContaining(quotes));
  await ui.find.find('the');
  await expect(ui.find.count).toHaveText(/^1 of \d+$/);
  await expect.poll(async () => new Set(await ui.find.hits())).toEqual(new Set(['the', 'The']));
  await ui.find.next.click();
  await expect(ui.find.count).toHaveText(/^2 of/);
  await ui.page.getByRole('button', { name: 'Back to revision 2' }).click();
  await expect(revisions.earlier(1)).toBeHidden();

  await inspector.document.getByRole('button', { name: 'Choose…' }).click();
  await revisions
    .quotes('No longer in the text')
    .getByRole('button', { name: 'Select words in the text…' })
    .click();
  await ui.page.getByRole('button', { name: 'Place quote here' }).click();
  await expect(reader.problem.filter({ hasText: 'No words are selected' })).toBeVisible();
  await reader.select('One man was taken to hospital');
  await ui.page.getByRole('button', { name: 'Place quote here' }).click();
  await expect(inspector.words).toHaveText('One man was taken to hospital');
  await expect(inspector.quote).toContainText('Altered in revision 2. In revision 1 it read:');
  await expect(inspector.quote).toContainText('Nobody was hurt.');
});

test('what is typed is kept until it is saved or dropped on purpose', async ({ ui }) => {
  const { revisions, reader } = ui;
  await ui.menus.choose('Edit', 'Edit text…');
  await revisions.text.press('Escape');
  await expect(revisions.editor).toBeHidden();

  await ui.menus.choose('Edit', 'Edit text…');
  await revisions.replace('six weeks', 'seven weeks');
  await ui.goTo('Claims');
  await ui.goTo('Read');
  await expect(revisions.text).toHaveValue(/seven weeks/);
  await revisions.text.press('Escape');
  await revisions.dropChanges.getByRole('button', { name: 'Cancel' }).click();
  await expect(revisions.text).toHaveValue(/seven weeks/);

  await revisions.text.fill(' \n ');
  await revisions.save.click();
  await expect(revisions.problem).toContainText('A document cannot be without words.');
  await revisions.cancel.click();
  await revisions.dropChanges.getByRole('button', { name: 'Drop changes' }).click();
  await expect(reader.text).toContainText('six weeks');

  await ui.menus.choose('Edit', 'Edit text…');
  await revisions.save.click();
  await expect(ui.notice('Nothing is different; no revision was made.')).toBeVisible();
});

test('a text that changed meanwhile is not written over unasked', async ({ app, ui }) => {
  const { revisions } = ui;
  await ui.menus.choose('Edit', 'Edit text…');
  await revisions.replace('six weeks', 'seven weeks');

  const second = await app.page.context().newPage();
  await second.goto(app.page.url());
  const other = new Interface(second);
  await other.ready();
  await other.menus.choose('Edit', 'Edit text…');
  await new Revisions(second).replace('hairline cracks', 'deep cracks');
  await new Revisions(second).save.click();
  await expect(new Revisions(second).editor).toBeHidden();
  await second.close();

  await revisions.save.click();
  await expect(revisions.problem).toContainText('got another revision meanwhile: number 2');
  await expect(revisions.text).toHaveValue(/seven weeks/);
  await revisions.problem.getByRole('button', { name: 'Save after revision 2' }).click();
  await expect(revisions.editor).toBeHidden();
  await expect(ui.notice('Revision 3 is stored.')).toBeVisible();
});

test('a new version is imported from a file, which is kept and can be saved again', async ({ app, ui }) => {
  const { revisions, reader, inspector } = ui;
  const version = `The reservoir\n\n${text}\n\nUpdated on Tuesday after the council met again in the town hall.`;
  await revisions.chooseNewVersion('reservoir-2.txt', version.replaceAll('\n', '\r\n'));
  await expect(revisions.importDialog.getByRole('insertion')).toContainText('Updated on Tuesday');
  await revisions.importDialog.getByRole('button', { name: 'Import as revision 2' }).click();
  await expect(ui.notice('Revision 2 is stored.')).toContainText('4 quotes: 4 unchanged');
  await expect(reader.text).toContainText('Updated on Tuesday');

  await inspector.document.getByRole('button', { name: 'Original reservoir-2.txt: save…' }).click();
  await new FileChooser(ui.page).save('Save original', 'as-it-came.txt');
  await expect(ui.notice('The original file is saved.')).toContainText('as-it-came.txt');
  expect(readFileSync(join(app.documents, 'as-it-came.txt'), 'utf8')).toBe(version.replaceAll('\n', '\r\n'));
  await ui.menus.choose('Edit', 'Compare revisions…');
  await expect(revisions.comparison).toContainText('Revision 2 was read from “reservoir-2.txt”.');
  await ui.page.getByRole('button', { name: 'Back to the text' }).click();

  await revisions.chooseNewVersion('reservoir-3.txt', version);
  await expect(revisions.importDialog).toContainText('has the very same text as revision 2');
  await revisions.importDialog.getByRole('button', { name: 'Close' }).last().click();
  await ui.undo('Import new version');
  await expect(reader.text).not.toContainText('Updated on Tuesday');
});

test('a long text that was edited throughout is compared sentence by sentence', async ({ ui }) => {
  const { revisions, reader } = ui;
  const sentence = (index: number) =>
    `On day ${index} the gauge stood at ${(index * 7919) % 10_007} millimetres.`;
  const lines = Array.from({ length: 1500 }, (_, line) => [0, 1, 2].map((at) => sentence(line * 3 + at)));
  const first = lines.map((line) => line.join(' ')).join('\n\n');
  const second = lines
    .map(([one, , three], line) => `${one} Nobody looked on day ${line}. ${three}`)
    .join('\n\n');
  await revisions.chooseNewVersion('long.txt', first);
  await revisions.importDialog.getByRole('button', { name: 'Import as revision 2' }).click();
  await expect(ui.notice('Revision 2 is stored.')).toBeVisible();
  await expect(reader.text).toContainText('On day 0 the gauge');
  await revisions.chooseNewVersion('long.txt', second);
  await expect(revisions.importDialog.getByRole('insertion').first()).toHaveText('Nobody looked on day 0');
  await expect(revisions.importDialog.getByRole('row')).toHaveCount(1501);
  await revisions.importDialog.getByRole('button', { name: 'Import as revision 3' }).click();
  await ui.notice('Revision 3 is stored.').getByRole('button', { name: 'Compare' }).click();
  await expect(revisions.comparison).toContainText('1500 changes');
  await expect(revisions.comparison).not.toContainText('Nothing was found');
});

test.describe('without a connection', () => {
  test.use({ canDisconnect: true });

  test('a text saved while the connection is lost is stored once, when it is back', async ({ app, ui }) => {
    const { revisions, reader } = ui;
    await ui.menus.choose('Edit', 'Edit text…');
    await app.disconnect();
    await expect(ui.page.getByText('Connection to Corroborate lost')).toBeVisible();
    await revisions.replace('six weeks', 'seven weeks');
    await revisions.text.press('ControlOrMeta+Enter');
    await expect(revisions.text).toHaveValue(/seven weeks/);
    await app.reconnect();
    await expect(ui.notice('Revision 2 is stored.')).toBeVisible();
    await expect(reader.text).toContainText('seven weeks');
    await ui.undo('Edit document text');
    await expect(reader.text).toContainText('six weeks');
  });
});
