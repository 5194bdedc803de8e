import type { PDFDocumentProxy } from 'pdfjs-dist';
import { AppError } from '../../../../shared/contract/errors.ts';
import { findCharacterMaps } from './character-maps.ts';

/** Pages of one file that are read: more than any book has. */
const maximumPages = 10_000;

/**
 * Opens a PDF with pdf.js, in this thread. Its scripts, forms, links and attachments are left alone, nothing is
 * fetched, and no code is made out of what it holds.
 * @throws {AppError} `import.unreadable`: it needs a password, is damaged, or has too many pages
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadLibrary();
  const task = getDocument({
    // pdf.js takes the bytes for its own.
    data: new Uint8Array(bytes),
    ...(characterMaps ? { cMapUrl: characterMaps, cMapPacked: true } : {}),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 0,
  });
  const pdf = await task.promise.catch((thrown: unknown) => {
    throw refusal(name, thrown);
  });
  if (pdf.numPages <= maximumPages) return pdf;
  await task.destroy();
  throw new AppError(
    'import.unreadable',
    `“${name}” was not imported: it says that it has ${pdf.numPages.toLocaleString('en')} pages, and at most ${maximumPages.toLocaleString('en')} are read. Split it into parts and import those.`,
    { name, pages: pdf.numPages },
  );
}

const characterMaps = findCharacterMaps();

/** Loaded with the first PDF: other files need not wait for it. */
async function loadLibrary(): Promise<typeof import('pdfjs-dist')> {
  standInForDrawing();
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** pdf.js names these classes when it is loaded, though it uses them only to draw. Node has none of them. */
function standInForDrawing(): void {
  class Drawing {}
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: Drawing });
  }
}

function refusal(name: string, thrown: unknown): AppError {
  const kind = thrown instanceof Error ? thrown.name : '';
  if (kind === 'PasswordException') {
    return new AppError(
      'import.unreadable',
      `“${name}” was not imported: it is encrypted and opens only with its password. Open it in a PDF reader, print or save it as a new PDF without a password, and import that.`,
      { name, reason: 'password' },
    );
  }
  return new AppError(
    'import.unreadable',
    `“${name}” was not imported: the file is damaged or cut short, and its pages could not be found. Nothing was changed. Download or save it once more; a PDF reader that opens it can often save a whole copy.`,
    { name, reason: thrown instanceof Error ? thrown.message : String(thrown) },
  );
}
