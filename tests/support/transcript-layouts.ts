/** Transcripts as the services write them, made from what was said, for tests that read them back. */

export interface Said {
  readonly speaker: string;
  /** Sentences without line breaks. */
  readonly words: string;
  /** Whole seconds. */
  readonly at: number;
}

const two = (value: number) => String(value).padStart(2, '0');
const hours = (seconds: number) => Math.floor(seconds / 3600);
/** `0:15`, `1:02:03`. */
const short = (seconds: number) => {
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours(seconds) > 0 ? `${hours(seconds)}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};
/** `00:00:15`. */
const long = (seconds: number) =>
  `${two(hours(seconds))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const guid = '0b6ee0a8-2f5c-4d8a-9a3b-5d1c0c1d2e3f';

type Writer = (said: readonly Said[]) => string;
const lines = (
  write: (one: Said, index: number, all: readonly Said[]) => string,
  between = '\n\n',
): Writer => {
  return (said) => said.map(write).join(between);
};

/** When somebody stops: when the next begins, or two seconds on. */
const endOf = (index: number, all: readonly Said[]) => all[index + 1]?.at ?? (all[index]?.at ?? 0) + 2;

export const textLayouts: Readonly<Record<string, Writer>> = {
  Otter: lines(({ speaker, words, at }) => `${speaker}  ${short(at)}  \n${words}`),
  'Otter with its last line': (said) =>
    `${lines(({ speaker, words, at }) => `${speaker}  ${short(at)}  \n${words}`)(said)}\n\nTranscribed by https://otter.ai\n`,
  Rev: lines(({ speaker, words, at }) => `${speaker}: (${short(at)})\n${words}`),
  'Rev, older': lines(({ speaker, words, at }) => `${speaker} (${long(at)}):\n${words}`),
  Trint: lines(({ speaker, words, at }) => `${speaker} [${long(at)}] ${words}`),
  Sonix: lines(({ speaker, words, at }) => `[${long(at)}] - ${speaker}\n${words}`),
  Descript: lines(({ speaker, words, at }) => `[${long(at)}] **${speaker}:** ${words}`),
  'Zoom captions': lines(({ speaker, words, at }) => `[${speaker}] ${long(at)}\n${words}`),
  'Teams, Word': lines(({ speaker, words, at }) => `${speaker}   ${short(at)}\n${words}`),
  'Teams, Word, older': lines(
    ({ speaker, words, at }, index, all) =>
      `${long(at)}.0 --> ${long(endOf(index, all))}.0\n${speaker}\n${words}`,
  ),
  oTranscribe: lines(({ speaker, words, at }) => `${short(at)} ${speaker}: ${words}`),
  noScribe: lines(({ speaker, words, at }) => `${speaker}: [${long(at)}] ${words}`, '\n'),
  'f4 and MAXQDA': lines(
    ({ speaker, words }, index, all) => `${speaker}: ${words} #${long(endOf(index, all))}-0#`,
  ),
  'time first': lines(({ speaker, words, at }) => `[${long(at)}] ${speaker}: ${words}`, '\n'),
  'time in round brackets': lines(({ speaker, words, at }) => `(${short(at)}) ${speaker}: ${words}`),
  'time, name and words on lines of their own': lines(
    ({ speaker, words, at }) => `${long(at)}\n${speaker}:\n${words}`,
  ),
  'tab stops': lines(({ speaker, words, at }) => `${speaker} \t [${long(at)}] \t ${words}`),
  WhisperX: lines(
    ({ speaker, words, at }, index, all) =>
      `[${long(at)}.000 --> ${long(endOf(index, all))}.000] [${speaker}]\n${words}`,
  ),
};

export const captionLayouts: Readonly<Record<string, { readonly name: string; readonly write: Writer }>> = {
  'WebVTT with voices': {
    name: 'a.vtt',
    write: (said) =>
      `WEBVTT\n\nNOTE made by hand\n\n${lines(({ speaker, words, at }, index, all) => `${long(at)}.000 --> ${long(endOf(index, all))}.000\n<v ${escaped(speaker)}>${escaped(words)}</v>`)(said)}\n`,
  },
  'Teams, WebVTT': {
    name: 'a.vtt',
    write: (said) =>
      `\ufeffWEBVTT\r\n\r\n${lines(({ speaker, words, at }, index, all) => `${guid}/${index}-0\r\n${long(at)}.000 --> ${long(endOf(index, all))}.000\r\n<v ${escaped(speaker)}>${escaped(words)}</v>`, '\r\n\r\n')(said)}`,
  },
  'Zoom, WebVTT': {
    name: 'a.vtt',
    write: (said) =>
      `WEBVTT\n\n${lines(({ speaker, words, at }, index, all) => `${index + 1}\n${long(at)}.000 --> ${long(endOf(index, all))}.000\n${speaker}: ${escaped(words)}`)(said)}`,
  },
  SubRip: {
    name: 'a.srt',
    write: lines(
      ({ speaker, words, at }, index, all) =>
        `${index + 1}\r\n${long(at)},000 --> ${long(endOf(index, all))},000\r\n<i>${speaker}: ${escaped(words)}</i>`,
      '\r\n\r\n',
    ),
  },
  'SubRip without empty lines': {
    name: 'a.srt',
    write: lines(
      ({ speaker, words, at }, index, all) =>
        `${index + 1}\n${short(at)}.000  - ->  ${short(endOf(index, all))}.000 X1:0 Y1:0\n{\\an8}${speaker}: ${words}`,
      '\n',
    ),
  },
  'SubRip without numbers': {
    name: 'a.srt',
    write: lines(
      ({ speaker, words, at }, index, all) =>
        `${long(at)} -> ${long(endOf(index, all))}\n${speaker}: ${words}\n`,
      '\n',
    ),
  },
};
