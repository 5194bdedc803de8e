import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { makeArticle } from './articles.ts';
import type { Bench, BenchRow } from './bench.ts';
import { timed } from './statistics.ts';

const hours = 10;
const secondsPerCue = 3;
const speakers = ['Mara Lind', 'Jo Hale', 'Dr. Anna-Maria O’Neill'] as const;

/** Reading the transcript of a day of hearings, as Teams (WebVTT) and Otter (text) write it. */
export const transcripts: Bench = {
  title: 'Transcripts',
  async measure() {
    const said = makeHearing();
    const files = [
      {
        name: `a ${hours}-hour WebVTT file`,
        file: 'hearing.vtt',
        text: toWebVtt(said),
        bare: readBareWebVtt,
      },
      {
        name: `a ${hours}-hour text by Otter`,
        file: 'hearing.txt',
        text: toOtter(said),
        bare: readBareOtter,
      },
    ];
    const rows: BenchRow[] = [];
    for (const { name, file, text, bare } of files) {
      const bytes = new TextEncoder().encode(text);
      // Once before, for the compiler.
      const { cues, segments } = await parseDocument(file, bytes, new Date());
      const milliseconds = await timed(() => parseDocument(file, bytes, new Date()));
      const floor = await timed(() => Promise.resolve(bare(text)));
      const perSecond = (time: number) => (cues.length / time) * 1000;
      rows.push({
        name: `Reading ${name}`,
        value: perSecond(milliseconds),
        unit: 'cues/s',
        floor: perSecond(floor),
        note: `${cues.length} cues, ${segments.length} turns in ${Math.round(milliseconds)} ms; floor: one regular expression over the text, nothing joined or judged`,
      });
    }
    return rows;
  },
};

interface Said {
  readonly speaker: string;
  readonly words: string;
  readonly at: number;
}

/** Turns of five cues. */
function makeHearing(): Said[] {
  const words = makeArticle(0, 20_000).paragraphs.join(' ').split(/\s+/u);
  const count = (hours * 3600) / secondsPerCue;
  return Array.from({ length: count }, (_, index) => ({
    speaker: speakers[Math.floor(index / 5) % speakers.length] ?? '',
    words: Array.from({ length: 8 }, (_, word) => words[(index * 8 + word) % words.length]).join(' '),
    at: index * secondsPerCue,
  }));
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function toWebVtt(said: readonly Said[]): string {
  const cues = said.map(
    ({ speaker, words, at }, index) =>
      `0b6ee0a8-2f5c-4d8a-9a3b-5d1c0c1d2e3f/${index}-0\n${clock(at)}.000 --> ${clock(at + secondsPerCue)}.000\n<v ${speaker}>${words}</v>`,
  );
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

function toOtter(said: readonly Said[]): string {
  return said.map(({ speaker, words, at }) => `${speaker}  ${clock(at)}  \n${words}`).join('\n\n');
}

function readBareWebVtt(text: string): unknown {
  return [...text.matchAll(/^(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})\n<v ([^>]*)>(.*)<\/v>$/gmu)];
}

function readBareOtter(text: string): unknown {
  return [...text.matchAll(/^(.+?) {2}(\d\d:\d\d:\d\d) {2}\n(.*)$/gmu)];
}
