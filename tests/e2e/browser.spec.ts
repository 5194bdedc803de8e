import { expect, test } from '@playwright/test';

test('what Playwright turns off in the browser is off, beside what we turn off ourselves', async ({
  browser,
}) => {
  const session = await browser.newBrowserCDPSession();
  const { commandLine } = await session.send('SystemInfo.getInfo');
  const lists = [...commandLine.matchAll(/--disable-features=(\S+)/g)].map(
    ([, features]) => features?.split(',') ?? [],
  );
  expect(lists.length).toBeGreaterThan(1);
  const [byPlaywright = [], inForce = []] = lists.slice(-2);
  expect(inForce).toEqual(expect.arrayContaining(byPlaywright));
});
