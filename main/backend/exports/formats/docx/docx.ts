import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ExportedColumn, FormatModule, Piece, TableContent, TableHead } from '../format-module.ts';
import { webAddress } from '../web-address.ts';
import { documentWords, runsRightToLeft } from './document-words.ts';
import { fontSize, margin, pageFor } from './page-size.ts';
import { notedColumns } from './reference-notes.ts';

/** Rows between two looks at whether work goes on. */
const rowsPerPiece = 50;

/**
 * A Word document with the table on landscape pages, its header repeated on each. References are real footnotes. The
 * document is built in memory, hence the limit.
 */
export const docxFormat: FormatModule = {
  write,
  show,
  warnings: () => [],
  isReadable: false,
  limit: { rows: 2000, subject: 'A Word document' },
  dialect: null,
};

async function* write({ title, columns, rows }: TableContent): AsyncGenerator<Piece, void> {
  const { shown, notes } = notedColumns(columns);
  const shownColumns = shown.flatMap((place) => columns[place] ?? []);
  const page = pageFor(shownColumns);
  const footnotes: Record<number, { children: Paragraph[] }> = {};
  let notesSoFar = 0;
  const tableRows = [headerRow(shownColumns, page.columnWidths)];
  for (const cells of rows) {
    const reference = notes ? (cells[notes.reference] ?? '') : '';
    if (reference !== '') {
      notesSoFar += 1;
      footnotes[notesSoFar] = {
        children: [paragraph(reference, [new TextRun(' '), ...documentWords(reference)])],
      };
    }
    tableRows.push(
      new TableRow({
        cantSplit: true,
        children: shown.map((place, index) => {
          const words = cellRuns(cells[place] ?? '', columns[place]);
          const mark =
            place === notes?.marked && reference !== '' ? [new FootnoteReferenceRun(notesSoFar)] : [];
          return tableCell(page.columnWidths[index] ?? 0, paragraph(cells[place] ?? '', [...words, ...mark]));
        }),
      }),
    );
    if (tableRows.length % rowsPerPiece === 0) yield '';
  }
  yield await Packer.toBuffer(
    new Document({
      title,
      creator: 'Corroborate',
      styles: {
        default: { document: { run: { font: 'Calibri', size: fontSize, language: { value: 'en-US' } } } },
      },
      footnotes,
      sections: [
        {
          properties: {
            page: {
              size: { ...page.size, orientation: PageOrientation.LANDSCAPE },
              margin: { top: margin, right: margin, bottom: margin, left: margin },
            },
          },
          footers: { default: pageFooter() },
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, spacing: { after: 160 } }),
            new Table({
              rows: tableRows,
              layout: TableLayoutType.FIXED,
              margins: { top: 50, bottom: 50, left: 70, right: 70 },
              columnWidths: [...page.columnWidths],
              width: { size: page.columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
              borders: tableBorders,
            }),
          ],
        },
      ],
    }),
  );
}

/** The marks are counted as the rows come. */
function show({ columns }: TableHead): ReturnType<FormatModule['show']> {
  const { shown, notes } = notedColumns(columns);
  let notesSoFar = 0;
  return {
    header: shown.map((place) => columns[place]?.label ?? ''),
    row(cells) {
      const hasNote = notes !== null && cells[notes.reference] !== '';
      if (hasNote) notesSoFar += 1;
      return shown.map(
        (place) => `${cells[place] ?? ''}${hasNote && place === notes.marked ? raised(notesSoFar) : ''}`,
      );
    },
  };
}

/** A number in raised digits. */
function raised(number: number): string {
  return String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'CDC7BD' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const tableBorders = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};

function headerRow(columns: readonly ExportedColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, index) =>
      tableCell(widths[index] ?? 0, paragraph(label, documentWords(label, { bold: true })), 'E4EAF4'),
    ),
  });
}

function tableCell(width: number, content: Paragraph, fill?: string): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },

    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [content],
  });
}

function cellRuns(cell: string, column: ExportedColumn | undefined): ParagraphChild[] {
  const link = column?.facts.kind === 'address' ? webAddress(cell) : null;
  if (link === null) return documentWords(cell);
  return [new ExternalHyperlink({ link, children: documentWords(cell, { style: 'Hyperlink' }) })];
}

function paragraph(words: string, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ bidirectional: runsRightToLeft(words), children });
}

function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
