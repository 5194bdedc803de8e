import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import type { ParsedDocument } from '../../shared/domain/imports.ts';

const today = new Date('2026-03-01');
const fixture = (name: string) => readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url));
const parseFixture = (name: string) => parseDocument(name, fixture(name), today);
const parsePasted = (text: string) => parseDocument('Pasted text', text, today);

const wordsOf = ({ text, segments }: ParsedDocument) =>
  segments.map(({ start, end }) => text.slice(start, end));
const setAsideOf = (document: ParsedDocument) =>
  Object.fromEntries(
    document.segments.flatMap(({ setAside, start, end }) =>
      setAside ? [[document.text.slice(start, end).slice(0, 40), setAside]] : [],
    ),
  );
const segmentWith = (document: ParsedDocument, words: string) =>
  document.segments.find(({ start, end }) => document.text.slice(start, end).includes(words));

describe('a pasted web article', async () => {
  const article = await parseFixture('pasted-article.txt');

  it('keeps every character of the file', () => {
    expect(article.text).toBe(fixture('pasted-article.txt').toString('utf8'));
  });

  it('sets the page around the article aside, each line with its reason', () => {
    expect(setAsideOf(article)).toEqual({
      Transport: 'section-label',
      '2 min read': 'reading-time',
      'Ferry to run through the winter for the ': 'repeated-title',
      'Read more: Ice closes the northern chann': 'promotion',
      Avatar: 'interface-text',
      'Sanna Lindqvist': 'byline',
      'Islands Correspondent': 'byline',
      'Sanna Lindqvist is the islands correspon': 'author-biography',
      'Read more': 'interface-text',
      'News Feed': 'interface-text',
      Video: 'interface-text',
      "The Sound Courier's Olli Heim talks to t": 'promotion',
      'Show More': 'interface-text',
    });
  });

  it('leaves sentences that only look like boilerplate', () => {
    expect(segmentWith(article, 'Read more than two timetables')?.setAside).toBeNull();
    expect(
      article.segments
        .filter(({ start, end }) => article.text.slice(start, end) === 'Video')
        .map(({ setAside }) => setAside),
    ).toEqual([null, 'interface-text']);
  });

  it('has the title once, as the heading', () => {
    const titles = article.segments.filter(({ level }) => level === 1);
    expect(titles).toHaveLength(1);
    expect(article.csl.title).toBe(
      'Ferry to run through the winter for the first time, harbour board decides',
    );
  });

  it('reads captions as captions', () => {
    expect(segmentWith(article, 'Mirja Tallberg')).toMatchObject({ kind: 'caption', setAside: null });
  });

  it('proposes what the text gives away, marked as guesses', () => {
    expect(article.csl).toMatchObject({
      type: 'article-newspaper',
      author: [{ given: 'Sanna', family: 'Lindqvist' }],
      publisher: 'The Sound Courier',
      'container-title': 'The Sound Courier',
      section: 'Transport',
      issued: { 'date-parts': [[2026, 2, 4]] },
      language: 'en',
    });
    expect(article.provenance.issued).toEqual({ origin: 'text', guess: true, detail: 'Feb. 4' });
    for (const field of ['title', 'author', 'publisher', 'section', 'language']) {
      expect(article.provenance[field]).toMatchObject({ origin: 'text', guess: true });
    }
  });
});

describe('bylines and dates', () => {
  const body =
    'The ferry across the sound has carried people to work since before the bridge was built, and will go on.';

  it.each([
    [
      'By Maria von Trapp and J. R. Hale, Senior Columnist',
      [
        { given: 'Maria', 'non-dropping-particle': 'von', family: 'Trapp' },
        { given: 'J. R.', family: 'Hale' },
      ],
    ],
    ['Von Anna Schmidt', [{ given: 'Anna', family: 'Schmidt' }]],
    [
      'Par Claire Dubois et Jean-Luc Moreau',
      [
        { given: 'Claire', family: 'Dubois' },
        { given: 'Jean-Luc', family: 'Moreau' },
      ],
    ],
    ['By Reuters Staff', [{ literal: 'Reuters Staff' }]],
  ])('“%s” names the authors outright', async (line, author) => {
    const document = await parsePasted(`The ferry stays where it is\n\n${line}\n\n${body}`);
    expect(document.csl.author).toEqual(author);
    expect(document.provenance.author).toMatchObject({ guess: false, detail: line });
    expect(segmentWith(document, line)?.setAside).toBe('byline');
  });

  it.each([
    ['Published Feb. 4, 2026, 10:31 a.m. ET', false],
    ['February 4, 2026', true],
    ['4 February 2026 at 10:31', true],
    ['Updated February 9, 2026', true],
  ])('reads the date line “%s”', async (line, guess) => {
    const document = await parsePasted(`The ferry stays where it is\n\n${line}\n\n${body}`);
    const day = line.includes('9') && line.startsWith('Updated') ? 9 : 4;
    expect(document.csl.issued).toEqual({ 'date-parts': [[2026, 2, day]] });
    expect(document.provenance.issued).toMatchObject({ guess });
    expect(segmentWith(document, line)?.setAside).toBe('byline');
  });

  it('reads dates in the language of the text', async () => {
    expect(
      (
        await parsePasted(
          'Пором залишиться, вирішила рада\n\n4 лютого 2026\n\nПором через протоку возить людей на роботу вже понад тридцять років, і рада вирішила його зберегти.',
        )
      ).csl,
    ).toMatchObject({ language: 'uk', issued: { 'date-parts': [[2026, 2, 4]] } });
  });

  it('proposes no date where the text names no year, and none in the future', async () => {
    expect(
      (await parsePasted(`The ferry stays where it is\n\n${body} The board met on Feb. 4.`)).csl.issued,
    ).toBeUndefined();
    expect(
      (await parsePasted(`The ferry stays where it is\n\n${body} It will stop on June 4, 2031.`)).csl.issued,
    ).toBeUndefined();
  });

  it('reads labelled lines at the top outright', async () => {
    const document = await parsePasted(
      `Title: The ferry stays\nAuthor: Anna Schmidt\nDate: 4 February 2026\nURL: https://sound.example/ferry\n\n${body}\n\n${body}`,
    );
    expect(document.csl).toMatchObject({
      title: 'The ferry stays',
      author: [{ given: 'Anna', family: 'Schmidt' }],
      issued: { 'date-parts': [[2026, 2, 4]] },
      URL: 'https://sound.example/ferry',
    });
    expect(document.provenance.title).toMatchObject({ guess: false });
  });

  it('takes an address on its own line at the end for the article’s, as a guess', async () => {
    const document = await parsePasted(
      `The ferry stays where it is\n\n${body}\n\nhttps://sound.example/ferry`,
    );
    expect(document.csl.URL).toBe('https://sound.example/ferry');
    expect(document.provenance.URL).toMatchObject({ guess: true });
  });
});

