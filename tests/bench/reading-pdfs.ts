import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { openPdf } from '../../main/backend/imports/pdf/open-pdf.ts';
import { buildPdf, type PdfText } from '../support/pdf-builder.ts';
import { makeArticle } from './articles.ts';
import type { Bench } from './bench.ts';
import { median, timed } from './statistics.ts';

const pageCount = 200;
const runs = 3;
const linesOfColumn = 54;
const charactersOfLine = 46;

/** Reading a report in two columns with running heads and page numbers; what pdf.js needs to give its text is the floor. */
export const readingPdfs: Bench = {
  title: 'Reading PDFs',
  async measure() {
    const file = buildPdf(Array.from({ length: pageCount }, (_, index) => reportPage(index)));
    // The first file loads the library.
    await parseDocument('first.pdf', file, new Date());
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      bare.push(await timed(() => getTextContents(file)));
      ours.push(await timed(() => parseDocument('report.pdf', file, new Date())));
    }
    const pagesPerSecond = (times: readonly number[]) => (pageCount / median(times)) * 1000;
    return [
      {
        name: `PDF of ${pageCount} pages in two columns`,
        value: pagesPerSecond(ours),
        unit: 'pages/s',
        floor: pagesPerSecond(bare),
        note: 'lines, columns, paragraphs, pages, metadata; floor: getTextContent of bare pdf.js',
      },
    ];
  },
};

async function getTextContents(file: Uint8Array): Promise<void> {
  const pdf = await openPdf('report.pdf', file);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await pdf.destroy();
}

function reportPage(index: number): PdfText[] {
  const words = makeArticle(index, linesOfColumn * charactersOfLine * 2)
    .paragraphs.join(' ')
    .split(' ');
  const lines: string[] = [];
  while (lines.length < linesOfColumn * 2 && words.length > 0) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && line.length + words[0].length < charactersOfLine)
      line += ` ${words.shift()}`;
    lines.push(line);
  }
  const place = (text: string, position: number) => ({
    text,
    x: position < linesOfColumn ? 60 : 310,
    y: 760 - (position % linesOfColumn) * 12.5,
  });
  return [
    { text: 'Report on the crossings', x: 60, y: 810, size: 8 },
    ...lines.map(place),
    { text: String(index + 1), x: 295, y: 40, size: 8 },
  ];
}
