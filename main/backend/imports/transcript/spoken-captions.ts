import { endsAsSentence } from '../words.ts';
import type { Caption } from './captions.ts';
import { acceptSpeakers, type LabelledText, readSpeakerLabel } from './speaker-labels.ts';
import type { Utterance } from './utterance.ts';

/** Television marks a change of speaker with angle brackets. */
const change = /^>{2,3}\s*/u;
const dash = /^[-–—]\s*(?=\S)/u;

/** A line of a caption, with the label it may begin with. */
interface Line {
  readonly voice: string | null;
  readonly text: string;
  readonly label: LabelledText | null;
  /** A mark says that somebody else speaks. */
  readonly isChange: boolean;
}

/**
 * Who says what in a file of captions. A name is a voice tag (`<v Mara>`) or, as Zoom and most subtitles have it, words
 * before a colon, which hold until the next name.
 */
export function readSpokenCaptions(captions: readonly Caption[]): Utterance[] {
  const hasVoices = captions.some(({ lines }) => lines.some(({ voice }) => voice !== null));
  const read = captions.map((caption) => ({ caption, lines: readLines(caption, hasVoices) }));
  const speakers = acceptSpeakers(
    read.flatMap(({ lines }) => lines.flatMap(({ label }) => (label ? [label.speaker] : []))),
    captions.length,
  );
  let speaker: string | null = null;
  return read.flatMap(({ caption, lines }) => {
    const parts: { text: string; speaker: string | null; isApart: boolean }[] = [];
    for (const { voice, text, label, isChange } of lines) {
      const isNamed = label !== null && speakers.has(label.speaker);
      if (hasVoices) speaker = voice;
      else if (isNamed) speaker = label.speaker;
      else if (isChange) speaker = null;
      const words = isNamed ? `${label.aside} ${text.slice(label.length)}`.trim() : text;
      const last = parts.at(-1);
      if (words === '') continue;
      if (last && last.speaker === speaker && !isNamed && !isChange) last.text += ` ${words}`;
      else parts.push({ text: words, speaker, isApart: isChange && !isNamed });
    }
    return shareTime(caption, parts);
  });
}

function readLines({ lines }: Caption, hasVoices: boolean): Line[] {
  const isDialogue = lines.filter(({ text }) => dash.test(text)).length > 1;
  return lines.map(({ voice, text }, index) => {
    if (hasVoices) return { voice, text, label: null, isChange: false };
    const isMarked = change.test(text);
    const unmarked = isMarked ? text.replace(change, '') : text;
    const labelled = isDialogue ? unmarked.replace(dash, '') : unmarked;
    // A line that goes on with a sentence does not begin with a name.
    const before = lines[index - 1]?.text;
    const mayBegin = before === undefined || isMarked || isDialogue || endsAsSentence(before.slice(-20));
    const label = mayBegin ? readSpeakerLabel(labelled) : null;
    return {
      voice,
      text: label ? labelled : unmarked,
      label,
      isChange: isMarked || (isDialogue && dash.test(text)),
    };
  });
}

/** Divides the time of a caption among those who speak in it, by the length of their words. */
function shareTime(
  { beginsAt, endsAt }: Caption,
  parts: readonly Pick<Utterance, 'text' | 'speaker' | 'isApart'>[],
): Utterance[] {
  const length = parts.reduce((total, { text }) => total + text.length, 0);
  const timeAt = (characters: number) => Math.round(beginsAt + ((endsAt - beginsAt) * characters) / length);
  let before = 0;
  return parts.map((part) => {
    const from = before;
    before += part.text.length;
    return { ...part, beginsAt: timeAt(from), endsAt: timeAt(before) };
  });
}
