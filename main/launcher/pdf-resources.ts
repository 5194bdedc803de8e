import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Copies Adobe's character maps, without which Chinese, Japanese and Korean PDFs cannot be read, with their licence. */
export function writePdfResources(directory: string): void {
  const packageDirectory = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  cpSync(join(packageDirectory, 'cmaps'), join(directory, 'cmaps'), { recursive: true });
}
