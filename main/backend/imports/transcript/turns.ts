import type { Cue } from '../../../../shared/domain/documents.ts';
import { TextBuilder } from '../blocks.ts';
import { endsAsSentence } from '../words.ts';
import type { Utterance } from './utterance.ts';

/** A transcript written as text: a block for each turn, and when its words are spoken. */
export interface WrittenTranscript {
  readonly builder: TextBuilder;
  readonly cues: Cue[];
}

/** Where nobody is named, a paragraph ends with a sentence after so many UTF-16 units, … */
const paragraphLength = { sentence: 500, pause: 150, most: 1500 };
/** …or earlier when nobody speaks for so many milliseconds. */
const longPause = 2000;
/** A turn longer than this goes on in a new paragraph after its next sentence, or where it is much longer. */
const longTurn = { sentence: 2500, most: 6000 };

/**
 * Writes utterances as text: those of one speaker are joined into turns with single spaces, a change of speaker begins a
 * new one, and where nobody is named sentences and pauses make paragraphs. Every utterance with a time becomes a cue;
 * words without a time belong to the cue before them. Linear.
 */
export function writeTurns(utterances: readonly Utterance[]): WrittenTranscript {
  const builder = new TextBuilder();
  const cues: Cue[] = [];
  for (const turn of turnsOf(utterances)) writeTurn(builder, cues, turn);
  return { builder, cues };
}

function turnsOf(utterances: readonly Utterance[]): Utterance[][] {
  const turns: Utterance[][] = [];
  let length = 0;
  for (const utterance of utterances) {
    const turn = turns.at(-1);
    const before = turn?.at(-1);
    if (turn && before && !isNewParagraph(before, utterance, length)) {
      turn.push(utterance);
      length += utterance.text.length + 1;
    } else {
      turns.push([utterance]);
      length = utterance.text.length;
    }
  }
  return turns;
}

function isNewParagraph(before: Utterance, next: Utterance, length: number): boolean {
  if (before.speaker !== next.speaker || next.isApart) return true;
  const isSentence = endsAsSentence(before.text.slice(-20));
  if (next.speaker !== null) return length >= (isSentence ? longTurn.sentence : longTurn.most);
  const pause = (next.beginsAt ?? 0) - (before.endsAt ?? Infinity);
  if (length >= paragraphLength.most) return true;
  return isSentence && length >= (pause >= longPause ? paragraphLength.pause : paragraphLength.sentence);
}

function writeTurn(builder: TextBuilder, cues: Cue[], turn: readonly Utterance[]): void {
  const own: Cue[] = [];
  let words = '';
  let before = '';
  let goesOn = 0;
  for (const { text, beginsAt, endsAt } of turn) {
    if (words !== '') words += glueBetween(before, text);
    const start = words.length;
    words += text;
    before = text;
    if (beginsAt !== null) own.push({ start, end: words.length, beginsAt, endsAt });
    else if (own.length > 0) own[own.length - 1] = { ...(own.at(-1) as Cue), end: words.length };
    else goesOn = words.length;
  }
  const speaker = turn[0]?.speaker ?? null;
  // What stands above the conversation is not part of it.
  const isSpoken = speaker !== null || own.length > 0 || cues.length > 0;
  builder.add(words, { kind: isSpoken ? 'turn' : 'paragraph', speaker });
  const from = builder.blocks.at(-1)?.start ?? 0;
  const last = cues.at(-1);
  if (goesOn > 0 && last) cues[cues.length - 1] = { ...last, end: from + goesOn };
  for (const cue of own) cues.push({ ...cue, start: from + cue.start, end: from + cue.end });
}

/** Chinese and Japanese are written without spaces. */
function glueBetween(before: string, after: string): string {
  const isSpaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？]$/u.test(
    before.slice(-2),
  );
  return isSpaceless && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after) ? '' : ' ';
}
