import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type Line, toLines } from './lines.ts';
import { type PieceSet, readPieces } from './read-pieces.ts';

export interface PageLines {
  readonly lines: readonly Line[];
  readonly crosswise: readonly string[];
}

export interface ReadPages {
  readonly pages: readonly PageLines[];
  /** The numbers of pages that could not be read. */
  readonly unreadable: readonly number[];
}

/** Reads the lines of every page, one page after the other; a page is forgotten before the next one is read. */
export async function readPages(pdf: PDFDocumentProxy): Promise<ReadPages> {
  const pages: PageLines[] = [];
  const unreadable: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { pieces, crosswise } = await readPage(pdf, number).catch((): PieceSet => {
      unreadable.push(number);
      return { pieces: [], crosswise: [] };
    });
    pages.push({ lines: toLines(pieces), crosswise });
  }
  return { pages, unreadable };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PieceSet> {
  const page = await pdf.getPage(number);
  try {
    return await readPieces(page);
  } finally {
    page.cleanup();
  }
}
