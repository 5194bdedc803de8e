import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocx, makeEpub, makeOdt, paragraph, run, table, wordStyles } from '../support/office-files.ts';
import { expect, test } from './fixtures.ts';

const minutes = makeDocx({
  styles: wordStyles,
  body: [
    paragraph('Minutes of the harbour trust', 'Titel'),
    paragraph('Ice on the sound', 'berschrift1'),
    paragraph(
      `${run('The board agreed that the ferry will ')}<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>${run('run through the winter')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(', every day and whatever the ice does.')}`,
    ),
    table([
      [paragraph('Item'), paragraph('Euros')],
      [paragraph('Diesel'), paragraph('1.2 million')],
    ]),
    paragraph('Table 1: What the winter costs', 'Beschriftung'),
  ].join(''),
  footnotes: `<w:footnote w:id="2">${paragraph('Except at Christmas.')}</w:footnote>`,
  comments: `<w:comment w:id="0">${paragraph('Are you sure?')}</w:comment>`,
  core: '<dc:creator>Aino Halonen</dc:creator><dcterms:created>2026-01-09T08:30:00Z</dcterms:created>',
});
const survey = makeOdt({
  text: '<text:p text:style-name="Title">Survey of the islands</text:p><text:h text:outline-level="2">Who rows, who waits</text:h><text:p>Two islanders in three say that they row across when the ferry does not come.</text:p><text:p text:style-name="Illustration">Figure 1: The pier at dusk</text:p>',
  meta: '<meta:initial-creator>Mirja Tallberg</meta:initial-creator>',
});
const letter = String.raw`{\rtf1\ansi\ansicpg1252{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 caption;}}{\info{\title A letter from the pier}{\author Tom Hale}}
\pard\s1 What was promised\par\pard The \'84winter ferry\'93 was promised in 1998 and, as of this morning, has not left the caf\'e9 on the pier.\par\pard\s2 Photograph: the caf\'e9\par}`;
const book = makeEpub({
  metadata:
    '<dc:title>Winter Ferries</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:publisher>Sound Press</dc:publisher><dc:date>2019</dc:date><dc:language>en</dc:language>',
  chapters: {
    'one.xhtml':
      '<span epub:type="pagebreak" title="xii"/><h1>The first crossing</h1><p>Nobody had crossed the sound in January before the winter of that year.</p><figure><figcaption>The Alke in the ice</figcaption></figure>',
  },
});

test('documents of word processors and an e-book come in with headings, authors and captions', async ({
  app,
  ui,
}) => {
  const files = {
    'minutes.docx': minutes,
    'survey.odt': survey,
    'letter.rtf': Buffer.from(letter, 'latin1'),
    'ferries.epub': book,
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(app.documents, name);
    writeFileSync(path, bytes);
    return path;
  });
  await ui.createProject('Office');
  await ui.imports.pick(...paths);

  await expect(ui.imports.preview).toHaveAccessibleName(/1 of 4/);
  await expect(ui.imports.source.title).toHaveValue('Minutes of the harbour trust');
  await expect(ui.imports.source.authors).toHaveValue('Aino Halonen');
  await expect(ui.imports.source.published).toHaveValue('2026-01-09');
  await expect(ui.imports.preview).toContainText('Guess: from the file’s properties');
  await expect(ui.imports.notices).toContainText([/1 deletion was left out/, /1 comment was left out/]);
  await ui.imports.importButton.click();

  await expect(ui.imports.preview).toHaveAccessibleName(/2 of 4/);
  await expect(ui.imports.source.authors).toHaveValue('Mirja Tallberg');
  await ui.imports.importButton.click();

  await expect(ui.imports.preview).toHaveAccessibleName(/3 of 4/);
  await expect(ui.imports.source.title).toHaveValue('A letter from the pier');
  await expect(ui.imports.source.authors).toHaveValue('Tom Hale');
  await ui.imports.importButton.click();

  await expect(ui.imports.preview).toHaveAccessibleName(/4 of 4/);
  await expect(ui.imports.source.publisher).toHaveValue('Sound Press');
  await expect(ui.imports.preview).toContainText('From the e-book’s own data');
  await ui.imports.importButton.click();
  await ui.imports.summary.getByRole('button', { name: 'Read the first one' }).click();

  const heading = (name: string) => ui.reader.text.getByRole('heading', { name });
  await expect(ui.reader.documentTitled('Minutes of the harbour trust')).toBeVisible();
  await expect(heading('Ice on the sound')).toBeVisible();
  await expect(ui.reader.paragraph('the ferry will run through the winter[1], every day')).toBeVisible();
  await expect(ui.reader.paragraph('Diesel\t1.2 million')).toBeVisible();
  await expect(ui.reader.paragraph('Table 1: What the winter costs')).toBeVisible();
  await expect(ui.reader.paragraph('[1] Except at Christmas.')).toBeVisible();

  await ui.library.open('Survey of the islands');
  await expect(heading('Who rows, who waits')).toBeVisible();
  await expect(ui.reader.paragraph('Figure 1: The pier at dusk')).toBeVisible();
  await ui.library.open('A letter from the pier');
  await expect(heading('What was promised')).toBeVisible();
  await expect(ui.reader.paragraph('The „winter ferry“ was promised')).toBeVisible();
  await expect(ui.reader.paragraph('Photograph: the café')).toBeVisible();
  await ui.library.open('Winter Ferries');
  await expect(heading('The first crossing')).toBeVisible();
  await expect(ui.reader.paragraph('The Alke in the ice')).toBeVisible();

  await ui.imports.drop({
    name: 'old.doc',
    bytes: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('WordDocument', 'utf16le'),
    ]),
  });
  await expect(ui.imports.problem).toContainText('the format Word used before 2007');
});
