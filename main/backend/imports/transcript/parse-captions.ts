import type { ParsedText } from '../blocks.ts';
import { canonicalLanguage } from '../language.ts';
import type { SourceFields } from '../source-fields.ts';
import { toStoredText } from '../stored-text.ts';
import { judgeTranscript } from '../text/judge-blocks.ts';
import { parsePlainText } from '../text/parse-text.ts';
import { readCaptions } from './captions.ts';
import { readSpokenCaptions } from './spoken-captions.ts';
import { writeTurns } from './turns.ts';

type CaptionReader = (decoded: string, fields: SourceFields, today: Date) => ParsedText;

/** Reads WebVTT (https://www.w3.org/TR/webvtt1/), as Teams, Zoom and others write it. */
export const parseWebVtt: CaptionReader = (decoded, fields, today) =>
  parseCaptions(decoded, 'webvtt', fields, today);

/** Reads SubRip (.srt). */
export const parseSrt: CaptionReader = (decoded, fields, today) =>
  parseCaptions(decoded, 'srt', fields, today);

/** A file without a single caption is read as plain text, so that no word is lost. */
function parseCaptions(
  decoded: string,
  format: 'webvtt' | 'srt',
  fields: SourceFields,
  today: Date,
): ParsedText {
  const stored = toStoredText(decoded);
  const { captions, preface, language } = readCaptions(stored.text, format);
  if (captions.length === 0) {
    const parsed = parsePlainText(stored.text, fields, today);
    const warning = 'No captions with times were found. The file was read as plain text.';
    return { ...parsed, warnings: [...stored.warnings, ...parsed.warnings, warning] };
  }
  if (language !== null) {
    const detail = `Language: ${language}`;
    fields.propose('language', canonicalLanguage(language), { origin: 'markup', guess: false, detail });
  }
  const before = preface === '' ? [] : [{ text: preface, ...untimed }];
  const { builder, cues } = writeTurns([...before, ...readSpokenCaptions(captions)]);
  const { text, blocks } = builder;
  judgeTranscript(blocks, fields, today);
  return { text, blocks, kind: 'interview', cues, warnings: stored.warnings };
}

const untimed = { speaker: null, beginsAt: null, endsAt: null, isApart: true } as const;
