import { parseDocument } from '../../main/backend/imports/parse-document.ts';
import { makeDocx, makeEpub, makeOdt, paragraph, run, wordStyles } from '../support/office-files.ts';
import type { Bench, BenchRow } from './bench.ts';
import { timed } from './statistics.ts';

const paragraphCount = 5000;
const sentence =
  'The board met on the pier, in the rain, and agreed that the ferry will run through the winter. ';
const numbers = Array.from({ length: paragraphCount }, (_, index) => index);
const wordsOf = (index: number) => `${index}. ${sentence.repeat(1 + (index % 5))}`;

/** Reading documents of word processors and a book of 5,000 paragraphs, beside mammoth where it reads the format. */
export const readingOffice: Bench = {
  title: 'Reading office documents',
  async measure() {
    const { default: mammoth } = await import('mammoth');
    const docx = makeDocx({
      styles: wordStyles,
      body: numbers
        .map((index) => paragraph(run(wordsOf(index)), index % 20 === 0 ? 'berschrift2' : ''))
        .join(''),
    });
    const odt = makeOdt({ text: numbers.map((index) => `<text:p>${wordsOf(index)}</text:p>`).join('') });
    const rtf = Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252 ${numbers.map((index) => `\\pard\\plain ${wordsOf(index)}caf\\'e9\\par`).join('\n')}}`,
    );
    const chapters = numbers
      .filter((index) => index % 250 === 0)
      .map((first) => {
        const inside = numbers.slice(first, first + 250).map((index) => `<p>${wordsOf(index)}</p>`);
        return [`chapter-${first}.xhtml`, inside.join('')] as const;
      });
    const epub = makeEpub({ chapters: Object.fromEntries(chapters) });
    const mammothTime = await timed(() => mammoth.extractRawText({ buffer: Buffer.from(docx) }));
    return [
      {
        ...(await timeOf('DOCX', docx)),
        peers: { mammoth: mammothTime },
        note: 'with all rules for structure and source; mammoth: the bare words',
      },
      await timeOf('ODT', odt),
      await timeOf('RTF', rtf),
      await timeOf('EPUB', epub),
    ];
  },
};

async function timeOf(format: string, bytes: Uint8Array): Promise<BenchRow> {
  const value = await timed(() => parseDocument(`document.${format.toLowerCase()}`, bytes, new Date()));
  return {
    name: `Read ${format} of ${paragraphCount.toLocaleString('en-US')} paragraphs`,
    value,
    unit: 'ms',
  };
}