describe('running text is left alone', () => {
  it.each([
    '“We use cookies,” said the cook, and everyone in the room laughed until the ferry reached the other side.',
    'Copyright law is changing, and the harbour board has noticed that its timetables may belong to somebody else.',
    'Support for the ferry fell today, according to a survey among the people who live on the islands.',
    'By the time the ferry came, the school had closed and the children had gone home across the ice.',
    'Share prices of the shipping company rose by a tenth after the board had voted for the winter timetable.',
  ])('%s', async (sentence) => {
    const before =
      'The ferry across the sound has carried people to work since before the bridge was built, and will go on.';
    const document = await parsePasted(
      `The ferry stays where it is\n\n${before}\n\n${sentence}\n\n${before}`,
    );
    expect(segmentWith(document, sentence)).toMatchObject({ kind: 'paragraph', setAside: null });
  });

  it('never sets everything aside', async () => {
    expect((await parsePasted('Read more')).segments.map(({ setAside }) => setAside)).toEqual([null]);
  });
});

describe('hard-wrapped text', async () => {
  const document = await parseFixture('hard-wrapped.txt');

  it('makes one segment of the lines of a paragraph', () => {
    expect(wordsOf(document)).toHaveLength(5);
    expect(wordsOf(document)[1]).toMatch(/^The light on Alder Rock.*\n.*gone to\.$/s);
  });

  it('keeps lines apart that were ended on purpose', () => {
    expect(wordsOf(document).slice(-2)).toEqual([
      'He signed the form in the morning.',
      'Then he went down to the boat.',
    ]);
  });
});

describe('a conversation written as “Name: words”', async () => {
  const interview = await parseFixture('interview.txt');

  it('is an interview whose turns have speakers, names included in the words', () => {
    expect(interview.kind).toBe('interview');
    expect(interview.csl.type).toBe('interview');
    const turns = interview.segments.filter(({ kind }) => kind === 'turn');
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      'Heim',
      'Berg',
      'Heim',
      'Berg',
      'Berg',
      'Heim',
      'Berg',
    ]);
    expect(interview.text.slice(turns[0]?.start, turns[0]?.end)).toMatch(/^Heim: How old/);
  });

  it('proposes who asked and who answered, with the full names of the introduction', () => {
    expect(interview.csl).toMatchObject({
      title: "The keeper's daughter",
      interviewer: [{ given: 'Olli', family: 'Heim' }],
      author: [{ given: 'Aino', family: 'Berg' }],
    });
    expect(interview.provenance.interviewer).toMatchObject({ guess: true });
  });

  it('proposes nobody where it is not clear who asks', async () => {
    const text = ['Anna: I went.', 'Bert: I stayed.', 'Anna: It rained.', 'Bert: It did not.'].join('\n\n');
    const document = await parsePasted(text);
    expect(document.kind).toBe('interview');
    expect(document.csl.interviewer).toBeUndefined();
    expect(document.csl.author).toBeUndefined();
  });

  it('is none where every line begins with another word', async () => {
    const text = [
      'Harbour: The pier is closed.',
      'Transport: Two new boats.',
      'Weather: Ice until March.',
      'Letters: The toll again.',
    ];
    expect((await parsePasted(`This week\n\n${text.join('\n\n')}\n`)).kind).toBe('article');
  });

  it('keeps every line of a short one, whatever the speakers are called', async () => {
    const { kind, segments } = await parsePasted(
      'Interviewer: When did you start?\n\nMara Lind: In 2011.\n\nInterviewer: And then?\n\nMara Lind: The timetable.\n',
    );
    expect(kind).toBe('interview');
    expect(segments.map(({ speaker, setAside }) => [speaker, setAside])).toEqual([
      ['Interviewer', null],
      ['Mara Lind', null],
      ['Interviewer', null],
      ['Mara Lind', null],
    ]);
  });

  it('does not take an article with colons for one', async () => {
    const paragraph =
      'Note: the ferry across the sound has carried people to work since before the bridge was built.';
    expect(
      (await parsePasted([paragraph, paragraph, 'Update: it stopped.', 'Update: it sails.'].join('\n\n')))
        .kind,
    ).toBe('article');
  });
});

describe('a plain file', () => {
  it('is titled by its name where it has no headline', async () => {
    const document = await parseDocument(
      'Field notes.txt',
      new TextEncoder().encode(
        'I went to the pier and nobody was there, so I came home again and wrote this.',
      ),
      today,
    );
    expect(document.csl).toMatchObject({ type: 'document', title: 'Field notes' });
    expect(document.provenance.title).toMatchObject({ origin: 'file', guess: true });
  });
});
