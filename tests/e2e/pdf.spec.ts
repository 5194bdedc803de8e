import AxeBuilder from '@axe-core/playwright';
import { buildPdf, buildPdfOfStreams, type PdfText, textLines } from '../support/pdf-builder.ts';
import { expect, test } from './fixtures.ts';

const title = 'The Tarrow bridge after the barge';

const findings = [
  'Divers found cracks in two of the four piers, both below the line of the water, and both older',
  'than the winter. The barge was empty when it struck the second pier at walking pace. A loaded',
  'one would have moved it, and nobody would be writing about cracks today, the engineers say in',
];
const goesOn = ['their letter to the council, which was not made public.'];
const ferry = [
  'Until the spring a ferry carries people on foot and on bicycles from bank to bank, every twenty',
  'minutes. Lorries go round by the motorway, which adds nineteen kilo-',
  'metres to the way from the harbour to the market, twice a day.',
];
const costs = [
  'The repair costs four million, of which the region pays half. The other half is a loan that the',
  'town pays back until 2041, with the tolls of the bridge that is closed.',
];

function reportPage(number: number, texts: readonly PdfText[]): PdfText[] {
  return [
    { text: 'Office for Bridges · Reports', x: 72, y: 800, size: 8 },
    ...texts,
    { text: String(number), x: 295, y: 40, size: 8 },
  ];
}

/** Three pages, numbered from 11 on, with a paragraph over the first break. */
const report = buildPdf(
  [
    reportPage(11, [
      { text: title, x: 72, y: 740, size: 20, font: 'bold' },
      { text: 'What the divers saw', x: 72, y: 700, size: 13, font: 'bold' },
      ...textLines(findings, { y: 680 }),
    ]),
    reportPage(12, [
      ...textLines(goesOn, { y: 740 }),
      { text: 'How people cross', x: 72, y: 700, size: 13, font: 'bold' },
      ...textLines(ferry, { y: 680 }),
    ]),
    reportPage(13, textLines(costs, { y: 740 })),
  ],
  { info: { Title: title, Author: 'Ada Okafor', CreationDate: 'D:20240304101500Z' } },
);

test('a PDF comes in as running text with its pages, which quotes, tables and print name', async ({
  app,
  ui,
}) => {
  const { page } = app;
  await ui.createProject('Bridges');

  await test.step('the preview shows where the fields come from, and what is set aside', async () => {
    await ui.imports.drop({ name: 'report.pdf', bytes: report });
    await expect(ui.imports.source.title).toHaveValue(title);
    await expect(ui.imports.source.authors).toHaveValue('Ada Okafor');
    await expect(ui.imports.source.published).toHaveValue('2024-03-04');
    await expect(ui.imports.preview).toContainText('Guess: from the PDF’s properties');
    await expect(ui.imports.setAside.filter({ hasText: 'Head or foot of the page' })).toHaveCount(6);
    await expect(ui.imports.segment('say in their letter')).toBeVisible();
    await expect(ui.imports.segment('nineteen kilometres')).toBeVisible();
    await ui.imports.accept();
    await expect(ui.reader.documentTitled(title)).toBeVisible();
  });

  await test.step('the reader shows where pages begin, to the eye and to screen readers', async () => {
    for (const name of ['11', '12', '13']) await expect(ui.reader.pageMark(name)).toBeInViewport();
    await expect(ui.reader.paragraph('say in their letter')).toHaveAccessibleDescription(
      'page 12 begins within',
    );
    await expect(ui.reader.paragraph('The repair costs')).toHaveAccessibleDescription('page 13');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('quotes and their evidence have pages for locators', async () => {
    await ui.reader.quote('the engineers say in their letter to the council');
    await expect(ui.inspector.quote).toContainText('pp. 11–12');
    await page.keyboard.press('l');
    await page.keyboard.type('The council kept a letter back');
    await page.getByRole('option', { name: /New claim/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect(ui.linkDialog.chosenClaims).toHaveCount(1);
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await expect(ui.inspector.links).toHaveCount(1);
    await ui.goTo('Tables');
    await expect.poll(() => ui.evidence.column('Locator')).toEqual(['pp. 11–12']);
    await ui.evidence.rows.first().click();
    await expect(ui.evidence.details).toContainText('(Okafor, 2024, pp. 11–12)');
  });

  await test.step('print names the pages too', async () => {
    await ui.goTo('Read');
    const print = ui.print;
    await print.open();
    await expect(print.paper.getByText('p. 12', { exact: true })).toBeVisible();
  });
});

test('a scan is imported for its data; what is encrypted or damaged is refused, with what to do', async ({
  ui,
}) => {
  await ui.createProject('Scans');
  const scan = buildPdfOfStreams(['0 0 595 842 re f'], {
    info: { Title: 'Minutes of the bridge committee' },
  });
  await ui.imports.drop({ name: 'scan.pdf', bytes: scan });
  await expect(ui.imports.notices).toContainText('There is no text in this PDF: its page is a picture');
  await ui.imports.accept();
  await expect(ui.library.source('Minutes of the bridge committee')).toBeVisible();

  await ui.imports.drop({ name: 'locked.pdf', bytes: buildPdf([textLines(costs)], { isEncrypted: true }) });
  await expect(ui.imports.problem).toContainText('opens only with its password');
  await ui.imports.leaveProblem();
  await ui.imports.drop({ name: 'cut.pdf', bytes: report.subarray(0, 200) });
  await expect(ui.imports.problem).toContainText('damaged or cut short');
  await ui.imports.leaveProblem();
  await expect(ui.statusBar).toContainText('1 source');
});
