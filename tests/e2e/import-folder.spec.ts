import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

/** A report of sixty words, none of them twice. */
const wire = `The agency counted the night buses, ${Array.from({ length: 54 }, (_, index) => `stop${index}`).join(' ')}.`;
const counted = 'The agency counted the night buses';
const claim = 'Somebody counted the night buses.';

const project: ProjectContents = {
  documents: [
    { title: 'Wire report', author: ['Ada', 'Okafor'], text: `${wire}\n`, quotes: [counted] },
    { title: 'Herald', author: ['Jo', 'Lind'], text: `Our desk. ${wire}\n`, quotes: ['Our desk'] },
  ],
  claims: [
    {
      statement: claim,
      evidence: [
        { quote: counted, relation: 'supports' },
        { quote: 'Our desk', relation: 'supports' },
      ],
    },
  ],
};

function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

test('a folder comes in as one step, with a report that can be saved, and reprints count as one source', async ({
  app,
  ui,
  openPrepared,
}) => {
  writeFiles(join(app.documents, 'articles'), {
    'again.txt': `${wire}\n`,
    'post.md': `# The Post counts too\n\n${wire.replace('stop20', 'halt20')}\n`,
    'damaged.txt': Buffer.from('89504e470d0a1a0a0000', 'hex'),
    'style.css': 'p {}',
    '.hidden.md': 'Hidden words.',
    'harbour/tides.md': '# Tides\n\nThe tide at the harbour wall rose by a hand in ten years.\n',
  });
  await openPrepared(project);

  await test.step('the folder is read, and each file is accounted for', async () => {
    await ui.many.chooseFolder('articles');
    await expect(
      ui.many.question.getByRole('checkbox', { name: 'With the folders inside it' }),
    ).toBeChecked();
    await ui.many.start();
    await expect(ui.many.report.getByRole('status')).toHaveText(
      '2 files imported, 1 duplicate left out, 1 failed.',
    );
    await expect(ui.many.report).toContainText('1 hidden file, 1 file of other formats (.css 1)');
    await expect(ui.many.file('again.txt')).toContainText('The very same text is in this project already');
    await expect(ui.many.file('damaged.txt')).toContainText('it looks like a PNG image');
    await ui.many.show('Similar');
    await expect(ui.many.files).toHaveCount(1);
    await expect(ui.many.file('post.md')).toContainText(
      /9\d % of the words are the same as in “(Wire report|Herald)”/,
    );
  });

  await test.step('the report is saved as a table', async () => {
    await ui.many.report.getByRole('button', { name: 'Save report…' }).click();
    await ui.fileChooser.save('Save import report', 'What became of it');
    await expect(ui.notice('Report saved.')).toBeVisible();
    const csv = readFileSync(join(app.documents, 'What became of it.csv'), 'utf8');
    expect(csv.split('\r\n').map((line) => line.split(',').slice(0, 2))).toEqual([
      ['\uFEFFFile', 'Outcome'],
      ['again.txt', 'Duplicate'],
      ['damaged.txt', 'Failed'],
      ['harbour/tides.md', 'Imported'],
      ['post.md', 'Imported'],
      [''],
    ]);
  });

  await test.step('a line opens its document, and the report comes back', async () => {
    await ui.many.file('post.md').click();
    await expect(ui.reader.documentTitled('The Post counts too')).toBeVisible();
    await ui.menus.choose('File', 'Show the last import report');
    await expect(ui.many.files).toHaveCount(4);
    await ui.page.keyboard.press('Escape');
    await expect(ui.library.sources).toHaveCount(4);
  });

  await test.step('sources of one origin count as one', async () => {
    await ui.goTo('Claims');
    await ui.claims.open(claim);
    await expect(ui.claims.claim).toContainText('2 quotes from 2 independent sources');
    await ui.goTo('Read');
    await ui.library.choose('Herald', 'Same origin as…');
    const dialog = ui.page.getByRole('dialog', { name: 'Same origin as “Herald”' });
    await dialog.getByRole('textbox', { name: 'Name of the origin' }).fill('Agency, 4 February');
    await dialog.getByRole('row', { name: 'Wire report' }).click();
    await dialog.getByRole('button', { name: 'Count 2 sources as one' }).click();
    await expect(dialog).toBeHidden();
    await expect(ui.library.source('Wire report')).toContainText('Agency, 4 February');
    await ui.goTo('Claims');
    await expect(ui.claims.claim).toContainText('2 quotes from 1 independent source (2 with reprints)');
    await ui.goTo('Read');
    await ui.library.choose('Herald', 'Take out of “Agency, 4 February”');
    await expect(ui.library.source('Wire report')).not.toContainText('Agency');
    await ui.undo('Take out of origin');
    await expect(ui.library.source('Wire report')).toContainText('Agency, 4 February');
    await ui.undo('Group as one origin');
  });

  await test.step('one undo takes the folder back', async () => {
    await ui.undo('Import 2 files');
    await expect(ui.library.sources).toHaveCount(2);
  });
});

test('an import of many files is stopped, and what is in stays', async ({ app, ui }) => {
  const files = Array.from({ length: 400 }, (_, index) => [
    `note-${index}.md`,
    `# Note ${index}\n\n${Array.from({ length: 30 }, (_, word) => `n${index}w${word}`).join(' ')}\n`,
  ]);
  writeFiles(join(app.documents, 'notes'), Object.fromEntries(files));
  await ui.createProject('Notes');
  await ui.many.chooseFolder('notes');
  await ui.many.start();
  await ui.many.question.getByText(/of 400 files/).waitFor();
  await ui.many.stop();
  await expect(ui.many.report).toContainText('The import was stopped.');
  const told = await ui.many.report.getByRole('status').textContent();
  const imported = Number(/^(\d+) files? imported\.$/.exec(told ?? '')?.[1]);
  expect(imported).toBeLessThan(400);
  await ui.many.report.getByRole('button', { name: 'Close' }).last().click();
  await expect(ui.statusBar).toContainText(imported === 1 ? '1 source' : `${imported} sources`);
});

test('a folder is dropped on the window and comes in as one step', async ({ app, ui }) => {
  const folder = join(app.folder, 'dropped');
  writeFiles(folder, {
    'tides.md': '# Tides\n\nThe tide at the harbour wall rose by a hand in ten years.\n',
    'Page.html': '<article><h1>Page</h1><p>The words of a page that somebody saved.</p></article>',
    'Page_files/frame.html': '<p>An advertisement</p>',
    'deeper/again.md': '# Tides\n\nThe tide at the harbour wall rose by a hand in ten years.\n',
    'picture.png': 'no picture',
  });
  await ui.createProject('Dropped');
  await ui.many.drop(folder);
  await expect(ui.many.question).toHaveAccessibleName('Import 3 files');
  await ui.many.question.getByRole('radio', { name: 'Import separately' }).click();
  await ui.many.start();
  await expect(ui.many.report.getByRole('status')).toHaveText('3 files imported.');
  await expect(ui.many.report).toContainText('1 part of saved pages, 1 file of other formats (.png 1)');
  await expect(ui.many.file('dropped/tides.md')).toContainText('The very same text is in this project');
  await ui.many.report.getByRole('button', { name: 'Close' }).last().click();
  await ui.undo('Import 3 files');
  await expect(ui.statusBar).toContainText('0 sources');
});
