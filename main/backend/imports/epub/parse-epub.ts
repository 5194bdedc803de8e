import { type ParsedText, TextBuilder } from '../blocks.ts';
import { proposeDetectedLanguage } from '../language.ts';
import type { SourceFields } from '../source-fields.ts';
import { openArchive } from '../zip/archive.ts';
import { proposeBookData } from './book-data.ts';
import { readPackage } from './book-package.ts';
import { isNavigation, readChapter } from './chapter.ts';
import { readPageList } from './page-list.ts';
import { PageMarks } from './page-marks.ts';
import { assertUnprotected } from './protection.ts';

/**
 * Reads an e-book (EPUB 2 and 3): its chapters in reading order, what stands outside of it after them, with the pages
 * of the printed edition where the book names them. The table of contents is set aside. What a book says of itself is
 * believed; its text is not searched for bylines and boilerplate, which books do not have.
 * @throws {AppError} `import.unreadable`
 */
export function parseEpub(bytes: Uint8Array, fields: SourceFields, _today: Date, name: string): ParsedText {
  const archive = openArchive(name, bytes);
  assertUnprotected(name, archive);
  const book = readPackage(name, archive);
  const pageList = readPageList(name, archive, book);
  const marks = new PageMarks();
  const builder = new TextBuilder();
  const missing: string[] = [];
  for (const { path, isNavigation: isContents } of book.spine) {
    const content = archive.read(path);
    if (content === null) missing.push(path);
    for (const block of readChapter({ name, path, bytes: content ?? new Uint8Array() }, pageList, marks)) {
      const { kind, level } = block;
      const setAside = isContents || isNavigation(block) ? 'interface-text' : null;
      marks.take(block.text, (words) => {
        const count = builder.blocks.length;
        builder.add(words, { kind, level, setAside });
        return builder.blocks.length > count ? (builder.blocks.at(-1)?.start ?? null) : null;
      });
    }
  }
  proposeBookData(book.metadata, fields);
  const { text, blocks } = builder;
  proposeDetectedLanguage(fields, text);
  return {
    text,
    blocks,
    kind: 'article',
    pages: marks.pagesOf(text.length),
    warnings: missing.map((path) => `The chapter “${path}” is named in the book and is not in the file.`),
  };
}
