import type { Segment } from '../../../shared/domain/documents.ts';
import type { ImportFormat } from '../../../shared/domain/import-formats.ts';
import type { ParsedDocument } from '../../../shared/domain/imports.ts';
import { type ParsedText, toSegments } from './blocks.ts';
import { type DecodedText, decodeBytes, emptyError } from './decode-bytes.ts';
import { parseDocx } from './docx/parse-docx.ts';
import { parseEpub } from './epub/parse-epub.ts';
import { formatOfContent } from './format-of-content.ts';
import { formatOfPastedText, nameWithoutEnding, unsupportedFormat } from './formats.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import { parseExcerpt, parseHtml } from './html/parse-html.ts';
import { splitLongBlocks } from './long-blocks.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { parseMhtml } from './mhtml/parse-mhtml.ts';
import { parseOdt } from './odt/parse-odt.ts';
import { parsePdf } from './pdf/parse-pdf.ts';
import { parseRtf } from './rtf/parse-rtf.ts';
import { SourceFields } from './source-fields.ts';
import { parsePlainText, parseText } from './text/parse-text.ts';
import { parseSrt, parseWebVtt } from './transcript/parse-captions.ts';

/** Reads a format that is text: its bytes are decoded before. */
type TextReader = (decoded: string, fields: SourceFields, today: Date) => ParsedText;
/** Reads a format that says itself how its bytes are to be read. */
type BytesReader = (
  bytes: Uint8Array,
  fields: SourceFields,
  today: Date,
  name: string,
) => ParsedText | Promise<ParsedText>;

const textReaders: Readonly<Partial<Record<ImportFormat, TextReader>>> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseHtml,
  webvtt: parseWebVtt,
  srt: parseSrt,
};
const bytesReaders: Readonly<Partial<Record<ImportFormat, BytesReader>>> = {
  docx: parseDocx,
  odt: parseOdt,
  mhtml: parseMhtml,
  epub: parseEpub,
  rtf: parseRtf,
  pdf: parsePdf,
};

/**
 * Reads a file's bytes, or pasted text, into a document: the text to be stored, its segments, and what was found out
 * about the source, each field with its provenance. Nothing is fetched and nothing is run.
 * @param name the file's name; its ending decides how it is read, unless its first bytes say otherwise
 * @param today no date after it is proposed
 * @throws {AppError} `import.unsupportedFormat`, `import.empty`, `import.binary`
 */
export async function parseDocument(
  name: string,
  content: Uint8Array | string,
  today: Date,
): Promise<ParsedDocument> {
  const { format, warnings: aboutFormat } =
    typeof content === 'string'
      ? { format: formatOfPastedText(name), warnings: [] }
      : formatOfContent(name, content);
  const fields = new SourceFields();
  const { encoding, text, blocks, kind, pages, cues, warnings } = await read(
    { name, format, content },
    fields,
    today,
  );
  if (blocks.length === 0) throw emptyError(name);
  // Where the rules leave nothing to read they were wrong about this text.
  if (blocks.every(({ setAside }) => setAside)) for (const block of blocks) block.setAside = null;
  if (typeof content !== 'string') {
    fields.propose('title', nameWithoutEnding(name), { origin: 'file', guess: true, detail: name });
  }
  return {
    format,
    kind,
    encoding,
    csl: fields.toCsl('document'),
    provenance: fields.toProvenance(),
    text,
    segments: toSegments(splitLongBlocks(text, blocks)),
    pages: [...(pages ?? [])],
    cues: [...(cues ?? [])],
    warnings: [...aboutFormat, ...warnings],
  };
}

/** The segments of a text that stays as it is, whatever it holds: one that was edited here. */
export function cutText(text: string): Segment[] {
  return toSegments(parsePlainText(text, new SourceFields(), new Date()).blocks);
}

interface Imported {
  readonly name: string;
  readonly format: ImportFormat;
  readonly content: Uint8Array | string;
}

async function read(
  { name, format, content }: Imported,
  fields: SourceFields,
  today: Date,
): Promise<ParsedText & { readonly encoding: string | null }> {
  const readBytes = bytesReaders[format];
  if (readBytes && typeof content !== 'string') {
    return { ...(await readBytes(content, fields, today, name)), encoding: null };
  }
  const readText = format === 'html' && typeof content === 'string' ? parseExcerpt : textReaders[format];
  if (!readText) throw unsupportedFormat(name);
  const decoded = typeof content === 'string' ? pasted(content) : decodeFile(name, format, content);
  const parsed = readText(decoded.text, fields, today);
  return { ...parsed, encoding: decoded.encoding, warnings: [...decoded.warnings, ...parsed.warnings] };
}

function pasted(text: string): DecodedText {
  return { text, encoding: 'utf-8', warnings: [] };
}

function decodeFile(name: string, format: ImportFormat, bytes: Uint8Array): DecodedText {
  return decodeBytes(name, bytes, format === 'html' ? declaredEncoding(bytes) : null);
}
