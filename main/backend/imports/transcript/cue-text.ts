import { toStoredText } from '../stored-text.ts';

/** Words of a caption by one voice; `voice` is null where the caption names none. */
export interface VoicePart {
  readonly voice: string | null;
  readonly text: string;
}

/** Tags of WebVTT, SubRip and their relatives; anything else in angle brackets is somebody's words. */
const tag =
  /<(?:\/?(?:v|c|i|b|u|s|em|strong|ruby|rt|lang|font|span|p|br)(?:[.\s/][^<>]{0,500})?|\d{1,4}:[\d:.,]{1,16})\/?>/giu;
/** Positions as Aegisub writes them: `{\an8}`. */
const override = /\{\\[^{}]{0,200}\}/gu;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));/giu;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/**
 * The words of a caption (WebVTT cue text, https://www.w3.org/TR/webvtt1/#cue-text, or SubRip's HTML), without its tags,
 * by voice: one caption may hold several. Line breaks stay.
 */
export function readCueText(written: string): VoicePart[] {
  const parts: { voice: string | null; text: string }[] = [];
  let voice: string | null = null;
  let from = 0;
  const take = (to: number) => {
    const text = decodeEntities(written.slice(from, to).replace(override, ''));
    const last = parts.at(-1);
    if (last && last.voice === voice) last.text += text;
    else if (text.trim() !== '') parts.push({ voice, text });
  };
  for (const match of written.matchAll(tag)) {
    take(match.index);
    from = match.index + match[0].length;
    if (/^<\/v/iu.test(match[0])) voice = null;
    else if (/^<v[.\s]/iu.test(match[0])) voice = voiceOf(match[0]);
  }
  take(written.length);
  return parts.filter(({ text }) => text.trim() !== '');
}

/** The name in `<v.loud Mara Halloran>`; null for a voice without one. */
function voiceOf(written: string): string | null {
  const annotation = /^<v(?:\.[^\s>]*)*\s+([^>]*)>$/iu.exec(written)?.[1] ?? '';
  return decodeEntities(annotation).replace(/\s+/gu, ' ').trim() || null;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = text.replace(entity, (whole, decimal?: string, hex?: string, word?: string) => {
    if (word) return named[word.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
  // Entities can spell out what no text can hold.
  return toStoredText(decoded).text;
}
