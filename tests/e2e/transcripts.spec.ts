import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { makeWav } from '../support/recording.ts';
import { expect, test } from './fixtures.ts';

const turns = [
  ['Mara Lind', 'When did the fery begin to run through the winter?'],
  ['Jo Hale', 'In 2011, and it never stopped. The answer to your question: money.'],
  ['Mara Lind', 'And who pays for the ice breaker?'],
] as const;

/** Each turn of two captions of five seconds, as Teams writes them; the last turn begins a minute in. */
function captions(): string {
  const cues = turns.flatMap(([speaker, words], turn) => {
    const middle = words.indexOf(' ', words.length / 2);
    return [words.slice(0, middle), words.slice(middle + 1)].map((text, index) => {
      const at = (turn === 2 ? 60 : turn * 10) + index * 5;
      const time = (seconds: number) =>
        `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
      return `0b6ee0a8-2f5c-4d8a-9a3b-5d1c0c1d2e3f/${turn}-${index}\r\n${time(at)} --> ${time(at + 5)}\r\n<v ${speaker}>${text}</v>`;
    });
  });
  return `\ufeffWEBVTT\r\n\r\n${cues.join('\r\n\r\n')}\r\n`;
}

test('a transcript comes in with speakers and times, is quoted, edited, and played from a quote', async ({
  app,
  ui,
}) => {
  await ui.createProject('Ferry');
  await ui.imports.drop({ name: 'ferry-interview.vtt', bytes: Buffer.from(captions()) });
  await expect(ui.imports.segment('Jo Hale:')).toContainText('In 2011, and it never stopped.');
  await ui.imports.accept();
  const { reader, recording, inspector, revisions } = ui;

  // Turns, each with its speaker and the time at which it begins.
  await expect(reader.paragraphs).toHaveCount(3);
  const margins = await reader.paragraphs.evaluateAll((elements) =>
    elements.map((element) => [element.dataset.speaker, element.dataset.number]),
  );
  expect(margins).toEqual([
    ['Mara Lind', '0:00'],
    ['Jo Hale', '0:10'],
    ['Mara Lind', '1:00'],
  ]);

  // A new version may have the same words and other speakers.
  await revisions.chooseNewVersion('served.vtt', captions().replaceAll('Jo Hale', 'Joan Hale'));
  await expect(revisions.importDialog).toContainText('with other speakers or times');
  await revisions.importDialog.getByRole('button', { name: 'Import as revision 2' }).click();
  await expect(reader.paragraph('In 2011')).toHaveAttribute('data-speaker', 'Joan Hale');
  await ui.undo('Import new version');
  await expect(reader.paragraph('In 2011')).toHaveAttribute('data-speaker', 'Jo Hale');

  // The locator of a quote is its time, in the inspector and in a citation.
  await reader.quote('who pays for the ice breaker');
  await reader.clickOn('who pays for the ice breaker');
  await expect(inspector.quote).toContainText('1:01');
  await app.page.keyboard.press('Shift+C');
  await expect(ui.notice('Copied with citation')).toContainText(/, 1:01\)/);

  // Editing shows the names, and changes them; words that were corrected keep their times.
  await ui.menus.choose('Edit', 'Edit text…');
  await expect(revisions.text).toHaveValue(/^Mara Lind: When did the fery/);
  await revisions.replace('the fery', 'the long ferry');
  await revisions.replace('Jo Hale: In', 'Mara Lind: In');
  await revisions.text.press('ControlOrMeta+Enter');
  await expect(revisions.editor).toBeHidden();
  await expect(reader.paragraph('When did the long ferry begin')).toBeVisible();
  expect(
    await reader.paragraphs.evaluateAll((elements) =>
      elements.map((element) => [element.dataset.speaker, element.dataset.number]),
    ),
  ).toEqual([
    ['Mara Lind', '0:00'],
    [undefined, '0:10'],
    [undefined, '1:00'],
  ]);

  // A recording beside the project is offered, plays from the quote and marks what is said.
  await expect(recording.bar).toHaveCount(0);
  writeFileSync(join(app.documents, 'my recording.wav'), makeWav(90));
  await ui.menus.choose('Recording', 'Attach recording…');
  await ui.fileChooser.open('Attach recording', 'my recording.wav');
  await expect(recording.bar).toBeVisible();
  await reader.clickOn('who pays for the ice breaker');
  await app.page.keyboard.press('p');
  await expect(recording.pause).toBeVisible();
  await expect.poll(() => recording.seconds()).toBeGreaterThanOrEqual(60);
  await expect.poll(() => recording.spoken()).toContain('And who pays');
  await app.page.keyboard.press('k');
  await expect(recording.play).toBeVisible();
  await recording.place.fill('12');
  await expect.poll(() => recording.spoken()).toContain('In 2011');
  await app.page.keyboard.press('Escape');
  await reader.focus();
  await app.page.keyboard.press('o');
  await expect.poll(() => recording.seconds()).toBe(17);
  await app.page.keyboard.press('u');
  await expect.poll(() => recording.seconds()).toBe(12);
  const audit = await new AxeBuilder({ page: app.page }).include('[aria-label="Recording"]').analyze();
  expect(audit.violations).toEqual([]);

  // It was moved: the reader says so, and takes it from where it is now.
  renameSync(join(app.documents, 'my recording.wav'), join(app.documents, 'renamed.wav'));
  await app.restart();
  await ui.ready();
  await ui.start.recentProject('Ferry').click();
  await ui.library.open('ferry-interview');
  const missing = app.page.getByRole('note').filter({ hasText: 'my recording.wav' });
  await expect(missing).toContainText('is not in');
  await missing.getByRole('button', { name: 'Choose the file…' }).click();
  await ui.fileChooser.open('Attach recording', 'renamed.wav');
  await expect(recording.bar).toBeVisible();
  await recording.choose('Detach recording');
  await expect(recording.bar).toHaveCount(0);
  await ui.undo('Detach recording');
  await expect(recording.bar).toBeVisible();
});
