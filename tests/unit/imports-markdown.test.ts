import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';

const today = new Date('2026-03-01');
const parse = (text: string) => parseDocument('a.md', text, today);

describe('a Markdown file', async () => {
  const name = 'notes.md';
  const document = await parseDocument(
    name,
    readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url)),
    today,
  );

  it('becomes the words of its blocks', () => {
    expect(
      document.segments.map(({ kind, level, start, end }) => [kind, level, document.text.slice(start, end)]),
    ).toEqual([
      ['heading', 1, 'The harbour board and the winter ferry'],
      ['paragraph', null, 'The board voted five to two for the winter timetable.'],
      ['heading', 2, 'What it costs'],
      ['list-item', null, 'Diesel: 1.2 million'],
      ['list-item', null, 'Ice classification of the Alke'],
      ['block-quote', null, 'We have waited a generation for this.'],
      ['paragraph', null, 'Year\tPassengers'],
      ['paragraph', null, '2021\t21,400'],
      ['caption', null, 'The Alke at Ostersund pier'],
      ['paragraph', null, '<div onclick="steal()">Raw markup</div>'],
    ]);
  });

  it('keeps HTML as it stands, set aside', () => {
    expect(document.segments.at(-1)?.setAside).toBe('interface-text');
  });

  it('reads the front matter outright', () => {
    expect(document.csl).toMatchObject({
      title: 'The harbour board and the winter ferry',
      author: [
        { given: 'Sanna', family: 'Lindqvist' },
        { given: 'Olli', family: 'Heim' },
      ],
      issued: { 'date-parts': [[2026, 2, 4]] },
      URL: 'https://soundcourier.example/winter-ferry',
      'container-title': 'Sound Courier',
      language: 'en-GB',
    });
    for (const field of ['title', 'author', 'issued', 'URL', 'container-title', 'language']) {
      expect(document.provenance[field]).toMatchObject({ origin: 'front-matter', guess: false });
    }
  });
});

describe('Markdown in detail', () => {
  it('keeps hard line breaks and code as they are', async () => {
    expect((await parse('one  \ntwo\nthree\n\n```\na\n\n  b\n```')).text).toBe('one\ntwo three\n\na\n\n  b');
  });

  it('takes the first heading for the title, outright', async () => {
    const document = await parse('# The ferry\n\nSome words.');
    expect(document.csl.title).toBe('The ferry');
    expect(document.provenance.title).toMatchObject({ origin: 'markup', guess: false });
  });

  it('leaves tags out of running text', async () => {
    expect((await parse('A <b onclick="x()">bold</b> word and [a link](javascript:alert(1)).')).text).toBe(
      'A bold word and a link.',
    );
  });

  it('keeps front matter that is not YAML, with a warning', async () => {
    const { text, warnings, segments } = await parse('---\ntitle: "unclosed\n---\n\nSome words.');
    expect(text).toContain('title: "unclosed');
    expect(segments[0]?.setAside).toBe('interface-text');
    expect(warnings).toEqual([expect.stringContaining('front matter')]);
  });

  it('refuses addresses that are not of the web', async () => {
    expect((await parse('---\nurl: javascript:alert(1)\n---\n\nSome words.')).csl.URL).toBeUndefined();
  });

  it('recognises conversations', async () => {
    const turns = ['**Anna:** Why?', '**Bert:** Because.', '**Anna:** Since when?', '**Bert:** Always.'];
    const document = await parse(turns.join('\n\n'));
    expect(document.kind).toBe('interview');
    expect(document.segments.map(({ speaker }) => speaker)).toEqual(['Anna', 'Bert', 'Anna', 'Bert']);
  });
});
