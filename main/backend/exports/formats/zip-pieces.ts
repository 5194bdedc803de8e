import { strToU8, Zip, ZipDeflate } from 'fflate';
import { AppError } from '../../../../shared/contract/errors.ts';

/** A file inside a ZIP archive; its text may come in pieces, and is made only when it is its turn. */
export interface ZipEntry {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/** An entry without the extensions of ZIP64, which not every reader knows, may have so many bytes. */
const maximumBytes = 0xffff_ffff;
/** The earliest time ZIP knows: the same table makes the same file, whenever it is written. */
const mtime = new Date(1980, 0, 1);

/** A ZIP archive as it grows: memory holds one piece at a time. Error: `export.tooLarge`. */
export function* zipPieces(entries: Iterable<ZipEntry>): Generator<Uint8Array, void> {
  let ready: Uint8Array[] = [];
  function* takeReady(): Generator<Uint8Array, void> {
    const taken = ready;
    ready = [];
    yield* taken;
  }
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, pieces } of entries) {
    const file = Object.assign(new ZipDeflate(path, { level: 4 }), { mtime });
    archive.add(file);
    let bytes = 0;
    for (const piece of pieces) {
      const encoded = strToU8(piece);
      bytes += encoded.length;
      if (bytes > maximumBytes) throw tooLarge();
      file.push(encoded);
      yield* takeReady();
      // Nothing may be ready yet; whoever waits for pieces learns that work goes on.
      yield new Uint8Array();
    }
    file.push(new Uint8Array(), true);
    yield* takeReady();
  }
  archive.end();
  yield* takeReady();
}

function tooLarge(): AppError {
  return new AppError(
    'export.tooLarge',
    'The table is larger than a file of this format can be. Nothing was written. Filter the table first, leave out columns with long texts, or choose CSV.',
  );
}
