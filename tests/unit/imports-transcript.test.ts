import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import type { ParsedDocument } from '../../shared/domain/imports.ts';
import { makeDocx, paragraph } from '../support/office-files.ts';

const today = new Date('2026-03-01');
const parse = (name: string, content: string) =>
  parseDocument(name, new TextEncoder().encode(content), today);

const turnsOf = ({ text, segments }: ParsedDocument) =>
  segments.map(({ start, end, speaker }) => [speaker, text.slice(start, end)]);
const cuesOf = ({ text, cues }: ParsedDocument) =>
  cues.map(({ start, end, beginsAt, endsAt }) => [text.slice(start, end), beginsAt, endsAt]);

describe('captions', () => {
  it('reads WebVTT: voices, classes, comments, styles, entities and tags', async () => {
    const document = await parse(
      'talk.vtt',
      `\ufeffWEBVTT - a talk
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

REGION
id:left

NOTE
Nobody says this.

intro
00:00:01.000 --> 00:00:02.000 align:start position:0%
<v.loud Mara Halloran>Ready &amp; <i>willing</i>?</v>

01:02.500 --> 00:01:04.000
<v Jo>Yes.</v> <v Mara Halloran>Then
let&#39;s <c.yellow>go</c>.</v>

NOTE done

100:00:05.000 --> 100:00:06.000
<v Jo>A hundred hours <laughs> later, 3 < 4.
`,
    );
    expect(turnsOf(document)).toEqual([
      ['Mara Halloran', 'Ready & willing?'],
      ['Jo', 'Yes.'],
      ['Mara Halloran', "Then let's go."],
      ['Jo', 'A hundred hours <laughs> later, 3 < 4.'],
    ]);
    expect(cuesOf(document)).toEqual([
      ['Ready & willing?', 1000, 2000],
      ['Yes.', 62_500, 62_833],
      ["Then let's go.", 62_833, 64_000],
      ['A hundred hours <laughs> later, 3 < 4.', 360_005_000, 360_006_000],
    ]);
    expect(document).toMatchObject({ format: 'webvtt', kind: 'interview', csl: { language: 'en-GB' } });
    expect(document.provenance.language).toMatchObject({ guess: false });
  });

  it('reads loose SRT and joins the captions of a speaker; a name holds until the next', async () => {
    const document = await parse(
      'talk.srt',
      `1
0:0:1,5 -> 0:0:3.25
Mara: When did you
start?
2
00:04 - -> 00:05
Jo:
In 2011. Here is the thing: it
3
 00:05 --> 00:08
took years. Look: years.

4
00:00:09,000 --> 00:00:10,000
42.

Mara: Why?
`,
    );
    expect(turnsOf(document)).toEqual([
      ['Mara', 'When did you start?'],
      ['Jo', 'In 2011. Here is the thing: it took years. Look: years. 42.'],
      ['Mara', 'Why?'],
    ]);
    expect(cuesOf(document).slice(0, 2)).toEqual([
      ['When did you start?', 1500, 3250],
      ['In 2011. Here is the thing: it', 4000, 5000],
    ]);
  });

  it('begins a paragraph where a mark says that somebody else speaks', async () => {
    const document = await parse(
      'a.srt',
      `1\n00:00:01,000 --> 00:00:03,000\n- Are you there?\n- I am.\n\n2\n00:00:04,000 --> 00:00:05,000\n>> HOST: Good.\n\n3\n00:00:05,000 --> 00:00:06,000\n>> HOST: Go on.\n`,
    );
    expect(turnsOf(document)).toEqual([
      [null, '- Are you there?'],
      [null, '- I am.'],
      ['HOST', 'Good. Go on.'],
    ]);
  });

  it('keeps words before a colon that no other captions have', async () => {
    const captions = [
      'Problem: the ferry is old.',
      'It leaks.',
      'Solution: a bridge,',
      'or a new ferry.',
      'Funding: nobody knows.',
    ];
    const document = await parse(
      'a.srt',
      captions
        .map((words, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${words}\n`)
        .join('\n'),
    );
    expect(turnsOf(document)).toEqual([[null, captions.join(' ')]]);
  });

  it('keeps a single word before a colon that comes once where two people speak', async () => {
    const captions = [
      'Mara: When?',
      'And where?',
      'Jo: In 2011.',
      'There.',
      'Verdict: too late.',
      'Mara: Why?',
      'Or not?',
      'Jo: So it is.',
      'Yes.',
      'It is.',
      'Indeed.',
    ];
    const document = await parse(
      'a.srt',
      captions
        .map(
          (words, index) => `${index + 1}\n00:00:${10 + index},000 --> 00:00:${10 + index},900\n${words}\n`,
        )
        .join('\n'),
    );
    expect(turnsOf(document)).toEqual([
      ['Mara', 'When? And where?'],
      ['Jo', 'In 2011. There. Verdict: too late.'],
      ['Mara', 'Why? Or not?'],
      ['Jo', 'So it is. Yes. It is. Indeed.'],
    ]);
  });

  it.each(['a.srt', 'a.vtt'])(
    'leaves out numbers with empty lines below them (%s), and no others',
    async (name) => {
      const head = name === 'a.vtt' ? 'WEBVTT\n\n' : '';
      const doubled = [
        '1',
        '00:00:01.000 --> 00:00:02.000',
        'The ferry',
        'came',
        '2',
        '00:00:02.000 --> 00:00:03.000',
        'late.',
        '3',
        '00:00:04.000 --> 00:00:05.000',
        '2011.',
      ];
      expect((await parse(name, head + doubled.join('\n\n'))).text).toBe('The ferry came late. 2011.');
      const single = `${head}1\n00:00:01.000 --> 00:00:02.000\n2011\n\n00:00:02.000 --> 00:00:03.000\nwas it.\n`;
      expect((await parse(name, single)).text).toBe('2011 was it.');
    },
  );

  it('says the lines of rolling captions once', async () => {
    const document = await parse(
      'a.vtt',
      `WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n \nso<00:00:00.500><c> this</c>\n\n00:00:02.000 --> 00:00:02.010\nso this\n \n\n00:00:02.010 --> 00:00:04.000\nso this\nis<00:00:03.000><c> it</c>\n`,
    );
    expect(document.text).toBe('so this is it');
    expect(document.cues).toHaveLength(2);
  });

  it('makes paragraphs of a talk nobody is named in', async () => {
    const sentence = 'The ferry has carried people to work since before the bridge was built.';
    const captions = Array.from({ length: 60 }, (_, index) => {
      const at = String(index).padStart(2, '0');
      return `${index + 1}\n00:${at}:00,000 --> 00:${at}:59,000\n${sentence}`;
    });
    const document = await parse('talk.srt', captions.join('\n\n'));
    const lengths = document.segments.map(({ start, end }) => end - start);
    expect(lengths.length).toBeGreaterThan(6);
    expect(Math.max(...lengths)).toBeLessThan(700);
    expect(document.segments.every(({ speaker, kind }) => speaker === null && kind === 'turn')).toBe(true);
    expect(document.cues).toHaveLength(60);
  });

  it('reads a file without a single caption as text, and says so', async () => {
    const document = await parse('notes.vtt', 'WEBVTT\n\nNothing but notes.');
    expect(document.text).toBe('WEBVTT\n\nNothing but notes.');
    expect(document.warnings.join()).toContain('read as plain text');
  });
});

describe('transcripts in text files', () => {
  it('Otter: the lines above and the service below are kept, set apart', async () => {
    const document = await parse(
      'a.txt',
      'Interview with Anna Berg\n\nOlli Heim  0:03  \nGood morning. How are you?\n\nAnna Berg  1:00:15  \nFine. The answer: no.\n\nAnd a second paragraph.\n\nTranscribed by https://otter.ai\n',
    );
    expect(
      document.segments.map(({ kind, speaker, setAside, start, end }) => [
        kind,
        speaker,
        setAside,
        document.text.slice(start, end),
      ]),
    ).toEqual([
      ['heading', null, null, 'Interview with Anna Berg'],
      ['turn', 'Olli Heim', null, 'Good morning. How are you?'],
      ['turn', 'Anna Berg', null, 'Fine. The answer: no.'],
      ['turn', 'Anna Berg', null, 'And a second paragraph.'],
      ['paragraph', null, 'promotion', 'Transcribed by https://otter.ai'],
    ]);
    expect(cuesOf(document)).toEqual([
      ['Good morning. How are you?', 3000, null],
      ['Fine. The answer: no.\n\nAnd a second paragraph.', 3_615_000, null],
    ]);
    expect(document.csl).toMatchObject({
      type: 'interview',
      title: 'Interview with Anna Berg',
      interviewer: [{ given: 'Olli', family: 'Heim' }],
      author: [{ given: 'Anna', family: 'Berg' }],
    });
  });

  it('aTrain: speakers above, times among the words', async () => {
    const document = await parse(
      'transcription_maxqda.txt',
      'Transcription for x.mp3\n\nSPEAKER_00\n[00:00:00] - Hello there. [00:00:04] - How are you? \n\nSPEAKER_01\n[00:00:06] - Fine. ',
    );
    expect(turnsOf(document).slice(1)).toEqual([
      ['SPEAKER_00', 'Hello there. How are you?'],
      ['SPEAKER_01', 'Fine.'],
    ]);
    expect(document.cues.map(({ beginsAt }) => beginsAt)).toEqual([0, 4000, 6000]);
  });

  it('times alone: nobody is named, every line has its time', async () => {
    const document = await parse(
      'a.txt',
      '0:00  \nApples were garbage.\n\n0:15  \nIt was a bad time.\n\n0:24\nBye.\n',
    );
    expect(cuesOf(document)).toEqual([
      ['Apples were garbage.', 0, null],
      ['It was a bad time.', 15_000, null],
      ['Bye.', 24_000, null],
    ]);
  });

  it('times after the words: those of a paragraph are the time of all of its lines', async () => {
    const document = await parse(
      'a.txt',
      'Interview in the harbour\n\nWhen did the ferry\nstop? [00:00:05]\n\nIn 2011,\nI think,\nin May. [00:00:12]\n\nGenau. [00:00:14]\n\nJa [00:00:15]\n\nAnd then?\n\nThen it rained. [00:00:20]\n\nThe end.',
    );
    expect(document.segments.map(({ speaker }) => speaker)).not.toContain('Genau.');
    expect(
      cuesOf(document).map(([words, ...times]) => [String(words).replaceAll('\n\n', ' '), ...times]),
    ).toEqual([
      ['When did the ferry stop?', 0, 5000],
      ['In 2011, I think, in May.', 5000, 12_000],
      ['Genau.', 12_000, 14_000],
      ['Ja', 14_000, 15_000],
      ['And then? Then it rained. The end.', 15_000, 20_000],
    ]);
    expect(document.text.startsWith('Interview in the harbour\n\nWhen')).toBe(true);
  });

  it('times after the words of people with names', async () => {
    const document = await parse(
      'a.txt',
      'Anna: When did it stop?\n\nBert: In May. [00:00:05]\n\nAnna:\nThat is late. [00:00:08]\n\nBert: Yes.\nVery. [00:00:09]',
    );
    expect(turnsOf(document)).toEqual([
      ['Anna', 'When did it stop?'],
      ['Bert', 'In May.'],
      ['Anna', 'That is late.'],
      ['Bert', 'Yes. Very.'],
    ]);
    expect(cuesOf(document)).toEqual([
      ['When did it stop?\n\nIn May.', 0, 5000],
      ['That is late.', 5000, 8000],
      ['Yes. Very.', 8000, 9000],
    ]);
  });

  it('a word that is a sentence, with a time behind it, is no name among names', async () => {
    const document = await parse(
      'a.txt',
      'Anna [00:00:01]\nWhen was it?\n\nBert Jr. [00:00:03]\nIn May.\n\nAnna [00:00:05]\nSo late?\n\nGenau. [00:00:07]\n\nBert Jr. [00:00:09]\nYes.',
    );
    expect(turnsOf(document)).toEqual([
      ['Anna', 'When was it?'],
      ['Bert Jr.', 'In May.'],
      ['Anna', 'So late? Genau.'],
      ['Bert Jr.', 'Yes.'],
    ]);
  });

  it('bold names in Markdown', async () => {
    const document = await parse(
      'a.md',
      '# The ferry\n\n**Anna:** [00:00:01] Hello, *you*.\n\n**Bert:** [00:00:04] Hi.\n\n**Anna**: [00:00:06] Bye.\n',
    );
    expect(turnsOf(document)).toEqual([
      [null, 'The ferry'],
      ['Anna', 'Hello, *you*.'],
      ['Bert', 'Hi.'],
      ['Anna', 'Bye.'],
    ]);
  });

  it.each([
    ['a programme', 'Programme\n09:00 Registration\n09:30 Opening speech\n10:15 Coffee\n12:30 Lunch\n'],
    [
      'an article with times, verses and addresses',
      'The council met at 12:30 and decided to keep the ferry.\n\nThe answer: no. Matthew (12:30) says otherwise.\n\nMore at https://x.example/12:30',
    ],
    ['a plain interview', 'Anna: Hello.\n\nBert: Hi at 12:30.\n\nAnna: Well?\n\nBert: Yes.\n'],
  ])('%s is kept as it stands', async (_what, content) => {
    const document = await parse('a.txt', content);
    expect(document.text).toBe(content);
    expect(document.cues).toEqual([]);
  });
});

describe('what is copied from a meeting', () => {
  it('has names above their times, and one word between two times is no name', async () => {
    const document = await parse(
      'a.txt',
      [
        'Ida Moe\n0:03\nGood morning. Is the boat in?',
        'Tom Hale\n0:07\nIndeed\n0:09\nIt came at six.',
        'Ida Moe\n0:12\nThen let us begin.',
      ].join('\n\n'),
    );
    expect(turnsOf(document)).toEqual([
      ['Ida Moe', 'Good morning. Is the boat in?'],
      ['Tom Hale', 'Indeed It came at six.'],
      ['Ida Moe', 'Then let us begin.'],
    ]);
    expect(document.cues.map(({ beginsAt }) => beginsAt)).toEqual([3000, 7000, 9000, 12_000]);
  });
});

describe('transcripts in Word documents', () => {
  it('Teams: names and times on lines of their own, within a paragraph or apart', async () => {
    const lines = (...words: string[]) =>
      `<w:r>${words.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')}</w:r>`;
    const bytes = makeDocx({
      body: [
        paragraph('Harbour meeting-20260204'),
        paragraph(lines('Smith, John   0:03', 'Good morning.')),
        paragraph(lines('Anna Schmidt   1:02:03', 'Good morning, John.')),
        paragraph('Smith, John   1:02:10'),
        paragraph('Shall we?'),
      ].join(''),
    });
    const document = await parseDocument('meeting.docx', bytes, today);
    expect(document).toMatchObject({ format: 'docx', kind: 'interview' });
    expect(turnsOf(document)).toEqual([
      [null, 'Harbour meeting-20260204'],
      ['Smith, John', 'Good morning.'],
      ['Anna Schmidt', 'Good morning, John.'],
      ['Smith, John', 'Shall we?'],
    ]);
    expect(document.cues.map(({ beginsAt }) => beginsAt)).toEqual([3000, 3_723_000, 3_730_000]);
  });
});

describe('names in plain interviews', () => {
  it('have titles, numbers and affiliations; other words before a colon are no names', async () => {
    const document = await parse(
      'a.txt',
      [
        'Interviewer 1: Where does it end?',
        'Dr. Anna-Maria O’Neill (UNHCR): Nobody knows. I can tell you this:',
        'The answer: no.',
        'MR SMITH: Matthew 12:30 says so.',
        'Interviewer 1: And https://a.example?',
        'Dr. Anna-Maria O’Neill (UNHCR): Look: it is simple.',
        'MR SMITH (laughing): It is.',
      ].join('\n\n'),
    );
    expect(document.segments.map(({ speaker }) => speaker)).toEqual([
      'Interviewer 1',
      'Dr. Anna-Maria O’Neill (UNHCR)',
      'Dr. Anna-Maria O’Neill (UNHCR)',
      'MR SMITH',
      'Interviewer 1',
      'Dr. Anna-Maria O’Neill (UNHCR)',
      'MR SMITH',
    ]);
  });
});
