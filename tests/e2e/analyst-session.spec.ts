import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, fixturePath, fixtureText, test } from './fixtures.ts';

const title = 'Kestrel Ridge reservoir loses a tenth of its water before it reaches a tap, auditors find';
const litres = 'Of every ten litres that leave the treatment works, one never arrives';
const neverArrives = 'one never arrives," the lead auditor';
const trunkMains = 'we were asked for the trunk mains';
const rain = 'The audit measures the bucket. I measure the rain.';
const wells = 'Eleven of the forty private wells in Upper Arden gave no water';
const lossClaim = 'Kestrel Ridge loses about ten percent of its water to leaks.';
const hiddenClaim = 'Arden Water hid the true loss.';
const trunkClaim = 'Arden Water counted only its trunk mains.';

test('one analyst’s session, from an empty project to a table on disk and back the next day', async ({
  app,
  ui,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const project = join(app.documents, 'Water losses.corroborate');

  await test.step('make a project', async () => {
    await ui.createProject('Water losses');
    await expect(ui.statusBar).toContainText('0 sources');
  });

  await test.step('import an article by pasting it', async () => {
    await ui.imports.paste(fixtureText('reservoir-audit.txt'));
    await expect(ui.imports.source.title).toHaveValue(title);
    await expect(ui.imports.source.authors).toHaveValue('Tamsin Oyelaran');
    await expect(ui.imports.source.published).toHaveValue('2026-03-03');
    await expect(ui.imports.preview).toContainText('Guess: from “March 3”');
    for (const words of ['Environment', '4 min read', 'Avatar', 'News Feed', 'Video', 'Show More'])
      await expect(ui.imports.setAside.filter({ hasText: words })).toHaveCount(1);
    await expect(ui.imports.setAside.filter({ hasText: 'Read more' })).toHaveCount(2);
    await expect(ui.imports.segments.filter({ hasText: title })).toHaveCount(2);
    await expect(ui.imports.setAside.filter({ hasText: title })).toHaveCount(1);
  });

  await test.step('mend its metadata and its text', async () => {
    await ui.imports.source.container.fill('The Valley Courier');
    await ui.imports.source.webAddress.fill('https://valleycourier.example/2026/03/reservoir');
    await ui.imports.source.accessed.fill('2026-03-20');
    await ui.imports.putBack('Tamsin Oyelaran covers water and land');
    await expect(ui.imports.setAside.filter({ hasText: 'Tamsin Oyelaran covers' })).toHaveCount(0);
    await ui.imports.setSegmentAside('The spillway at Kestrel Ridge');
    await expect(ui.imports.setAside.filter({ hasText: 'The spillway' })).toContainText('By you');
    await ui.imports.accept();
    await expect(ui.reader.documentTitled(title)).toBeVisible();
    await expect(ui.library.source(title)).toContainText('The Valley Courier');
    await expect(ui.statusBar).toContainText('1 source');
  });

  await test.step('mark words with the mouse', async () => {
    await ui.reader.quote(litres);
    await expect(ui.inspector.words).toHaveText(litres);
    await expect(ui.inspector.quote).toContainText('para. 2');
  });

  await test.step('comment, code and attribute them', async () => {
    await ui.inspector.comment.fill('Ten percent, by volume, all pipes.');
    await ui.inspector.addCode('Measured losses');
    await ui.inspector.attribute({ by: 'Henrik Solberg', to: 'Valley Radio', date: '2026-03-03' });
    await expect(ui.inspector.attribution).toContainText('Henrik Solberg, to Valley Radio, 2026-03-03');
    await expect.poll(() => ui.reader.highlighted('code-0')).toContain(litres);
  });

  await test.step('mark words that overlap them, and choose between the two', async () => {
    await ui.reader.quote(neverArrives);
    await ui.reader.clickOn('arrives,"'.slice(0, 7));
    await expect(ui.reader.overlapMenu.getByRole('menuitem')).toHaveCount(2);
    await ui.reader.overlapMenu.getByRole('menuitem').filter({ hasText: 'Of every ten' }).click();
    await expect(ui.inspector.words).toHaveText(litres);
    await expect(ui.inspector.commentShown).toContainText('Ten percent, by volume, all pipes.');
  });

  await test.step('mark words with the keyboard alone', async () => {
    await ui.reader.clickOn('Nobody hid anything');
    await page.keyboard.press('Control+ArrowUp');
    for (const key of ['Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight'])
      await page.keyboard.press(key);
    await page.keyboard.press('Shift+End');
    const selected = await ui.reader.selectedWords();
    expect(selected.length).toBeGreaterThan(10);
    await page.keyboard.press('q');
    await expect.poll(() => ui.reader.highlighted()).toContain(selected.trim());
    await expect(ui.inspector.words).toHaveText(selected.trim());
    await expect(ui.statusBar).toContainText('3 quotes');
  });

  await test.step('take the last quote back with the keyboard and with the menu', async () => {
    await ui.undo('Make quote');
    await expect(ui.statusBar).toContainText('2 quotes');
    await ui.menus.choose('Edit', 'Redo Make quote');
    await expect(ui.statusBar).toContainText('3 quotes');
    await ui.menus.choose('Edit', 'Undo Make quote');
    await expect(ui.statusBar).toContainText('2 quotes');
  });

  await test.step('link a quote to a new claim without leaving the keyboard', async () => {
    await ui.reader.quote(trunkMains);
    await page.keyboard.press('l');
    await expect(ui.linkDialog.claimField).toBeFocused();
    await page.keyboard.type(trunkClaim);
    await expect(page.getByRole('option', { name: /New claim/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(ui.linkDialog.chosenClaims).toHaveCount(1);
    await page.keyboard.press('s');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect(ui.linkDialog.dialog).toBeHidden();
    await expect(ui.inspector.links).toHaveCount(1);
    await expect(ui.inspector.links).toContainText(trunkClaim);
  });

  await test.step('make claims, one below another', async () => {
    await ui.claims.make(lossClaim, 'By volume, all pipes, in a usual year.');
    await ui.claims.make(hiddenClaim);
    await ui.claims.makeSubClaim('Arden Water knew about the branch pipes.');
    await expect(ui.claims.claims).toHaveCount(4);
  });

  await test.step('link from the claim’s page', async () => {
    await ui.claims.open(lossClaim);
    await ui.claims.addEvidence({
      words: 'ten litres',
      relation: 'Supports',
      strength: 'Strong',
      note: 'The auditor himself.',
    });
    await expect(ui.claims.evidence).toHaveCount(1);
    await expect(ui.claims.balance).toHaveAccessibleName('1 for');
    await expect(ui.claims.claim).toContainText('1 quote from 1 independent source');
    await ui.claims.open(hiddenClaim);
    await ui.claims.addEvidence({
      words: 'trunk mains',
      relation: 'Contradicts',
      strength: 'Moderate',
      note: '',
    });
    await expect(ui.claims.balance).toHaveAccessibleName('1 against');
  });

  await test.step('bring in a second source, a Markdown file, and use it', async () => {
    await ui.imports.pick(fixturePath('dry-wells.md'));
    await expect(ui.imports.source.title).toHaveValue('Wells in Upper Arden fall dry for the third summer');
    await expect(ui.imports.source.published).toHaveValue('2025-08-21');
    await ui.imports.accept();
    await ui.reader.quote(wells);
    await page.keyboard.press('l');
    await page.keyboard.type('ten percent');
    await expect(page.getByRole('option', { name: lossClaim })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('u');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(ui.inspector.links).toHaveCount(1);
    await ui.goTo('Claims');
    await ui.claims.open(lossClaim);
    await expect(ui.claims.balance).toHaveAccessibleName('1 for, 1 qualifying');
    await expect(ui.claims.claim).toContainText('2 quotes from 2 independent sources');
  });

  await test.step('see it all in the evidence table', async () => {
    await ui.goTo('Tables');
    await expect(ui.evidence.rows).toHaveCount(4);
    expect(await ui.evidence.columnNames()).toEqual(expect.arrayContaining(['Claim', 'Relation', 'Quote']));
    await ui.evidence.sortBy('Claim');
    await expect
      .poll(() => ui.evidence.column('Claim'))
      .toEqual([trunkClaim, hiddenClaim, lossClaim, lossClaim]);
    await ui.evidence.search.fill('wells');
    await expect(ui.evidence.rows).toHaveCount(1);
    await expect(ui.evidence.toolbar).toContainText('1 of 4 rows');
    await ui.evidence.search.fill('');
    await ui.evidence.untick('Relation', 'Contradicts');
    await expect(ui.evidence.rows).toHaveCount(3);
    await ui.evidence.toggleColumns(['URL']);
    await ui.evidence.saveView('For the editor');
  });

  await test.step('export what the table shows, for spreadsheets and for programs', async () => {
    await ui.evidence.exportButton.click();
    await expect(ui.exports.previewRows).toHaveCount(4);
    await ui.exports.write('for-the-editor.csv');
    await expect(ui.notice('3 rows exported')).toBeVisible();
    await expect(ui.exports.dialog).toBeHidden();
    const bytes = readFileSync(join(app.documents, 'for-the-editor.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).not.toMatch(/[^\r]\n/);
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row.Claim)).toEqual([trunkClaim, lossClaim, lossClaim]);
    expect(rows[0]).not.toHaveProperty('URL');
    expect(rows.find((row) => row.Quote === litres)).toMatchObject({
      Relation: 'Supports',
      Speaker: 'Henrik Solberg',
      Locator: 'para. 2',
      Container: 'The Valley Courier',
      Issued: '2026-03-03',
      Accessed: '2026-03-20',
      Citation: '(Henrik Solberg, as cited in Oyelaran, 2026, para. 2)',
    });

    await ui.evidence.exportButton.click();
    await ui.exports.chooseProfile('Data');
    await ui.exports.write('for-r.csv');
    await expect(ui.exports.dialog).toBeHidden();
    const plain = readFileSync(join(app.documents, 'for-r.csv'));
    expect(plain[0]).not.toBe(0xef);
    expect((parse(plain, { columns: true }) as unknown[]).length).toBe(3);
  });

  await test.step('jump from a row to the words in the reader', async () => {
    await ui.evidence.row('The auditor himself').or(ui.evidence.row(litres)).first().dblclick();
    await expect(ui.inspector.words).toHaveText(litres);
    await expect(ui.reader.documentTitled(title)).toBeVisible();
    await expect.poll(() => ui.reader.shows(litres)).toBe(true);
  });

  await test.step('search everything and jump to a place', async () => {
    await ui.search.find('measure the bucket');
    await expect(ui.search.results).toHaveCount(1);
    await expect(ui.search.results.first()).toContainText('bucket');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => ui.reader.shows(rain)).toBe(true);
  });

  const top = await ui.reader.firstVisibleParagraph();
  expect(top).not.toBe('');

  await test.step('close the program, start it again the next day: everything is where it was', async () => {
    await expect(ui.statusBar).toContainText('All changes saved');
    await app.restart(project);
    await expect(ui.reader.documentTitled(title)).toBeVisible();
    await expect.poll(() => ui.reader.firstVisibleParagraph()).toBe(top);
    await ui.goTo('Tables');
    await ui.evidence.openViews();
    await expect(
      ui.evidence.viewMenu.getByRole('menuitem', { name: 'For the editor', exact: true }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what was done yesterday can still be undone', async () => {
    await ui.goTo('Claims');
    await ui.undo('Save table view');
    await ui.undo('Link quote to claim');
    await ui.claims.open(lossClaim);
    await expect(ui.claims.balance).toHaveAccessibleName('1 for');
    await ui.redo('Link quote to claim');
    await expect(ui.claims.balance).toHaveAccessibleName('1 for, 1 qualifying');
  });
});
