import { fileURLToPath } from 'node:url';
import { expect, fixtureText, test } from './fixtures.ts';
import type { Interface } from './pages/interface.ts';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));

const screens: Readonly<Record<string, (ui: Interface) => Promise<void>>> = {
  reader: async (ui) => {
    await ui.library.open('Night buses cut crashes by a fifth, city says');
    await expect(ui.inspector.quotes.rows.first()).toBeVisible();
  },
  quote: async (ui) => {
    await ui.inspector.quotes.open(ui.inspector.quotes.rows.nth(1));
    await expect(ui.inspector.quote).toBeVisible();
  },
  'link-to-claim': async (ui) => {
    await ui.inspector.linkToClaim.click();
    await expect(ui.linkDialog.dialog).toBeVisible();
  },
  claims: async (ui) => {
    await ui.page.keyboard.press('Escape');
    await ui.goTo('Claims');
    await expect(ui.claims.evidence.first()).toBeVisible();
  },
  'evidence-table': async (ui) => {
    await ui.goTo('Tables');
    await ui.evidence.rows.first().click();
    await expect(ui.evidence.details).toBeVisible();
  },
  'citation-style': async (ui) => {
    await ui.evidence.toolbar.getByRole('button', { name: 'APA, 7th edition' }).click();
    await ui.styles.field.fill('chicago');
    await ui.page.keyboard.press('ArrowDown');
    await expect(ui.styles.style).toContainText('Brandt, Helen');
  },
  export: async (ui) => {
    await ui.styles.dialog.getByRole('button', { name: 'Cancel' }).click();
    await ui.evidence.exportButton.click();
    await expect(ui.exports.previewRows.first()).toBeVisible();
  },
  'citation-check': async (ui) => {
    await ui.page.keyboard.press('Escape');
    await ui.citationCheck.open();
    await expect(ui.citationCheck.source.getByRole('heading').first()).toBeVisible();
  },
  'quotes-table': async (ui) => {
    await ui.page.keyboard.press('Escape');
    await ui.evidence.chooseFilledTable('Quotes');
  },
  'codings-table': (ui) => ui.evidence.chooseFilledTable('Codings'),
  'claims-table': (ui) => ui.evidence.chooseFilledTable('Claims'),
  'sources-table': (ui) => ui.evidence.chooseFilledTable('Sources'),
  'codes-table': (ui) => ui.evidence.chooseFilledTable('Codes × documents'),
  'stance-table': async (ui) => {
    await ui.evidence.chooseFilledTable('Claims × sources');
    await ui.evidence.rows.first().click();
    await expect(ui.evidence.details).toBeVisible();
  },
  search: async (ui) => {
    await ui.page.keyboard.press('Escape');
    await ui.search.find('night');
    await expect(ui.search.results.first()).toBeVisible();
  },
  codebook: async (ui) => {
    await ui.goTo('Codebook');
    await expect(ui.page.getByRole('region', { name: 'Code', exact: true })).toBeVisible();
  },
  palette: async (ui) => ui.palette.open(),
  import: async (ui) => {
    await ui.page.keyboard.press('Escape');
    await ui.goTo('Read');
    await ui.imports.paste(fixtureText('reservoir-audit.txt'));
    await expect(ui.imports.segments.first()).toBeVisible();
  },
};

test('pictures of the main screens, light and dark', async ({ app, ui }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const picture = async (name: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.screenshot({ path: `${folder}${name}-${theme}.png` });
    }
  };
  await picture('start');
  await ui.openSampleProject();
  for (const [name, show] of Object.entries(screens)) {
    await show(ui);
    await picture(name);
  }
});
