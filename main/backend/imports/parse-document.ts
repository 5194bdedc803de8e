import type { ImportFormat, ParsedDocument } from '../../../shared/domain/imports.ts';
import { type ParsedText, toSegments } from './blocks.ts';
import { type DecodedText, decodeBytes, emptyError } from './decode-bytes.ts';
import { formatOfFile, formatOfPastedText, nameWithoutEnding } from './formats.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import { parseHtml } from './html/parse-html.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { SourceFields } from './source-fields.ts';
import { parseText } from './text/parse-text.ts';

type Parser = (decoded: string, fields: SourceFields, today: Date) => ParsedText;

const parsers: Readonly<Record<ImportFormat, Parser>> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseHtml,
};

/**
 * Reads a file's bytes, or pasted text, into a document: the text to be stored, its segments, and what was found out
 * about the source, each field with its provenance. Nothing is fetched and nothing is run.
 * @param name the file's name; its ending decides how it is read
 * @param today no date after it is proposed
 * @throws {AppError} `import.unsupportedFormat`, `import.empty`, `import.binary`
 */
export function parseDocument(name: string, content: Uint8Array | string, today: Date): ParsedDocument {
  const format = typeof content === 'string' ? formatOfPastedText(name) : formatOfFile(name);
  const decoded = typeof content === 'string' ? pasted(content) : decodeFile(name, format, content);
  const fields = new SourceFields();
  const { text, blocks, kind, warnings } = parsers[format](decoded.text, fields, today);
  if (blocks.length === 0) throw emptyError(name);
  // Where the rules leave nothing to read they were wrong about this text.
  if (blocks.every(({ setAside }) => setAside)) for (const block of blocks) block.setAside = null;
  if (typeof content !== 'string') {
    fields.propose('title', nameWithoutEnding(name), { origin: 'file', guess: true, detail: name });
  }
  return {
    format,
    kind,
    encoding: decoded.encoding,
    csl: fields.toCsl('document'),
    provenance: fields.toProvenance(),
    text,
    segments: toSegments(blocks),
    warnings: [...decoded.warnings, ...warnings],
  };
}

function pasted(text: string): DecodedText {
  return { text, encoding: 'utf-8', warnings: [] };
}

function decodeFile(name: string, format: ImportFormat, bytes: Uint8Array): DecodedText {
  return decodeBytes(name, bytes, format === 'html' ? declaredEncoding(bytes) : null);
}
