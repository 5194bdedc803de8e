import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'The café on the quay';
const paragraphs = [
  'The café opened in 1931. A cafe stood there before, and the Café Mole beside it.',
  'Read more: where to eat on the quay at night',
  'Ilse Maran kept the cafés of the harbour “for the men who came in late”, she says.',
  'Cafeteria is another word for another thing.',
];

function quay(): ProjectContents {
  return { documents: [{ title, text: `${title}\n\n${paragraphs.join('\n\n')}\n` }] };
}

test('all hits are marked, and one goes from hit to hit with the keyboard', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  await openPrepared(quay());
  await ui.library.open(title);
  await ui.find.find('cafe');
  await expect(ui.find.count).toHaveText('1 of 6');
  await expect.poll(() => ui.find.hits()).toEqual(['café', 'café', 'cafe', 'Café', 'café', 'Cafe']);
  await keyboard.press('Enter');
  await expect(ui.find.count).toHaveText('2 of 6');
  await keyboard.press('F3');
  await expect(ui.find.count).toHaveText('3 of 6');
  await expect.poll(() => ui.find.current()).toEqual(['cafe']);
  await ui.announced(/3 of 6: “.*A cafe stood there/);
  await keyboard.press('Shift+Enter');
  await keyboard.press('Shift+F3');
  await keyboard.press('Shift+F3');
  await expect(ui.find.count).toHaveText('6 of 6');
  await ui.find.next.click();
  await expect(ui.find.count).toHaveText('1 of 6');

  await ui.find.option('Whole words').click();
  await expect(ui.find.count).toHaveText(/ of 4$/);
  await ui.find.option('Match accents').click();
  await expect.poll(() => ui.find.hits()).toEqual(['cafe']);
  await ui.find.option('Match accents').click();
  await ui.find.option('Match case').click();
  await expect.poll(() => ui.find.hits()).toEqual(['café', 'café', 'cafe']);
  await ui.find.field.fill('nowhere');
  await expect(ui.find.count).toHaveText('No hits');
  await ui.announced('No hits');
});

test('Escape leaves the hit selected, and Q quotes it; the words are remembered', async ({
  app,
  ui,
  openPrepared,
}) => {
  const { keyboard } = app.page;
  await openPrepared(quay());
  await ui.library.open(title);
  await ui.find.find('FOR THE MEN who came in late');
  await expect(ui.find.count).toHaveText('1 of 1');
  await keyboard.press('Escape');
  await expect(ui.find.bar).toBeHidden();
  await expect.poll(() => ui.find.hits()).toEqual([]);
  expect(await ui.reader.selectedWords()).toBe('for the men who came in late');
  await expect(ui.reader.text).toBeFocused();
  await keyboard.press('q');
  await expect(ui.inspector.words).toHaveText('for the men who came in late');

  await ui.goTo('Claims');
  await ui.goTo('Read');
  await ui.find.open();
  await expect(ui.find.field).toHaveValue('FOR THE MEN who came in late');
  await expect(ui.find.count).toHaveText('1 of 1');
});

test('selected words are looked for at once', async ({ ui, openPrepared }) => {
  await openPrepared(quay());
  await ui.library.open(title);
  await ui.reader.select('harbour');
  await ui.find.open();
  await expect(ui.find.field).toHaveValue('harbour');
  await expect(ui.find.count).toHaveText('1 of 1');
});

test('a hit in lines set aside is unfolded when one goes there', async ({ ui, openPrepared }) => {
  await openPrepared(quay());
  await ui.library.open(title);
  await expect(ui.reader.paragraph('where to eat')).toHaveCount(0);
  await ui.find.find('where to eat');
  await expect(ui.reader.paragraph('where to eat')).toBeVisible();
  await expect.poll(() => ui.find.current()).toEqual(['where to eat']);
});

test('a text of five million characters is searched, and only what is near is marked', async ({
  ui,
  openPrepared,
}) => {
  test.setTimeout(180_000);
  const line = 'The harbour office keeps a book of every ship that passes the lamp in the night. ';
  const long = Array.from({ length: 6200 }, (_, number) => `${number} ${line.repeat(10)}`);
  long[6000] = `6000 ${line.repeat(4)} Here the keeper’s needle lies. ${line.repeat(4)}`;
  await openPrepared({ documents: [{ title: 'The book', text: long.join('\n\n') }] });
  await ui.library.open('The book');
  await ui.find.find("keeper's needle");
  await expect(ui.find.count).toHaveText('1 of 1');
  await expect.poll(() => ui.find.current()).toEqual(['keeper’s needle']);
  await expect.poll(() => ui.reader.shows('keeper’s needle')).toBe(true);
  await ui.find.field.fill('t');
  await expect(ui.find.count).toHaveText(/ of more than 100,000$/);
  await expect.poll(async () => (await ui.find.hits()).length).toBeGreaterThan(100);
  expect((await ui.find.hits()).length).toBeLessThan(20_000);
});
