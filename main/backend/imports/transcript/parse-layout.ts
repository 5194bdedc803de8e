import type { ParsedText } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { judgeTranscript } from '../text/judge-blocks.ts';
import { readTranscriptLayout } from './layouts.ts';
import { writeTurns } from './turns.ts';

/** What services write at the end of their transcripts. */
const serviceLine = /^(?:transcribed|transcript|transkribiert) (?:by|von|provided by) \S.{0,60}$/iu;

/**
 * Reads a text as a transcript with times, in any layout (see `readTranscriptLayout`); null when it is none. Names and times
 * leave the words and become speakers and cues.
 * @param paragraphs what is apart in the text, without what can only be stored changed (see `toStoredText`); a paragraph may
 *   have several lines
 */
export function parseTranscript(
  paragraphs: readonly string[],
  fields: SourceFields,
  today: Date,
): ParsedText | null {
  const { spoken, closing } = divideClosing(paragraphs);
  const utterances = readTranscriptLayout(spoken);
  if (!utterances) return null;
  const { builder, cues } = writeTurns(utterances);
  if (cues.length === 0) return null;
  builder.add(closing, { setAside: 'promotion' });
  const { text, blocks } = builder;
  judgeTranscript(blocks, fields, today);
  return { text, blocks, cues, kind: 'interview', warnings: [] };
}

/** The same for a whole text, whose paragraphs are divided by empty lines. */
export function parseTranscriptText(text: string, fields: SourceFields, today: Date): ParsedText | null {
  // Most texts have no time in them at all.
  if (!/\d\s?:\s?\d/u.test(text)) return null;
  return parseTranscript(text.split(/\n[^\S\n]*\n/u), fields, today);
}

/** Sets apart what the service wrote below the transcript. */
function divideClosing(paragraphs: readonly string[]): { spoken: readonly string[]; closing: string } {
  const last = paragraphs.findLastIndex((paragraph) => paragraph.trim() !== '');
  const closing = paragraphs[last]?.trim() ?? '';
  if (!serviceLine.test(closing)) return { spoken: paragraphs, closing: '' };
  return { spoken: paragraphs.slice(0, last), closing };
}
