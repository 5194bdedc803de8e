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

const paragraph = 'The board decided, after a long debate, that the ferry will run through the winter.';

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

  it('that are nested deep still give their words', async () => {
    const { text } = await client.parse('deep.html', `${'<div>'.repeat(10_000)}${paragraph}`);
    expect(text).toBe(paragraph);
  });

  it('with more elements than memory would hold are refused at once, in words', async () => {
    const page = '<p class="x">Some words here</p>'.repeat(1_450_000);
    await expect(client.parse('huge.html', Buffer.from(page))).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('more than 400,000 elements'),
    });
  });

  it.each([
    ['entities written out', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['entities of entities', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['characters no text can hold', 'a&#0;b&#xD800;c&#x110000;d', 'a\ufffdb\ufffdc\ufffdd'],
    ['entities that do not exist', 'a &bogus; b &amp c', 'a &bogus; b & c'],
  ])('%s stay words', async (_label, html, text) => {
    expect((await client.parse('a.html', `<p>${html}</p>`)).text).toBe(text);
  });

  it.each([
    ['broken UTF-8', Buffer.from(`<meta charset=utf-8><p>${paragraph} Ä`, 'utf8').subarray(0, -1)],
    [
      'Latin letters declared as UTF-8',
      Buffer.from(`<meta charset=utf-8><p>${paragraph} \xc4rger`, 'latin1'),
    ],
    ['an encoding that does not exist', Buffer.from(`<meta charset=utf-99><p>${paragraph} Ärger`)],
    ['UTF-8 declared as UTF-16', Buffer.from(`<meta charset=utf-16><p>${paragraph} Ärger`)],
  ])('%s: the words are there', async (_label, bytes) => {
    expect((await client.parse('a.html', bytes)).text).toContain(paragraph);
  });

  it.each([
    ['nested 100,000 levels deep', 'a.html', `${'<b><i>'.repeat(50_000)}${paragraph}`],
    ['tables in tables', 'a.html', `${'<table><tr><td>'.repeat(5_000)}${paragraph}`],
    [
      'attributes of megabytes',
      'a.html',
      `<p title="${'x'.repeat(5_000_000)}" class="${'byline '.repeat(100_000)}">${paragraph}`,
    ],
    [
      '100,000 attributes',
      'a.html',
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>${paragraph}`,
    ],
    ['tags that never end', 'a.html', `${'<html '.repeat(500_000)}${paragraph}`],
    ['a byline without end', 'a.html', `<p class="byline">By ${'Aa '.repeat(100_000)}</p>${paragraph}`],
    ['a title of bars', 'a.html', `<title>${' | a'.repeat(100_000)}</title>${paragraph}`],
    ['metadata without end', 'a.html', `${'<meta name=author content="A B">'.repeat(20_000)}${paragraph}`],
    [
      'JSON-LD nested deep',
      'a.html',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>${paragraph}`,
    ],
    [
      'JSON-LD of 20,000 articles',
      'a.html',
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","author":[{"name":"A B"}]},'.repeat(20_000)}{}]</script>${paragraph}`,
    ],
    [
      'a web archive nested deep',
      'a.mhtml',
      Buffer.from(
        `MIME-Version: 1.0\n${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(10_000)}\n${paragraph}`,
      ),
    ],
    [
      'a web archive of 100,000 parts',
      'a.mhtml',
      Buffer.from(
        `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: image/png\n\nx\n'.repeat(100_000)}`,
      ),
    ],
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
