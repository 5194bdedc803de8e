import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { formatCalendarDate } from '../../shared/domain/dates.ts';
import { makeMhtml, makeSingleFile } from '../support/saved-pages.ts';

const today = new Date('2026-03-01');
const words =
  'The ferry across the sound – “the Alke” – has carried people to work since before the bridge was built. ';
const article = `<h1>Winter ferry</h1><article>${`<p>${words.repeat(3)}</p>`.repeat(4)}</article>`;
const address = 'https://soundcourier.example/2026/winter--ferry';

async function found(name: string, content: Buffer | string) {
  const document = await parseDocument(name, Buffer.from(content), today);
  const { csl, provenance, text, format } = document;
  return { format, text, csl, provenance, URL: csl.URL, accessed: formatCalendarDate(csl.accessed) };
}

describe('a page saved with SingleFile', () => {
  const note = 'Wed Feb 04 2026 23:30:00 GMT+0200 (Eastern European Standard Time)';

  it('says where and when it was saved', async () => {
    const page = await found(
      'page.html',
      makeSingleFile(address, note, '<title>Winter ferry</title>', article),
    );
    expect(page).toMatchObject({ URL: address, accessed: '2026-02-04' });
    expect(page.provenance).toMatchObject({
      URL: { origin: 'file', guess: false },
      accessed: { origin: 'file', guess: false },
    });
    expect(page.text).not.toContain('SingleFile');
  });

  it('is known by the address it calls its own', async () => {
    const head = '<link rel=canonical href="/2026/winter-ferry">';
    expect((await found('page.html', makeSingleFile(address, note, head, article))).URL).toBe(
      'https://soundcourier.example/2026/winter-ferry',
    );
  });

  it('brings the words of custom elements, and pictures in addresses weigh nothing', async () => {
    const picture = `data:image/png;base64,${'A'.repeat(100_000)}`;
    const body = `${article}<figure style="background:url(${picture})"><img src="${picture}"></figure><x-note><template shadowrootmode="open"><p>Words in the shadow.</p></template></x-note>`;
    const { text } = await found(
      'page.html',
      makeSingleFile(address, note, `<style>a{b:url(${picture})}</style>`, body),
    );
    expect(text).toContain('Words in the shadow.');
    expect(text).not.toContain('AAAA');
  });
});

it.each([
  ['Chrome', `<!DOCTYPE html>\n<!-- saved from url=(0043)${address} -->\n<html>${article}</html>`, ''],
  [
    'Save Page WE',
    `<html><head><meta name="savepage-url" content="${address}"><meta name="savepage-date" content="Wed Feb 04 2026 21:00:00 GMT+0100"></head>${article}</html>`,
    '2026-02-04',
  ],
])('a page saved with %s says where it came from', async (_label, html, accessed) => {
  expect(await found('page.html', html)).toMatchObject({ URL: address, accessed });
});

it('takes no note out of the words of a page', async () => {
  const { csl } = await found('page.html', `<p>${words}</p><p>saved from url=(0043)https://a.example/</p>`);
  expect(csl.URL).toBeUndefined();
});

describe('a web archive (MHTML)', () => {
  const date = 'Wed, 04 Feb 2026 21:00:00 -0000';
  const page = {
    location: address,
    html: `<html lang="en"><head><title>Winter ferry</title></head><body>${article}</body></html>`,
  };
  const frame = {
    location: 'https://ads.example/frame',
    html: '<html><body><p>Buy a boat today.</p></body></html>',
  };

  it.each(['archive.mhtml', 'archive.mht'])('comes in as the page it holds: %s', async (name) => {
    const archive = await found(name, makeMhtml(address, date, [page, frame]));
    expect(archive).toMatchObject({ format: 'mhtml', URL: address, accessed: '2026-02-04' });
    expect(archive.csl.title).toBe('Winter ferry');
    expect(archive.text).toContain(words.trim());
    expect(archive.text).not.toContain('boat');
    expect(archive.provenance.accessed).toEqual({ origin: 'file', guess: false, detail: 'saved page' });
  });

  it('is the page its header names, wherever it stands', async () => {
    expect((await found('a.mhtml', makeMhtml(address, date, [frame, page]))).text).toContain('the Alke');
  });

  it.each(['quoted-printable', 'base64', '8bit'] as const)('may be encoded as %s', async (encoding) => {
    expect((await found('a.mhtml', makeMhtml(address, date, [{ ...page, encoding }]))).text).toContain(
      '– “the Alke” –',
    );
  });

  it.each([
    ['stated by the part', { ...page, charset: 'windows-1252', html: page.html.replaceAll(/[–“”]/g, 'é') }],
    [
      'stated by the page',
      { ...page, charset: null, html: page.html.replace('<head>', '<head><meta charset="utf-8">') },
    ],
    ['stated wrongly', { ...page, charset: 'us-ascii' }],
  ])('its encoding may be %s', async (_label, part) => {
    expect((await found('a.mhtml', makeMhtml(address, date, [part]))).text).toMatch(
      /[–é] [“é]the Alke[”é] [–é]/,
    );
  });

  it('may hold one page and no parts, or lie in parts within parts', async () => {
    const single = `Content-Location: ${address}\r\nContent-Type: text/html\r\nMIME-Version: 1.0\r\n\r\n${page.html}`;
    const nested = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out\n\n--out\nContent-Type: multipart/alternative; boundary="in"\n\n--in\nContent-Type: text/plain\n\nplain\n--in\nContent-Type: text/html\nContent-Location: ${address}\n\n${page.html}\n--in--\n--out--\n`;
    for (const archive of [single, nested]) {
      const { text, URL } = await found('a.mht', archive);
      expect(text).toContain('the Alke');
      expect(URL).toBe(address);
    }
  });

  it('cut short still gives what is there', async () => {
    const archive = makeMhtml(address, date, [page]);
    expect((await found('a.mhtml', archive.subarray(0, 1400))).text).toContain('the Alke');
  });

  it.each([
    ['no page', makeMhtml(address, date, [])],
    ['no headers', 'Just some words, and nothing else.'],
    ['headers alone', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n'],
  ])('with %s is refused in words', async (_label, archive) => {
    await expect(found('a.mhtml', archive)).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('no web page in it'),
    });
  });

  test.prop([fc.uint8Array({ maxLength: 300 }), fc.nat()])(
    'however it is damaged, it is read or refused',
    async (bytes, at) => {
      const archive = makeMhtml(address, date, [page]);
      const start = at % archive.length;
      const damaged = Buffer.concat([
        archive.subarray(0, start),
        bytes,
        archive.subarray(start + bytes.length),
      ]);
      await found('a.mhtml', damaged).catch((error) => expect(error.code).toMatch(/^import\./));
    },
  );
});
