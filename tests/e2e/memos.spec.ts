import { expect, test } from './fixtures.ts';
import type { ProjectContents } from './support/prepared-project.ts';

const title = 'The lamp at Cape Fell';
const night = 'every night since 1871';
const dark = 'I woke because it was dark';
const claim = 'The coast guard knew.';

const project: ProjectContents = {
  documents: [
    {
      title,
      text: `${title}\n\nA lamp has burnt at Cape Fell ${night}, and on Sunday it went out.\n\n“${dark},” she said.\n`,
      quotes: [night],
    },
  ],
  claims: [{ statement: claim, evidence: [{ quote: night, relation: 'mentions' }] }],
};

test.beforeEach(async ({ ui, openPrepared }) => {
  await openPrepared(project);
  await ui.library.open(title);
  await expect(ui.inspector.quotes.rows).toHaveCount(1);
});

test('M on selected words makes the quote and begins a memo, which saves itself and can be undone', async ({
  app,
  ui,
}) => {
  const { memos } = ui.inspector;
  const { keyboard } = app.page;
  await ui.reader.select(dark);
  await keyboard.press('m');
  await expect(ui.inspector.words).toHaveText(dark);
  await expect(memos.field).toBeFocused();
  await keyboard.type('Who *else* was awake?');
  await expect(ui.statusBar).toContainText('undoes “Write memo”');
  await keyboard.type(' Ask her.');
  await ui.reader.focus();
  await expect(ui.statusBar).toContainText('undoes “Edit memo”');
  await expect(memos.items).toHaveCount(1);
  await expect(memos.items).toContainText('Who else was awake? Ask her.');
  await expect(memos.items.getByRole('emphasis')).toHaveText('else');
  await ui.undo('Edit memo');
  await expect(memos.items).not.toContainText('Ask her.');
  await ui.undo('Write memo');
  await expect(memos.items).toHaveCount(0);
  await ui.redo('Write memo');
  await expect(memos.items).toContainText('Who else was awake?');
});

test('a memo emptied is removed, with undo at hand; one never written leaves nothing', async ({
  app,
  ui,
}) => {
  const { memos } = ui.inspector;
  await ui.reader.clickOn(night);
  await memos.add();
  await app.page.keyboard.press('Shift+Tab');
  await expect(memos.field).toBeHidden();
  await memos.write('To be looked into');
  await memos.items.getByText('To be looked into').click();
  await expect(memos.field).toBeFocused();
  await memos.field.fill('');
  await ui.reader.focus();
  await expect(ui.notice('Memo removed')).toBeVisible();
  await expect(memos.items).toHaveCount(0);
  await ui.notice('Memo removed').getByRole('button', { name: 'Undo' }).click();
  await expect(memos.items).toContainText('To be looked into');
});

test('documents, claims and codes have memos too, and the search finds them', async ({ ui }) => {
  const { memos } = ui.inspector;
  await memos.write('On the document');
  await expect(memos.items).toContainText('On the document');
  await ui.reader.clickOn(night);
  await expect(memos.items).toHaveCount(0);
  await ui.inspector.addCode('Dates');

  await ui.goTo('Claims');
  await memos.write('On the claim');
  await ui.goTo('Codebook');
  await memos.write('On the code');
  await ui.goTo('Claims');
  await expect(memos.items).toHaveCount(1);
  await expect(memos.items).toContainText('On the claim');
  await ui.goTo('Codebook');
  await expect(memos.items).toContainText('On the code');

  await ui.search.find('on the');
  const found = ui.search.group('Memos').getByRole('option');
  await expect(found).toHaveCount(3);
  await found.filter({ hasText: 'On the claim' }).click();
  await expect(ui.claims.statement).toBeVisible();
  await ui.search.find('on the code');
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(memos.items).toContainText('On the code');
  await ui.search.find('on the document');
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(ui.reader.documentTitled(title)).toBeVisible();
});

test('a comment is Markdown: shown as it reads, edited by Enter, a press or its button, and harmless', async ({
  app,
  ui,
}) => {
  const { comment, commentShown } = ui.inspector;
  const { keyboard } = app.page;
  await ui.reader.clickOn(night);
  await ui.reader.focus();
  await keyboard.press('Enter');
  await expect(comment).toBeFocused();
  await keyboard.type('Since when');
  await keyboard.press('Shift+Control+ArrowLeft');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.press('End');
  await keyboard.type(
    '? &copy; [a](javascript:alert(1)) <img src=x onerror=alert(1)> [minutes](https://example.org)',
  );
  await expect(ui.library.filter).toBeInViewport();
  await ui.reader.focus();
  await expect(commentShown.getByRole('strong')).toHaveText('when');
  await expect(commentShown).toContainText('© a <img src=x onerror=alert(1)> minutes');
  await expect(commentShown.getByRole('link')).toHaveCount(1);
  await expect(commentShown.getByRole('link')).toHaveAttribute('href', 'https://example.org/');
  await expect(commentShown.getByRole('img')).toHaveCount(0);

  await commentShown.getByRole('button', { name: 'Edit comment' }).click();
  await expect(comment).toBeFocused();
  await expect(comment).toHaveValue(/^Since \*\*when\*\*\?/);
  await keyboard.press('Escape');
  await expect(ui.reader.text).toBeFocused();
  await keyboard.press('Enter');
  await expect(comment).toBeFocused();
});
