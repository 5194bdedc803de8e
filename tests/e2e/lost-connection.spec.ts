import { expect, test } from './support/app.ts';

test.use({ canDisconnect: true });

test('a lost connection is said and comes back by itself', async ({ app }) => {
  const notice = app.page.getByText('Connection to Corroborate lost');
  const start = app.page.getByText('Open the sample project').first();
  await expect(start).toBeVisible();
  await app.disconnect();
  await expect(notice).toBeVisible();
  await app.reconnect();
  await expect(notice).toBeHidden();
  await expect(start).toBeVisible();
});

test('an app that was ended without warning starts again', async ({ app }) => {
  const start = app.page.getByText('Open the sample project').first();
  await expect(start).toBeVisible();
  await app.crashAndRestart();
  await expect(start).toBeVisible();
  await app.restart();
  await expect(start).toBeVisible();
});
