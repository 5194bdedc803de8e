import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImportsClient } from '../../main/backend/imports/worker-client.ts';

const client = createImportsClient(new URL('../../main/backend/imports/worker.ts', import.meta.url), {
  info() {},
  warn() {},
  error() {},
});
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end();
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});

afterAll(async () => {
  await client.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('hostile pages', () => {
  it('run nothing, fetch nothing, and leave only words', async () => {
    const words =
      'The board decided, after a long debate, that the ferry will run through the winter, every day, and on Sundays too.';
    const { text, csl } = await client.parse(
      'evil.html',
      `<html><head><base href="${origin}/base/"><link rel="stylesheet" href="${origin}/style.css">
        <script src="${origin}/script.js"></script><script>globalThis.process?.exit(1)</script>
        <meta http-equiv="refresh" content="0;url=${origin}/refresh"><link rel="canonical" href="javascript:alert(1)">
        <meta property="og:url" content="data:text/html,x"></head>
        <body onload="fetch('${origin}/onload')"><h1>Winter ferry</h1>
        <p>${words} <a href="javascript:alert(1)" onclick="alert(2)">More</a></p><p>${words}</p><p>${words}</p><p>${words}</p><p>${words}</p>
        <img src="${origin}/pixel.png" onerror="alert(3)"><iframe src="${origin}/frame" srcdoc="<p>inner</p>"></iframe>
        <object data="${origin}/object"></object><svg onload="alert(4)"><script>alert(5)</script></svg>
        <style>@import url(${origin}/import.css)</style><math><mtext>m</mtext></math></body></html>`,
    );
    expect(text).toContain(words);
    expect(text).not.toMatch(/javascript|alert|fetch|import|inner|127\.0\.0\.1|</);
    expect(csl.URL).toBeUndefined();
    expect(requests).toEqual([]);
  });

  it.each([
    ['nested thousands deep', 'a.html', `${'<div>'.repeat(20_000)}x`],
    ['nested quotes in Markdown', 'a.md', `${'> '.repeat(5000)}x`],
    ['unclosed tags', 'a.html', `x${'<a href='.repeat(50_000)}`],
    [
      'aliases that multiply',
      'a.md',
      '---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n---\nhello',
    ],
    [
      'prototype keys in front matter',
      'a.md',
      '---\n__proto__: { polluted: yes }\nconstructor: x\n---\nhello',
    ],
    [
      'prototype keys in JSON-LD',
      'a.html',
      '<script type="application/ld+json">{"@type":"__proto__","__proto__":{"polluted":1}}</script><p>hello</p>',
    ],
    ['one endless line', 'a.txt', `By ${'Aa '.repeat(300_000)}`],
    ['white space without end', 'a.txt', `x${' '.repeat(2_000_000)}y\nz`],
  ])('%s: read or refused, and the next file is read', async (_label, name, content) => {
    const outcome = await client.parse(name, content).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );
    expect(['read', 'import.unreadable', 'import.empty']).toContain(outcome);
    await expect(client.parse('next.txt', 'Some words.')).resolves.toMatchObject({ text: 'Some words.' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
