import type { ParsedText } from '../blocks.ts';
import { finishDocument } from '../office/finish-document.ts';
import { FlowWriter } from '../office/flow-writer.ts';
import { LeftOut } from '../office/left-out.ts';
import type { SourceFields } from '../source-fields.ts';
import { unreadableError } from '../unreadable.ts';
import { DocumentReader } from './document-reader.ts';

/**
 * Reads a rich text (RTF 1.9): headings, paragraphs, list items, quotations, captions and tables in order, footnotes and
 * endnotes after them. Tracked changes are read as accepted; comments, headers and footers are left out. What is damaged
 * loses its formatting, not its words.
 * @throws {AppError} `import.unreadable`
 */
export function parseRtf(bytes: Uint8Array, fields: SourceFields, today: Date, name: string): ParsedText {
  if (!/^\s*\{\\rtf/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))) {
    throw unreadableError(
      name,
      'it does not begin as rich text does. If it is plain text, let its name end in .txt and import it again.',
    );
  }
  const leftOut = new LeftOut();
  const reader = new DocumentReader(name, leftOut);
  const writer = new FlowWriter();
  writer.addItems(reader.read(bytes));
  for (const { mark, items } of reader.notes) writer.addNote(mark, items);
  const { title, author, year, month, day } = reader.info;
  const created = [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0'));
  const properties = {
    title,
    creator: author,
    created: created.join('-'),
    publisher: '',
    language: '',
    identifiers: [],
  };
  const parsed = finishDocument({ writer, title: reader.title, properties, leftOut }, fields, today);
  return { ...parsed, warnings: [...parsed.warnings, ...reader.warnings()] };
}
