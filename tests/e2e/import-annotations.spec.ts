import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const contents = {
  documents: [
    {
      title: 'The bridge',
      text: 'The bridge\n\nThe bridge was closed in March after cracks were found in two of its piers.\n\nMARA: I do not know.\n\nELIAS: I do not know.\n',
      quotes: [],
    },
  ],
};

const annotation = (exact: string, ...body: unknown[]) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body,
  target: { source: 'https://example.org/bridge', selector: { type: 'TextQuoteSelector', exact } },
});

test('annotations become quotes; what cannot be placed is told, and undo takes all back', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared(contents);
  const file = join(app.documents, 'notes.jsonld');
  const given = [
    annotation(
      'cracks were found',
      { type: 'TextualBody', value: 'By whom?', purpose: 'commenting' },
      { type: 'TextualBody', value: 'Damage', purpose: 'tagging' },
    ),
    annotation('I do not know'),
    annotation('The ferry sank in a storm with all hands on board'),
  ];
  writeFileSync(file, JSON.stringify(given));
  await ui.library.open('The bridge');
  await ui.annotations.pick(file);
  await expect(ui.annotations.dialog).toContainText('1 quote made from 3 annotations, 2 not placed.');
  await expect(ui.annotations.dialog).toContainText('1 new code: Damage.');
  await expect(ui.annotations.problems).toHaveText([
    /2.*I do not know.*stand in the text 2 times/,
    /3.*The ferry sank.*do not stand in the text/,
  ]);
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await ui.annotations.leave();
  await expect.poll(() => ui.reader.highlighted()).toEqual(['cracks were found']);
  await ui.reader.clickOn('cracks were found');
  await expect(ui.inspector.words).toHaveText('cracks were found');
  await expect(ui.inspector.quote).toContainText('Damage');

  await ui.annotations.pick(file);
  await expect(ui.annotations.dialog).toContainText(
    '0 quotes made from 3 annotations, 1 there already, 2 not placed.',
  );
  await ui.annotations.leave();
  await ui.reader.focus();
  await ui.undo('Import annotations');
  await expect.poll(() => ui.reader.highlighted()).toEqual([]);
});

test('a file that holds no annotations is refused in words', async ({ app, ui, openPrepared }) => {
  await openPrepared(contents);
  const file = join(app.documents, 'notes.json');
  writeFileSync(file, 'To do: everything');
  await ui.library.open('The bridge');
  await ui.annotations.pick(file);
  await expect(ui.annotations.dialog.getByRole('alert')).toContainText('it is not JSON');
  await ui.annotations.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(ui.annotations.dialog).toBeHidden();
});
