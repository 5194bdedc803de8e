import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, fixtureText, test } from './fixtures.ts';
import type { Interface } from './pages/interface.ts';

/**
 * What differs between the themes is colour, so that is all that is looked at again; the colours of the system replace
 * ours, so everything is looked at there.
 */
const lights = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: null },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ['color-contrast'] },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, rules: null },
] as const;

test.describe('axe finds nothing in light, dark and forced colours', () => {
  test.beforeEach(async ({ app }) => {
    test.setTimeout(300_000);
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
  });

  test('on the main screens', async ({ app, ui }) => {
    const { page } = app;
    await expectClean(page, 'the start screen');
    await ui.openSampleProject();
    for (const [screen, show] of Object.entries(screens)) {
      await test.step(screen, async () => {
        await show(ui);
        await expectClean(page, screen);
        if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
      });
    }
  });

  test('on what belongs to reading', async ({ app, ui }) => {
    const { page } = app;
    await ui.openSampleProject();
    await ui.library.sources.nth(1).click();
    await expect(ui.inspector.quotes.rows.first()).toBeVisible();
    await ui.find.find('the');
    await expect(ui.find.count).toHaveText(/^1 of/);
    await expectClean(page, 'find in document');
    await page.keyboard.press('Escape');
    await ui.readingSettings.open();
    await expectClean(page, 'the reading settings');
    await page.keyboard.press('Escape');
    await ui.print.open();
    await expectClean(page, 'the print view');
    await page.keyboard.press('Escape');
    await expect(ui.print.dialog).toBeHidden();
    await ui.reader.focus();
    await page.keyboard.press('ControlOrMeta+Shift+j');
    await expect(ui.views).toBeHidden();
    await expectClean(page, 'focus mode');
  });
});

const screens: Readonly<Record<string, (ui: Interface) => Promise<void>>> = {
  'the reader': async (ui) => {
    await ui.library.sources.first().click();
    await expect(ui.inspector.document).toBeVisible();
  },
  'the quote list by claim, with a filter and quotes chosen': async (ui) => {
    await ui.inspector.quotes.toggleGrouping();
    await ui.inspector.quotes.filterBy('Reviewed');
    await ui.inspector.quotes.rows.first().click();
    await ui.page.keyboard.press('Shift+ArrowDown');
    await expect(ui.inspector.quotes.chosen).toHaveCount(2);
  },
  'a quote in the inspector': async (ui) => {
    await ui.inspector.quotes.open(ui.inspector.quotes.rows.first());
    await ui.inspector.memos.write('A *thought*');
  },
  'linking a quote': async (ui) => {
    await ui.inspector.linkToClaim.click();
    await expect(ui.linkDialog.dialog).toBeVisible();
  },
  'editing a text': async (ui) => {
    await ui.menus.choose('Edit', 'Edit text…');
    await expect(ui.revisions.editor).toBeVisible();
  },
  'a comparison': async (ui) => {
    const text = await ui.revisions.text.inputValue();
    await ui.revisions.text.fill(`A new beginning.\n\n${text.slice(0, text.length / 2)}`);
    await ui.revisions.save.click();
    await ui.notice('Revision 2 is stored.').getByRole('button', { name: 'Compare' }).click();
    await expect(ui.revisions.changes.first()).toBeVisible();
  },
  'an earlier revision': async (ui) => {
    await ui.revisions.comparison.getByRole('button', { name: 'Read revision 1' }).first().click();
    await expect(ui.revisions.earlier(1)).toBeVisible();
  },
  'a claim’s page': async (ui) => {
    await ui.goTo('Claims');
    await expect(ui.claims.evidence.first()).toBeVisible();
  },
  'the evidence table': async (ui) => {
    await ui.goTo('Tables');
    await expect(ui.evidence.rows.first()).toBeVisible();
  },
  'the forms in which rows are copied': async (ui) => {
    await ui.evidence.rows.nth(1).click();
    await ui.evidence.toolbar.getByRole('button', { name: 'Copy as…' }).click();
    await expect(ui.page.getByRole('menu', { name: 'Copy as' })).toBeVisible();
  },
  'a table that crosses claims with sources, and a row of it': async (ui) => {
    await ui.page.keyboard.press('Escape');
    await ui.evidence.chooseFilledTable('Claims × sources');
    await ui.evidence.rows.first().click();
    await expect(ui.evidence.details).toBeVisible();
  },
  'codes crossed with documents': (ui) => ui.evidence.chooseFilledTable('Codes × documents'),
  exporting: async (ui) => {
    await ui.evidence.chooseFilledTable('Evidence');
    await ui.evidence.exportButton.click();
    await expect(ui.exports.previewRows.first()).toBeVisible();
  },
  'the citation check': async (ui) => {
    await ui.citationCheck.open();
    await expect(ui.citationCheck.list.getByRole('option').first()).toBeVisible();
    await expect(ui.citationCheck.field('').first()).toBeVisible();
  },
  'the search': async (ui) => {
    await ui.search.find('bus');
    await expect(ui.search.results.first()).toBeVisible();
  },
  'the codebook': async (ui) => {
    await ui.goTo('Codebook');
    await expect(ui.page.getByRole('region', { name: 'Code', exact: true })).toBeVisible();
  },
  'the command palette': async (ui) => ui.palette.open(),
  'an import': async (ui) => {
    await ui.goTo('Read');
    await ui.imports.paste(fixtureText('reservoir-audit.txt'));
  },
};

test('every part of the reading view is reached with the Tab key, and says what it is', async ({
  app,
  ui,
}) => {
  await ui.openSampleProject();
  await ui.library.sources.first().click();
  await expect(ui.inspector.document).toBeVisible();
  await app.page.getByRole('toolbar', { name: 'Menus' }).getByRole('button').first().focus();
  const reached = new Set<string>();
  for (let presses = 0; presses < 40; presses += 1) {
    const { name, role, region } = await focused(app.page);
    expect(name, `a ${role} that has focus needs a name`).not.toBe('');
    reached.add(region);
    await app.page.keyboard.press('Tab');
  }
  expect([...reached]).toEqual(
    expect.arrayContaining(['Menus', 'Views', 'Library', 'Sources', 'document', 'Document']),
  );
});

/** What has focus: its role, its name, and the nearest named part of the window it belongs to. */
function focused(page: Page): Promise<{ role: string; name: string; region: string }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const nameOf = (one: Element) =>
      one.getAttribute('aria-label') ??
      document.getElementById(one.getAttribute('aria-labelledby')?.split(' ')[0] ?? '')?.textContent ??
      (one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null) ??
      one.textContent ??
      '';
    const part = element.closest(
      '[role="toolbar"], [role="tablist"], [role="grid"], [role="document"], section[aria-label]',
    );
    const region =
      part?.getAttribute('role') === 'document' ? 'document' : (part?.getAttribute('aria-label') ?? '');
    return {
      role: element.getAttribute('role') ?? element.tagName,
      name: element === document.body ? 'body' : nameOf(element).trim(),
      region,
    };
  });
}

/** Looks at one screen in every light, and leaves it in the first. */
async function expectClean(page: Page, screen: string): Promise<void> {
  for (const { name, media, rules } of lights) {
    await page.emulateMedia(media);
    // All is of one origin, so that nothing need be gathered in a page of axe's own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
    expect.soft(found, `${screen}, ${name}`).toEqual([]);
  }
  await page.emulateMedia(lights[0].media);
}
