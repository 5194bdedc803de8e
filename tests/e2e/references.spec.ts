import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fixturePath, test } from './fixtures.ts';

const fromZotero = `TY  - NEWS
TI  - Night buses cut crashes by a fifth
AU  - Adeyemi, Tola
AU  - Harbour Council
T2  - The Harbour Times
DA  - 2026/02/04/
PY  - 2026
CY  - London
SP  - A1
EP  - A3
UR  - https://example.org/night-buses
Y2  - 2026/03/01/
KW  - buses
KW  - safety
M2  - original-date: 2025-12
N1  - <p>Read this twice.</p>
L1  - files/12/night.pdf
ER  - 

TY  - RPRT
TI  - Route N4 after one year
AU  - Falk, Ines
PB  - Harbour Council
M3  - Evaluation
SN  - HC 12
DO  - 10.1234/hc.12
PY  - 2025
ER  - 
`;

const inBiblatex = String.raw`@report{falk_route_2026,
	title = {Route {N4} after one year},
	author = {Falk, Ines and von der M{\"u}hlen, Jr., Karl},
	institution = {{Harbour Council}},
	doi = {10.1234/HC.12},
	date = {2026-01},
	abstract = {Ridership doubled.},
}

@book{broken_2020, title = {Never closed

@book{lund_streets_2020,
	title = {Streets at night},
	author = {Lund, Eva},
	editor = {{City Press Collective}},
	publisher = {City Press},
	isbn = {978-3-16-148410-0},
	date = {2020},
	keywords = {streets, night},
}
`;

test('references come in, fill sources in, are undone and go out again', async ({ app, ui }) => {
  const { references, library } = ui;
  await ui.createProject('References');
  const ris = join(app.documents, 'zotero.ris');
  writeFileSync(ris, fromZotero);
  await references.pick(ris);
  await expect(references.importDialog).toContainText('1 file is attached to these references');
  await expect(references.reference('Night buses cut crashes by a fifth')).toContainText(
    'Newspaper article · Tola Adeyemi; Harbour Council · The Harbour Times · 2026-02-04',
  );
  await references.accept();
  await expect(ui.notice('2 references imported')).toBeVisible();

  await library.source('Night buses').click();
  await expect(references.sourcePage).toContainText('A1-A3');
  await expect(references.sourcePage).toContainText('Adeyemi, T. & Harbour Council. (2026, February 4)');

  // One match with a difference, one broken entry, one new book.
  const bib = join(app.documents, 'later.bib');
  writeFileSync(bib, inBiblatex);
  await references.pick(bib);
  await expect(references.problems).toHaveText([/^Line 10: “broken_2020” has a brace that is never closed/]);
  const route = references.reference('Route N4 after one year');
  await expect(route).toContainText(
    'It has the same DOI as “Route N4 after one year”. It fills in: Abstract',
  );
  await expect(route.getByRole('row', { name: /Published 2025 2026-01/ })).toBeVisible();
  await references.takeFromFile('Route N4 after one year', 'Published');
  await references.accept();
  await expect(ui.notice('1 source made, 1 source completed')).toBeVisible();
  await library.source('Route N4').click();
  await expect(references.sourcePage).toContainText('Ridership doubled.');
  await expect(references.sourcePage).toContainText('2026-01');
  // The authors differ too, and were not chosen.
  await expect(references.sourcePage).not.toContainText('Mühlen');

  await ui.undo('Import 2 references');
  await expect(references.sourcePage).not.toContainText('Ridership doubled.');
  await expect(library.sources).toHaveCount(2);
  await ui.redo('Import 2 references');
  await expect(library.sources).toHaveCount(3);

  // Nothing that came in is out of sight in the form, and any field can be added.
  await library.choose('Streets at night', 'Edit source…');
  const form = ui.page.getByRole('dialog', { name: 'Edit source' });
  await expect(form.getByRole('textbox', { name: 'Editors, one per line' })).toHaveValue(
    '"City Press Collective"',
  );
  await expect(form.getByRole('textbox', { name: 'ISBN' })).toHaveValue('978-3-16-148410-0');
  await expect(form.getByRole('textbox', { name: 'Keywords' })).toHaveValue('streets, night');
  await form.getByRole('button', { name: 'Add field' }).click();
  await ui.page.getByRole('menuitem', { name: 'Original title' }).click();
  await expect(form.getByRole('textbox', { name: 'Original title' })).toBeFocused();
  await ui.page.keyboard.type('Gatene om natten');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();

  for (const [format, name] of [
    ['RIS', 'out.ris'],
    ['BibLaTeX', 'out.bib'],
    ['CSL-JSON', 'out.json'],
  ] as const) {
    await references.openExport();
    await references.chooseFormat(format);
    await expect(references.exportPreview).toContainText('Gatene om natten');
    const previewed = await references.exportPreview.locator('pre').textContent();
    await references.write(name);
    const written = readFileSync(join(app.documents, name), 'utf8');
    expect(written.replaceAll('\r\n', '\n')).toBe(previewed?.replaceAll('\r\n', '\n'));

    await references.pick(join(app.documents, name));
    await expect(references.importDialog).toContainText('3 in the project already');
    await expect(references.importDialog).not.toContainText('with differences');
    await ui.page.keyboard.press('Escape');
    await expect(references.importDialog).toBeHidden();
  }
});

test('a source without a text is given one, and is quoted from', async ({ app, ui }) => {
  const { references, library } = ui;
  await ui.createProject('Attach');
  const ris = join(app.documents, 'one.ris');
  writeFileSync(ris, 'TY  - RPRT\nTI  - What the audit says\nAU  - Roe, Ann\nPY  - 2024\nER  - \n');
  await ui.imports.drop(ris);
  await references.accept();
  await library.source('What the audit says').click();
  await references.attachText(fixturePath('reservoir-audit.txt'));
  await expect(ui.page.getByRole('document', { name: 'What the audit says' })).toBeVisible();
  await expect(library.sources).toHaveCount(1);
  await ui.undo('Import document');
  // The library is read anew after the undo, and its rows with it.
  await expect(async () => {
    await library.source('What the audit says').click();
    await expect(references.sourcePage).toBeVisible({ timeout: 3000 });
  }).toPass();

  writeFileSync(join(app.documents, 'other.json'), '{"not": "references"}');
  await references.pick(join(app.documents, 'other.json'));
  await expect(references.importDialog.getByRole('alert')).toContainText('not a list of references');
});
