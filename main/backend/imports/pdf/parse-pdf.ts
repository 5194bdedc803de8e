import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type Block, type ParsedText, TextBuilder } from '../blocks.ts';
import { nameWithoutEnding } from '../formats.ts';
import type { SourceFields } from '../source-fields.ts';
import { judgeBlocks } from '../text/judge-blocks.ts';
import { webAddress } from '../web-address.ts';
import { toRegions } from './columns.ts';
import { collectVocabulary } from './join-lines.ts';
import { measureLayout, toFlow } from './layout.ts';
import { joinRows } from './lines.ts';
import { proposeDoi, proposeFileDate, proposeMetadata, readPdfMetadata } from './metadata.ts';
import { takeNotes, toNotes } from './notes.ts';
import { openPdf } from './open-pdf.ts';
import { pageLabels } from './page-labels.ts';
import { toParagraphs } from './paragraphs.ts';
import { type ReadPages, readPages } from './read-pages.ts';
import { takeRunningHeads } from './running-heads.ts';
import { writeBlocks } from './write-blocks.ts';

/** More pages than this are counted in warnings, not named. */
const pagesNamed = 8;

/**
 * Reads a PDF: the words of its pages as running text, with running heads, feet and page numbers set aside, where each
 * page begins, and what it says about itself. A PDF without text (a scan) is read as its title alone, with a warning.
 * @throws {AppError} `import.unreadable` when it is encrypted or damaged
 */
export async function parsePdf(
  bytes: Uint8Array,
  fields: SourceFields,
  today: Date,
  name: string,
): Promise<ParsedText> {
  const pdf = await openPdf(name, bytes);
  try {
    const metadata = await readPdfMetadata(pdf);
    const stated = await pdf.getPageLabels().catch(() => null);
    const read = await readPages(pdf);
    const filledIn = await countFilledIn(pdf);
    const { text, blocks, running, pages } = writeText(read, stated);
    const [first] = pages.filter(({ start, end }) => end > start);
    const isOnFirst = ({ start }: Block) => first !== undefined && start < first.end;
    const opening = running.filter(isOnFirst).map((block) => block.text);
    proposeMetadata(metadata, opening.join('\n'), nameWithoutEnding(name), fields);
    if (running.length === 0) {
      proposeFileDate(metadata, today, fields);
      const scan = textOfScan(fields.get('title') ?? nameWithoutEnding(name), pdf.numPages);
      return { ...scan, warnings: [...scan.warnings, ...formWarnings(filledIn)] };
    }
    proposeDoi(first ? text.slice(first.start, first.end) : '', fields);
    proposeAddress(blocks, fields);
    proposeType(fields);
    const kind = judgeBlocks(text, running, fields, today);
    proposeFileDate(metadata, today, fields);
    return { text, blocks, kind, pages, warnings: [...warningsOf(read), ...formWarnings(filledIn)] };
  } finally {
    await pdf.destroy();
  }
}

function writeText({ pages: read }: ReadPages, stated: readonly string[] | null) {
  const bare = takeRunningHeads(read.map(({ lines }) => lines));
  const columns = bare.map(({ lines }, index) => toFlow(toRegions(lines).map(joinRows), index + 1));
  const layout = measureLayout(columns.flat(2));
  const parted = columns.map((page) => page.map((column) => takeNotes(column, layout)));
  const lines = parted.flatMap((page) => page.flatMap(({ running }) => running));
  const noteLines = parted.flatMap((page) => page.flatMap(({ notes }) => notes));
  const vocabulary = collectVocabulary([...lines, ...noteLines].map(({ text }) => text));
  const margins = bare.map(({ head, foot }, index) => ({
    head,
    foot,
    notes: (parted[index] ?? []).flatMap(({ notes }) => toNotes(notes)),
    crosswise: read[index]?.crosswise ?? [],
  }));
  const labels = pageLabels(
    read.length,
    stated,
    bare.map(({ printedNumber }) => printedNumber),
  );
  return writeBlocks(toParagraphs(lines, layout), margins, labels, layout, vocabulary);
}

/** A PDF is an article of a journal where it has a DOI, what the words make of it where it was
 * printed from a web page, or else a report. */
function proposeType(fields: SourceFields): void {
  const isGuess = { origin: 'text', guess: true } as const;
  if (fields.has('DOI')) fields.propose('type', 'article-journal', isGuess);
  else if (!fields.has('URL') && !fields.has('container-title')) fields.propose('type', 'report', isGuess);
}

/** Browsers print the address of a page at its head or foot. */
function proposeAddress(blocks: readonly Block[], fields: SourceFields): void {
  for (const { text, setAside } of blocks) {
    const address = setAside === 'running-head' ? webAddress(/https?:\/\/\S+/u.exec(text)?.[0] ?? '') : null;
    fields.propose('URL', address, { origin: 'text', guess: true, detail: text });
  }
}

/** A document needs a text, so that a version with recognised text can follow it: the title stands in. */
function textOfScan(title: string, pageCount: number): ParsedText {
  const builder = new TextBuilder();
  builder.add(title, { kind: 'heading', level: 1 });
  const pages = pageCount === 1 ? 'its page is a picture' : `its ${pageCount} pages are pictures`;
  return {
    text: builder.text,
    blocks: builder.blocks,
    kind: 'article',
    warnings: [
      `There is no text in this PDF: ${pages}, as a scanner makes them. What can be imported is the data of the source and the file, with the title as the only text. To quote from it, let a text recognition (OCR) program add the text, and import that file; it can be a new version of this document.`,
    ],
  };
}

function warningsOf({ pages, unreadable }: ReadPages): string[] {
  const empty = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  const pictures = empty.filter((number) => !unreadable.includes(number));
  return [
    ...(unreadable.length > 0
      ? [`The file is damaged: ${listPages(unreadable)} could not be read, and what stands there is missing.`]
      : []),
    ...(pictures.length > 0
      ? [`There is no text on ${listPages(pictures)} of the file: nothing, or only a picture.`]
      : []),
  ];
}

/** How many fields of a form somebody wrote words into: what stands in them is no text of the page. */
async function countFilledIn(pdf: PDFDocumentProxy): Promise<number> {
  const fields: Readonly<Record<string, readonly unknown[]>> =
    (await pdf.getFieldObjects().catch(() => null)) ?? {};
  return Object.values(fields).filter((widgets) => widgets.some(holdsWords)).length;
}

function holdsWords(widget: unknown): boolean {
  const { type, value } = widget as { readonly type?: unknown; readonly value?: unknown };
  return (type === 'text' || type === 'combobox') && typeof value === 'string' && value.trim() !== '';
}

function formWarnings(filledIn: number): string[] {
  if (filledIn === 0) return [];
  return [
    `The file is a form, and what was written into ${filledIn === 1 ? 'one of its fields' : `${filledIn} of its fields`} is missing. Print it to a new PDF, which has these words on its pages, and import that.`,
  ];
}

/** `page 3`, `pages 3, 4 and 9`, `pages 1, 2, 3 and 40 others`. */
function listPages(numbers: readonly number[]): string {
  const named = numbers.slice(0, numbers.length > pagesNamed ? pagesNamed - 1 : pagesNamed);
  const others = numbers.length - named.length;
  const items = [...named.map(String), ...(others > 0 ? [`${others} others`] : [])];
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`;
}
