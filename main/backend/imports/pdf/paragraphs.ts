import { endsAsSentence } from '../words.ts';
import { endsWithinWord } from './join-lines.ts';
import { type FlowLine, indent, type Layout, roundSize } from './layout.ts';

/** Lines that make one paragraph, on one page or several. Never empty. */
export type Paragraph = readonly [FlowLine, ...FlowLine[]];

/** A distance this much wider than usual stands between paragraphs. */
const paragraphGap = 1.25;
/** A line that leaves this much of its column empty was ended on purpose. */
const clearlyShort = 0.2;
/** Bullets, among them those of Microsoft's symbol fonts. */
export const bullet = /^[•‣◦▪▫●○■□◆➢✓\uf0a7\uf0b7\uf0d8\uf0fc]\s*(?=\S)/u;
const dashBullet = /^[-–—*]\s+\S/u;
const listNumber = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s/u;

/** Joins the lines of the flow into paragraphs. */
export function toParagraphs(lines: readonly FlowLine[], layout: Layout): Paragraph[] {
  const paragraphs: [FlowLine, ...FlowLine[]][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && goesOn(paragraph, line, layout)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Whether a line continues a paragraph. */
function goesOn(paragraph: Paragraph, line: FlowLine, layout: Layout): boolean {
  const last = paragraph.at(-1) ?? paragraph[0];
  if (Math.abs(last.size - line.size) > 0.08 * Math.max(last.size, line.size)) return false;
  if (bullet.test(line.text)) return false;
  if (line.startsColumn) return goesOnInNextColumn(paragraph, last, line, layout);
  const distance = line.y - last.y;
  if (distance <= 0 || distance > layout.leadingOf(line.size) * paragraphGap) return false;
  if (isLarge(line, layout)) return true;
  if (endsHeading(paragraph, last, line, layout)) return false;
  if (endsWithinWord(last.text) && /^\p{L}/u.test(line.text)) return true;
  const ended = isEnded(last);
  if ((listNumber.test(line.text) || dashBullet.test(line.text)) && (ended || /[:;,]$/u.test(last.text)))
    return false;
  const shift = (line.x - last.x) / line.size;
  if (shift > indent) return isListItem(paragraph) || !(ended || isShort(last, line));
  if (shift < -indent) return paragraph.length === 1 || !(ended || isShort(last, line));
  if (!isShort(last, line)) return true;
  return !ended && last.columnRight - last.right < clearlyShort * (last.columnRight - last.columnLeft);
}

/** A sentence can end with a column; so can a paragraph. An indented line, or a short one before, tells them apart. */
function goesOnInNextColumn(paragraph: Paragraph, last: FlowLine, line: FlowLine, layout: Layout): boolean {
  if (isLarge(line, layout) || listNumber.test(line.text) || dashBullet.test(line.text)) return false;
  if (last.font !== layout.bodyFont && line.font === layout.bodyFont && isShort(last, line)) return false;
  if (/^\p{Ll}/u.test(line.text) && !isEnded(last)) return true;
  const isIn = line.x - line.columnLeft > line.size * indent;
  // The lines of an entry in a list stand in by the same, on the next page too.
  const isInAsBefore = Math.abs(line.x - line.columnLeft - (last.x - last.columnLeft)) < line.size / 4;
  const isOfEntry = isListItem(paragraph) || (paragraph.length > 1 && isInAsBefore);
  if ((isIn && !isOfEntry) || isShort(last, line)) return false;
  return !isEnded(last) || layout.indents;
}

/** Whether the first word of the next line would have had room on this one. */
function isShort(line: FlowLine, next: FlowLine): boolean {
  const word = next.text.split(' ', 1)[0] ?? '';
  const width = ((next.right - next.x) / next.text.length) * (word.length + 1);
  return line.columnRight - line.right > width + line.size / 2;
}

function isLarge(line: FlowLine, layout: Layout): boolean {
  return roundSize(line.size) > layout.bodySize * 1.1;
}

/** A short line in a font of its own, as bold headings are, does not belong to the running text below it. */
function endsHeading(paragraph: Paragraph, last: FlowLine, line: FlowLine, layout: Layout): boolean {
  return (
    line.font === layout.bodyFont &&
    paragraph.length <= 2 &&
    paragraph.every(({ font }) => font !== layout.bodyFont) &&
    isShort(last, line)
  );
}

/** Whether a sentence ends with a line, the number of a footnote after it allowed. */
function isEnded({ text }: FlowLine): boolean {
  return endsAsSentence(text.replace(/(?<=[.!?…”"’)])\s?[\d,]{1,3}$/u, ''));
}

export function isListItem([{ text }]: Paragraph): boolean {
  return bullet.test(text) || dashBullet.test(text) || listNumber.test(text);
}
