import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { expect, test } from './fixtures.ts';
import { People } from './pages/people.ts';

const interview = `A tram at midnight

Interviewer: Who takes the last tram?
Tilda Brandvold: Nurses, mostly. And people who lost their car keys.
Interviewer: What would happen without it?
Brandvold: They would walk. Tilda Brandvold walked for a year.
Interviewer: Is that safe?
Tilda Brandvold: It is dark. I would not call it safe.
Brandvold: Nobody does.
`;

test('people are merged, renamed, coloured and given pseudonyms, which stand in everywhere until that is undone', async ({
  app,
  ui,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  const people = new People(page);
  await ui.createProject('Trams');
  await ui.imports.paste(interview);
  await ui.imports.accept();

  // The speakers are persons, with roles; a new quote is theirs
  const speakers = ui.inspector.document.getByRole('region', { name: 'Speakers' });
  await expect(speakers.getByRole('listitem')).toHaveCount(3);
  await expect(speakers.getByRole('button', { name: /^Interviewer Role of Interviewer/ })).toBeVisible();
  const consent = ui.inspector.document.getByRole('textbox', { name: 'Consent' });
  await consent.fill('May be quoted without her name.');
  await consent.blur();
  await expect(ui.statusBar).toContainText('undoes “Edit consent note”');
  await ui.reader.select('I would not call it safe');
  await page.keyboard.press('q');
  await expect(ui.inspector.attribution).toContainText('Tilda Brandvold');
  await page.keyboard.press('l');
  await ui.linkDialog.claimField.fill('The night tram keeps people safe');
  await page.keyboard.press('Enter');
  await ui.linkDialog.relation('Contradicts').click();
  await ui.linkDialog.link.click();
  await expect(ui.linkDialog.dialog).toBeHidden();

  // “Brandvold” is the same person; she is renamed, coloured and given a pseudonym
  await ui.menus.choose('Edit', 'People…');
  await people.choose('Brandvold');
  await people.mergeInto('Tilda Brandvold');
  await expect(people.rows).toHaveCount(2);
  await people.write('name', 'Tilda M. Brandvold');
  await people.write('pseudonym', 'Resident 1');
  await people.colour('Green');
  await expect(people.person).toContainText('as “Brandvold”');
  await new AxeBuilder({ page })
    .include('[role="dialog"]')
    .analyze()
    .then(({ violations }) => {
      expect(violations).toEqual([]);
    });
  await people.close();

  // The text keeps its labels; the name of today stands above the turn
  const label = (words: string) =>
    ui.reader.paragraph(words).evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await label('Nurses, mostly')).toBe('"Tilda M. Brandvold"');

  // The turns of one person stand out
  await ui.reader.focus();
  await page.keyboard.press('t');
  const filter = page.getByRole('menu', { name: 'Only turns of…' });
  await filter.getByRole('menuitemcheckbox', { name: /^Interviewer, 3 turns/ }).click();
  await page.keyboard.press('Escape');
  await expect(ui.reader.paragraph('Nurses, mostly')).toHaveAttribute('data-dimmed', 'true');
  await expect(ui.reader.paragraph('Who takes the last tram')).not.toHaveAttribute('data-dimmed');
  await page.keyboard.press('t');
  await filter.getByRole('menuitemcheckbox', { name: /^Interviewer, 3 turns/ }).click();
  await page.keyboard.press('Escape');

  // An export warns while pseudonyms are off
  await ui.goTo('Tables');
  await ui.evidence.exportButton.click();
  await expect(ui.exports.warnings.first()).toContainText('Pseudonyms are not shown: 3 cells');
  await ui.exports.warnings.getByRole('button', { name: 'Show pseudonyms' }).click();
  await expect(ui.exports.dialog).not.toContainText('Pseudonyms are not shown');
  await expect(ui.exports.previewRows.nth(1)).toContainText('Resident 1');
  await ui.exports.write('trams.csv');
  await expect(ui.exports.dialog).toBeHidden();
  const [header = [], row = []] = parse(readFileSync(join(app.documents, 'trams.csv'), 'utf8'), {
    bom: true,
  }) as string[][];
  expect(row[header.indexOf('Speaker')]).toBe('Resident 1');
  expect(row.join('\n')).not.toContain('Brandvold');
  expect(await ui.evidence.column('Speaker')).toEqual(['Resident 1']);

  // So does everything on screen
  await expect(ui.statusBar).toContainText('Pseudonyms shown');
  await ui.goTo('Read');
  expect(await label('Nurses, mostly')).toBe('"Resident 1"');
  await expect(ui.inspector.attribution).toContainText('Resident 1');

  await ui.print.open();
  await expect(ui.print.paper).toContainText('Nurses, mostly');
  await expect(ui.print.paper).toContainText('Resident 1');
  await expect(ui.print.paper).not.toContainText('Brandvold:');
  await page.keyboard.press('Escape');
  await expect(ui.print.dialog).toBeHidden();

  // What the switch cannot change is listed, and can be jumped to
  await ui.menus.choose('Edit', 'Real names in text…');
  await expect(people.names).toContainText('In the texts');
  await expect(people.names.getByRole('button', { name: /at the head of turns/ })).toHaveCount(2);
  await people.names.getByRole('button', { name: /Tilda Brandvold walked for a year/ }).click();
  await expect(people.names).toBeHidden();
  await expect(ui.reader.paragraph('They would walk')).toBeInViewport();

  // One step back, and the names are there again
  await ui.undo('Switch pseudonyms');
  await expect(ui.statusBar).not.toContainText('Pseudonyms shown');
  await expect(ui.inspector.attribution).toContainText('Tilda M. Brandvold');
});
