import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendHttp } from '../support/http.ts';
import { expect, test } from './fixtures.ts';

// In every test of this folder the fixture fails the test on a breach of the policy and on a request to elsewhere.

test('the page comes with a policy that lets nothing in from elsewhere', async ({ app }) => {
  const response = await app.page.reload();
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('unsafe-eval');
  expect(policy.match(/\bhttps?:/g)).toBeNull();
});

test('code and pictures put into the page from elsewhere are refused', async ({ app, ui }) => {
  await ui.ready();
  app.expectDefect(/TrustedScript|TrustedHTML|Content Security Policy|elsewhere\.invalid/);
  const refused = await app.page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'img-src') resolve(effectiveDirective);
      });
    });
    const picture = document.createElement('img');
    const attempts = [
      () => picture.setAttribute('onerror', 'window.intruded = true'),
      () => document.body.insertAdjacentHTML('beforeend', '<b>intruder</b>'),
    ];
    const thrown = attempts.filter((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
    picture.src = 'https://elsewhere.invalid/picture.png';
    document.body.append(picture);
    return { thrown: thrown.length, directive: await violation, intruded: 'intruded' in window };
  });
  expect(refused).toEqual({ thrown: 2, directive: 'img-src', intruded: false });
});

test('the program answers only its own page: not other hosts, not other origins, not without the key', async ({
  app,
  ui,
}) => {
  await ui.ready();
  const { host, port } = new URL(app.page.url());
  const status = async (headers: Record<string, string>) =>
    (await sendHttp(Number(port), '/', { headers })).status;
  expect(await status({ Host: host })).toBe(403);
  expect(await status({ Host: `rebound.example:${port}` })).toBe(421);
  expect(await status({ Host: `localhost:${port}` })).toBe(421);
  expect(await status({ Host: host, Origin: 'http://elsewhere.example' })).toBe(403);
  expect((await sendHttp(Number(port), '/?token=guessed', { headers: { Host: host } })).status).toBe(403);
});

test('another page in the same browser cannot reach the program', async ({ app, ui }) => {
  await ui.ready();
  const { origin, host } = new URL(app.page.url());
  const neighbour = createServer((_request, response) =>
    response.end('<!doctype html><title>Neighbour</title>'),
  );
  await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
  const page = await app.page.context().newPage();
  try {
    await page.goto(`http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/`);
    const reached = await page.evaluate(
      async ({ address, channel }) => {
        const text = await fetch(address, { credentials: 'include' }).then(
          (answer) => answer.text(),
          () => null,
        );
        const opened = await new Promise<boolean>((resolve) => {
          const socket = new WebSocket(channel);
          socket.onopen = () => resolve(true);
          socket.onerror = () => resolve(false);
        });
        return { text, opened };
      },
      { address: `${origin}/`, channel: `ws://${host}/channel?session=a-session-of-the-neighbour` },
    );
    expect(reached).toEqual({ text: null, opened: false });
  } finally {
    await page.close();
    neighbour.close();
  }
});
