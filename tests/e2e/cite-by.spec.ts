import { expect, test } from './fixtures.ts';

const title = 'The price of silt';
const lead = 'A lead of one sentence';
const hills = 'comes from the hills';
const cheap = 'never was cheap';

test('a document is cited by section or line wherever a place is told, and it can be taken back', async ({
  app,
  ui,
  openPrepared,
}) => {
  await openPrepared({
    documents: [
      {
        title,
        author: ['Ada', 'Fell'],
        issued: [2026, 3, 4],
        ending: 'md',
        text: `# ${title}\n\n${lead}.\n\n## 1. Where from\n\nIt ${hills}.\n\n## What it costs\n\nIt ${cheap}.\n`,
        quotes: [lead, hills, cheap],
      },
    ],
    claims: [{ statement: 'Silt is dear.', evidence: [{ quote: cheap, relation: 'supports' }] }],
  });
  await ui.library.open(title);
  const { quotes } = ui.inspector;
  await expect(ui.inspector.citedBy).toHaveText('Automatic (paragraph)');
  await expect(quotes.row(cheap)).toContainText('para. 3');

  await ui.inspector.citeBy('Section');
  await expect(quotes.row(lead)).toContainText('para. 1');
  await expect(quotes.row(hills)).toContainText('sec. 1');
  await expect(quotes.row(cheap)).toContainText('sec. What it costs');
  await quotes.row(cheap).click();
  await quotes.actions.getByRole('button', { name: 'Copy citation' }).click();
  await expect(ui.notice('Citation copied')).toContainText('(Fell, 2026, Section What it costs)');
  await ui.goTo('Claims');
  await ui.claims.open('Silt is dear.');
  await expect(ui.claims.evidence).toContainText('sec. What it costs');
  await ui.goTo('Tables');
  await expect.poll(() => ui.evidence.column('Locator')).toEqual(['sec. What it costs']);

  await ui.goTo('Read');
  await ui.inspector.citeBy('Line');
  await expect(quotes.row(cheap)).toContainText('line 6');
  await quotes.open(quotes.row(cheap));
  await expect(ui.inspector.quote).toContainText(`${title}, line 6`);
  await ui.inspector.allQuotes();
  await app.page.keyboard.press('Escape');
  await ui.undo('Change what document is cited by');
  await expect(ui.inspector.citedBy).toHaveText('Section');
  await expect(quotes.row(cheap)).toContainText('sec. What it costs');
  await ui.inspector.citeBy('Automatic (paragraph)');
  await expect(quotes.row(cheap)).toContainText('para. 3');
});
